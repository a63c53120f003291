import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {categories, rules} from '../rules/index.js'
import {lint} from '../src/lint.js'
import type {Message} from '../src/message.js'
import {record} from '../src/messages/record.js'
import {overlaps, type Span} from '../src/span.js'
import {unmarked} from './support/marks.js'

const grammar = rules.map(({meta}) => meta.id).filter((id) => categories[id] === 'grammar')

/** The sentences of a file, one a line, without its headings. */
const sentencesOf = (name: string) =>
  readFileSync(new URL(`noun-phrases/${name}.md`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** The places that any rule of grammar flags in a sentence. */
async function flagged(text: string): Promise<Span[]> {
  const file = new VFile({value: text, path: 'example.txt'})
  await lint(file, {only: grammar})
  return file.messages
    .map((message) => record(message as Message).place)
    .map(({start, end}) => ({start: start.offset, end: end.offset}))
}

/** The places of the marks in a sentence, as they are in it without them. */
function marksIn(line: string): Span[] {
  let at = 0
  return line.split(/[⟦⟧]/).flatMap((part, k) => {
    at += part.length
    return k % 2 === 1 ? [{start: at - part.length, end: at}] : []
  })
}

describe('noun phrases of translations', () => {
  it('are found nearly always where they are wrong', async () => {
    const missed: string[] = []
    let marks = 0
    for (const line of sentencesOf('wrong')) {
      const found = await flagged(unmarked(line))
      const lost = marksIn(line).filter((mark) => !found.some((place) => overlaps(place, mark)))
      marks += marksIn(line).length
      missed.push(...lost.map(() => line))
    }
    expect(marks).toBeGreaterThan(300)
    expect(missed.length / marks, missed.join('\n')).toBeLessThan(0.03)
  })

  it.each(sentencesOf('right'))('are left alone where they are right: %s', async (line) => {
    expect((await flagged(line)).map(({start, end}) => line.slice(start, end))).toEqual([])
  })
})
