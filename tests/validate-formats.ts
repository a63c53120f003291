/**
 * Checks what the formats write, and what GitHub and pre-commit read of the package, against their schemas.
 * Usage: tsx tests/validate-formats.ts FOLDER, which holds the schemas.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {Ajv, type AnySchemaObject, type ValidateFunction} from 'ajv'
import formats from 'ajv-formats'
import {parse} from 'yaml'
import {rules} from '../rules/index.js'
import {workflowFile} from '../src/commands/init-files.js'
import {packageFile} from '../src/data-file.js'
import type {Report} from '../src/report.js'
import {rdjson} from '../src/reporters/rdjson.js'
import {rdjsonl} from '../src/reporters/rdjsonl.js'
import {sarif} from '../src/reporters/sarif.js'
import {message, report} from './support/report.js'
import {hostile, large, sample} from './support/sample.js'

interface Document {
  readonly name: string
  readonly value: unknown
}

const everyRule = report({text: 'x', messages: rules.map(({meta}) => message({ruleId: meta.id}))})

const reports = {sample, hostile, everyRule, large: large(5500), empty: report()}

const lines = (text: string) => text.split('\n').filter(Boolean)

/** What a format writes of each report, as JSON. */
const written = (write: (of: Report) => readonly string[]): Document[] =>
  Object.entries(reports).flatMap(([name, of]) => write(of).map((text) => ({name, value: JSON.parse(text) as unknown})))

/** Files of the package, as YAML. */
const files = (...paths: readonly string[]): Document[] =>
  paths.map((name) => ({name, value: parse(readFileSync(packageFile(name), 'utf8')) as unknown}))

const workflows = readdirSync(packageFile('.github/workflows')).map((name) => `.github/workflows/${name}`)

/** The workflows that `stet init` writes. */
const initialWorkflows: readonly Document[] = [true, false].map((isInstalled) => ({
  name: 'stet init --workflow',
  value: parse(workflowFile({folder: 'my drafts', version: '1.2.3', isInstalled})) as unknown
}))

/** Each schema, and the documents that must keep to it. */
const checks: readonly {readonly schema: string; readonly documents: () => readonly Document[]}[] = [
  {schema: 'sarif-2.1.0.json', documents: () => written((of) => [sarif(of, {version: '1.2.3'})])},
  {schema: 'rdjson-diagnostic-result.json', documents: () => written((of) => [rdjson(of)])},
  {schema: 'rdjson-diagnostic.json', documents: () => written((of) => lines(rdjsonl(of)))},
  {schema: 'github-action.json', documents: () => files('action.yml')},
  {schema: 'github-workflow.json', documents: () => [...files(...workflows), ...initialWorkflows]},
  {schema: 'pre-commit-hooks.json', documents: () => files('.pre-commit-hooks.yaml')}
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
  const all = documents()
  const wrong = all.filter(({value}) => !validate(value))
  for (const {name, value} of wrong.slice(0, 5)) {
    validate(value)
    console.error(`${schema}, ${name}: ${ajv.errorsText(validate.errors)}`)
  }
  console.log(`${schema}: ${all.length - wrong.length} of ${all.length} documents valid`)
  if (wrong.length > 0) process.exitCode = 1
}
