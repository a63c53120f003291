import {rules} from '../../rules/index.js'
import type {LintSettings} from '../lint.js'
import {choose, type Values} from '../options.js'
import type {Setting} from '../setting.js'
import {readSettings} from './inputs.js'

/** The flags that say which rules run. */
export const ruleFlags = ['preset', 'style', 'rule', 'only'] as const

export type RuleFlag = (typeof ruleFlags)[number]

const ids = rules.map(({meta}) => meta.id)

const listedRules = 'one that stet rules lists'

const severities = ['off', 'info', 'warning', 'error'] as const

/** What the flags say, on top of any config. */
export function flagSettings(values: Values<RuleFlag | 'type' | 'field' | 'date'>): LintSettings {
  const {preset, style, rule, only} = values
  const set = rule.map((text): [string, Setting] => {
    const [id = '', severity] = text.split(/:(.*)/s)
    return [
      choose('--rule', id, ids, listedRules),
      severity === undefined ? true : choose('--rule', severity, severities)
    ]
  })
  const chosen = only.map((id) => choose('--only', id, ids, listedRules))
  return {
    ...(preset && {preset}),
    ...(style && {style}),
    ...(chosen.length > 0 && {only: chosen}),
    rules: Object.fromEntries(set),
    ...readSettings(values)
  }
}
