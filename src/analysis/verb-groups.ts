import type {Cue} from './cues.js'
import {verbForms} from './morphology.js'
import type {Range} from './phrases.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** A verb with what stands before it: “has not been told”, “continues to insist”. */
export interface VerbGroup extends Range {
  readonly form: 'finite' | 'infinitive' | 'gerund'
  readonly isPassive: boolean
}

const formsOfBe =
  /^(?:be|been|being|is|are|am|was|were|get|gets|got|getting|isn[’']t|aren[’']t|wasn[’']t|weren[’']t)$|[’'](?:re|m)$/

/** Verbs that another one follows with “to”, and that say nothing of their own: “continues to insist”. */
const catenatives = new Set(
  'appear begin come continue fail go happen hasten have manage need rush seem start tend try use'.split(' ')
)
/** What stands between such a verb and “to”: “went on to say”, “was quick to say”. */
const between = new Set(['on', 'able', 'quick', 'ought'])

const isCatenative = (lower: string) => between.has(lower) || verbForms(lower).some(({lemma}) => catenatives.has(lemma))

/** The group that a verb cue ends. */
export function verbGroup(sentence: TaggedSentence, cue: Cue): VerbGroup {
  const {tags, tokens} = sentence
  let from = cue.from
  let auxiliary = ''
  let isInfinitive = false
  for (let at = from - 1; at >= 0 && !sentence.quoted[at]; at--) {
    const lower = tokens[at]?.lower ?? ''
    const tag = tags[at]
    const joins =
      tag === 'AUX' || (tag === 'PART' && lower !== 'to') || tag === 'ADV' || (isInfinitive && isCatenative(lower))
    if (lower === 'to' && tag === 'PART') isInfinitive = true
    else if (!joins) break
    if (tag === 'AUX') {
      auxiliary ||= lower
      isInfinitive = false
    }
    if (isInfinitive && isCatenative(lower) && lower !== 'on') isInfinitive = false
    from = at
  }
  const pronoun = tokens[from - 1]?.lower ?? ''
  if (!auxiliary && /[’'](?:re|m)$/.test(pronoun)) auxiliary = pronoun
  const isBe = formsOfBe.test(auxiliary)
  const isGerund = cue.forms.includes('gerund') && !isBe
  return {
    from,
    to: cue.to,
    form: isInfinitive ? 'infinitive' : isGerund ? 'gerund' : 'finite',
    isPassive: isBe && cue.forms.includes('participle') && cue.entry.words[0] !== 'be'
  }
}
