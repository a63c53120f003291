import {VFile} from 'vfile'
import {parseTable, type Row} from '../dictionary.js'
import {placesOf, type Place} from '../place.js'
import {isIsoDate} from '../iso-date.js'
import {nearest} from '../nearest.js'
import {flat} from '../excerpt.js'
import type {Linted} from './fingerprint.js'
import type {MessageRecord} from './record.js'

/** The columns of the side file. */
export const columns = ['path', 'rule', 'text', 'sentence', 'reason', 'until'] as const

/**
 * A row of the side file. `path` counts from the folder of the file, with forward slashes; `sentence` is the text around
 * what is hidden, or empty where it is hidden throughout the draft; `until` is the last day that it holds, if any.
 */
export type Suppression = Row<(typeof columns)[number]>

/** What hides messages of a draft, wherever it is written. */
export interface Directive {
  /** The empty text where it is about every rule. */
  readonly rule: string
  /** Why; empty where nothing was said. */
  readonly reason: string
  /** The last day that it holds, as YYYY-MM-DD; empty where it holds for good. */
  readonly until: string
  /** Where it is written. */
  readonly place: Place
  /** Whether it is about a message of its rule, in the draft with this text. */
  covers(message: MessageRecord, text: string): boolean
  /** What is wrong with it, where it cannot be understood. */
  readonly fault?: {readonly ruleId: string; readonly reason: string}
}

/** How far around a message its sentence is looked for, in code units. */
const reach = 1000

/** Whether `sentence` stands around a place of a text. */
function standsAround(sentence: string, {start, end}: Place, text: string): boolean {
  if (sentence === '') return true
  const from = Math.max(0, start.offset - reach)
  const around = flat(text.slice(from, end.offset + reach))
  const first = flat(`${text.slice(from, start.offset)}|`).length - 1
  const last = flat(text.slice(from, end.offset)).length
  for (let at = around.indexOf(sentence); at >= 0 && at <= first; at = around.indexOf(sentence, at + 1))
    if (at + sentence.length >= last) return true
  return false
}

