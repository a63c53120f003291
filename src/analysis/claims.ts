import {list} from '../dictionary.js'
import {overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {boilerplate} from './boilerplate.js'
import {type ClaimKind, type ClaimWord, claimWords} from './claim-words.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {Phrases, type Range} from './phrases.js'
import {type Quantity, quantities} from './quantities.js'
import {segments} from './segments.js'
import {type TaggedSentence, taggedSentences} from './tagged-sentences.js'

/** `vague`: someone is said to say it, but nobody is named: “sources say”. */
export type ClaimStatus = 'attributed' | 'vague' | 'unattributed'

/** A clause of the story, outside quotations, that states something which can be checked. */
export interface Claim extends Span {
  readonly kinds: readonly ClaimKind[]
  /** From 0 to 1: how much it needs a check. */
  readonly checkWorthiness: number
  readonly status: ClaimStatus
  /** What gives its source: in its sentence, or carried over from one before. */
  readonly attribution?: Attribution
  /** The figures in it that count something. */
  readonly figures: readonly Quantity[]
  readonly sentence: TaggedSentence
}

const vagueSources = list('vague-sources')

/** How much a kind alone makes a claim worth a check. */
const weights: Readonly<Record<ClaimKind, number>> = {
  toll: 0.75,
  accusation: 0.6,
  money: 0.5,
  figure: 0.5,
  superlative: 0.4,
  comparison: 0.35,
  cause: 0.35,
  science: 0.3,
  prediction: 0.3,
  history: 0.3,
  law: 0.25
}

const counted = new Set(['count', 'percent', 'money', 'fraction'])

/** Whether a count of people stands with a word of what befell them: “killed 15 people”, “a toll of 15”, “15 lives”. */
function isToll({first, last}: Quantity, words: readonly ClaimWord[], {tokens}: TaggedSentence): boolean {
  const from = first.index - (tokens[0]?.index ?? 0)
  const to = last.index - (tokens[0]?.index ?? 0) + 1
  const near = (kind: string, before: number, after: number) =>
    words.some((word) => word.kind === kind && ((word.from >= to && word.from - to < after) || (word.to <= from && from - word.to < before)))
  if (!words.some(({kind}) => kind === 'toll')) return false
  return near('toll', 3, 3) || (near('person', 0, 4) && near('toll', 12, 12))
}

function kindsOf(figures: readonly Quantity[], words: readonly ClaimWord[], sentence: TaggedSentence): readonly ClaimKind[] {
  const kinds = new Set<ClaimKind>()
  for (const figure of figures) {
    if (figure.kind === 'count' && isToll(figure, words, sentence)) kinds.add('toll')
    kinds.add(figure.kind === 'money' ? 'money' : 'figure')
  }
  for (const {kind} of words) if (kind !== 'person' && kind !== 'toll') kinds.add(kind)
  if (kinds.size === 1 && (kinds.has('comparison') || kinds.has('law'))) kinds.clear()
  return [...kinds]
}

const speaker = /^(?:i|we|you|my|our|your|me|us|i[’'].+|we[’'].+|you[’'].+)$/

function worth(kinds: readonly ClaimKind[], {from, to}: Range, {tokens}: TaggedSentence): number {
  let doubt = 1
  for (const kind of kinds) doubt *= 1 - weights[kind]
  let score = 1 - doubt
  const words = tokens.slice(from, to)
  if (words.some(({lower}) => speaker.test(lower))) score *= 0.5
  if (words[0]?.lower === 'if' || words.some(({lower}) => lower === 'would' || lower === 'might' || lower === 'could')) score *= 0.7
  return Math.round(score * 100) / 100
}

/** The claims of a sentence without what says who made them. */
function* claimsOf(sentence: TaggedSentence, figures: readonly Quantity[]) {
  const words = claimWords(sentence)
  if (figures.length === 0 && words.every(({kind}) => kind === 'person' || kind === 'toll')) return
  if (sentence.tokens.at(-1)?.text === '?') return
  for (const range of segments(new Phrases(sentence))) {
    const {from, to} = range
    const first = sentence.tokens[from]
    const last = sentence.tokens[to - 1]
    if (!first || !last || sentence.quoted.slice(from, to).filter(Boolean).length * 2 > to - from) continue
    const span = {start: first.start, end: last.end}
    const inside = figures.filter((figure) => overlaps(span, figure))
    const kinds = kindsOf(inside, words.filter((word) => from <= word.from && word.to <= to), sentence)
    if (kinds.length > 0) yield {...span, kinds, checkWorthiness: worth(kinds, range, sentence), figures: inside, sentence}
  }
}

/** Whether a source names nobody: “sources”, “experts”. */
export const isVague = (text: string): boolean => vagueSources().has(text.toLowerCase())

interface Told {
  readonly attribution: Attribution
  readonly paragraph: Paragraph
}

/** Whether a sentence goes on with what the source before it said: it follows in the same paragraph. */
const goesOn = (told: Told | undefined, {paragraph}: TaggedSentence) => told?.paragraph === paragraph

/** The claims of the story in order: its body, without headlines and page furniture. */
export const claims = perTree((story: Story): readonly Claim[] => {
  const figures = quantities(story).filter(({kind}) => counted.has(kind))
  const sourced = attributions(story)
  const outside = new Set(boilerplate(story).flatMap(({paragraphs}) => paragraphs))
  const found: Claim[] = []
  let figureAt = 0
  let sourceAt = 0
  let told: Told | undefined
  for (const sentence of taggedSentences(story)) {
    const mine = {figures: [] as Quantity[], sources: [] as Attribution[]}
    for (let next = figures[figureAt]; next && next.start < sentence.end; next = figures[++figureAt]) mine.figures.push(next)
    for (let next = sourced[sourceAt]; next && next.cue.start < sentence.end; next = sourced[++sourceAt]) if (next.source) mine.sources.push(next)
    if (!isBody(sentence, outside)) continue
    for (const claim of claimsOf(sentence, mine.figures)) {
      const attribution = mine.sources.find(({content}) => content.some((span) => overlaps(span, claim))) ?? mine.sources[0] ?? (goesOn(told, sentence) ? told?.attribution : undefined)
      found.push({...claim, ...statusOf(attribution, sentence)})
    }
    const last = mine.sources.at(-1)
    if (last) told = {attribution: last, paragraph: sentence.paragraph}
  }
  return found
})

function statusOf(attribution: Attribution | undefined, {paragraph}: TaggedSentence): {status: ClaimStatus; attribution?: Attribution} {
  if (!attribution?.source) return {status: 'unattributed'}
  const {start, end} = attribution.source
  const text = paragraph.text.slice(start - paragraph.start, end - paragraph.start)
  return {status: isVague(text) ? 'vague' : 'attributed', attribution}
}

/** Whether a sentence is of the body of the story: a paragraph that ends as one, and no page furniture. */
function isBody({paragraph}: TaggedSentence, outside: ReadonlySet<Paragraph>): boolean {
  const block = paragraph.node.data?.block
  if (block !== undefined) return block === 'body' || block === 'list'
  return !outside.has(paragraph) && (/[.!?:…]["”’')\]]*$/.test(paragraph.text) || paragraph.text.length > 150)
}
