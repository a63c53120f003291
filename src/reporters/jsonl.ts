import type {Report} from '../report.js'
import {jsonLine} from './escape.js'

/**
 * One JSON object a line: each message as in `json`, with the `path` of its draft.
 * A draft without messages has no line; one that could not be linted has a line with `path` and `error`.
 */
export const jsonl = ({files}: Report): string =>
  files
    .flatMap(({path, messages, fault}) => [
      ...(fault === undefined ? [] : [{path, error: fault}]),
      ...messages.map((message) => ({path, ...message}))
    ])
    .map((object) => `${jsonLine(object)}\n`)
    .join('')
