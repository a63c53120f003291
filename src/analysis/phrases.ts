import {nounPhrases, type NounPhrase} from './noun-phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** A run of tokens of one sentence: places of the first and, exclusive, the last. */
export interface Range {
  readonly from: number
  readonly to: number
}

const pronounsOfRelation = new Set(['who', 'that', 'which', 'whose', 'whom', 'where', 'when'])
const joining = new Set(
  'of for at in from on with to by against between among near under within behind about as like inside outside across'.split(
    ' '
  )
)
const fronted = new Set(['ADP', 'SCONJ', 'ADV', 'VERB', 'PART'])

/** The noun phrases of a sentence, found by their edges. */
export class Phrases {
  readonly starts = new Map<number, NounPhrase>()
  readonly ends = new Map<number, NounPhrase>()
  /** What `endingAt` has found. */
  private readonly wholes = new Map<number, Range>()

  /** @param sayings the places at which a verb of saying begins */
  constructor(
    readonly sentence: TaggedSentence,
    readonly sayings: ReadonlySet<number> = new Set()
  ) {
    for (const phrase of nounPhrases(sentence)) {
      this.starts.set(phrase.from, phrase)
      this.ends.set(phrase.to, phrase)
      // “told them that | sales fell”: “that” may belong to the phrase or lead its clause.
      if (phrase.to - phrase.from > 1 && this.lower(phrase.from) === 'that')
        this.starts.set(phrase.from + 1, {from: phrase.from + 1, to: phrase.to})
    }
  }

  /** Whether a range lies within a noun phrase, before its noun. */
  inside(from: number, to: number): boolean {
    for (const phrase of this.ends.values()) if (phrase.from < from && to < phrase.to) return true
    return false
  }

  private tag = (at: number) => this.sentence.tags[at]
  private lower = (at: number) => this.sentence.tokens[at]?.lower ?? ''

  /** Whether a clause can begin at a place: at the start, or after a mark, a conjunction or an introduction (“On Monday, …”). */
  beginsClause(at: number): boolean {
    if (at <= 0) return true
    const tag = this.tag(at - 1)
    if (tag === 'CCONJ' || tag === 'SCONJ') return true
    if (this.sentence.quoted[at - 1]) return true
    const before = this.sentence.tokens[at - 1]?.text ?? ''
    if (before === ',') return this.isIntroduction(at - 1)
    return /^[;:—–]$|^-+$/.test(before) || this.lower(at - 1) === 'that'
  }

  /** Whether what ends with the comma at `comma` only leads to the clause: “On Monday,”, “But when he left,”. */
  private isIntroduction(comma: number): boolean {
    let at = comma - 1
    while (at > 0 && !/^[,;:—–]$/.test(this.sentence.tokens[at - 1]?.text ?? '') && !this.sentence.quoted[at - 1]) at--
    const tag = this.tag(at) === 'CCONJ' ? this.tag(at + 1) : this.tag(at)
    return (
      (at <= 0 || this.tag(at) === 'CCONJ' || this.isIntroduction(at - 1)) &&
      (at === comma - 1 || fronted.has(tag ?? ''))
    )
  }

  /** The phrase that ends at `end`, with the phrases that it hangs on to the left: “the head of the office in Bern”. */
  endingAt(end: number): Range | undefined {
    const kept = this.wholes.get(end)
    const phrase = this.ends.get(end)
    if (kept || !phrase) return kept
    let {from} = phrase
    for (;;) {
      const left = this.hangsOn(from) ?? this.relativeOf(from)
      if (!left) break
      from = left.from
    }
    const whole = {from, to: end}
    this.wholes.set(end, whole)
    return whole
  }

  /** The phrase that what begins at `from` hangs on: “sources close | to her”, “Smith | and Jones”. */
  private hangsOn(from: number): NounPhrase | undefined {
    let at = from - 1
    if (this.tag(at) === 'CCONJ') {
      const left = this.ends.get(at)
      const whole = left && this.endingAt(at)
      const isWhole = whole && (this.beginsClause(whole.from) || this.sentence.tokens[whole.from - 1]?.text === ',')
      return isWhole ? left : undefined
    }
    if (!joining.has(this.lower(at))) return undefined
    if (
      this.tag(at - 1) === 'ADJ' ||
      (this.tag(at - 1) === 'VERB' && /(?:ed|ing|en|ought|eld|ade)$/.test(this.lower(at - 1)))
    )
      at = this.ends.has(at) ? at : at - 1
    return this.ends.get(at)
  }

  /** The phrase before a relative pronoun: “a man | who”. */
  private relativeOf(from: number): NounPhrase | undefined {
    if (!pronounsOfRelation.has(this.lower(from))) return undefined
    return this.ends.get(this.sentence.tokens[from - 1]?.text === ',' ? from - 1 : from)
  }

  /** The phrase that begins at `from`, with what hangs on it to the right: “Ann Miller, head of the office in Bern”. */
  startingAt(from: number): Range | undefined {
    let end = this.starts.get(from)?.to
    if (end === undefined) return undefined
    for (;;) {
      const next = this.goesOn(end)
      if (next === undefined) return {from, to: end}
      end = next
    }
  }

  private goesOn(at: number): number | undefined {
    const text = this.sentence.tokens[at]?.text ?? ''
    if (this.sentence.quoted[at]) return undefined
    if (joining.has(text) && this.tag(at) !== 'PART') return this.starts.get(at + 1)?.to
    if (text === '(') return this.closing(at)
    const next = this.starts.get(at + 1)
    if (!next || (text !== ',' && this.tag(at) !== 'CCONJ')) return undefined
    const after = this.tag(this.startingAtMost(at + 1) ?? next.to)
    if (after === 'VERB' || after === 'AUX') return undefined
    return text === ',' && this.tag(at + 1) === 'PRON' ? undefined : next.to
  }

  private startingAtMost(from: number): number | undefined {
    let end = this.starts.get(from)?.to
    while (end !== undefined && joining.has(this.lower(end)) && this.tag(end) !== 'PART' && this.starts.has(end + 1))
      end = this.starts.get(end + 1)?.to
    return end
  }

  /** The place after the bracket that closes the one at `at`. */
  private closing(at: number): number | undefined {
    for (let k = at + 1; k < Math.min(at + 12, this.sentence.tokens.length); k++)
      if (this.sentence.tokens[k]?.text === ')') return k + 1
    return undefined
  }
}
