import {describe, expect, it} from 'vitest'
import {rules} from '../../rules/index.js'
import {fingerprint, numberedFingerprints} from '../../src/messages/fingerprint.js'
import type {FileReport} from '../../src/report.js'
import {message, place} from '../support/report.js'
import {draft} from '../support/sample.js'

const prints = ({messages, text}: FileReport) => messages.map((message) => fingerprint(message, text))

const print = (text: string, at: string, ruleId = 'some-rule') => prints(draft('a.txt', text, [{at, ruleId}]))[0]

const sentence = 'The mayor of Zürich said no, “never,” on Monday.'

describe('the fingerprint of a message', () => {
  const base = print(`One. ${sentence} Two.`, 'mayor')

  it.each([
    ['text before and after', `Three.\n\nMore. ${sentence}\n\nLast.`],
    ['lines', `One.\r\n\r\n${sentence.replaceAll(' ', '\r\n')} Two.`],
    ['composition', `One. ${sentence.normalize('NFD')} Two.`],
    ['a heading above', `A heading\n\n${sentence}`],
    ['the end of the text', sentence]
  ])('stays when this changes: %s', (_, text) => {
    expect(print(text, 'mayor')).toBe(base)
  })

  it('changes with the rule, the words and the sentence', () => {
    expect(print(`One. ${sentence} Two.`, 'mayor', 'other-rule')).not.toBe(base)
    expect(print(`One. ${sentence} Two.`, 'The mayor')).not.toBe(base)
    expect(print(`One. ${sentence.replace('Monday', 'Tuesday')} Two.`, 'mayor')).not.toBe(base)
  })

  it('does not take the sentences beside it for its own', () => {
    const stop = 'They left. . Then'
    expect(print(`${stop} they came. Rain fell.`, 'Then')).toBe(print(`${stop} they came. Snow fell.`, 'Then'))
    expect(print('A.” B c.', 'B')).toBe(print('Other.” B c.', 'B'))
    expect(print('Head\n \r\nB c.', 'B')).toBe(print('Other\n\nB c.', 'B'))
  })

  it('is of all sentences that a place reaches over', () => {
    expect(print('One two. Three four. Five.', 'two. Three')).toBe(print('One two. Three four. Six.', 'two. Three'))
    expect(print('One two. Three four. Five.', 'two. Three')).not.toBe(print('One two. Three five.', 'two. Three'))
  })

  it('takes a bounded time, whatever the text', () => {
    const text = 'word '.repeat(200_000)
    const found = message({place: place(500_000, 500_004), actual: 'word'})
    const before = process.cpuUsage().user
    for (let i = 0; i < 1000; i++) fingerprint(found, text)
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000)
  })
})

describe('numbers', () => {
  it('tell equal faults in equal sentences apart', () => {
    const {messages, text} = draft('a.txt', 'No to to it. Yes. No to to it.', [{at: 'to to'}, {at: 'Yes'}])
    const [first, second] = messages
    if (!first || !second) throw new Error('Missing messages')
    const numbered = numberedFingerprints({messages: [first, second, first], text})
    expect(numbered.map((one) => one.split(':')[1])).toEqual(['1', '1', '2'])
    expect(numbered[0]?.split(':')[0]).toBe(numbered[2]?.split(':')[0])
  })
})

const wide = rules.find(({meta}) => meta.scope === 'document')

describe.runIf(wide)('a finding on the draft as a whole', () => {
  it('is known by its forms, wherever they stand', () => {
    const ruleId = wide?.meta.id ?? ''
    const form = (text: string, at: string, other: string) =>
      prints(draft('a.txt', text, [{at, ruleId, related: [{at: other, reason: 'There'}]}]))[0]
    const base = form('Kiev fell. Kyiv stood.', 'Kiev', 'Kyiv')
    expect(form('Kyiv was quiet. Not so Kiev.', 'Kyiv', 'Kiev')).toBe(base)
    expect(form('Kiew fell. Kyiv stood.', 'Kiew', 'Kyiv')).not.toBe(base)
  })
})
