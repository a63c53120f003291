import type {Report} from '../report.js'
import {jsonLine} from './escape.js'
import type {ReporterOptions} from './index.js'
import {diagnostics, source} from './rdjsonl.js'

/** Reviewdog’s result: the diagnostics of all drafts in one object. */
export const rdjson = ({files}: Report, options: ReporterOptions = {}): string =>
  `${jsonLine({source, diagnostics: files.flatMap((file) => [...diagnostics(file, options)])})}\n`
