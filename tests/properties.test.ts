import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {lint} from '../src/lint.js'
import {paragraphs} from '../src/analysis/paragraphs.js'
import {sentences} from '../src/analysis/sentences.js'
import {tokens} from '../src/analysis/tokens.js'
import {textStory} from './support/story.js'
import type {Message} from '../src/message.js'
import type {Place} from '../src/place.js'

const pieces = fc.constantFrom(
  'The minister',
  'said',
  'that',
  'the',
  'the',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '.',
  '. ',
  ' ,',
  '. .',
  ',',
  '…',
  '?',
  '!',
  ':',
  ';',
  '15,000',
  '12',
  'people',
  'were killed',
  'Dayton',
  'Dayten',
  'peace agreement',
  'Angele Merkel',
  'homes',
  '. houses',
  '\n',
  '\n\n',
  '\r\n',
  '\u00A0',
  '\uFEFF',
  '😀',
  'e\u0301',
  'Ω',
  'Владимир',
  'Source: Daily',
  'Follow us on X',
  '@name',
  '#tag',
  'https://example.com/a?b',
  '(',
  ')',
  '[',
  ']',
  '–',
  '—',
  '-',
  '$4.2bn',
  '3.5%',
  'U.S.',
  'Mr.',
  'St. Louis',
  'recieve',
  '\u200B',
  '\u202E',
  '\0',
  '\t',
  ' ',
  ' ',
  ' ',
  ' '
)
const drafts = fc.oneof(
  fc.array(pieces, {maxLength: 80}).map((list) => list.join(' ')),
  fc.array(pieces, {maxLength: 80}).map((list) => list.join('')),
  fc.string({unit: 'binary', maxLength: 300}),
  fc.string({unit: 'grapheme', maxLength: 300})
)

const runs = {numRuns: 400}

function expectPlace(text: string, {start, end}: Place) {
  expect(start.offset).toBeGreaterThanOrEqual(0)
  expect(end.offset).toBeGreaterThanOrEqual(start.offset)
  expect(end.offset).toBeLessThanOrEqual(text.length)
  const lines = text.slice(0, start.offset).split(/\r\n|\n|\r/)
  expect(start.line).toBe(lines.length)
  expect(start.column).toBe((lines.at(-1)?.length ?? 0) + 1)
}

describe('whatever the text', () => {
  it('no rule throws, and every place is exact', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (text) => {
        const file = await lint(new VFile(text), {preset: 'all', story: {date: '2024-05-06'}})
        for (const message of file.messages as Message[]) {
          const place = message.place as Place
          expectPlace(text, place)
          expect(message.actual).toBe(text.slice(place.start.offset, place.end.offset))
          for (const related of message.related ?? []) expectPlace(text, related.place)
          for (const edit of message.fix?.edits ?? []) expectPlace(text, edit.place)
        }
      }),
      runs
    )
  })
  it('tokens and sentences are slices of the source, in order', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const story = textStory(text)
        let end = 0
        for (const token of tokens(story)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          end = token.end
        }
        expect(sentences(story).flatMap((sentence) => sentence.tokens)).toEqual(tokens(story))
        for (const {start, end, text: words} of paragraphs(story)) expect(text.slice(start, end)).toBe(words)
      }),
      runs
    )
  })
})
