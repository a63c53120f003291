import {contains, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Cue, type CueClass, cues} from './cues.js'
import {nounTelling, prepositionTelling} from './noun-tellings.js'
import {perTree} from './per-tree.js'
import {Phrases, type Range} from './phrases.js'
import {openedBy, takeQuotations} from './quotations.js'
import {signedQuotations} from './signed-quotations.js'
import {longestSentence, type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import type {Telling} from './telling.js'
import {verbTelling} from './verb-tellings.js'

/** Who said, wrote or thought what. */
export interface Attribution {
  /** The noun phrase that names the source; none where the sentence names none: “is expected to”. */
  readonly source?: Span
  readonly cue: Span
  /** The clauses and quotations that the source is given for, in order. */
  readonly content: readonly Span[]
  readonly class: CueClass
}

/** What a cue tells; an adverb such as “reportedly” names no source and tells nothing. */
function tellingOf(phrases: Phrases, cue: Cue, before: Range | undefined): Telling | undefined {
  switch (cue.entry.pos) {
    case 'verb':
      return verbTelling(phrases, cue, before)
    case 'noun':
      return nounTelling(phrases, cue)
    case 'preposition':
      return prepositionTelling(phrases, cue)
    case 'adverb':
      return undefined
  }
}

const covers = (outer: Telling, inner: Telling) =>
  outer !== inner && outer.content.some(({from, to}) => from <= inner.cue.from && inner.cue.to <= to)

/** What is told with the noun that ends it in full: “voiced fears | that the dam would break”. */
function inFull(outer: Telling, made: readonly Telling[]): Telling {
  const last = outer.content.at(-1)
  const noun = last && made.find(({cue}) => last.from <= cue.from && cue.to === last.to)
  const end = noun?.content.at(-1)?.to
  return last && end !== undefined && end > last.to
    ? {...outer, content: outer.content.with(-1, {...last, to: end})}
    : outer
}

/** The attributions of a sentence; what a source says that another said is the first one’s content alone. */
function tellings(sentence: TaggedSentence): readonly Telling[] {
  const found = sentence.tokens.length > longestSentence ? [] : cues(sentence)
  if (found.length === 0) return []
  const verbs = new Set(found.filter(({entry}) => entry.pos === 'verb').map(({from}) => from))
  const phrases = new Phrases(sentence, verbs)
  const made: Telling[] = []
  for (const cue of found) {
    const telling = tellingOf(phrases, cue, made.findLast(({source}) => source)?.source)
    if (telling) made.push(telling)
  }
  const whole = made.map((outer) => inFull(outer, made))
  return whole.filter((inner) => !whole.some((outer) => covers(outer, inner)))
}

const spanOf = ({tokens}: TaggedSentence, {from, to}: Range): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0
})

function attribution(story: Story, sentence: TaggedSentence, {source, cue, content, ...rest}: Telling): Attribution {
  const inside = content.filter(({from, to}) => from < to).map((range) => spanOf(sentence, range))
  const opened = inside.length < content.length ? openedBy(story, sentence) : undefined
  return {
    ...(source && {source: spanOf(sentence, source)}),
    cue: spanOf(sentence, cue),
    content: opened ? [...inside, opened] : inside,
    ...rest
  }
}

/** Attributions with those by a signature; what is said inside a signed quotation is its speaker’s content alone. */
function withSigned(story: Story, told: readonly Attribution[]): readonly Attribution[] {
  const signed = signedQuotations(story)
  if (signed.length === 0) return told
  const spans = signed.flatMap(({content}) => content)
  const others = told.filter(({cue}) => !spans.some((span) => contains(span, cue)))
  return [...others, ...signed].sort((a, b) => a.cue.start - b.cue.start)
}

/** The attributions of the story, in the order of their cues; no cue stands inside the content of another. */
export const attributions = perTree((story: Story): readonly Attribution[] => {
  const found = taggedSentences(story).flatMap((sentence) =>
    tellings(sentence).map((telling) => attribution(story, sentence, telling))
  )
  const told = found.filter(({content}) => content.length > 0)
  return takeQuotations(story, withSigned(story, told))
})
