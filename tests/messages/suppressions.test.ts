import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {MessageRecord} from '../../src/messages/record.js'
import {
  formatSuppressions,
  parseSuppressions,
  sentenceAround,
  suppress,
  suppressionFaults,
  suppressionOf,
  type Suppression
} from '../../src/messages/suppressions.js'
import {draft} from '../support/sample.js'

const base = draft('a.txt', 'Rain fell. The mayor  of\nZürich left. He came back.\n', [{at: 'mayor'}])

const only = (messages: readonly MessageRecord[]): MessageRecord => {
  const [message] = messages
  if (!message) throw new Error('Missing message')
  return message
}

const row = (fields: Partial<Suppression> = {}): Suppression => ({
  ...suppressionOf('a.txt', only(base.messages), base.text, false),
  ...fields
})

const directives = (...rows: Suppression[]) =>
  parseSuppressions('side', formatSuppressions(rows)).map(({directive}) => directive)

const left = (text: string, at: string, fields: Partial<Suppression> = {}, today = '2026-11-23') =>
  suppress(draft('a.txt', text, [{at}]), directives(row(fields)), today).messages.length

describe('a suppression', () => {
  it('is of a rule, its words and their sentence', () => {
    expect(row()).toMatchObject({text: 'mayor', sentence: 'The mayor of Zürich left.'})
    expect(left(base.text, 'mayor')).toBe(0)
    expect(left('New. More.\n\nThe mayor of Zürich left.', 'mayor')).toBe(0)
    expect(left(base.text.normalize('NFD'), 'mayor')).toBe(0)
    expect(left(base.text.replace('left', 'stayed'), 'mayor')).toBe(1)
    expect(left(base.text, 'The mayor')).toBe(1)
    expect(left(base.text, 'mayor', {rule: 'other-rule'})).toBe(1)
    expect(left('The mayor of Zürich left. A mayor', 'mayor')).toBe(0)
  })

  it('without a sentence is of the whole draft', () => {
    expect(suppressionOf('a.txt', only(base.messages), base.text, true).sentence).toBe('')
    expect(left('Another mayor came.', 'mayor', {sentence: ''})).toBe(0)
  })

  it('does not hide the same words in the next sentence', () => {
    const text = 'The mayor of Zürich left. Then mayor Berg came.'
    const second = draft('a.txt', text, [{at: 'mayor Berg'}])
    const message = {...only(second.messages), actual: 'mayor'}
    message.place = {start: message.place.start, end: {...message.place.end, offset: message.place.start.offset + 5}}
    expect(suppress({text, messages: [message]}, directives(row()), '2026-11-23').messages).toHaveLength(1)
  })

  it('holds up to its day', () => {
    expect(left(base.text, 'mayor', {until: '2026-11-23'})).toBe(0)
    expect(left(base.text, 'mayor', {until: '2026-11-22'})).toBe(1)
  })

  it('that is made of a message hides it, whatever the text', () => {
    const words = fc.array(fc.constantFrom('a', 'mayor', '. ', '  ', '\n\n', '”', 'é', 'e\u0301', '🌊', '\r\n'))
    fc.assert(
      fc.property(words, words, words, (before, at, after) => {
        const text = `${before.join('')}${at.join('')}${after.join('')}`
        const [start, end] = [before.join('').length, before.join('').length + at.join('').length]
        const point = (offset: number) => ({line: 1, column: 1, offset})
        const place = {start: point(start), end: point(end)}
        const message = {...only(base.messages), actual: at.join(''), place}
        const made = suppressionOf('a.txt', message, text, false)
        fc.pre(
          made.text !== '' && !/^\p{M}|[\u0300-\u036F]/u.test(text.slice(end, end + 1)) && !/^\p{M}/u.test(made.text)
        )
        expect(suppress({text, messages: [message]}, directives(made), '2026-11-23').messages).toEqual([])
        expect(made.sentence).toBe(sentenceAround(place, text))
      })
    )
  })
})

describe('the side file', () => {
  it('is sorted, with one row for each finding, the last one written', () => {
    const text = formatSuppressions([
      row(),
      row({path: 'B.txt', reason: 'a\tb\u0000 \n c'}),
      row({reason: 'so', until: '2027-01-01'})
    ])
    expect(text).toBe(
      `# Findings that stet leaves out; \`stet ignore\` adds one.
# key: path, rule, text, sentence
path\trule\ttext\tsentence\treason\tuntil
B.txt\tunbalanced-quote\tmayor\tThe mayor of Zürich left.\ta b c\t
a.txt\tunbalanced-quote\tmayor\tThe mayor of Zürich left.\tso\t2027-01-01
`
    )
    expect(formatSuppressions(parseSuppressions('side', text).map((written) => written.row))).toBe(text)
    const places = parseSuppressions('side', text).map(({directive}) => directive.place)
    expect(places.map(({start}) => [start.line, start.column])).toEqual([
      [4, 1],
      [5, 1]
    ])
    expect(places.map(({start, end}) => text.slice(start.offset, end.offset).split('\t')[0])).toEqual([
      'B.txt',
      'a.txt'
    ])
  })

  it.each([
    ['', 'side:1: Missing line `# key: path, rule, text, sentence`'],
    ['# key: path, rule, text, sentence\npath\n', /^side:2: Unexpected columns/],
    [formatSuppressions([row()]).concat('a.txt\tx\n'), /^side:5: Unexpected 2 cells, expected 6/],
    [formatSuppressions([row({until: 'soon'})]), 'side:4: Unexpected `soon`, expected a day as YYYY-MM-DD']
  ])('that is broken is told in a line', (text, message) => {
    expect(() => parseSuppressions('side', text)).toThrow(message)
  })

  it('has faults of its own', () => {
    const all = directives(
      row({path: '1', rule: 'other-rule'}),
      row({path: '2', until: '2026-11-22'}),
      row({path: '3', reason: 'used'}),
      row({path: '4', reason: 'unused'}),
      row({path: '5'})
    )
    const faults = (requiresReason: boolean) =>
      suppressionFaults(all, {
        today: '2026-11-23',
        rules: ['unbalanced-quote'],
        requiresReason,
        unused: new Set(all.filter(({reason}) => reason === 'unused'))
      }).map(({ruleId, severity, place}) => [place.start.line, severity, ruleId])
    const expected = [
      [4, 'warning', 'unknown-suppression'],
      [5, 'warning', 'expired-suppression'],
      [7, 'warning', 'unused-suppression']
    ]
    expect(faults(false)).toEqual(expected)
    const [misspelled] = suppressionFaults(directives(row({path: '1', rule: 'unbalanced-qoute'})), {
      today: '2026-11-23',
      rules: ['unbalanced-quote'],
      requiresReason: false,
      unused: new Set()
    })
    expect(misspelled?.reason).toBe('Unexpected rule `unbalanced-qoute`, expected unbalanced-quote')
    expect(faults(true)).toEqual([...expected, [8, 'warning', 'suppression-without-reason']])
  })
})
