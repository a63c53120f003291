import type {MessageRecord} from '../messages/record.js'
import type {FileReport, Report} from '../report.js'

const severities = ['error', 'warning', 'info'] as const

/** A message with the draft that it is in, and its place in the list of the draft’s messages. */
export interface Located {
  readonly file: FileReport
  readonly message: MessageRecord
  readonly index: number
}

/** All messages of a report, errors first, then warnings, then notes; those of one severity in their order. */
export function worstFirst({files}: Report): Located[] {
  const all = files.flatMap((file) => file.messages.map((message, index) => ({file, message, index})))
  return severities.flatMap((severity) => all.filter(({message}) => message.severity === severity))
}
