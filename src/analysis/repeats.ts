import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {type Block, blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'
import {isTerminal, type Sentence, sentences} from './sentences.js'
import {lines, type Token} from './tokens.js'
import {plain} from './word-contexts.js'
import {mix, wordNumber} from './word-numbers.js'

/** A passage that says again, in the same words or nearly so, what another one has said before it. */
export interface Repeat<Passage extends Span> {
  readonly first: Passage
  readonly second: Passage
  /** How many words the second has. */
  readonly words: number
  /** The share of the runs of words that the two have in common; 1 where they are the same, capitals and marks aside. */
  readonly likeness: number
  /** How often the first stands in the draft in the same words. */
  readonly times: number
}

interface Candidate<Passage extends Span> {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  /** The tokens as they are compared. */
  readonly words: readonly string[]
  /** A number for each of them. */
  readonly numbers: readonly number[]
}

const candidateOf = <Passage extends Span>(passage: Passage, tokens: readonly Token[]): Candidate<Passage> => ({
  passage,
  tokens,
  words: tokens.map(plain),
  numbers: tokens.map(wordNumber)
})

/** How many words in a row make a run; passages are compared by their runs. */
const run = 4
/** Passages are found by their runs that begin with a long word: those that are alike have some of these in common. */
const longWord = 6
/** A run that stands in more passages tells nothing of two of them. */
const commonest = 6
/** Passages that have less in common are not the same. */
const leastLikeness = 0.7
/** Fewer words are alike by chance. */
const shortestLike = 12

/** A passage with a greater share inside quotation marks is a quotation. */
const mostQuoted = 0.8

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = run; at <= words.length; at++) found.add(words.slice(at - run, at).join(' '))
  return found
}

/** The runs by which a passage is found, as numbers: those that share one by chance are told apart by their words. */
function tellingRuns({words, numbers}: Candidate<Span>): readonly number[] {
  const found: number[] = []
  for (let at = 0; at + run <= words.length; at++)
    if ((words[at]?.length ?? 0) >= longWord) found.push(mix(numbers, at, at + run))
  return found
}

const areSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, at) => word === b[at])

/** The share of their runs that two passages have in common. */
function likenessOf(a: Candidate<Span>, b: Candidate<Span>): number {
  const [some, others] = [runsOf(a.words), runsOf(b.words)]
  return [...some].filter((one) => others.has(one)).length / Math.max(some.size, others.size)
}

/** Whether each of two passages has a figure or a name that the other lacks: “In May sales fell …”, “In June sales fell …”. */
function isParallel(a: Candidate<Span>, b: Candidate<Span>): boolean {
  const hasOwn = (some: Candidate<Span>, others: Candidate<Span>) => {
    const known = new Set(others.words)
    return some.tokens.some(
      ({kind, text}, at) => (kind === 'number' || (at > 0 && /^\p{Lu}/u.test(text))) && !known.has(some.words[at] ?? '')
    )
  }
  return hasOwn(a, b) && hasOwn(b, a)
}

/** An earlier passage, and how like it another one is. */
type Match<Passage extends Span> = Pick<Repeat<Passage>, 'first' | 'likeness'>

/** Finds for each passage the earlier one that it repeats; the time is near linear, as common runs are left out. */
class Finder<Passage extends Span> {
  private readonly byText = new Map<number, {readonly first: Candidate<Passage>; times: number}>()
  private readonly byRun = new Map<number, readonly number[]>()
  private readonly seen: Candidate<Passage>[] = []

  /** What was read in the same words. */
  private same({words, numbers}: Candidate<Passage>) {
    const known = this.byText.get(mix(numbers, 0, numbers.length))
    return known && areSame(known.first.words, words) ? known : undefined
  }

  /** How often a passage stands in what was read. */
  times = (candidate: Candidate<Passage>) => this.same(candidate)?.times ?? 1

