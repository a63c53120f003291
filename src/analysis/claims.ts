import {overlaps, type Span} from '../span.js'
import type {BlockKind, Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {blocks} from './blocks.js'
import {kindsOf, worthOf} from './claim-kinds.js'
import {type ClaimKind, type ClaimWord, claimWords} from './claim-words.js'
import {marksOf} from './marks.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {Phrases} from './phrases.js'
import {type Quantity, quantities} from './quantities.js'
import {segments} from './segments.js'
import {longestSentence, type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import {isVague} from './vague-sources.js'

/** `vague`: someone is said to say it, but nobody is named: “sources say”. `linked`: its sentence links to where it is from. */
export type ClaimStatus = 'attributed' | 'vague' | 'linked' | 'unattributed'

/** A clause of the story, outside quotations, that states something which can be checked. */
export interface Claim extends Span {
  readonly kinds: readonly ClaimKind[]
  /** From 0 to 1: how much it needs a check. */
  readonly checkWorthiness: number
  readonly status: ClaimStatus
  /** What gives its source, in its sentence or carried over from one before; none where only a document is named. */
  readonly attribution?: Attribution
  /** The figures in it that count something. */
  readonly figures: readonly Quantity[]
  readonly sentence: TaggedSentence
}

const counted = new Set(['count', 'percent', 'money', 'fraction'])
const pointing = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its', 'this', 'these', 'those', 'such'])

/** The blocks that tell the story. */
const bodies = new Set<BlockKind | undefined>(['body', 'list'])

const longestHeadline = 120

/** An attribution, and whether it names somebody. */
interface Sourcing {
  readonly attribution: Attribution
  readonly isVague: boolean
}

/** The last source that spoke, or the last document that figures were taken from. */
interface Told {
  readonly sourcing: Sourcing | undefined
  readonly paragraph: Paragraph
  readonly isDocument: boolean
}

/** A sentence with its figures, its words of claims, and the attributions in it. */
interface Line {
  readonly sentence: TaggedSentence
  readonly figures: readonly Quantity[]
  readonly sourcings: readonly Sourcing[]
  readonly words: readonly ClaimWord[]
  /** Whether it links to a page. */
  readonly isLinked: boolean
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

function lines(story: Story): readonly Line[] {
  const figuresBefore = taker(quantities(story), ({start}) => start)
  const sourcesBefore = taker(attributions(story), ({cue}) => cue.start)
  const kinds = blocks(story)
  const isLinked = linkIn(story)
  return taggedSentences(story).flatMap((sentence) => {
    const figures = figuresBefore(sentence.end).filter(({kind}) => counted.has(kind))
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
}

/** Whether a sentence goes on with what was told before it: in the same paragraph, or pointing back from the next. */
function goesOn(told: Told, {tokens, paragraph}: TaggedSentence): boolean {
  if (told.paragraph === paragraph) return true
  return paragraph.index === told.paragraph.index + 1 && (told.isDocument || pointing.has(tokens[0]?.lower ?? ''))
}

/** Who says it: whoever the sentence gives it to, else a source named in the sentence, else one that is carried over. */
function sourceOf(
  claim: Span,
  {sentence, sourcings, words, isLinked}: Line,
  told: Told | undefined
): {status: ClaimStatus; attribution?: Attribution} {
  const covers = ({attribution: {content}}: Sourcing) => content.some((span) => overlaps(span, claim))
  const carried = told && goesOn(told, sentence) ? told : undefined
  const named = sourcings.filter(({attribution}) => attribution.source)
  const sourcing = named.find(covers) ?? named[0] ?? carried?.sourcing ?? sourcings.find(covers)
  if (sourcing) return {status: sourcing.isVague ? 'vague' : 'attributed', attribution: sourcing.attribution}
  const hasDocument = carried !== undefined || words.some(({kind}) => kind === 'document')
  if (hasDocument) return {status: 'attributed'}
  return {status: isLinked ? 'linked' : 'unattributed'}
}

/** The claims of a sentence. */
function* claimsOf(line: Line, told: Told | undefined): Generator<Claim> {
  const {sentence, figures, words} = line
  if (figures.length === 0 && words.every(({kind}) => kind === 'person' || kind === 'toll' || kind === 'document'))
    return
  if (sentence.tokens.at(-1)?.text === '?' || sentence.tokens.length > longestSentence) return
  for (const range of segments(new Phrases(sentence))) {
    const {from, to} = range
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    if (!first || !last || sentence.quoted.slice(from, to).filter(Boolean).length * 2 > to - from) continue
    const span = {start: first.start, end: last.end}
    const inside = figures.filter((figure) => overlaps(span, figure))
    const kinds = kindsOf(
      inside,
      words.filter((word) => from <= word.from && word.to <= to),
      sentence
    )
    if (kinds.length > 0)
      yield {
        ...span,
        kinds,
        checkWorthiness: worthOf(kinds, range, sentence),
        ...sourceOf(span, line, told),
        figures: inside,
        sentence
      }
  }
}

/** The claims of the story in order: of its body, without headlines, questions and page furniture. */
export const claims = perTree((story: Story): readonly Claim[] => {
  const found: Claim[] = []
  let told: Told | undefined
  for (const line of lines(story)) {
    found.push(...claimsOf(line, told))
    const {paragraph} = line.sentence
    const isDocument = line.words.some(({kind}) => kind === 'document')
    const sourcing = line.sourcings.findLast(({attribution}) => attribution.source)
    if (sourcing || isDocument) told = {sourcing, paragraph, isDocument}
    else if (told && told.paragraph !== paragraph && goesOn(told, line.sentence)) told = {...told, paragraph}
  }
  return found
})
