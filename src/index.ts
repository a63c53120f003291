export {rules} from '../rules/index.js'
export {lint, type LintSettings} from './lint.js'
export {record, severityOf, type MessageRecord} from './messages/record.js'
export {presetNames, type Preset} from './presets.js'
export type {FileReport, Report, Summary} from './report.js'
export {summarize} from './report.js'
export {reporters, type Reporter, type ReporterName, type ReporterOptions} from './reporters/index.js'
export {type Message, type MessageFields} from './message.js'
export {type Place} from './place.js'
export {
  defineRule,
  type BadExample,
  type Edit,
  type Finding,
  type Fix,
  type Meta,
  type OkExample,
  type Option,
  type Options,
  type Rule
} from './rule.js'
export {SettingError, type Level, type Setting, type Severity} from './setting.js'
export type {Span} from './span.js'
export {styleNames, type Style} from './house-styles.js'
export type {House, HouseTerm, Story, StoryData} from './story.js'
