import type {VFileMessage} from 'vfile-message'
import {categories} from '../../rules/index.js'
import type {Message} from '../message.js'
import type {Place} from '../place.js'
import type {Severity} from '../setting.js'

/** A message as plain data: for reports, caches and threads, which lose the fields of an `Error`. */
export interface MessageRecord {
  readonly ruleId: string
  readonly category: string
  readonly severity: Severity
  readonly reason: string
  readonly note: string | null
  readonly url: string | null
  readonly actual: string
  readonly expected: readonly string[]
  readonly place: Place
  readonly related: NonNullable<Message['related']>
  readonly fix: NonNullable<Message['fix']> | null
  /** Of an export alone. */
  readonly field?: NonNullable<Message['field']>
}

/** The severity of a message, from vfile’s `fatal`. */
export const severityOf = (message: VFileMessage): Severity =>
  message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info'

/** A message of ours as plain data. */
export function record(message: Message): MessageRecord {
  const ruleId = message.ruleId ?? ''
  return {
    ruleId,
    category: categories[ruleId] ?? '',
    severity: severityOf(message),
    reason: message.reason,
    note: message.note ?? null,
    url: message.url ?? null,
    actual: message.actual ?? '',
    expected: message.expected ?? [],
    place: message.place as Place,
    related: message.related ?? [],
    fix: message.fix ?? null,
    ...(message.field && {field: message.field})
  }
}
