import {mkdirSync, writeFileSync} from 'node:fs'
import {dataFile, packageFile} from '../data-file.js'

/** A pattern of retext-equality. */
interface Pattern {
  readonly type: 'basic' | 'or'
  readonly inconsiderate: Readonly<Record<string, string>>
  readonly considerate?: Readonly<Record<string, string>>
}

/** Of pairs such as “fireman” and “firewoman” those that name a sex; “he” and “actor” are right of a person that is known. */
const namesSex = /m[ae]n$|wom[ae]n$/

/**
 * Compile the terms of retext-equality into a table: the plugin itself would cost every start the reading of its
 * patterns, which most drafts never ask for, and knows nothing of quotations.
 */
export async function compileInclusive(): Promise<() => void> {
  const path = packageFile('node_modules/retext-equality/lib/patterns-en.js').href
  const {patterns} = (await import(path)) as {patterns: readonly Pattern[]}
  const rows = new Map<string, string>()
  for (const {type, inconsiderate, considerate = {}} of patterns)
    for (const phrase of Object.keys(inconsiderate))
      if (type === 'basic' || namesSex.test(phrase)) rows.set(phrase, Object.keys(considerate).join('|'))
  return () => {
    mkdirSync(dataFile('.'), {recursive: true})
    const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map((cells) => cells.join('\t'))
    const head = '# Terms that may hurt those whom they speak of, from retext-equality (MIT)'
    writeFileSync(dataFile('inclusive-terms.tsv'), [head, 'phrase\texpected', ...lines, ''].join('\n'))
  }
}
