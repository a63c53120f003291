import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {blocks} from './blocks.js'
import {firstSound} from './first-sounds.js'
import {verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {verbShape} from './verb-shapes.js'

/** A noun that counts one thing and has no article where it needs one: “he is teacher”, “she wrote letter to the mayor”. */
export interface BareNoun extends Span {
  readonly text: string
  /** The words with an article, best first. */
  readonly expected: readonly string[]
  /** Whether the papers of some country write so. */
  readonly isQuestion: boolean
}

const rows = table('bare-nouns', ['frame', 'noun'])

/** The frames that a noun of one or two words stands in, by its last word and then by its first. */
const frames = lazy(() => {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const {frame, noun} of rows()) {
    const [last = '', first = ''] = noun.split(' ').reverse()
    const byFirst = found.get(last) ?? new Map<string, Set<string>>()
    found.set(last, byFirst.set(first, (byFirst.get(first) ?? new Set()).add(frame)))
  }
  return found
})

const framesOf = ofWord(({lower}) => frames().get(lower))
const lower = (token: Token | undefined) => token?.lower ?? ''

/** Judgements that may stand between a frame and its noun: “is famous writer”. */
const between = /^(?:bad|big|brilliant|famous|good|great|important|large|long|new|old|professional|real|serious|simple|small|special|talented|true|well-known|young)$/

const ofBe = /^(?:is|was|became|becomes|become)$/
const places = /^(?:at|from|in|inside|into|near|outside|on|to)$/
const sayings = /^(?:added|announced|claims?|claimed|confirmed|denied|denies|promised|reported|reports|ruled|rules|said|says|stated|states|warned|warns)$/
const tellers = /^(?:tell|tells|told|telling)$/

/** Words that only whole sentences have, and headlines and notes leave out. */
const small = /^(?:an?|the|is|was|are|were|be|been|has|have|had|he|she|it|they|we|i|that|his|her|their|its|would|will)$/
const isWhole = ({tokens}: TaggedSentence, but: number) => tokens.some((token, k) => k !== but && small.test(token.lower))

/** Whether no noun goes on from the one that ends before a place. */
function ends({tokens, tags}: TaggedSentence, end: number): boolean {
  const next = tokens[end]
  if (!next || isTerminal(next) || /^[;)]$/.test(next.text)) return true
  if (next.before === '') return false
  if (next.lower === 'and') return /^(?:AUX|VERB)$/.test(tags[end + 1] ?? '')
  return /^(?:after|at|but|during|from|in|near|on|that|when|where|which|while|who|with|yesterday)$/.test(next.lower)
}

/** Whether a verb at a place has a subject before it, so that it is no participle: “he wrote”, “to write”, “the court wrote”. */
function isFiniteVerb({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tags[at] !== 'VERB') return false
  if (/^(?:AUX|PART|PRON|PROPN)$/.test(tags[at - 1] ?? '')) return true
  const form = verbShape(lower(tokens[at]))?.form
  return tags[at - 1] === 'NOUN' && (form === 'past' || form === 'third')
}

/** The lemma of a verb as the table writes it: `write/v`. */
const verbKeys = ofWord((word) => verbForms(word.lower).map(({lemma}) => `${lemma}/v`))

