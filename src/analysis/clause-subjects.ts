import {list} from '../dictionary.js'
import {ofWord} from '../word.js'
import {canBe} from '../tagger/words.js'
import {isSpeechVerb} from './cues.js'
import {verbForms} from './morphology.js'
import {nounNumber} from './noun-numbers.js'
import {isTime} from './number-clashes.js'
import {namesPerson} from './people.js'
import {Phrases} from './phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** The subject with which a clause certainly begins, and what stands right after it: its verb, where that is one. */
export interface ClauseSubject {
  readonly from: number
  /** The place of its noun, or of the pronoun or number that stands for one: “most | of the men”. */
  readonly head: number
  /** What it counts; none where both numbers may be right. */
  readonly number: 'singular' | 'plural' | undefined
  /** The place after it and the adverbs that follow it. */
  readonly verb: number
  /** Whether it has an article, a number or an owner; a bare plural may be a topic: “Human rights is a …”. */
  readonly isLed: boolean
  readonly hasComplement: boolean
}

const joining = new Set(
  'about against among around at behind between by for from in inside near of on outside over to towards under with'.split(
    ' '
  )
)

const units = list('counted-units')

/** Whether a plural is a measure, and so one thing: “ten years is a long time”. */
export const isMeasure = (lower: string): boolean => units().has(lower)

const isPartitive = ofWord(({lower}) => /^(?:all|both|few|many|most|several|some)$/.test(lower))
const isSingling = ofWord(({lower}) => /^(?:each|either|neither|one)$/.test(lower))

/** Whether a participle hangs on the noun before it: “the ships | built in May”. */
const isParticiple = ofWord(({lower}) => verbForms(lower).some(({form}) => form === 'participle'))

const known = new WeakMap<TaggedSentence, Phrases>()

/** The phrases of a sentence, which several questions are asked of. */
export function phrasesOf(sentence: TaggedSentence): Phrases {
  const found = known.get(sentence) ?? new Phrases(sentence)
  known.set(sentence, found)
  return found
}

class Reader {
  private readonly phrases: Phrases
  hasAnd = false
  hasOr = false

  constructor(readonly sentence: TaggedSentence) {
    this.phrases = phrasesOf(sentence)
  }

  private lower = (at: number) => this.sentence.tokens[at]?.lower ?? ''
  private tag = (at: number) => this.sentence.tags[at]

  phraseEnd = (at: number): number | undefined => this.phrases.starts.get(at)?.to

  /** The end of one phrase that hangs on what ends at a place, or nothing. */
  private complement(at: number): number | undefined {
    const token = this.sentence.tokens[at]
    if (!token || token.before === '' || this.sentence.quoted[at]) return undefined
    if (/^(?:what|which|who|whom|whose)$/.test(this.lower(at + 1))) return undefined
    if (joining.has(token.lower) && this.tag(at) === 'ADP') return this.phraseEnd(at + 1)
    const isHanging =
      this.tag(at) === 'VERB' &&
      isParticiple(token) &&
      !isSpeechVerb(this.sentence.tokens, at) &&
      this.tag(at + 1) === 'ADP'
    return isHanging && joining.has(this.lower(at + 1)) ? this.phraseEnd(at + 2) : undefined
  }

  /** The end of all phrases that hang on what ends at a place. */
  chain(at: number): number {
    let end = at
    for (;;) {
      const next = this.complement(end)
      if (next !== undefined) end = next
      else if (end > at && /^(?:and|or)$/.test(this.lower(end)) && this.phraseEnd(end + 1) !== undefined) {
        if (this.lower(end) === 'or') this.hasOr = true
        else this.hasAnd = true
        end = this.phraseEnd(end + 1) ?? end
      } else return this.afterAside(end)
    }
  }

