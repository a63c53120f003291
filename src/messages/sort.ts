import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

const offset = (message: VFileMessage, edge: 'start' | 'end') =>
  message.place && 'start' in message.place ? (message.place[edge].offset ?? 0) : 0

/** Sort the messages of a file by place, then by rule, so that reports do not hang on the order of rules. */
export function sortMessages(file: VFile): void {
  file.messages.sort(
    (a, b) =>
      offset(a, 'start') - offset(b, 'start') ||
      offset(a, 'end') - offset(b, 'end') ||
      (a.ruleId ?? '').localeCompare(b.ruleId ?? '')
  )
}
