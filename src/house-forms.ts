import type {HouseTerm} from './story.js'

/** The endings that a word may have: `policy-maker(s)`, `utilise(s/d)`. */
const endings = /\((?<=\p{L}\()(\p{L}+(?:\/\p{L}+)*)\)/u

/** A parenthesis close to a letter that gives no endings: “policy-maker(s”, “box()”. */
const broken = /\p{L}\(/u

/**
 * The forms that a text of a house stands for: without its endings, and with each. Endings at several words go together,
 * so that `attorney(s) general(s)` are two forms and not four.
 */
export function formsOf(text: string): readonly string[] {
  if (!text.includes('(')) return [text]
  // What stands between the endings, and every second time a list of them.
  const parts = text.split(endings).map((part, i) => (i % 2 === 0 ? part : ['', ...part.split('/')]))
  const most = Math.max(1, ...parts.map((part) => (typeof part === 'string' ? 1 : part.length)))
  return Array.from({length: most}, (_, k) =>
    parts.map((part) => (typeof part === 'string' ? part : (part[k] ?? ''))).join('')
  )
}

/** Whether what looks like endings gives none. */
export const hasBrokenEndings = (forms: readonly string[]): boolean => forms.some((form) => broken.test(form))

/** A form that a house does not write, and what it writes in its place. */
export interface WrongForm {
  readonly text: string
  readonly right: readonly string[]
  /** Whether capitals count. */
  readonly exact: boolean
}

/** Whether two texts differ in capitals alone. */
const isCapitals = (a: string, b: string) => a !== b && a.toLowerCase() === b.toLowerCase()

/**
 * The forms of a wrong text of a term; what is right for each has the same ending, where it has any.
 * Capitals count as the term says, or where nothing else differs.
 */
export function* wrongForms(term: HouseTerm, wrong: string): Generator<WrongForm> {
  const rights = term.right.map(formsOf)
  for (const [k, text] of formsOf(wrong).entries()) {
    const right = rights.map((forms) => forms[k] ?? forms[0] ?? '')
    yield {text, right, exact: term.case ?? right.some((one) => isCapitals(one, text))}
  }
}
