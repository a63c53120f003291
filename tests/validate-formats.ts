/**
 * Checks what the formats write against the schemas of those who read them.
 * Usage: tsx tests/validate-formats.ts FOLDER, which holds the schemas of SARIF and of reviewdog.
 */
import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {Ajv, type AnySchemaObject, type ValidateFunction} from 'ajv'
import formats from 'ajv-formats'
import {rules} from '../rules/index.js'
import {rdjson} from '../src/reporters/rdjson.js'
import {rdjsonl} from '../src/reporters/rdjsonl.js'
import {sarif} from '../src/reporters/sarif.js'
import {message, report} from './support/report.js'
import {hostile, large, sample} from './support/sample.js'

const everyRule = report({text: 'x', messages: rules.map(({meta}) => message({ruleId: meta.id}))})

const reports = {sample, hostile, everyRule, large: large(5500), empty: report()}

const lines = (text: string) => text.split('\n').filter(Boolean)

/** Each format, the schema that it must keep to, and the documents that it writes of a report. */
const checks = [
  {schema: 'sarif-2.1.0.json', documents: (name: keyof typeof reports) => [sarif(reports[name], {version: '1.2.3'})]},
  {schema: 'rdjson-diagnostic-result.json', documents: (name: keyof typeof reports) => [rdjson(reports[name])]},
  {schema: 'rdjson-diagnostic.json', documents: (name: keyof typeof reports) => lines(rdjsonl(reports[name]))}
]

const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
formats.default(ajv)

function validator(folder: string, file: string): ValidateFunction {
  // Draft 4 is named in some; what they use of it means the same in draft 7.
  const schema = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as AnySchemaObject
  return ajv.compile({...schema, $schema: 'http://json-schema.org/draft-07/schema#'})
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Missing folder, expected the one that holds the schemas')
for (const {schema, documents} of checks) {
  const validate = validator(folder, schema)
  const all = (Object.keys(reports) as (keyof typeof reports)[]).flatMap((name) =>
    documents(name).map((text) => ({name, text}))
  )
  const wrong = all.filter(({text}) => !validate(JSON.parse(text)))
  for (const {name, text} of wrong.slice(0, 5)) {
    validate(JSON.parse(text))
    console.error(`${schema}, ${name}: ${ajv.errorsText(validate.errors)}`)
  }
  console.log(`${schema}: ${all.length - wrong.length} of ${all.length} documents valid`)
  if (wrong.length > 0) process.exitCode = 1
}
