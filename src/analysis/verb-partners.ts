import {ofWord} from '../word.js'
import {type VerbForm, verbForms} from './morphology.js'
import {headBefore} from './heads-before.js'
import {isComplemented} from './object-complements.js'
import {type Head, headFrom, phraseStart} from './partners.js'
import type {TaggedSentence} from './tagged-sentences.js'

const ofBe =
  /^(?:am|are|be|been|being|is|was|were|get|gets|getting|got|gotten)$|^(?:is|are|was|were)n[’']t$|[’'](?:re|m)$/
const ofHave = /^(?:had|has|have|having)(?:n[’']t)?$|[’']ve$/
const asksBase = /^(?:to|will|would|can|could|shall|should|may|might|must|did|do|does|cannot)$|(?:[’']ll|n[’']t)$/

/** The place where the group of a verb begins: “has not been | told”. */
function groupStart({tokens, tags}: TaggedSentence, at: number): number {
  let from = at
  while (tags[from - 1] === 'AUX' || tags[from - 1] === 'ADV' || tokens[from - 1]?.lower === 'not') from--
  return from
}

const readings = ofWord(({lower}) => verbForms(lower))

const canBeForm = (sentence: TaggedSentence, at: number, wanted: VerbForm): boolean => {
  const token = sentence.tokens[at]
  return token !== undefined && readings(token).some(({form}) => form === wanted)
}

const groupHas = ({tokens}: TaggedSentence, from: number, to: number, words: RegExp) =>
  tokens.slice(from, to).some(({lower}) => words.test(lower))

/** Whether a verb stands after a form of “be”, as a participle. */
const isPassive = (sentence: TaggedSentence, at: number) =>
  canBeForm(sentence, at, 'participle') && groupHas(sentence, groupStart(sentence, at), at, ofBe)

/** The form of the verb at a place; of several, the one that the words before it ask for. */
export function verbFormAt(sentence: TaggedSentence, at: number): VerbForm {
  const token = sentence.tokens[at]
  const forms = token ? readings(token).map(({form}) => form) : []
  const from = groupStart(sentence, at)
  const ask = (wanted: VerbForm, words: RegExp, start: number) =>
    forms.includes(wanted) && groupHas(sentence, start, at, words)
  if (ask('participle', ofBe, from) || ask('participle', ofHave, from)) return 'participle'
  if (ask('base', asksBase, Math.max(0, from - 1))) return 'base'
  const isReduced = sentence.tags[at - 1] === 'NOUN' && sentence.tokens[at + 1]?.lower === 'by'
  if (isReduced && forms.includes('participle')) return 'participle'
  return forms.includes('past') ? 'past' : (forms[0] ?? 'base')
}

/** Whether the verb at a place is one there: no adjective, “the raised sanctions”, and no auxiliary, “Did the changes help?”. */
function isVerb(sentence: TaggedSentence, at: number, end: number): boolean {
  const {tokens, tags} = sentence
  const before = tags[at - 1]
  const lower = tokens[at]?.lower ?? ''
  if (/^(?:do|does|did)$/.test(lower)) {
    const owner = tokens[at - 1]?.lower ?? ''
    if (/^(?:what|whom|which|how|than|as|so|nor|neither)$/.test(owner) || owner === '') return false
    return /^(?:AUX|NOUN|PRON|PROPN|PART|CCONJ)$/.test(before ?? '') || owner === 'to'
  }
  if (tags[at] === 'AUX') return true
  if (tags[at] === 'VERB') {
    if (!/^(?:DET|ADJ)$/.test(before ?? '')) return true
    return canBeForm(sentence, at, 'base') || !canBeForm(sentence, at, 'participle')
  }
  // The tagger takes some pasts before an object for adjectives, and some verbs of two words for nouns.
  if (tags[at] === 'NOUN') return end > at + 1 && before === 'NOUN' && canBeForm(sentence, at, 'past')
  if (tags[at] !== 'ADJ' || !canBeForm(sentence, at, 'past')) return false
  return /^(?:NOUN|PRON|PROPN)$/.test(before ?? '') || tokens[at - 1]?.lower === 'aboard' || isPassive(sentence, at)
}

/** Whether words that a verb has as its object can begin at a place. */
const beginsPhrase = ({tags, tokens}: TaggedSentence, at: number) =>
  /^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/.test(tags[at] ?? '') && tokens[at]?.kind !== 'mark'

const indirect = /^(?:her|him|it|me|them|us|you)$/

/** The object after a verb: past “them” where another phrase follows, and past “also”. */
function objectAfter(sentence: TaggedSentence, end: number): Head | undefined {
  const {tokens, tags} = sentence
  let at = tags[end] === 'ADV' ? end + 1 : end
  if (indirect.test(tokens[at]?.lower ?? '') && tags[at + 1] === 'DET' && tokens[at]?.lower !== 'it') at++
  return headFrom(sentence, at)
}

const pronouns = /^(?:he|i|it|she|they|we|you)$/

/** What a relative clause is about, where its verb has no object of its own: “the speech | which he held”. */
function relativeObject(sentence: TaggedSentence, at: number, end: number): Head | undefined {
  const {tokens, tags} = sentence
  if (beginsPhrase(sentence, end) || (tags[end] === 'ADV' && beginsPhrase(sentence, end + 1))) return undefined
  let from = groupStart(sentence, at) - 1
  const isPronoun = pronouns.test(tokens[from]?.lower ?? '')
  const isThat = () => /^(?:that|which)$/.test(tokens[from]?.lower ?? '')
  if (isPronoun) from--
  else while (from > 0 && !isThat() && /^(?:ADJ|DET|NOUN|NUM|PROPN)$/.test(tags[from] ?? '')) from--
  if (!isThat() && !isPronoun) return undefined
  const noun = isThat() ? from - 1 : from
  if (tags[noun] !== 'NOUN') return undefined
  return headBefore(sentence, noun + 1)
}

/** The nouns that the verb at a place has for its object or subject, or the word right after it. */
export function partnersOfVerb(
  sentence: TaggedSentence,
  at: number,
  end: number,
  relation: 'object' | 'subject' | 'complement'
): readonly Pick<Head, 'at' | 'to'>[] {
  if (!isVerb(sentence, at, end)) return []
  if (relation === 'complement') return [{at: end, to: end + 1}]
  const passive = isPassive(sentence, at)
  if (relation === 'subject') {
    const head = passive ? undefined : headBefore(sentence, groupStart(sentence, at))
    return head ? [{...head, to: end}] : []
  }
  if (passive) {
    const head =
      isComplemented(sentence, end) || sentence.tags[end] === 'NOUN' || sentence.tags[end] === 'PART'
        ? undefined
        : headBefore(sentence, groupStart(sentence, at))
    return head ? [{...head, to: end}] : []
  }
  const isReduced =
    sentence.tokens[end]?.lower === 'by' && sentence.tags[at - 1] === 'NOUN' && canBeForm(sentence, at, 'participle')
  const head = isReduced ? headFrom(sentence, phraseStart(sentence, at - 1)) : objectAfter(sentence, end)
  if (head && !isReduced) return isComplemented(sentence, head.to) ? [] : [head]
  const other = head ?? relativeObject(sentence, at, end)
  return other && !isComplemented(sentence, end, true) ? [{...other, to: end}] : []
}
