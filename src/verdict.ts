import type {Report} from './report.js'

/** What the findings of a run are measured by. */
export interface Limits {
  /** The lowest severity that fails; `none` where findings never do by themselves. */
  readonly failOn: 'error' | 'warning' | 'info' | 'none'
  readonly maxWarnings: number
}

/** Whether the findings of a run are such that it fails. */
export function fails({summary}: Report, {failOn, maxWarnings}: Limits): boolean {
  const {errors, warnings, info} = summary
  const failing = {none: 0, error: errors, warning: errors + warnings, info: errors + warnings + info}[failOn]
  return failing > 0 || warnings > maxWarnings
}
