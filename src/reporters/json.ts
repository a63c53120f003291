import type {Report} from '../report.js'
import {jsonLine} from './escape.js'

/** The report as JSON, version 1; a file that could not be linted says why in `error`. */
export const json = ({files, summary}: Report): string =>
  `${jsonLine({
    version: 1,
    files: files.map(({path, messages, fault}) => ({path, messages, ...(fault !== undefined && {error: fault})})),
    summary
  })}\n`
