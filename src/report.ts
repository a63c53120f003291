import type {MessageRecord} from './messages/record.js'
import type {Directive} from './messages/suppressions.js'

/** What came of one input. */
export interface FileReport {
  /** As the user named it, or found below a folder that the user named. */
  readonly path: string
  /** The text that offsets count in; empty where the file could not be read. */
  readonly text: string
  /** Where it has markup, the same text with white space in its place: what sentences are looked for in. */
  readonly prose?: string
  readonly messages: readonly MessageRecord[]
  /** What stands in the draft itself to hide its messages. */
  readonly directives?: readonly Directive[]
  /** Why the file could not be linted. */
  readonly fault?: string
}

/** How many there are of each; `fixable` are those that a safe fix puts right. */
export interface Summary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly info: number
  readonly fixable: number
}

/** What came of a run: the inputs in their order, and counts of all messages, those that are hidden included. */
export interface Report {
  readonly files: readonly FileReport[]
  readonly summary: Summary
}

/** Count the messages of a run. */
export function summarize(files: readonly FileReport[]): Summary {
  const messages = files.flatMap((file) => file.messages)
  const count = (severity: MessageRecord['severity']) =>
    messages.filter((message) => message.severity === severity).length
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    info: count('info'),
    fixable: messages.filter(({fix}) => fix?.safe).length
  }
}
