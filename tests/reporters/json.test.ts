import {expect, it} from 'vitest'
import {json} from '../../src/reporters/json.js'
import {message, place, report} from '../support/report.js'

it('says all there is to say', () => {
  const full = message({
    note: 'Close it.',
    expected: ['”'],
    related: [{reason: 'The quotation opens here', place: place(4, 5)}],
    fix: {safe: true, edits: [{place: place(0, 1), text: '”'}]}
  })
  expect(json(report({messages: [full, message({severity: 'info'})]}, {path: 'none.txt', fault: 'No such file'}))).toBe(
    `${JSON.stringify({
      version: 1,
      files: [
        {
          path: 'draft.txt',
          messages: [
            {
              ruleId: 'unbalanced-quote',
              category: 'quotes',
              severity: 'error',
              reason: 'Unexpected `“` without a mark that closes the quotation',
              note: 'Close it.',
              url: null,
              actual: '“',
              expected: ['”'],
              place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}},
              related: [
                {
                  reason: 'The quotation opens here',
                  place: {start: {line: 1, column: 5, offset: 4}, end: {line: 1, column: 6, offset: 5}}
                }
              ],
              fix: {
                safe: true,
                edits: [
                  {place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 2, offset: 1}}, text: '”'}
                ]
              }
            },
            message({severity: 'info'})
          ]
        },
        {path: 'none.txt', messages: [], error: 'No such file'}
      ],
      summary: {files: 2, errors: 1, warnings: 0, info: 1, fixable: 1}
    })}\n`
  )
})
