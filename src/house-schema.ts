import * as v from 'valibot'
import {check, choice, date, described, strict} from './schema-parts.js'
import {printable} from './terminal.js'

/** The longest text that a term may hold, in characters; examples and notes may be longer. */
export const longest = {form: 200, prose: 2000}

/** Whether a terminal shows a text as it is; an example may be of several lines. */
const isPrintable = (value: string) => {
  if (/^[ -~]*$/.test(value)) return true
  const line = value.replaceAll(/[\n\t]/g, ' ')
  return printable(line) === line
}

/** Whether a text is as texts of the house must be. */
export const isWritten = (value: string, most: number): boolean =>
  value !== '' && value.length <= most && value === value.trim() && isPrintable(value)

export const severities = ['info', 'warning', 'error'] as const

/** A text of the house: bounded, without what steers a terminal, and without stray spaces. */
const written = (expected: string, most: number) =>
  v.pipe(
    v.string(`Unexpected value, expected ${expected}`),
    v.nonEmpty(`Unexpected empty text, expected ${expected}`),
    v.check(
      (value) => value.length <= most,
      ({input}) => `Unexpected text of ${input.length} characters, expected at most ${most}`
    ),
    v.check(isPrintable, 'Unexpected control character, expected none'),
    v.check((value) => value === value.trim(), 'Unexpected space at the beginning or end, expected none')
  )

const list = (item: v.GenericSchema<string>, expected: string) =>
  v.array(item, `Unexpected value, expected ${expected}`)

/** One text, or several. */
const oneOrMore = (expected: string, most: number) => {
  const item = written(expected, most)
  return v.union([item, list(item, expected)], ({input}) =>
    typeof input === 'string' ? faultIn(item, input) : `Unexpected value, expected ${expected}, or a list of them`
  )
}

/** What a schema has against a value. */
function faultIn(schema: v.GenericSchema, value: unknown): string {
  const checked = check(schema, value)
  return 'fault' in checked ? checked.fault : ''
}

/** Words and phrases. */
export const forms = list(written('a word or phrase', longest.form), 'a list of words and phrases')

const yesOrNo = v.boolean('Unexpected value, expected true or false')

/** A term of a house, as it is written in a config or a file of terms. */
export const termSchema = strict('field', {
  wrong: v.optional(
    described(
      oneOrMore('words', longest.form),
      'What the house does not write; endings that a word may have stand in parentheses: policy-maker(s), utilise(s/d).'
    )
  ),
  pattern: v.optional(
    described(
      written('a regular expression', longest.form),
      'A regular expression in the syntax of RE2, in place of wrong.'
    )
  ),
  right: v.optional(
    described(
      oneOrMore('words', longest.form),
      'What it writes instead, best first; $1 stands for a group of the pattern.'
    )
  ),
  note: v.optional(described(written('a sentence', longest.prose), 'What the editor should know or do.')),
  severity: v.optional(described(choice(severities), 'How bad it is.', 'warning')),
  case: v.optional(
    described(yesOrNo, 'Whether capitals count; without, where wrong and right differ in capitals alone.')
  ),
  whole: v.optional(described(yesOrNo, 'Whether the words must stand by themselves, not within others.', true)),
  quoted: v.optional(described(yesOrNo, 'Whether it holds in quotations too.', false)),
  from: v.optional(described(date, 'The first day of the drafts that it holds for.')),
  until: v.optional(described(date, 'The last day of the drafts that it holds for.')),
  ok: v.optional(
    described(oneOrMore('a text', longest.prose), 'Examples in which it is not found (stet test-config).')
  ),
  bad: v.optional(
    described(oneOrMore('a text', longest.prose), 'Examples in which it is found, ⟦here⟧ where that is marked.')
  )
})

/** A term as it is written. */
export type TermData = v.InferOutput<typeof termSchema>

/** The fields of a term, in the order in which they are explained. */
export const termFields = Object.keys(termSchema.pipe[2].entries) as readonly (keyof TermData)[]
