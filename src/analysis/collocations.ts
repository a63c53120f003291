import type {Severity} from '../setting.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {partnersOfAdjective} from './adjective-partners.js'
import {expectedOf} from './collocation-forms.js'
import {
  type Collocation,
  collocationsOf,
  isOfAdjective,
  isOfVerb,
  mayClash,
  type WrongForm
} from './collocation-rows.js'
import {nounForms, verbForms} from './morphology.js'
import {type Head, headFrom, type Lead, phraseStart} from './partners.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {hasCapital, type Token} from './tokens.js'
import {partnersOfVerb, verbFormAt} from './verb-partners.js'
import {fits} from './word-contexts.js'

/** A word beside a partner that it does not take: “made” in “made a photo”. */
export interface WrongCollocation extends Span {
  readonly words: readonly Token[]
  /** The word that it does not go with; nothing where it is among the words. */
  readonly partner: Token | undefined
  readonly expected: readonly string[]
  /** What English says, uninflected. */
  readonly right: string
  readonly level: Severity | undefined
  readonly note: string
}

/** A partner that stands where one of the relation does, by its place. */
type Partner = Pick<Head, 'at' | 'to'> & Partial<Head>

function headOf(sentence: TaggedSentence, from: number): readonly Partner[] {
  const head = headFrom(sentence, from)
  return head ? [head] : []
}

/** The words that stand to the one at a place as a relation wants. */
function partnersAt(sentence: TaggedSentence, at: number, {relation, rest}: WrongForm): readonly Partner[] {
  const {tokens, tags} = sentence
  const tag = tags[at]
  const end = at + 1 + rest.length
  if (!rest.every((word, k) => tokens[at + 1 + k]?.lower === word)) return []
  switch (relation) {
    case 'object':
    case 'subject':
    case 'complement':
      return partnersOfVerb(sentence, at, end, relation)
    case 'adjective':
    case 'attribute':
      return partnersOfAdjective(sentence, at, relation === 'adjective')
    case 'adverb':
      return [{at: end, to: end + 1}]
    case 'of':
      return tag === 'NOUN' && tokens[at + 1]?.lower === 'of' ? headOf(sentence, at + 2) : []
    case 'head':
      return tag === 'NOUN' && tags[at + 1] !== 'NOUN' && tokens[at]?.before === ' ' ? [{at: at - 1, to: at + 1}] : []
    case 'noun':
      return tag === 'NOUN' ? [{at: phraseStart(sentence, at) - 1, to: at + 1}] : []
  }
}

const lemmas = ofWord(({lower}): readonly string[] => [
  ...new Set([lower, ...nounForms(lower).map(({lemma}) => lemma), lower.replace(/(?<=[^s])s$/, '')])
])

const verbLemmas = ofWord(({lower}): readonly string[] => verbForms(lower).map(({lemma}) => lemma))

/** Whether a phrase is led as a row wants: “some” takes whatever has no owner and no “the”. */
const isLed = (lead: Lead | undefined, wanted: Lead | undefined) =>
  wanted === undefined || lead === wanted || (wanted === 'some' && (lead === 'bare' || lead === 'a'))

/** What the table says of a wrong word with the partner at a place, if it may not have it. */
function rowOf(sentence: TaggedSentence, at: number, partner: Partner, {relation, partners}: WrongForm) {
  const {tokens} = sentence
  const token = tokens[partner.at]
  if (!token || (hasCapital(token) && partner.at > 0)) return undefined
  const rows = (relation === 'noun' ? verbLemmas : lemmas)(token).flatMap((lemma) =>
    (partners.get(lemma) ?? []).filter(
      ({isExact, before, lead}) =>
        (!isExact || lemma === token.lower) &&
        isLed(partner.lead, lead) &&
        (!isOfAdjective(relation) || (partner.from ?? partner.at) >= partner.at - before.length) &&
        before.every((word, k) => tokens[partner.at - before.length + k]?.lower === word)
    )
  )
  return rows.find(
    ({collocation, isBarred}) =>
      !isBarred &&
      !rows.some((row) => row.isBarred && row.collocation === collocation) &&
      fits(collocation.before(), sentence, at, 'before') &&
      fits(collocation.after(), sentence, partner.to, 'after')
  )?.collocation
}

function found(sentence: TaggedSentence, at: number, partner: Partner, wrong: WrongForm, row: Collocation) {
  const {tokens} = sentence
  const {right, level, note} = row
  const last = at + wrong.rest.length
  const isWhole = right[0]?.startsWith('~') ?? false
  const words = isWhole
    ? tokens.slice(Math.min(at, partner.at), Math.max(last, partner.at) + 1)
    : tokens.slice(at, last + 1)
  const [first, end] = [words[0], words.at(-1)]
  if (!first || !end) return undefined
  const isPlural = nounForms(tokens[partner.at]?.lower ?? '').some(({number}) => number === 'plural')
  const verb = isOfVerb(wrong.relation) ? verbFormAt(sentence, at) : undefined
  return {
    ...join(first, end),
    words,
    partner: isWhole ? undefined : tokens[partner.at],
    expected: right.map((text) => expectedOf(text, wrong, verb, isPlural)),
    right: (right[0] ?? '').replace(/^[~=]+/, ''),
    level,
    note
  }
}

function collocationAt(sentence: TaggedSentence, at: number): WrongCollocation | undefined {
  const token = sentence.tokens[at]
  if (!token || token.text.slice(1) !== token.lower.slice(1) || (hasCapital(token) && at > 0)) return undefined
  for (const wrong of collocationsOf(token.lower) ?? []) {
    for (const partner of partnersAt(sentence, at, wrong)) {
      const row = rowOf(sentence, at, partner, wrong)
      if (row) return found(sentence, at, partner, wrong, row)
    }
  }
  return undefined
}

const places = placesWhere(({lower}) => mayClash(lower))

/** The words of the story that stand beside a partner which they do not take, in order. */
export const wrongCollocations = perTree((story: Story): readonly WrongCollocation[] =>
  places(story).flatMap(({sentence, at}) => collocationAt(sentence, at) ?? [])
)