/** What article a noun from `from` to `end` lacks before it, where it stands in a frame. */
function articlesOf(sentence: TaggedSentence, from: number, end: number, known: ReadonlySet<string>): string[] {
  const {tokens, tags} = sentence
  const before = tokens[from - 1]
  if (!before) {
    const isSaying = known.has('says') && sayings.test(lower(tokens[end])) && isWhole(sentence, end)
    return isSaying && /^(?:DET|PRON|SCONJ|NOUN)$/.test(tags[end + 1] ?? '') ? ['the', 'a'] : []
  }
  const lead = before.lower
  const next = lower(tokens[end])
  const isAs = lead === 'as' && /^(?:employed|work|worked|working|works)$/.test(lower(tokens[from - 2]))
  const isBe = ofBe.test(lead) || (lead === 'not' && ofBe.test(lower(tokens[from - 2])))
  if (known.has('is') && (isBe || isAs) && (ends(sentence, end) || (isAs && next === 'for'))) return ['a']
  if (known.has('of') && isBe && (next === 'of' || (next === 'to' && /^(?:threat|insult)$/.test(lower(tokens[end - 1])))))
    return ['a', 'the']
  if (known.has('has') && /^(?:had|has)$/.test(lead)) {
    const isListed = next === 'and' && /^(?:DET|NUM)$/.test(tags[end + 1] ?? '')
    return ends(sentence, end) || isListed || next === 'to' || next === 'named' ? ['a'] : []
  }
  if (known.has('to') && lead === 'to' && lower(tokens[from - 2]) === 'according')
    return ends(sentence, end) || next === ',' ? ['the', 'a'] : []
  // “to police” looks like a verb.
  const isPlaced = tags[from - 1] === 'ADP' || (end > from + 1 && lead === 'to')
  if (known.has('in') && isPlaced && places.test(lead)) {
    // “from village to village”, “from car to train”, “in train” and “on bus” are idioms or shorthand.
    const isTwice = tokens.filter((token) => token.lower === lower(tokens[end - 1])).length > 1
    const isWay = lead === 'to' && lower(tokens[from - 3]) === 'from'
    const isIdiom = (lead === 'in' || lead === 'on') && /^(?:train|bus)$/.test(lower(tokens[end - 1]))
    return ends(sentence, end) && !isTwice && !isWay && !isIdiom && isWhole(sentence, -1) ? ['a', 'the'] : []
  }
  if (known.has('tell') && tellers.test(lead))
    return next === 'that' || /^(?:DET|PRON)$/.test(tags[end] ?? '') || ends(sentence, end) ? ['a', 'the'] : []
  const isObject = verbKeys(before).some((key) => known.has(key)) && isFiniteVerb(sentence, from - 1)
  return isObject && (ends(sentence, end) || /^(?:for|of|to|against|about)$/.test(next)) && isWhole(sentence, -1)
    ? ['a', 'the']
    : []
}

function bareAt(sentence: TaggedSentence, at: number): BareNoun | undefined {
  const {tokens, tags} = sentence
  const noun = tokens[at]
  const byFirst = noun && framesOf(noun)
  if (!byFirst || (at > 0 && noun.text !== noun.lower) || tags[at] === 'ADJ') return undefined
  const pair = at > 0 ? byFirst.get(lower(tokens[at - 1])) : undefined
  const known = pair ?? byFirst.get('')
  if (!known) return undefined
  const first = pair ? at - 1 : at
  const from = between.test(lower(tokens[first - 1])) ? first - 1 : first
  const lead = tokens[from]
  const articles = lead ? articlesOf(sentence, from, at + 1, known) : []
  if (!lead || articles.length === 0) return undefined
  const text = tokens
    .slice(from, at + 1)
    .map((token) => token.text)
    .join(' ')
  const rest = from === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text
  const withArticle = (article: string) => {
    const right = article === 'a' && firstSound(lead) === 'vowel' ? 'an' : article
    return `${from === 0 ? right.charAt(0).toUpperCase() + right.slice(1) : right} ${rest}`
  }
  return {
    start: lead.start,
    end: noun.end,
    text,
    expected: articles.map(withArticle),
    isQuestion: noun.lower === 'government'
  }
}

const wanted = placesWhere((word) => framesOf({word}) !== undefined)

/** The nouns of the body that lack an article, in order. */
export const bareNouns = perTree((story: Story): readonly BareNoun[] =>
  wanted(story)
    .filter(({sentence: {paragraph, tokens}}) => {
      const last = tokens.at(-1)
      return blocks(story)[paragraph.index]?.kind === 'body' && last !== undefined && tokens.some(isTerminal)
    })
    .flatMap(({sentence, at}) => bareAt(sentence, at) ?? [])
)
