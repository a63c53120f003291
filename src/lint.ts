import {unified} from 'unified'
import type {VFile} from 'vfile'
import {rules} from '../rules/index.js'
import {sortMessages} from './messages/sort.js'
import {parse} from './parse/index.js'
import {inPreset, type Preset} from './presets.js'
import type {Rule} from './rule.js'
import type {Setting} from './setting.js'
import {timed} from './stopwatch.js'
import type {StoryData} from './story.js'

/** What holds for one file. */
export interface LintSettings {
  readonly preset?: Preset
  /** Rules on top of the preset, by id. */
  readonly rules?: Readonly<Record<string, Setting>>
  /** These rules alone, with what `rules` says of them. */
  readonly only?: readonly string[]
  readonly story?: StoryData
}

/** The rules that are on, each with what was set of it. */
export function activeRules({
  preset = 'recommended',
  rules: set = {},
  only
}: LintSettings): (readonly [Rule, Setting])[] {
  return rules.flatMap((rule): (readonly [Rule, Setting])[] => {
    const {id} = rule.meta
    const setting = set[id]
    const isOn = only ? only.includes(id) : setting !== undefined || inPreset(preset, rule.meta)
    return isOn ? [[rule, setting ?? true]] : []
  })
}

/**
 * Lint one file: its findings are added to `file.messages`, in the order of their places.
 * Nothing but the file is touched: no file system, no process, no console.
 * @throws SettingError for a severity or an option that a rule does not know; an exception in a rule, with the rule’s name.
 */
export function lint(file: VFile, settings: LintSettings = {}): VFile {
  const {story} = timed('stage', 'parse', () => parse(file, settings.story))
  const processor = unified()
  for (const [rule, setting] of activeRules(settings)) processor.use(rule, setting)
  timed('stage', 'check', () => processor.runSync(story, file))
  sortMessages(file)
  return file
}
