import {stripVTControlCharacters} from 'node:util'
import {describe, expect, it} from 'vitest'
import {pretty} from '../../src/reporters/pretty.js'
import {message, place, report} from '../support/report.js'

const found = report(
  {
    messages: [
      message({
        note: 'Close the quotation.',
        related: [{reason: 'This mark may be the end of it', place: place(9, 10)}]
      }),
      message({severity: 'warning', ruleId: 'cut-sentence', reason: 'Unexpected full stop', place: place(20, 21)}),
      message({severity: 'info', ruleId: 'scare-quote', reason: 'Unexpected marks', place: place(30, 31)})
    ]
  },
  {path: 'clean.txt'},
  {path: 'none.txt', fault: 'No such file'}
)

const plain = `draft.txt
1:1-1:2       error   Unexpected \`“\` without a mark that closes the quotation unbalanced-quote
  [cause]:
    1:10-1:11 info    This mark may be the end of it
  [note]:
    Close the quotation.
1:21-1:22     warning Unexpected full stop                                    cut-sentence
1:31-1:32     info    Unexpected marks                                        scare-quote

3 messages (✖ 1 error, ⚠ 1 warning)
`

describe('pretty', () => {
  it('shows the drafts that have findings, plain or in colour alike', () => {
    expect(pretty(found)).toBe(plain)
    const colored = pretty(found, {color: true})
    expect(colored).not.toBe(plain)
    expect(stripVTControlCharacters(colored)).toBe(plain)
  })

  it('says that there is nothing', () => {
    expect(pretty(report({}))).toBe('draft.txt: no issues found\n')
    expect(pretty(report({}, {path: 'b.txt'}))).toBe('2 drafts: no issues found\n')
    expect(pretty(report({fault: 'No such file'}))).toBe('')
  })

  it('says what is hidden', () => {
    const {summary, files} = found
    const quiet = {summary, files: files.map((file) => ({...file, messages: file.messages.slice(0, 1)}))}
    expect(pretty(quiet)).toMatch(/✖ 1 error\n2 messages below error not shown\n$/)
    const none = {summary, files: files.map((file) => ({...file, messages: []}))}
    expect(pretty(none)).toBe('2 drafts: no errors found\n3 messages below error not shown\n')
  })

  it('lets nothing through that steers a terminal', () => {
    const hostile = '\u001B[31m\u0007\u009B2J\u202Eabc\u2066\r\n\tb'
    const shown = pretty(
      report({
        path: `${hostile}.txt`,
        messages: [message({reason: hostile, note: hostile, related: [{reason: hostile, place: place(0, 1)}]})]
      })
    )
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    expect(shown).toContain('\\u001B[31m\\u0007\\u009B2J\\u202Eabc\\u2066\\u000D↵ b')
  })
})
