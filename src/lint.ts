import {type Processor, unified} from 'unified'
import type {VFile} from 'vfile'
import {rules} from '../rules/index.js'
import {aboveStyle, type Style, styleOptions} from './house-styles.js'
import {loadPatterns} from './linear-patterns.js'
import type {Message} from './message.js'
import {directivesOf} from './messages/comments.js'
import {record} from './messages/record.js'
import {sortMessages} from './messages/sort.js'
import {type Directive, suppress} from './messages/suppressions.js'
import {type Draft, parse, type ParseOptions} from './parse/index.js'
import {placesOf, type Place} from './place.js'
import {inPreset, type Preset} from './presets.js'
import type {Rule} from './rule.js'
import type {Setting} from './setting.js'
import {timed} from './stopwatch.js'

/** What holds for one file. */
export interface LintSettings extends ParseOptions {
  readonly preset?: Preset
  /** The style of the house, on top of the preset. */
  readonly style?: Style
  /** Rules on top of preset and style, by id. */
  readonly rules?: Readonly<Record<string, Setting>>
  /** These rules alone, with what `rules` says of them. */
  readonly only?: readonly string[]
}

/** The rules that are on, each with what was set of it. */
export function activeRules({
  preset = 'recommended',
  style,
  rules: set = {},
  only
}: LintSettings): (readonly [Rule, Setting])[] {
  return rules.flatMap((rule): (readonly [Rule, Setting])[] => {
    const {id} = rule.meta
    const setting = set[id]
    const styled = styleOptions(style, rule.meta)
    const isOn = only ? only.includes(id) : setting !== undefined || styled !== undefined || inPreset(preset, rule.meta)
    return isOn ? [[rule, styled ? aboveStyle(setting ?? true, styled) : (setting ?? true)]] : []
  })
}

const fatal = {error: true, warning: false} as const

/** Say what is broken in the markup of a draft. */
function report(file: VFile, {faults}: Draft) {
  for (const {at, severity, reason, note} of faults) {
    const place = placesOf(file)(at)
    const message = file.message(reason, {place, ruleId: 'broken-markup', source: 'stet'})
    message.fatal = fatal[severity]
    message.actual = String(file).slice(at.start, at.end)
    message.note = note
  }
}

/** Where a place stands in the text of its field. */
function fieldOf({start, end}: Place, {fields}: Draft): Message['field'] {
  const field = fields.find(({text}) => text.holds(start.offset))
  return (
    field && {
      item: field.item,
      name: field.field,
      start: field.text.index(start.offset),
      end: field.text.index(end.offset)
    }
  )
}

/** What a file holds beside its findings. */
export interface Judged {
  /** What stands in the draft to hide some of them. */
  readonly directives: readonly Directive[]
  /** Where there is markup, the source with white space in its place. */
  readonly prose?: string
}

/** The processor of the settings that were used last: the drafts of one run mostly share them. */
let latest: {readonly key: string; readonly processor: Processor} | undefined

function processorOf(settings: LintSettings): Processor {
  const {preset, style, rules: set, only} = settings
  const key = JSON.stringify([preset, style, set, only])
  if (latest?.key === key) return latest.processor
  const processor = unified()
  for (const [rule, setting] of activeRules(settings)) processor.use(rule, setting)
  latest = {key, processor: processor.freeze()}
  return latest.processor
}

/** Find all that is to be said of one file: its findings are added to `file.messages`, in the order of their places. */
export async function judge(file: VFile, settings: LintSettings): Promise<Judged> {
  const draft = await timed('stage', 'parse', () => parse(file, settings))
  if (settings.story?.house?.terms?.some(({pattern}) => pattern !== undefined)) await loadPatterns()
  const processor = processorOf(settings)
  timed('stage', 'check', () => {
    for (const story of draft.stories) processor.runSync(story, file)
  })
  report(file, draft)
  if (draft.fields.length > 0)
    for (const message of file.messages as Message[]) {
      const field = fieldOf(message.place as Place, draft)
      if (field) message.field = field
    }
  sortMessages(file)
  const {prose} = draft
  return {directives: directivesOf(draft, placesOf(file)), ...(prose !== undefined && {prose})}
}

/**
 * Lint one file: its findings are added to `file.messages`, in the order of their places, but for those that a comment
 * in its markup hides. Nothing but the file is touched: no file system, no process, no console. The value of a Word
 * document becomes its text.
 * @throws DraftError for a file that cannot be read as what it is; SettingError for a severity or an option that a rule
 *   does not know; an exception in a rule, with the rule’s name.
 */
export async function lint(file: VFile, settings: LintSettings = {}): Promise<VFile> {
  const {directives} = await judge(file, settings)
  const records = new Map((file.messages as Message[]).map((message) => [record(message), message]))
  const today = settings.date ?? settings.story?.date ?? ''
  const {messages} = suppress({messages: [...records.keys()], text: String(file)}, directives, today)
  file.messages = messages.flatMap((shown) => records.get(shown) ?? [])
  return file
}
