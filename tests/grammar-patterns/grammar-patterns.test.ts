import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import wrongComplement from '../../rules/grammar/wrong-complement.js'
import wrongPattern from '../../rules/grammar/wrong-pattern.js'
import wrongPreposition from '../../rules/grammar/wrong-preposition.js'
import {lint} from '../../src/lint.js'
import {unmarked} from '../support/marks.js'

const ids = [wrongComplement, wrongPattern, wrongPreposition].map(({meta}) => meta.id)

const sentences = (name: string): readonly string[] =>
  readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** What the three rules find in a sentence, as it stands there. */
async function found(sentence: string): Promise<readonly {start: number; end: number; text: string}[]> {
  const text = unmarked(sentence)
  const file = new VFile({value: text, path: 'sentence.txt'})
  await lint(file, {only: ids})
  return file.messages.flatMap(({place}) => {
    if (!place || !('start' in place)) return []
    const [start, end] = [place.start.offset ?? 0, place.end.offset ?? 0]
    return [{start, end, text: text.slice(start, end)}]
  })
}

/** The marked places of a sentence by their offsets without the marks. */
const places = (sentence: string) =>
  [...sentence.matchAll(/⟦([^⟧]*)⟧/gu)].map(({index, 1: marked = ''}, k) => {
    const start = index - 2 * k
    return {start, end: start + marked.length}
  })

/** Of a marked set, the sentences whose faults are not all found. */
async function misses(name: string): Promise<readonly string[]> {
  const missed: string[] = []
  for (const sentence of sentences(name)) {
    const all = await found(sentence)
    if (!places(sentence).every(({start, end}) => all.some((one) => one.start < end && one.end > start)))
      missed.push(sentence)
  }
  return missed
}

/** Of a set of right sentences, those in which something is found. */
async function alarms(name: string): Promise<readonly string[]> {
  const raised: string[] = []
  for (const sentence of sentences(name))
    for (const {text} of await found(sentence)) raised.push(`${text}: ${sentence}`)
  return raised
}

describe('words and what follows them', () => {
  it('are found wrong where they are', async () => {
    const missed = await misses('wrong')
    if (process.env['SHOW']) console.log(missed.join('\n'))
    expect(1 - missed.length / sentences('wrong').length).toBeGreaterThan(0.8)
  }, 60_000)
  it('are left alone where they are right', async () => {
    expect(await alarms('right')).toEqual([])
  }, 60_000)
})
