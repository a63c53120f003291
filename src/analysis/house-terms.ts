import {capitalised} from '../capitalised.js'
import {formsOf, wrongForms} from '../house-forms.js'
import {linearPattern, type LinearPattern} from '../linear-patterns.js'
import {apart, type Span, spanAt} from '../span.js'
import {type House, type HouseTerm, type Story, storyData} from '../story.js'
import {FormIndex, type FormSource} from './form-index.js'
import {headings} from './headings.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {tokens} from './tokens.js'

/** Words of the story that the house does not write. */
export interface TermUse extends Span {
  readonly term: HouseTerm
  readonly text: string
  /** What the house writes, with the endings and capitals that the words have here. */
  readonly expected: readonly string[]
}

/** What there is to know where a wrong form stands. */
interface Wrong {
  readonly term: HouseTerm
  readonly right: readonly string[]
}

/** What is made of the terms of a house once, for all its drafts. */
interface Prepared {
  readonly forms: FormIndex<Wrong>
  readonly patterns: readonly {readonly term: HouseTerm; readonly pattern: LinearPattern}[]
}

const sourcesOf = (term: HouseTerm): readonly FormSource<Wrong>[] => {
  const {whole = true} = term
  return term.wrong.map((wrong) => ({
    text: wrong,
    whole,
    forms: () =>
      [...wrongForms(term, wrong)].map(({text, right, exact}) => ({text, value: {term, right}, exact, whole}))
  }))
}

const prepare = (terms: readonly HouseTerm[]): Prepared => ({
  forms: new FormIndex(terms.flatMap(sourcesOf)),
  patterns: terms.flatMap((term) =>
    term.pattern === undefined ? [] : [{term, pattern: linearPattern(term.pattern, {capitals: term.case ?? false})}]
  )
})

const known = new WeakMap<readonly HouseTerm[], Prepared>()

function preparedOf(terms: readonly HouseTerm[]): Prepared {
  let prepared = known.get(terms)
  if (!prepared) known.set(terms, (prepared = prepare(terms)))
  return prepared
}

/** Whether a term holds on a day; without a day it does. */
const holdsOn = ({from = '', until = '9'}: HouseTerm, day: string | undefined) =>
  day === undefined || (from <= day && day <= until)

