import {bodyEnd, clauseEnd, isClauseAt, isFinite, trimmed} from './clauses.js'
import type {Cue, Frame} from './cues.js'
import type {Phrases, Range} from './phrases.js'

/** How far from its cue content can begin, in tokens. */
const reach = 18

const prepositions = new Set(['of', 'about', 'against', 'over', 'on', 'with', 'into'])
const questions = new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which', 'whose'])

/** Frames of verbs that may name the hearer first: “told reporters that”, “urged him to”. */
const hearing: readonly Frame[] = ['obj-that', 'obj-of', 'to-inf', 'quote', 'for']

/** What is known of the verb beside its cue. */
interface Verb {
  readonly isPassive?: boolean
  /** Whether its subject stands before it. */
  readonly hasSubject?: boolean
}

const some = ({entry}: Cue, ...wanted: readonly Frame[]) => wanted.some((frame) => entry.frames.has(frame))

/** Whether a clause with a long subject begins at a place: a phrase, and a verb before the next mark. */
function isLongClauseAt(phrases: Phrases, at: number, last: number): boolean {
  const {sentence} = phrases
  const subject = phrases.startingAt(at) ?? (sentence.tags[at] === 'ADP' ? undefined : phrases.startingAt(at + 1))
  // “expects the court to act”
  if (!subject || sentence.tags[subject.to] === 'PART') return false
  for (let k = at; k < last && !/^[,;]$/.test(sentence.tokens[k]?.text ?? ''); k++)
    if (isFinite(sentence, k)) return true
  return false
}

/** Reads on from a cue, to where its content begins. */
class Seeker {
  /** The object of the verb, when nothing better follows: “denied | the claim”. */
  private object: Range | undefined
  /** Who is told or asked: “urged | the council to act”. */
  private hearer: Range | undefined
  private readonly last: number

  constructor(
    readonly phrases: Phrases,
    readonly cue: Cue,
    readonly verb: Verb
  ) {
    this.last = bodyEnd(phrases.sentence)
  }

  find(): Range | undefined {
    const {tokens} = this.phrases.sentence
    const end = Math.min(tokens.length, this.last + 1, this.cue.to + reach)
    for (let at = this.cue.to; at < end;) {
      const found = this.contentAt(at)
      if (found) return found
      const next = this.next(at)
      if (next === undefined) break
      at = next
    }
    return this.object
  }

  private clause = (from: number): Range => ({from, to: clauseEnd(this.phrases, from)})

  /** The content that begins at a place, if any does. */
  private contentAt(at: number): Range | undefined {
    const {phrases, cue} = this
    const {tokens, tags, quoted} = phrases.sentence
    const lower = tokens[at]?.lower ?? ''
    if (quoted[at]) return some(cue, 'quote', 'that', 'bare', 'np') ? this.clause(at) : (this.object ?? this.clause(at))
    if (lower === ':') return {from: at + 1, to: tokens.length}
    if (lower === 'that' && some(cue, 'that', 'obj-that'))
      if (tags[at] === 'SCONJ' || this.hearer || cue.entry.words.length > 1 || isClauseAt(phrases, at + 1))
        return this.clause(at)
    // “is found to be”, but not “found a way to go”
    const isTold = this.verb.isPassive === true || cue.entry.class !== 'show'
    if (lower === 'to' && tags[at] === 'PART' && isTold && some(cue, 'to-inf'))
      return this.clause((this.hearer ?? this.object)?.from ?? at)
    if (questions.has(lower) && some(cue, 'wh', 'that')) return this.clause(at)
    return this.isBareAt(at) ? this.clause(at) : this.ofPreposition(at, lower)
  }

  /** Whether a clause without “that” begins at a place and is content. */
  private isBareAt(at: number): boolean {
    const {phrases, cue} = this
    const isFirst = at === cue.to
    const canBe =
      some(cue, 'bare') || (isFirst ? some(cue, 'that') : this.hearer !== undefined && some(cue, 'obj-that'))
    if (canBe && isClauseAt(phrases, at)) return true
    return isFirst && this.verb.hasSubject === true && some(cue, 'bare') && isLongClauseAt(phrases, at, this.last)
  }

  /** “warned of floods”, “accused him of lying”, “called for talks”; of a verb that takes a clause only when none follows. */
  private ofPreposition(at: number, lower: string): Range | undefined {
    const {phrases, cue, verb} = this
    const isOf = some(cue, 'obj-of') && lower === 'of' && (verb.isPassive === true || at > cue.to)
    const leads = isOf || (some(cue, 'prep') && prepositions.has(lower)) || (some(cue, 'for') && lower === 'for')
    if (!leads || !(phrases.startingAt(at + 1) || phrases.sentence.tags[at + 1] === 'VERB')) return undefined
    if (!some(cue, 'that', 'bare')) return this.clause(at + 1)
    this.object ??= this.clause(at + 1)
    return undefined
  }

  /** The place after what stands between a cue and its content: the hearer, a time, a place; none where the clause ends. */
  private next(at: number): number | undefined {
    const {phrases, cue} = this
    const {tokens, tags} = phrases.sentence
    const tag = tags[at] ?? ''
    if (/^(?:CCONJ|SCONJ|AUX|VERB)$/.test(tag) || tokens[at]?.text === ';') return undefined
    const phrase = phrases.startingAt(at)
    if (!phrase) return (tag === 'ADP' ? phrases.startingAt(at + 1)?.to : undefined) ?? at + 1
    const isFirst = at === cue.to
    if (isFirst && some(cue, 'np')) this.object ??= phrase
    else if (isFirst && some(cue, 'to-inf', 'obj-that')) this.hearer = phrase
    else if (isFirst && !some(cue, ...hearing) && !(tokens[phrase.to - 1]?.lower ?? '').endsWith('day'))
      return undefined
    return phrase.to
  }
}

/** What follows a cue in its sentence and is its content; empty where a colon leads out of the sentence. */
export const contentAfter = (phrases: Phrases, cue: Cue, verb: Verb = {}): Range | undefined =>
  new Seeker(phrases, cue, verb).find()

/** What stands before `end` in the sentence and is closed there: “The bridge is closed, | police said.” */
export function contentBefore({sentence}: Phrases, end: number): Range | undefined {
  const {tokens, quoted} = sentence
  if (end <= 0 || !(quoted[end - 1] || tokens[end - 1]?.text === ',')) return undefined
  let from = end - 1
  while (from > 0 && !(tokens[from - 1]?.text === ';' && !quoted[from - 1])) from--
  const found = trimmed(sentence, {from, to: end})
  return found.to - found.from > 1 ? found : undefined
}