/** The sentence around a place, on one line: what identifies a message beside its rule and its words. */
export function sentenceAround({start, end}: Place, text: string): string {
  const before = text.slice(Math.max(0, start.offset - reach), start.offset)
  const after = text.slice(end.offset, end.offset + reach)
  const from = Math.max(
    0,
    ...[...before.matchAll(/[.!?…]["”’)\]]*\s+|\n\s*\n/g)].map((stop) => stop.index + stop[0].length)
  )
  const to = /[.!?…]["”’)\]]*(?=\s|$)|(?=\n\s*\n)/.exec(after)
  const rest = to ? after.slice(0, to.index + to[0].length) : after
  return flat(before.slice(from) + text.slice(start.offset, end.offset) + rest)
}

/** A row that hides a message for good. */
export const suppressionOf = (
  path: string,
  {ruleId, actual, place}: MessageRecord,
  text: string,
  isWide: boolean
): Suppression => ({
  path,
  rule: ruleId,
  text: flat(actual),
  sentence: isWide ? '' : sentenceAround(place, text),
  reason: '',
  until: ''
})

/** A row of the side file, and the directive that it makes. */
export interface Written {
  readonly row: Suppression
  readonly directive: Directive
}

/** The directive of a row. */
const directiveOf = ({rule, text, sentence, reason, until}: Suppression, place: Place): Directive => ({
  rule,
  reason,
  until,
  place,
  covers: (message, draft) => flat(message.actual) === text && standsAround(sentence, message.place, draft)
})

const key = '# key: path, rule, text, sentence'

/** Read the side file. @throws Error with its name and line where it is broken: columns, cells, equal rows, no day. */
export function parseSuppressions(name: string, text: string): readonly Written[] {
  if (!text.includes(key)) throw new Error(`${name}:1: Missing line \`${key}\``)
  const rows = parseTable(name, text, columns)
  const lines = text.split('\n')
  const first = lines.findIndex((line) => !line.replace(/^\uFEFF/, '').startsWith('#')) + 1
  const placeOf = placesOf(new VFile(text))
  let offset = lines.slice(0, first).join('\n').length + 1
  return rows.map((row, i) => {
    const line = lines[first + i] ?? ''
    const place = placeOf({start: offset, end: offset + line.replace(/\r$/, '').length})
    offset += line.length + 1
    if (row.until !== '' && !isIsoDate(row.until))
      throw new Error(`${name}:${first + i + 1}: Unexpected \`${row.until}\`, expected a day as YYYY-MM-DD`)
    return {row, directive: directiveOf(row, place)}
  })
}

const head = ['# Findings that stet leaves out; `stet ignore` adds one.', key, columns.join('\t')]

const cell = (text: string) => flat(text.replaceAll(/[\u0000-\u001F\u007F]/g, ' '))

/** The side file as text: sorted, one row for each path, rule, text and sentence: the last of them. */
export function formatSuppressions(rows: readonly Suppression[]): string {
  const lines = new Map(
    rows.map((row) => {
      const cells = columns.map((column) => cell(row[column]))
      return [cells.slice(0, 4).join('\t'), cells.join('\t')]
    })
  )
  return `${[...head, ...[...lines.values()].sort()].join('\n')}\n`
}

/** What directives leave of a draft. */
export interface Suppressed {
  readonly messages: readonly MessageRecord[]
  /** Those that hid something. */
  readonly used: ReadonlySet<Directive>
}

/** Hide the messages that a directive covers; one that has expired by `today` covers none. */
export function suppress(
  {messages, text, prose = text}: Linted,
  directives: readonly Directive[],
  today: string
): Suppressed {
  const used = new Set<Directive>()
  const holding = directives.filter(({until}) => until === '' || until >= today)
  const shown = messages.filter((message) => {
    const hiding = holding.filter(
      ({rule, covers}) => (rule === '' || rule === message.ruleId) && covers(message, prose)
    )
    for (const directive of hiding) used.add(directive)
    return hiding.length === 0
  })
  return {messages: shown, used}
}

/** What is asked of a directive. */
export interface Terms {
  readonly today: string
  /** The rules there are. */
  readonly rules: readonly string[]
  readonly requiresReason: boolean
  /** Those that hid nothing, though they could have. */
  readonly unused: ReadonlySet<Directive>
}

/** What is wrong with a directive: its rule, its day, that it hides nothing, that it gives no reason. */
function faultOf(directive: Directive, {today, rules, requiresReason, unused}: Terms) {
  const {rule, until, reason} = directive
  if (directive.fault) return directive.fault
  const of = rule === '' ? 'every rule' : `\`${rule}\``
  if (rule !== '' && !rules.includes(rule)) {
    const expected = nearest(rule, rules)
    const hint = expected ?? 'one that stet rules lists'
    return {ruleId: 'unknown-suppression', reason: `Unexpected rule \`${rule}\`, expected ${hint}`}
  }
  if (until !== '' && until < today)
    return {ruleId: 'expired-suppression', reason: `Unexpected suppression of ${of} that ended on ${until}`}
  if (unused.has(directive))
    return {ruleId: 'unused-suppression', reason: `Unexpected suppression of ${of} that hides nothing`}
  if (requiresReason && reason === '')
    return {ruleId: 'suppression-without-reason', reason: `Unexpected suppression of ${of} without a reason`}
  return undefined
}

const notes: Readonly<Record<string, string>> = {
  'unknown-suppression': 'Correct the name of the rule, or delete the suppression.',
  'expired-suppression': 'Settle the finding and delete the suppression, or give it another day.',
  'unused-suppression': 'Delete it: what it hid is there no more, or reads otherwise now.',
  'suppression-without-reason': 'Say why the finding is left out.'
}

/** What is wrong with directives, as messages of the file that they stand in. */
export function suppressionFaults(directives: readonly Directive[], terms: Terms): readonly MessageRecord[] {
  return directives.flatMap((directive): MessageRecord[] => {
    const fault = faultOf(directive, terms)
    if (!fault) return []
    const {rule: actual, place} = directive
    const note = notes[fault.ruleId] ?? null
    const fields = {url: null, actual, expected: [], place, related: [], fix: null}
    return [{...fault, category: 'suppressions', severity: 'warning', note, ...fields}]
  })
}
