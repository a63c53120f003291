import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {BaselineError, formatBaseline, hideKnown, knownOf, parseBaseline} from '../../src/messages/baseline.js'
import {draft} from '../support/sample.js'

const old = draft('a.txt', 'Rain fell on the the town. The mayor left.\n', [
  {at: 'the the', ruleId: 'repeated-word'},
  {at: 'mayor', ruleId: 'other-rule'}
])

describe('what is known', () => {
  it('stays so when it moves, and hides nothing else', () => {
    const text = 'A new lede.\n\nThe mayor left. He saw the the river. Rain fell on\nthe the town.\n'
    const moved = draft('a.txt', text, [
      {at: 'mayor', ruleId: 'other-rule'},
      {at: 'the the river', ruleId: 'repeated-word'},
      {at: 'the town', ruleId: 'repeated-word'}
    ])
    const known = knownOf(old)
    expect(hideKnown(old, known)).toEqual({messages: [], known, stale: 0})
    const {messages, stale} = hideKnown(moved, known)
    expect(messages.map(({actual}) => actual)).toEqual(['the the river', 'the town'])
    expect(stale).toBe(1)
  })

  it('does not hide a new fault in an old place', () => {
    const now = draft('a.txt', old.text.replace('mayor', 'majors'), [{at: 'majors', ruleId: 'other-rule'}])
    const {messages, known, stale} = hideKnown(now, knownOf(old))
    expect([messages.length, known.length, stale]).toEqual([1, 0, 2])
  })

  it('is counted', () => {
    const [message] = old.messages
    if (!message) throw new Error('Missing message')
    const twice = {...old, messages: [message, message]}
    const known = knownOf(twice)
    expect(known).toMatchObject([{rule: 'repeated-word', count: 2, text: 'the the'}])
    expect(hideKnown({...old, messages: [message, message, message]}, known).messages).toHaveLength(1)
    expect(hideKnown({...old, messages: [message]}, known)).toMatchObject({known: [{count: 1}], stale: 1})
  })
})

describe('the file', () => {
  const known = knownOf(old)

  it('is sorted, one finding on a line, and read again', () => {
    const baseline = new Map([
      ['b/ü.txt', known],
      ['a.txt', known.map((one) => ({...one, count: 3}))],
      ['none.txt', []],
      ['__proto__', known]
    ])
    const text = formatBaseline(baseline)
    expect(text.split('\n').map((line) => line.replaceAll(/[\da-f]{32}/g, '#'))).toEqual([
      '{',
      '  "version": 1,',
      '  "files": {',
      '    "__proto__": [',
      '      {"rule":"other-rule","fingerprint":"#","text":"mayor"},',
      '      {"rule":"repeated-word","fingerprint":"#","text":"the the"}',
      '    ],',
      '    "a.txt": [',
      '      {"rule":"other-rule","fingerprint":"#","count":3,"text":"mayor"},',
      '      {"rule":"repeated-word","fingerprint":"#","count":3,"text":"the the"}',
      '    ],',
      '    "b/ü.txt": [',
      '      {"rule":"other-rule","fingerprint":"#","text":"mayor"},',
      '      {"rule":"repeated-word","fingerprint":"#","text":"the the"}',
      '    ]',
      '  }',
      '}',
      ''
    ])
    expect(formatBaseline(parseBaseline(text))).toBe(text)
    expect(parseBaseline(formatBaseline(new Map()))).toEqual(new Map())
  })

  it('holds no long text', () => {
    const long = draft('a.txt', '🌊'.repeat(100), [{at: '🌊'.repeat(100)}])
    expect(knownOf(long)[0]?.text).toBe(`${'🌊'.repeat(59)}…`)
  })

  it.each([
    ['', 'Unexpected text, expected a baseline as JSON'],
    ['[]', 'Unexpected value, expected a baseline with version and files'],
    ['{"version": 2, "files": {}}', 'Unexpected version 2, expected 1'],
    ['{"version": 1, "files": {"a": {}}}', 'a: Unexpected value, expected a list'],
    ['{"version": 1, "files": {"a": [null]}}', /^a: Unexpected entry/],
    ['{"version": 1, "files": {"a": [{"rule": "x", "fingerprint": "y", "count": 0}]}}', /^a: Unexpected entry/]
  ])('that is broken is told in a line: %s', (text, message) => {
    expect(() => parseBaseline(text)).toThrow(message)
  })

  it('of whatever JSON is read or told to be broken', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (files, other) => {
        for (const value of [other, {version: 1, files}, {version: 1, files: {a: [other]}}])
          try {
            parseBaseline(JSON.stringify(value))
          } catch (error) {
            expect(error).toBeInstanceOf(BaselineError)
          }
      })
    )
  })
})
