import type {Worksheet} from '../worksheet.js'

/** A form of worksheets: a pure function. */
export type Form = (worksheets: readonly Worksheet[]) => string

/** Every form by name; one is loaded when it is asked for. */
export const forms = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown
} as const satisfies Record<string, () => Promise<Form>>

export type FormName = keyof typeof forms

export const formNames = Object.keys(forms) as FormName[]
