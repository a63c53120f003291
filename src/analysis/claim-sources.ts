import {overlaps, type Span} from '../span.js'
import type {Attribution} from './attributions.js'
import type {ClaimWord} from './claim-words.js'
import {isFinite} from './clauses.js'
import type {CueClass} from './cues.js'
import type {Paragraph} from './paragraphs.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** `vague`: someone is said to say it, but nobody is named: “sources say”. `linked`: its sentence links to where it is from. */
export type ClaimStatus = 'attributed' | 'vague' | 'linked' | 'unattributed'

/** An attribution, and whether it names nobody. */
export interface Sourcing {
  readonly attribution: Attribution
  readonly isVague: boolean
}

/** What in a sentence gives sources. */
export interface Sourced {
  readonly sentence: TaggedSentence
  readonly sourcings: readonly Sourcing[]
  readonly words: readonly ClaimWord[]
  /** Whether it links to a page. */
  readonly isLinked: boolean
}

/** The last source that spoke, or the last document that figures were taken from. */
export interface Told {
  readonly sourcing: Sourcing | undefined
  readonly paragraph: Paragraph
  readonly isDocument: boolean
  /** The names in what a source shows by figures or findings, in lower case. */
  readonly names: ReadonlySet<string>
}

const pointing = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its', 'this', 'these', 'those', 'such'])

/** What a source asks, orders or wants says nothing of the sentences that follow. */
const lasting = new Set<CueClass>(['neutral', 'stance', 'doubt', 'write', 'show'])

/** Who is no source of facts: “as you know”, “people who say”. */
const passing = new Set(['i', 'you', 'we', 'who', 'which', 'that', 'whom'])

/** Whether what a source says goes on after its sentence: not what it only mentions, “unable to say”, “reporting that”. */
function lasts({attribution}: Sourcing, sentence: TaggedSentence): boolean {
  const {tokens, tags} = sentence
  const {source, cue, class: kind} = attribution
  if (!source || !lasting.has(kind) || isDeed(attribution, sentence)) return false
  const isPreposition = tags[tokens.findIndex(({end}) => end === cue.end)] === 'ADP'
  if (!isPreposition && tokens.some((token) => overlaps(token, cue) && /^to$|ing$/.test(token.lower))) return false
  const [first, second] = tokens.filter((token) => overlaps(token, source))
  return second !== undefined || !passing.has(first?.lower ?? '')
}

/** The names in what a study or a count shows; what a speaker says of a name ends with the paragraph. */
function namesShown({attribution}: Sourcing, {tokens, tags}: TaggedSentence): ReadonlySet<string> {
  const {content, class: kind} = attribution
  const isShown = ({start}: Span) => content.some((span) => span.start <= start && start < span.end)
  return new Set(
    kind === 'show' ? tokens.flatMap((token, at) => (tags[at] === 'PROPN' && isShown(token) ? token.lower : [])) : []
  )
}

/** How many tokens “Under the new French law” takes. */
const longestBasis = 6

/** Whether a sentence names what it takes its facts from: “the survey”, “Under French law”. */
const namesDocument = ({words, sentence: {tokens}}: Sourced) =>
  words.some(
    ({kind, to}) => kind === 'document' || (kind === 'law' && to <= longestBasis && tokens[0]?.lower === 'under')
  )

/**
 * Whether a sentence goes on with what was told before it: in the same paragraph, or from the next, where it points back
 * or begins with a name that a study speaks of.
 */
function goesOn(told: Told, {tokens, paragraph}: TaggedSentence): boolean {
  if (told.paragraph === paragraph) return true
  const first = tokens[0]?.lower ?? ''
  return paragraph.index === told.paragraph.index + 1 && (pointing.has(first) || told.names.has(first))
}

/** Whether a sentence is the writer’s comment on the one before: “A step that will anger the unions.” */
function isComment(sentence: TaggedSentence): boolean {
  const {tokens, tags} = sentence
  let verb = tokens.findIndex((_, at) => isFinite(sentence, at))
  if (!/^(?:that|which)$/.test(tokens[verb - 1]?.lower ?? '')) return false
  while (isFinite(sentence, verb) || tags[verb] === 'ADV') verb++
  return !tokens.some((_, at) => at > verb && isFinite(sentence, at))
}

/** What the next sentence may go on with, after `line`. */
export function toldAfter(line: Sourced, told: Told | undefined): Told | undefined {
  const {sentence, sourcings} = line
  const {paragraph} = sentence
  const isDocument = namesDocument(line)
  const sourcing = sourcings.findLast((one) => lasts(one, sentence))
  const names = sourcing ? namesShown(sourcing, sentence) : new Set<string>()
  if (sourcing || isDocument) return {sourcing, paragraph, isDocument, names}
  return told && told.paragraph !== paragraph && goesOn(told, sentence) ? {...told, paragraph} : told
}

/** Whether an attribution is itself what is claimed: “the fund agreed to lend $5m”, “she wants to cut 40 jobs”. */
function isDeed({content, class: kind}: Attribution, {tokens}: TaggedSentence): boolean {
  if (kind === 'neutral' || kind === 'show' || kind === 'doubt') return false
  return tokens.some(({start, lower}) => lower === 'to' && start === content[0]?.start)
}

/** Whether a clause only tells of a place that a source spoke of, in the writer’s own words: “…, where 40 people died”. */
function isAside(claim: Span, {tokens}: TaggedSentence): boolean {
  const at = tokens.findIndex(({start}) => start === claim.start)
  return tokens[at]?.lower === 'where' && tokens[at - 1]?.text === ','
}

/** Who says it: whoever the sentence gives it to, else a source named in the sentence, else one that is carried over. */
export function sourceOf(
  claim: Span,
  line: Sourced,
  told: Told | undefined
): {status: ClaimStatus; attribution?: Attribution} {
  const {sentence, sourcings, isLinked} = line
  if (isAside(claim, sentence) && !sourcings.some(({attribution: {cue}}) => cue.start >= claim.end))
    return {status: 'unattributed'}
  const covers = ({attribution: {content}}: Sourcing) => content.some((span) => overlaps(span, claim))
  const carried = told && goesOn(told, sentence) && !isComment(sentence) ? told : undefined
  const named = sourcings.filter((one) => one.attribution.source && !isDeed(one.attribution, sentence))
  const sourcing =
    named.find(covers) ??
    named[0] ??
    carried?.sourcing ??
    sourcings.find((one) => covers(one) && !isDeed(one.attribution, sentence))
  if (sourcing) return {status: sourcing.isVague ? 'vague' : 'attributed', attribution: sourcing.attribution}
  if (carried || namesDocument(line)) return {status: 'attributed'}
  return {status: isLinked ? 'linked' : 'unattributed'}
}
