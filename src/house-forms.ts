import type {HouseTerm} from './story.js'

/** The endings that a word may have: `policy-maker(s)`, `utilise(s/d)`. */
const endings = /(?<=\p{L})\((\p{L}+(?:\/\p{L}+)*)\)/gu

/** A parenthesis close to a letter that gives no endings: “policy-maker(s”, “box()”. */
const broken = /\p{L}\(/u

/**
 * The forms that a text of a house stands for: without its endings, and with each. Endings at several words go together,
 * so that `attorney(s) general(s)` are two forms and not four.
 */
export function formsOf(text: string): readonly string[] {
  if (!text.includes('(')) return [text]
  const lists = [...text.matchAll(endings)].map(([, list = '']) => list.split('/'))
  const most = Math.max(0, ...lists.map(({length}) => length))
  return Array.from({length: most + 1}, (_, k) =>
    text.replaceAll(endings, (_, list: string) => (k === 0 ? '' : (list.split('/')[k - 1] ?? '')))
  )
}

/** Whether what looks like endings gives none. */
export const hasBrokenEndings = (text: string): boolean => broken.test(text.replaceAll(endings, ''))

/** What the house writes for the form of a number: with the ending of that number, where it has any. */
export const rightForms = (right: readonly string[], number: number): readonly string[] =>
  right.map((text) => {
    const forms = formsOf(text)
    return forms[number] ?? forms[0] ?? text
  })

/** Whether two texts differ in capitals alone. */
const isCapitals = (a: string, b: string) => a !== b && a.toLowerCase() === b.toLowerCase()

/** Whether capitals count for a wrong form: as the term says, or where the right one differs in nothing else. */
export const isExact = (term: HouseTerm, form: string, right: readonly string[]): boolean =>
  term.case ?? right.some((text) => isCapitals(text, form))
