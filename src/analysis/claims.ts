import {overlaps, type Span} from '../span.js'
import type {BlockKind, Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {blocks} from './blocks.js'
import {worthOf} from './check-worthiness.js'
import {isAside, kindsOf} from './claim-kinds.js'
import {type ClaimStatus, type Sourced, sourceOf, type Told, toldAfter} from './claim-sources.js'
import {type ClaimKind, type ClaimWord, claimWords} from './claim-words.js'
import {marksOf} from './marks.js'
import {perTree} from './per-tree.js'
import {Phrases, type Range} from './phrases.js'
import {type Quantity, quantities} from './quantities.js'
import {segments} from './segments.js'
import {longestSentence, type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import {isVague} from './vague-sources.js'

/** A clause of the story that states something which can be checked. */
export interface Claim extends Span {
  /** None for a plain fact: “The ministry deleted the minutes.” */
  readonly kinds: readonly ClaimKind[]
  /** From 0 to 1: how much it needs a check. */
  readonly checkWorthiness: number
  readonly status: ClaimStatus
  /** What gives its source, in its sentence or carried over from one before; none where only a document is named. */
  readonly attribution?: Attribution
  /** The figures in it that count or measure something, and years. */
  readonly figures: readonly Quantity[]
  /** The words of claims in it. */
  readonly words: readonly ClaimWord[]
  readonly sentence: TaggedSentence
}

const checked = new Set<Quantity['kind']>(['count', 'percent', 'money', 'fraction', 'measure', 'year'])

/** The blocks that tell the story. */
const bodies = new Set<BlockKind | undefined>(['body', 'list'])

const longestHeadline = 120

/** What is worth less is no fact, or one that nobody needs to check. */
const leastWorth = 0.2

/** A sentence with its figures, its words of claims, and what gives its sources. */
interface Line extends Sourced {
  readonly figures: readonly Quantity[]
}

/** Those of a list in order that begin before `end`, from the place where the last call stopped. */
function taker<T>(items: readonly T[], start: (item: T) => number) {
  let at = 0
  return (end: number): readonly T[] => {
    const from = at
    while (at < items.length && start(items[at] as T) < end) at++
    return items.slice(from, at)
  }
}

/** Whether a link or an address of the web stands in a sentence. */
function linkIn(story: Story): (sentence: TaggedSentence) => boolean {
  const links = marksOf(story, 'link')
  return (sentence) =>
    links.some((link) => overlaps(link, sentence)) ||
    sentence.tokens.some(({kind, text}) => kind === 'link' && /^(?:https?:|www\.)/.test(text))
}

/** The sentences of the story’s body, without headlines and page furniture. */
export const claimLines = perTree((story: Story): readonly Line[] => {
  const figuresBefore = taker(quantities(story), ({start}) => start)
  const sourcesBefore = taker(attributions(story), ({cue}) => cue.start)
  const kinds = blocks(story)
  const isLinked = linkIn(story)
  return taggedSentences(story).flatMap((sentence) => {
    const figures = figuresBefore(sentence.end).filter(({kind}) => checked.has(kind))
    const sourcings = sourcesBefore(sentence.end).map((attribution) => ({
      attribution,
      isVague: isVague(sentence, attribution)
    }))
    const {paragraph} = sentence
    // A short line at the top is a headline, even where it ends with a stop.
    const isTop = paragraph.index === 0 && kinds.length > 1 && paragraph.text.length <= longestHeadline
    const isBody = !isTop && bodies.has(kinds[paragraph.index]?.kind)
    return isBody ? [{sentence, figures, sourcings, words: claimWords(sentence), isLinked: isLinked(sentence)}] : []
  })
})

/** Whether a sentence has nothing but plain facts, years and measures, seen at a glance. */
const isPlain = ({figures, words}: Line) => figures.length === 0 && words.every(({kind}) => isAside(kind))

const isQuoted = ({quoted}: TaggedSentence, {from, to}: Range) =>
  quoted.slice(from, to).filter(Boolean).length * 2 > to - from

/** What a clause claims, if anything does; `kinds` are none where it states a plain fact. */
function claimOf(line: Line, range: Range, told: Told | undefined): Claim | undefined {
  const {sentence, figures, words} = line
  const {from, to} = range
  const first = sentence.tokens[from]
  const last = sentence.tokens[to - 1]
  if (!first || !last) return undefined
  const span = {start: first.start, end: last.end}
  const inside = figures.filter((figure) => overlaps(span, figure))
  const own = words.filter((word) => from <= word.from && word.to <= to)
  const kinds = kindsOf(inside, own, sentence)
  return {
    ...span,
    kinds: isQuoted(sentence, range) ? [...kinds, 'quotation'] : kinds,
    checkWorthiness: worthOf(kinds, range, sentence),
    ...sourceOf(span, line, told),
    figures: inside,
    words: own,
    sentence
  }
}

/** The claims in the lines of a story that `isWanted` lets through, in order. */
function* read(story: Story, isWanted: (line: Line) => boolean): Generator<Claim> {
  let told: Told | undefined
  for (const line of claimLines(story)) {
    const {tokens} = line.sentence
    if (isWanted(line) && tokens.at(-1)?.text !== '?' && tokens.length <= longestSentence)
      for (const range of segments(new Phrases(line.sentence))) {
        const claim = claimOf(line, range, told)
        if (claim) yield claim
      }
    told = toldAfter(line, told)
  }
}

/**
 * The claims that may ask for a source, in order: of the story’s body and its own words, without headlines, questions,
 * quotations and page furniture.
 */
export const claims = perTree((story: Story): readonly Claim[] =>
  [...read(story, (line) => !isPlain(line))].filter(({kinds}) => kinds.length > 0 && !kinds.includes('quotation'))
)

/** A claim in a quotation with whoever speaks it, wherever in the story that is told. */
function spoken(story: Story, claim: Claim): Claim {
  const isHis = ({source, content}: Attribution) => source && content.some((span) => overlaps(span, claim))
  const attribution = claim.status === 'unattributed' ? attributions(story).find(isHis) : undefined
  return attribution ? {...claim, status: 'attributed', attribution} : claim
}

/** All that a fact checker goes through, in order: the claims, those in quotations, and plain facts. */
export const statements = perTree((story: Story): readonly Claim[] =>
  [...read(story, () => true)]
    .filter(({checkWorthiness}) => checkWorthiness >= leastWorth)
    .map((claim) => (claim.kinds.includes('quotation') ? spoken(story, claim) : claim))
)
