import {overlaps} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {bodyQuotations, likeness, QuotationIndex, type QuotedWords, running} from './quoted-words.js'
import {type Token, tokens} from './tokens.js'

/** A quotation that stands in the draft a second time. */
export interface RepeatedQuotation {
  readonly first: QuotedWords
  readonly again: QuotedWords
  /** Whether its words are the same, or some of them others. */
  readonly isSame: boolean
}

/** What is shorter may be said twice. */
const fewest = 6

/** The least share of words that two wordings have in common. */
const alike = 0.75

/** A paragraph that is nothing but a quotation may be shown again beside the story. */
const isPullQuote = ({quote: {start, end, open}}: QuotedWords) =>
  start === open.paragraph.start && end === open.paragraph.end

/** Whether a quotation is a title, with a capital on each main word: it may be named as often as the story needs. */
function isTitle({words}: QuotedWords): boolean {
  const main = words.filter(({text}) => text.length > 3)
  return main.length > 2 && main.every(({text}) => /^[\p{Lu}\d]/u.test(text))
}

/** The names of whoever says what is quoted; none where the draft does not tell, or a pronoun stands for them. */
function namesOf(story: Story, {quote}: QuotedWords): ReadonlySet<string> {
  const {source} = attributions(story).find(({content}) => content.some((span) => overlaps(span, quote))) ?? {}
  const isName = ({start, end, kind, text}: Token) =>
    source && source.start <= start && end <= source.end && kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text)
  return new Set(
    tokens(story)
      .filter(isName)
      .map(({lower}) => lower.replace(/['’]s$/, ''))
  )
}

/** Whether two quotations are not said by two people. */
function mayShareSpeaker(story: Story, a: QuotedWords, b: QuotedWords): boolean {
  const [one, other] = [namesOf(story, a), namesOf(story, b)]
  return one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name))
}

function isReworded(story: Story, first: QuotedWords, again: QuotedWords): boolean {
  if (likeness(first, again) < alike) return false
  const [a, b] = [running(first.keys), running(again.keys)]
  return !a.includes(b) && !b.includes(a) && mayShareSpeaker(story, first, again)
}

/** The quotations that stand in the story twice, or are worded in two ways, in the order of the second. */
export const repeatedQuotations = perTree((story: Story): readonly RepeatedQuotation[] => {
  const list = bodyQuotations(story, (one) => one.words.length >= fewest && !isPullQuote(one) && !isTitle(one))
  if (list.length < 2) return []
  const known = new Map<string, QuotedWords>()
  const index = new QuotationIndex(list)
  return list.flatMap((again): RepeatedQuotation[] => {
    const key = running(again.keys)
    const first = known.get(key)
    if (first) return [{first, again, isSame: true}]
    known.set(key, again)
    const other = index.near(again).find((one) => one.quote.start < again.quote.start && isReworded(story, one, again))
    return other ? [{first: other, again, isSame: false}] : []
  })
})
