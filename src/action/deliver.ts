import {randomUUID} from 'node:crypto'
import {appendFileSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import type {Report} from '../report.js'
import {compact} from '../reporters/compact.js'
import {json} from '../reporters/json.js'
import {markdownWithin, stepSummary} from '../reporters/markdown.js'
import {sarif} from '../reporters/sarif.js'
import {plural, tally} from '../reporters/words.js'
import {version} from '../version.js'
import {write} from '../write.js'
import {annotated, annotations, findings} from './annotations.js'
import type {Folders} from './folders.js'
import type {ActionInputs} from './inputs.js'
import type {Runner} from './runner.js'

/** Add a text to a file that the runner reads when the step has ended; nothing is done where it names none. */
function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text)
}

/** Set the outputs of the step, in the file that the runner reads them from. */
function setOutputs(file: string | undefined, outputs: Readonly<Record<string, string | number>>): void {
  // No value can guess what ends it.
  const end = `end-${randomUUID()}`
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
  append(file, lines.join(''))
}

/** Show what was found, in the log, on the lines and in the summary of the step. */
export function show({env, print}: Runner, inputs: ActionInputs, report: Report) {
  const all = findings(report)
  const shown = inputs.annotations ? findings(annotated(report)) : 0
  print(`stet: ${tally(report.summary)} in ${plural(report.files.length, 'draft')}\n`)
  if (all > 0) print(`::group::${plural(all, 'finding')}\n${compact(report)}::endgroup::\n`)
  if (shown > 0) print(annotations(report))
  const isCut = inputs.annotations && shown < all
  const remark = isCut ? `Annotations show the worst ${shown} of ${plural(all, 'finding')}; all are listed here.` : ''
  if (inputs.summary) append(env['GITHUB_STEP_SUMMARY'], markdownWithin(report, stepSummary, remark))
}

/** Write the report, in the formats that are asked for, and say where they are. */
export async function deliver(
  {env}: Runner,
  inputs: ActionInputs,
  {cwd, root}: Folders,
  report: Report
): Promise<void> {
  const {files, errors, warnings, info} = report.summary
  const folder = mkdtempSync(join(env['RUNNER_TEMP'] ?? tmpdir(), 'stet-'))
  const paths = {
    'sarif-file': inputs.sarifFile === undefined ? '' : resolve(cwd, inputs.sarifFile),
    report: join(folder, 'report.json')
  }
  await write(paths.report, json(report))
  if (paths['sarif-file']) await write(paths['sarif-file'], sarif(report, {cwd: root, version: version()}))
  setOutputs(env['GITHUB_OUTPUT'], {errors, warnings, info, files, ...paths})
}
