import {VFile} from 'vfile'
import {excerpt} from './excerpt.js'
import type {HouseFault, ReadTerm} from './house-terms.js'
import {lint} from './lint.js'
import type {Place} from './place.js'

/** How much of an example is shown. */
const shownLength = 70

const unmarked = (text: string) => text.replaceAll(/[⟦⟧]/g, '')

/** A text with marks around what was found. */
const marked = (text: string, places: readonly Place[]) =>
  places.reduceRight(
    (done, {start, end}) =>
      `${done.slice(0, start.offset)}⟦${done.slice(start.offset, end.offset)}⟧${done.slice(end.offset)}`,
    text
  )

/** An example with marks around what is found when it is judged by its term alone. */
async function judged({term}: ReadTerm, example: string): Promise<string> {
  const text = unmarked(example)
  const file = new VFile({path: 'example.txt', value: text})
  await lint(file, {only: ['house-term'], story: {house: {names: [], terms: [term]}}})
  return marked(
    text,
    file.messages.map(({place}) => place as Place)
  )
}

const quoted = (text: string) => `“${excerpt(text, shownLength)}”`

/** What is wrong with an example; nothing where it is as it should be. */
async function exampleFault(read: ReadTerm, kind: 'ok' | 'bad', example: string): Promise<string | undefined> {
  const found = await judged(read, example)
  if (kind === 'ok') return found === example ? undefined : `ok: Unexpected finding in ${quoted(found)}, expected none`
  if (!found.includes('⟦')) return `bad: Missing finding in ${quoted(example)}, expected one`
  if (!example.includes('⟦') || found === example) return undefined
  return `bad: Unexpected place in ${quoted(found)}, expected ${quoted(example)}`
}

/** Run the examples of terms: every one that is not as it should be. */
export async function exampleFaults(terms: readonly ReadTerm[]): Promise<readonly HouseFault[]> {
  const faults: HouseFault[] = []
  for (const read of terms)
    for (const kind of ['ok', 'bad'] as const)
      for (const [i, example] of read[kind].entries()) {
        const fault = await exampleFault(read, kind, example)
        if (fault !== undefined) faults.push({source: read.source, path: [...read.path, kind, i], fault})
      }
  return faults
}
