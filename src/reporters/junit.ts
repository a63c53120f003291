import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'
import {attribute, content} from './escape.js'
import {advice, faultOf} from './words.js'

const testCase = (path: string, name: string, line: number, inner: string) =>
  `    <testcase name="${attribute(name)}" classname="${attribute(path)}" file="${attribute(path)}" line="${line}"${
    inner ? `>\n      ${inner}\n    </testcase>` : '/>'
  }\n`

/** An error or a warning fails; a note is told by a test that passes. */
function told(path: string, message: MessageRecord): string {
  const {severity, reason, ruleId, place} = message
  const {line, column} = place.start
  const text = content(`${path}:${line}:${column}: ${advice(message)}`)
  const inner =
    severity === 'info'
      ? `<system-out>${text}</system-out>`
      : `<failure type="${severity}" message="${attribute(reason)}">${text}</failure>`
  return testCase(path, `${ruleId} ${line}:${column}`, line, inner)
}

function suite({path, messages, fault}: FileReport): string {
  const failures = messages.filter(({severity}) => severity !== 'info').length
  const errors = fault === undefined ? 0 : 1
  const cases = messages.map((message) => told(path, message))
  if (fault !== undefined) {
    const text = attribute(faultOf(fault))
    cases.push(testCase(path, 'stet', 1, `<error type="fault" message="${text}">${text}</error>`))
  }
  if (cases.length === 0) cases.push(testCase(path, 'stet', 1, ''))
  return `  <testsuite name="${attribute(path)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0">
${cases.join('')}  </testsuite>
`
}

/** The XML of JUnit: a suite for each draft, a test for each message; a draft without messages has one that passes. */
export function junit({files}: Report): string {
  const messages = files.flatMap((file) => file.messages)
  const failures = messages.filter(({severity}) => severity !== 'info').length
  const errors = files.filter(({fault}) => fault !== undefined).length
  const passing = files.filter(({fault, messages: own}) => fault === undefined && own.length === 0).length
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="stet" tests="${messages.length + errors + passing}" failures="${failures}" errors="${errors}">
${files.map(suite).join('')}</testsuites>
`
}