  /** The place after what two commas set off, where a verb follows: “the decision, according to the lawyers, | violates”. */
  private afterAside(at: number): number {
    const {tokens, tags, quoted} = this.sentence
    if (tokens[at]?.text !== ',' || !/^(?:who|which|whose|according)$/.test(this.lower(at + 1))) return at
    for (let k = at + 2; k < at + farthestAside && tokens[k]; k++) {
      if (quoted[k] || tags[k] === 'CCONJ') return at
      if (tokens[k]?.kind !== 'mark' || tokens[k]?.before !== '') continue
      return tokens[k]?.text === ',' && /^(?:AUX|VERB)$/.test(tags[k + 1] ?? '') ? k + 1 : at
    }
    return at
  }
}

/** How many tokens stand between two commas at most. */
const farthestAside = 14

const households = list('household-names')

/** Names that one person or body alone bears. */
const namesOne = (text: string) => households().has(text) || /^(?:Kremlin|Pentagon|Vatican)$/.test(text)

/** What a noun at a place counts with the words before it. */
export function numberOf({tokens, tags}: TaggedSentence, from: number, head: number): ClauseSubject['number'] {
  const noun = tokens[head]
  const lead = tokens[from]?.lower ?? ''
  if (!noun) return undefined
  if (tags[head] === 'PROPN') return namesOne(noun.text) && head < from + 3 ? 'singular' : undefined
  // The first word has its capital from the sentence, and “CUPS” is a name.
  const isPlain = noun.text === noun.lower || (head === 0 && /^\p{Lu}\p{Ll}/u.test(noun.text))
  if (!isPlain || tags[head] !== 'NOUN') return undefined
  if (/^(?:every|each)$/.test(lead)) return noun.lower.endsWith('s') ? undefined : 'singular'
  const number = noun.lower === 'people' && lead !== 'the' && lead !== 'a' ? 'plural' : nounNumber(noun.lower)
  if (isTime(noun.lower) || isHiddenVerb({tokens, tags}, from, head) || (number === 'plural' && lead.endsWith('ing')))
    return undefined
  // “The young”, but “the quality of the roads”.
  const isAlone = tags[head + 1] !== 'ADP'
  if (number === 'singular' && isAlone && canBe(noun.lower, 'ADJ')) return undefined
  const isCounted = tags.slice(from, head).includes('NUM')
  // “Five soldier”, “a books”: one of the two is wrong already.
  if (number === 'singular' && ((isCounted && lead !== 'one') || /^(?:many|several|these|those)$/.test(lead)))
    return undefined
  if (number === 'plural' && /^(?:an?|every|this|that)$/.test(lead)) return undefined
  return number === 'plural' && isMeasure(noun.lower) && (isCounted || from === head) ? undefined : number
}

/** Whether what seems to be the noun of a phrase is a verb: “the data Miller | uses”, “both | will”, “all that | changes”. */
function isHiddenVerb({tokens, tags}: Pick<TaggedSentence, 'tokens' | 'tags'>, from: number, head: number): boolean {
  const lower = tokens[head]?.lower ?? ''
  if (/^(?:can|may|might|must|none|will)$/.test(lower)) return true
  if (head === from || !canBe(lower, 'VERB')) return false
  const before = tokens[head - 1]
  return /^(?:NUM|PRON|PROPN)$/.test(tags[head - 1] ?? '') &&
    !/^(?:her|his|its|my|our|their|your)$/.test(before?.lower ?? '')
    ? tags[head - 1] !== 'NUM' || before?.lower === 'one'
    : before?.lower === 'that' || (tags[head - 1] === 'NOUN' && nounNumber(before?.lower ?? '') === 'plural')
}

function beforeVerb({tokens, tags}: TaggedSentence, at: number): number {
  let verb = at
  while (tags[verb] === 'ADV' && tokens[verb]?.kind === 'word' && !tokens[verb]?.lower.startsWith('wh')) verb++
  return verb
}