  /** Reads the next passage. */
  read(candidate: Candidate<Passage>): Match<Passage> | undefined {
    const same = this.same(candidate)
    if (same) {
      same.times++
      return {first: same.first.passage, likeness: 1}
    }
    this.byText.set(mix(candidate.numbers, 0, candidate.numbers.length), {first: candidate, times: 1})
    return candidate.words.length < shortestLike ? undefined : this.like(candidate)
  }

  /** The earlier passages that have a run in common with another, which is read as well. */
  private near(candidate: Candidate<Passage>): ReadonlySet<number> {
    const found = new Set<number>()
    const own = [this.seen.length]
    for (const one of tellingRuns(candidate)) {
      const places = this.byRun.get(one)
      if (places) for (const place of places) found.add(place)
      // Most runs stand in one passage alone, which needs no list of its own.
      if (!places) this.byRun.set(one, own)
      else if (places.length < commonest) this.byRun.set(one, [...places, ...own])
    }
    return found
  }

  private like(candidate: Candidate<Passage>): Match<Passage> | undefined {
    const near = this.near(candidate)
    let best: Match<Passage> | undefined
    for (const place of near) {
      const other = this.seen[place]
      if (!other || other === candidate) continue
      const likeness = likenessOf(candidate, other)
      if (likeness < Math.max(leastLikeness, best?.likeness ?? 0)) continue
      if (!isParallel(candidate, other)) best = {first: other.passage, likeness: Math.min(likeness, 0.99)}
    }
    this.seen.push(candidate)
    return best
  }
}

/** The passages that are all but a quotation: each may be a pull quote of the other. */
function quotations(story: Story, spans: readonly Span[]): ReadonlySet<Span> {
  const sound = quotes(story).filter(({depth}) => depth === 0)
  let at = 0
  return new Set(
    spans.filter(({start, end}) => {
      while ((sound[at]?.end ?? Infinity) <= start) at++
      let length = 0
      for (let k = at; (sound[k]?.start ?? Infinity) < end; k++)
        length += Math.min(sound[k]?.end ?? end, end) - Math.max(sound[k]?.start ?? end, start)
      return length > mostQuoted * (end - start)
    })
  )
}

/** The repeats among passages, in the order of the second; quotations are left out. */
function repeatsOf<Passage extends Span>(
  story: Story,
  candidates: readonly Candidate<Passage>[]
): readonly Repeat<Passage>[] {
  const quoted = quotations(
    story,
    candidates.map(({passage}) => passage)
  )
  const finder = new Finder<Passage>()
  const found = candidates.flatMap((candidate) => {
    const match = finder.read(candidate)
    return match && !quoted.has(match.first) && !quoted.has(candidate.passage) ? [{...match, candidate}] : []
  })
  return found.map(({candidate, ...match}) => ({
    ...match,
    second: candidate.passage,
    words: candidate.words.length,
    times: finder.times(candidate)
  }))
}

const isWord = ({kind}: Token) => kind === 'word' || kind === 'number'

/** A block as a passage. */
export interface BlockPassage extends Span, Block {}

/** The headline and the paragraphs of the body that repeat an earlier one. */
export const repeatedBlocks = perTree((story: Story): readonly Repeat<BlockPassage>[] => {
  const words = new Map(lines(story).map((line) => [line[0]?.paragraph, line.filter(isWord)]))
  const candidates = blocks(story).flatMap((block) => {
    const own = words.get(block.paragraph) ?? []
    const {start, end} = block.paragraph
    return /^(?:body|headline|subhead)$/.test(block.kind) && own.length > 3
      ? [candidateOf({...block, start, end}, own)]
      : []
  })
  return repeatsOf(story, candidates)
})

/** The sentences of the body that repeat an earlier one. */
export const repeatedSentences = perTree((story: Story): readonly Repeat<Sentence>[] => {
  const kinds = blocks(story)
  const candidates = sentences(story).flatMap((sentence) => {
    const isBody =
      kinds[sentence.paragraph.index]?.kind === 'body' && sentence.tokens.some((token) => isTerminal(token))
    const words = isBody ? sentence.tokens.filter(isWord) : []
    return words.length > 5 ? [candidateOf(sentence, words)] : []
  })
  return repeatsOf(story, candidates)
})
