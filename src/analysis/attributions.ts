import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {clauseEnd, isClauseAt, trimmed} from './clauses.js'
import {contentAfter} from './contents.js'
import {type Cue, type CueClass, cues} from './cues.js'
import {isPossessive} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {Phrases, type Range} from './phrases.js'
import {takeQuotations} from './quotations.js'
import {subjectBefore, subjectOfClause} from './subjects.js'
import {type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import {verbGroup} from './verb-groups.js'

/** Who said, wrote or thought what. */
export interface Attribution {
  /** The noun phrase that names the source; none where the sentence names none: “is expected to”. */
  readonly source?: Span
  readonly cue: Span
  /** The clauses that the source is given for, in order. */
  readonly content: readonly Span[]
  readonly class: CueClass
}

/** An attribution within a sentence, by places of tokens. */
interface Draft {
  readonly source?: Range
  readonly cue: Range
  readonly content: readonly Range[]
  readonly class: CueClass
}

interface Reading {
  readonly phrases: Phrases
  readonly isCueAt: (at: number) => boolean
}

/** What stands before an attribution at `end` and is its content: “The bridge is closed, | police said.” */
function contentBefore({phrases, isCueAt}: Reading, end: number): Range | undefined {
  const {sentence} = phrases
  const {tokens, quoted} = sentence
  if (end <= 0) return undefined
  const closes = quoted[end - 1] || tokens[end - 1]?.text === ','
  if (!closes) return undefined
  let from = end - 1
  while (from > 0 && !(tokens[from - 1]?.text === ';' && !quoted[from - 1])) from--
  isCueAt
  const found = trimmed(sentence, {from, to: end})
  return found.to - found.from > 1 ? found : undefined
}

function ofVerb(reading: Reading, cue: Cue, before: Draft | undefined): Draft | undefined {
  const {phrases, isCueAt} = reading
  const {sentence} = phrases
  const group = verbGroup(sentence, cue)
  const made = {cue: {from: group.from, to: cue.to}, class: cue.entry.class}
  const right = contentAfter(phrases, cue, isCueAt)
  if (group.isPassive) return ofPassive(reading, cue, group.from, right)
  const {frames} = cue.entry
  const speaks = frames.has('quote') || frames.has('bare')
  let source = group.form === 'finite' ? subjectBefore(phrases, group.from) : undefined
  if (source) {
    const left = speaks ? contentBefore(reading, source.from) : undefined
    const content = [...(left && (!right || sentence.quoted[left.to - 1]) ? [left] : []), ...(right ? [right] : [])]
    return content.length > 0 ? {...made, source, content} : undefined
  }
  const left = speaks && group.form === 'finite' ? contentBefore(reading, group.from) : undefined
  const inverted = left && phrases.startingAt(cue.to)
  if (inverted && left) {
    const rest = contentAfter(phrases, {...cue, to: inverted.to}, isCueAt)
    return {...made, source: inverted, content: rest && sentence.quoted[rest.from] ? [left, rest] : [left]}
  }
  if (!right) return undefined
  source = group.form === 'gerund' ? phrases.endingAt(group.from) : undefined
  source ??= before?.source ?? subjectOfClause(phrases, group.from)
  return source && {...made, source, content: [right]}
}

/** “was accused of lying”, “is expected to rise”, “was condemned by the union”. */
function ofPassive({phrases}: Reading, cue: Cue, from: number, right: Range | undefined): Draft | undefined {
  const {sentence} = phrases
  const made = {cue: {from, to: cue.to}, class: cue.entry.class}
  const by = sentence.tokens[cue.to]?.lower === 'by' ? phrases.startingAt(cue.to + 1) : undefined
  const subject = subjectBefore(phrases, from)
  if (by) return subject && {...made, source: by, content: [subject]}
  return right && {...made, content: subject ? [subject, right] : [right]}
}

/** “X’s claim that”, “a statement by X that”, “fears that”. */
function ofNoun({phrases, isCueAt}: Reading, cue: Cue): Draft | undefined {
  const {sentence} = phrases
  const {tokens} = sentence
  let at = cue.to
  let source: Range | undefined
  if (/^(?:by|from|of)$/.test(tokens[at]?.lower ?? '')) {
    const found = phrases.startingAt(at + 1)
    if (found && tokens[found.to]?.lower === 'that') {
      source = found
      at = found.to
    }
  }
  const content = tokens[at]?.lower === 'that' && cue.entry.frames.has('that') || (tokens[at]?.lower === 'to' && cue.entry.frames.has('to-inf')) ? {from: at, to: clauseEnd(phrases, at, isCueAt)} : undefined
  if (!content) return undefined
  if (!source) {
    const phrase = phrases.ends.get(cue.to)
    for (let k = cue.from - 1; phrase && k >= phrase.from; k--)
      if (isPossessive(tokens[k]?.text ?? '')) {
        source = {from: phrase.from, to: k + 1}
        break
      }
  }
  return {...(source && {source}), cue, content: [content], class: cue.entry.class}
}

/** The place after the comma at which the clause that “according to X” leads begins. */
function clauseAfter(phrases: Phrases, from: number): number | undefined {
  const {tokens} = phrases.sentence
  for (let at = from; at < tokens.length - 1; at++) if (tokens[at]?.text === ',' && isClauseAt(phrases, at + 1)) return at + 1
  return tokens[from]?.text === ',' ? from + 1 : undefined
}

/** “according to X”, “in the words of X”; an adverb such as “reportedly” has no source. */
function ofPreposition(reading: Reading, cue: Cue): Draft | undefined {
  const {phrases, isCueAt} = reading
  const {sentence} = phrases
  const source = cue.entry.pos === 'preposition' ? phrases.startingAt(cue.to) : undefined
  if (!source) return undefined
  const made = {source, cue, class: cue.entry.class}
  const left = contentBefore(reading, cue.from) ?? (cue.from > 2 ? {from: 0, to: cue.from} : undefined)
  if (left) return {...made, content: [trimmed(sentence, left)]}
  const from = clauseAfter(phrases, source.to)
  return from === undefined ? undefined : {...made, content: [trimmed(sentence, {from, to: clauseEnd(phrases, from, isCueAt)})]}
}

function draft(reading: Reading, cue: Cue, before: Draft | undefined): Draft | undefined {
  switch (cue.entry.pos) {
    case 'verb':
      return ofVerb(reading, cue, before)
    case 'noun':
      return ofNoun(reading, cue)
    default:
      return ofPreposition(reading, cue)
  }
}

const covers = (outer: Draft, inner: Draft) =>
  outer !== inner && outer.content.some(({from, to}) => from <= inner.cue.from && inner.cue.to <= to)

function draftsOf(sentence: TaggedSentence): Draft[] {
  const found = cues(sentence)
  if (found.length === 0) return []
  const verbs = new Set(found.filter(({entry}) => entry.pos === 'verb').map(({from}) => from))
  const reading = {phrases: new Phrases(sentence), isCueAt: (at: number) => verbs.has(at)}
  const drafts: Draft[] = []
  for (const cue of found) {
    const made = draft(reading, cue, drafts.findLast(({source}) => source))
    if (made) drafts.push(made)
  }
  return drafts.filter((inner) => !drafts.some((outer) => covers(outer, inner)))
}

const spanOf = ({tokens}: TaggedSentence, {from, to}: Range): Span => ({start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0})

/** The attributions of the story, in the order of their cues; none stands inside the content of another. */
export const attributions = perTree((story: Story): readonly Attribution[] => {
  const found = taggedSentences(story).flatMap((sentence) =>
    draftsOf(sentence).map(({source, cue, content, ...rest}): Attribution => ({
      ...(source && {source: spanOf(sentence, source)}),
      cue: spanOf(sentence, cue),
      content: content.map((range) => spanOf(sentence, range)),
      ...rest
    }))
  )
  return takeQuotations(story, found)
})