/** “each | of the men”, “most | of the roads” */
function partitive(sentence: TaggedSentence, from: number, reader: Reader): ClauseSubject | undefined {
  const {tokens, tags} = sentence
  const [lead, of, owner] = tokens.slice(from, from + 3)
  if (!lead || of?.lower !== 'of' || !owner) return undefined
  const isOne = isSingling(lead)
  if (!isOne && !isPartitive(lead) && tags[from] !== 'NUM') return undefined
  const isPronoun = /^(?:them|us|these|those)$/.test(owner.lower)
  const end = reader.phraseEnd(from + 2) ?? (isPronoun ? from + 3 : undefined)
  if (end === undefined || (!isPronoun && tags[from + 2] !== 'DET' && tags[from + 2] !== 'PRON')) return undefined
  const noun = tokens[end - 1]?.lower ?? ''
  if (!isPronoun && (numberOf(sentence, from + 2, end - 1) !== 'plural' || isMeasure(noun))) return undefined
  const to = reader.chain(end)
  const number = isOne
    ? 'singular'
    : /^(?:few|many|several|both)$/.test(lead.lower) || !isMeasure(noun)
      ? 'plural'
      : undefined
  if (reader.hasAnd || reader.hasOr) return undefined
  return {from, head: from, number, verb: beforeVerb(sentence, to), isLed: true, hasComplement: true}
}

/** “More than | 200 people”, “at least five people” */
const limitEnd = ({tokens}: TaggedSentence, from: number): number =>
  /^(?:at least|at most|more than|fewer than|less than)$/.test(
    `${tokens[from]?.lower ?? ''} ${tokens[from + 1]?.lower ?? ''}`
  )
    ? from + 2
    : from

const determined = /^(?:an?|the|his|her|its|their|our|my|this)$/

/** Two people with an article each: “the minister | and | his deputy”. */
function pairEnd(sentence: TaggedSentence, from: number, end: number): number | undefined {
  const {tokens, tags} = sentence
  if (tokens[end]?.lower !== 'and' || !determined.test(tokens[from]?.lower ?? '')) return undefined
  if (!determined.test(tokens[end + 1]?.lower ?? '')) return undefined
  const other = phrasesOf(sentence).starts.get(end + 1)?.to
  const isPerson = (at: number) => tags[at] === 'NOUN' && namesPerson(tokens[at]?.lower ?? '')
  return other !== undefined && isPerson(end - 1) && isPerson(other - 1) ? other : undefined
}

/** “Everybody | in the town” */
function indefinite(sentence: TaggedSentence, from: number, reader: Reader): ClauseSubject | undefined {
  if (!/^(?:any|every|no|some)(?:body|one|thing)$/.test(sentence.tokens[from]?.lower ?? '')) return undefined
  const to = reader.chain(from + 1)
  if (to === from + 1 || reader.hasAnd || reader.hasOr) return undefined
  return {from, head: from, number: 'singular', verb: beforeVerb(sentence, to), isLed: true, hasComplement: true}
}

/** The subject that begins at a place, with what is said of “the number of”. */
export function subjectAt(sentence: TaggedSentence, from: number): ClauseSubject | undefined {
  const {tokens, tags} = sentence
  const reader = new Reader(sentence)
  const parts = partitive(sentence, from, reader) ?? indefinite(sentence, from, reader)
  if (parts) return parts
  const noun = limitEnd(sentence, from)
  if (noun > from && tags[noun] !== 'NUM') return undefined
  const end = reader.phraseEnd(noun) ?? reader.phraseEnd(from)
  if (end === undefined || tokens[end - 1]?.kind !== 'word') return undefined
  const head = end - 1
  const pair = pairEnd(sentence, from, end)
  if (pair !== undefined)
    return {from, head, number: 'plural', verb: beforeVerb(sentence, pair), isLed: true, hasComplement: true}
  const to = reader.chain(end)
  const isNumber =
    tokens[from]?.lower === 'the' && tokens[from + 1]?.lower === 'number' && tokens[from + 2]?.lower === 'of'
  const number = isNumber ? 'singular' : numberOf(sentence, noun, head)
  return {
    from,
    head,
    number: reader.hasOr || (reader.hasAnd && number === 'singular') ? undefined : number,
    verb: beforeVerb(sentence, to),
    isLed: /^(?:DET|NUM|PRON)$/.test(tags[from] ?? '') || noun > from,
    hasComplement: to > end
  }
}
