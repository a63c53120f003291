import type {Meta} from './rule.js'

export const presetNames = ['recommended', 'strict', 'all'] as const

/** A choice of rules: recommended; strict, with the judgement rules that are quiet on edited news; or all of them. */
export type Preset = (typeof presetNames)[number]

/** Whether a preset holds a rule. */
export function inPreset(preset: Preset, meta: Meta): boolean {
  if (preset === 'all' || meta.recommended) return true
  return preset === 'strict' && meta.strict === true
}
