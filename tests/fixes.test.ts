import fc from 'fast-check'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {applyFixes, chooseFixes, fixUntilStable, type FixRecord} from '../src/fixes.js'
import {textStory} from './support/story.js'
import {lint} from '../src/lint.js'
import type {Message} from '../src/message.js'
import {record, type MessageRecord} from '../src/messages/record.js'
import {defineRule, type Edit} from '../src/rule.js'
import {message, place} from './support/report.js'

type Put = readonly [start: number, end: number, text: string]

const fix = (safe: boolean, ...edits: readonly Put[]): FixRecord => ({
  safe,
  edits: edits.map(([start, end, text]) => ({place: place(start, end), text}))
})

const found = (fix: FixRecord, severity: MessageRecord['severity'] = 'warning') => message({fix, severity})

describe('chooseFixes', () => {
  const safe = fix(true, [0, 1, 'x'])
  const unsafe = fix(false, [5, 6, 'y'])

  it('takes safe fixes, and suggestions where they are asked for', () => {
    const messages = [found(unsafe), message(), found(safe)]
    expect(chooseFixes(messages, false)).toEqual([safe])
    expect(chooseFixes(messages, true)).toEqual([safe, unsafe])
  })

  it.each<[string, Put, Put]>([
    ['overlap', [0, 4, 'x'], [3, 6, 'y']],
    ['touch', [0, 3, 'x'], [3, 6, 'y']],
    ['are the same', [0, 3, 'x'], [0, 3, 'x']],
    ['insert at one place', [3, 3, 'x'], [3, 3, 'y']],
    ['hold each other', [0, 9, 'x'], [3, 4, 'y']]
  ])('takes the first of two that %s', (_, first, second) => {
    const fixes = [fix(true, first), fix(true, second)]
    expect(
      chooseFixes(
        fixes.toReversed().map((one) => found(one)),
        false
      )
    ).toHaveLength(1)
    if (first[0] < second[0])
      expect(
        chooseFixes(
          fixes.map((one) => found(one)),
          false
        )
      ).toEqual([fixes[0]])
  })

  it('takes that of the worse finding where two begin at one place', () => {
    const [a, b] = [fix(true, [2, 3, 'a']), fix(true, [2, 4, 'b'])]
    expect(chooseFixes([found(a, 'info'), found(b, 'error')], false)).toEqual([b])
  })

  it('takes all edits of a fix or none, and lets another stand between them', () => {
    const pair = fix(true, [0, 1, '('], [9, 10, ')'])
    const between = fix(true, [4, 5, '-'])
    const clashing = fix(true, [5, 6, '/'], [20, 21, '/'])
    expect(chooseFixes([found(pair), found(between), found(clashing)], false)).toEqual([pair, between])
  })

  it('leaves a fix whose edits overlap', () => {
    expect(chooseFixes([found(fix(true, [0, 3, 'a'], [2, 5, 'b']))], false)).toEqual([])
  })
})

describe('applyFixes', () => {
  it('puts every text in its place', () => {
    const fixes = [fix(true, [6, 7, '!'], [0, 1, 'J']), fix(true, [3, 3, '…']), fix(true, [5, 6, ''])]
    expect(applyFixes('hello .', fixes)).toBe('Jel…lo!')
  })
})

describe('fixUntilStable', () => {
  const reported = (text: string) => ({text, at: text.indexOf('..')})
  const again = (text: string) => Promise.resolve(reported(text))
  const choose = ({at}: {readonly at: number}) => (at === -1 ? [] : [fix(true, [at, at + 2, '.'])])

  it('goes on until nothing changes, and counts', async () => {
    expect(await fixUntilStable(reported('a....'), again, choose)).toEqual({report: {text: 'a.', at: -1}, count: 3})
  })

  it('ends after ten rounds', async () => {
    const grows = await fixUntilStable(
      {text: ''},
      (text) => Promise.resolve({text}),
      () => [fix(true, [0, 0, 'x'])]
    )
    expect(grows).toEqual({report: {text: 'x'.repeat(10)}, count: 10})
  })
})

describe('a fix inside a quotation', () => {
  /** What is left of a change of the first text in a draft that holds it. */
  const kept = (text: string, was: string, put: string) => {
    const file = new VFile(text)
    const start = text.indexOf(was)
    const edit: Edit = {at: {start, end: start + was.length}, text: put}
    const rule = defineRule({
      id: 'change',
      summary: '',
      why: '',
      severity: 'error',
      recommended: true,
      examples: {ok: [], bad: []},
      *check() {
        yield {at: edit.at, reason: 'Unexpected text', fix: {safe: true, edits: [edit]}}
      }
    })
    unified().use(rule).runSync(textStory(text), file)
    return (file.messages as Message[]).some(({fix}) => fix !== undefined)
  }
  const draft = 'The the aide said: “We will  recieve , um , 12 homes ,” she added.'

  it.each([
    ['recieve', 'receive'],
    ['12', '13'],
    [' um', ''],
    ['We', 'we'],
    ['said: “We', 'said: “we'],
    ['homes ,” she', 'homes,” They']
  ])('leaves the words: %j is not made %j', (was, put) => {
    expect(kept(draft, was, put)).toBe(false)
  })

  it.each([
    [' ,', ','],
    ['  recieve', ' recieve'],
    ['“', '"'],
    [',”', '”,'],
    ['The the', 'The'],
    ['added', 'said']
  ])('may change marks and spaces, and what is outside: %j is made %j', (was, put) => {
    expect(kept(draft, was, put)).toBe(true)
  })

  it('goes by sound quotations alone', () => {
    expect(kept('“We will recieve 12 homes, she said.', 'recieve', 'receive')).toBe(true)
  })

  it('does not keep the finding from the report', async () => {
    const file = await lint(new VFile('“The plan is for for all,” the the mayor said.'), {only: ['repeated-word']})
    expect((file.messages as Message[]).map(({fix}) => fix?.safe)).toEqual([undefined, true])
  })
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    'The',
    'the',
    'plan',
    '“',
    '”',
    ',',
    '.',
    ' ,',
    '..',
    '. ',
    '!',
    '?',
    'said',
    '\n\n',
    '\r\n'
  )
  const reported = async (text: string) => ({
    text,
    messages: ((await lint(new VFile(text))).messages as Message[]).map(record)
  })
  it('safe fixes come to an end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, {maxLength: 40}).map((list) => list.join(' ')),
        async (text) => {
          const {report} = await fixUntilStable(await reported(text), reported, ({messages}) =>
            chooseFixes(messages, false)
          )
          expect(chooseFixes(report.messages, false)).toEqual([])
        }
      ),
      {numRuns: 200}
    )
  })
})
