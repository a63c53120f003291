import type {Report} from '../report.js'

export interface ReporterOptions {
  readonly color?: boolean
  /** The folder that paths begin at, in formats that want relative ones. */
  readonly cwd?: string
  /** The version of stet, for formats that name it. */
  readonly version?: string
}

/** A format: a pure function of a report. */
export type Reporter = (report: Report, options?: ReporterOptions) => string

/** Every format by name; a reporter is loaded when it is asked for. */
export const reporters = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  rdjsonl: async () => (await import('./rdjsonl.js')).rdjsonl,
  markdown: async () => (await import('./markdown.js')).markdown,
  html: async () => (await import('./html.js')).html
} as const satisfies Record<string, () => Promise<Reporter>>

export type ReporterName = keyof typeof reporters

export const reporterNames = Object.keys(reporters) as ReporterName[]
