import type {Report} from '../report.js'

export interface ReporterOptions {
  readonly color?: boolean
}

/** A format: a pure function of a report. */
export type Reporter = (report: Report, options?: ReporterOptions) => string

/** Every format by name; a reporter is loaded when it is asked for. */
export const reporters = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json
} as const satisfies Record<string, () => Promise<Reporter>>

export type ReporterName = keyof typeof reporters

export const reporterNames = Object.keys(reporters) as ReporterName[]