const opens = /(?:^|[.!?…:“"‘'(—–•-])\s*$/u

/** Whether a sentence may begin at a place. */
const isOpening = ({text}: Paragraph, at: number) => opens.test(text.slice(Math.max(at - 4, 0), at))

const isCapital = (text: string) => /^\p{Lu}/u.test(text)

/** With a capital, but for words such as “iPlayer”. */
const opening = (text: string) => (/^\p{L}*\p{Lu}/u.test(text) ? text : capitalised(text))

/** The right words as they stand in the place of those that were found: with the capital of a sentence or of a shouted line. */
function shaped(found: string, wrong: string, right: string, isFirst: boolean): string {
  if (found !== wrong && /\p{Lu}.*\p{Lu}/u.test(found) && found === found.toUpperCase()) return right.toUpperCase()
  return isCapital(found) && (isFirst || !isCapital(wrong)) ? opening(right) : right
}

const capitals = (text: string) => text.match(/\p{Lu}/gu)?.length ?? 0

/** Whether words are right but for capitals that they may have from their place: the first of a sentence, or all in a heading that has them all over. */
function hasOnlyCapitals(story: Story, paragraph: Paragraph, from: number, found: string, right: readonly string[]) {
  const same = right.filter((words) => words.toLowerCase() === found.toLowerCase() && capitals(words) < capitals(found))
  if (same.length === 0) return false
  if (isOpening(paragraph, from) && same.some((words) => opening(words) === found)) return true
  return headings(story).some((heading) => heading.paragraph === paragraph && heading.style !== 'sentence')
}

/** Whether words stand in what the house writes: “Burma” in “Myanmar (Burma)”. */
function isRight({text}: Paragraph, from: number, found: string, right: readonly string[]): boolean {
  return right.some((words) => {
    const at = words.toLowerCase().indexOf(found.toLowerCase())
    const around = at < 0 ? '' : text.slice(Math.max(from - at, 0), from - at + words.length)
    return words.length > found.length && around.toLowerCase() === words.toLowerCase()
  })
}

/** What stands in the place of a match of a pattern, with its groups filled in. */
const filled = (right: string, groups: readonly (string | undefined)[]) =>
  right.replaceAll(/\$(\d)/g, (_, group: string) => groups[Number(group)] ?? '')

/** A stretch of a paragraph that may be a use of a term. */
interface Candidate {
  readonly term: HouseTerm
  readonly from: number
  readonly to: number
  readonly expected: readonly string[]
}

function* candidates(story: Story, paragraph: Paragraph, {forms, patterns}: Prepared): Generator<Candidate> {
  const {date} = storyData(story)
  const {text} = paragraph
  for (const {form, from, to} of forms.in(paragraph, ({term}) => holdsOn(term, date))) {
    const {term, right} = form.value
    const found = text.slice(from, to)
    if (isRight(paragraph, from, found, right) || hasOnlyCapitals(story, paragraph, from, found, right)) continue
    const isFirst = isOpening(paragraph, from)
    yield {term, from, to, expected: right.map((words) => shaped(found, form.text, words, isFirst))}
  }
  for (const {term, pattern} of patterns)
    if (holdsOn(term, date))
      for (const match of pattern.matches(text)) {
        const [from, to] = [match.index ?? 0, (match.index ?? 0) + match[0].length]
        yield {term, from, to, expected: term.right.map((words) => filled(words, match))}
      }
}

/** Of stretches that share words the first, and the longest of those that begin together. */
function* firstOnes(found: Iterable<Candidate>): Generator<Candidate> {
  let end = 0
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to))
    if (one.from >= end) {
      yield one
      end = one.to
    }
}

/** What a story holds of the terms of a house, in order; not in addresses. */
export function* termUses(story: Story, terms: readonly HouseTerm[]): Generator<TermUse> {
  const prepared = preparedOf(terms)
  for (const paragraph of paragraphs(story))
    for (const {term, from, to, expected} of firstOnes(candidates(story, paragraph, prepared))) {
      const span = paragraph.span(from, to)
      if (spanAt(tokens(story), span.start)?.kind === 'link') continue
      yield {...span, term, text: paragraph.text.slice(from, to), expected}
    }
}

/** What the story holds of the terms of its house, in order. */
export const houseTerms = perTree((story: Story): readonly TermUse[] => {
  const terms = storyData(story).house?.terms ?? []
  return terms.length > 0 ? [...termUses(story, terms)] : []
})

const acceptedForms = new WeakMap<readonly string[], FormIndex<undefined>>()

const acceptedSource = (text: string): FormSource<undefined> => ({
  text,
  whole: true,
  forms: () =>
    formsOf(text).map((form) => ({text: form, value: undefined, exact: form !== form.toLowerCase(), whole: true}))
})

function indexOfAccepted(accept: NonNullable<House['accept']>): FormIndex<undefined> {
  let index = acceptedForms.get(accept)
  if (!index) {
    index = new FormIndex(accept.map(acceptedSource))
    acceptedForms.set(accept, index)
  }
  return index
}

/** The words and phrases of the story that the house lets stand, in order, whatever a rule has against them. */
export const acceptedWords = perTree((story: Story): readonly Span[] => {
  const accept = storyData(story).house?.accept ?? []
  if (accept.length === 0) return []
  const index = indexOfAccepted(accept)
  return apart(
    paragraphs(story).flatMap((paragraph) =>
      [...index.in(paragraph, () => true)].map(({from, to}) => paragraph.span(from, to))
    )
  )
})
