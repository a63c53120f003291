import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {ofWord, type Word} from '../word.js'
import {blocks} from './blocks.js'
import {degreeOf} from './degrees.js'
import {nounNumber} from './noun-numbers.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import {isTerminal} from './sentences.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'
import {isUncounted} from './uncounted-nouns.js'

/** A superlative, an ordinal, “only” or “same” that lacks its “the”: “it is biggest port in the region”. */
export interface BareSuperlative extends Span {
  readonly text: string
}

const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const isOrdinal = (lower: string) => ordinals.includes(lower)

const isSuperlative = ofWord(({text}) => {
  const [first = ''] = text.split(/[-‐‑]/)
  return degreeOf(first) === 'superlative' && first !== 'best' ? true : text === 'best' || /^best-/.test(text)
})

/** Words that lead a phrase in the way of a superlative: “one of first”, “one of main”. */
const leaders = new Set(['few', 'first', 'key', 'last', 'leading', 'main', 'most', 'only'])

const others = new Set(['first', 'last', 'most', 'only', 'same', ...ordinals])

const lower = (token: Token | undefined) => token?.lower ?? ''

/** Sizes and ages, which no idiom without an article has: not “in deepest winter”, “of highest quality”, “is best practice”. */
const sizes = /^(?:biggest|eldest|largest|longest|oldest|richest|smallest|tallest|youngest)$/

/** Nouns that make an idiom or an office with a superlative or “first”: “best practice”, “first lady”. */
const idioms = new Set(
  [
    'actor actress aid album alternate author base baseman bet bid boyfriend captain chairman chairwoman chair choice class',
    'coach conductor cousin daughter date degree director director-general draft editor film friend gear girlfriend governor',
    'guess husband interest lady language lieutenant man mate mayor minister name newcomer officer order part past picture',
    'position practice premier president principal priority rate reader reading reserve resort result secretary seed sergeant',
    'song string supper team thing touch try value vice violin violinist wife'
  ]
    .join(' ')
    .split(' ')
)

/** Nouns that there is one of: “the only way to the village”. */
const single = new Set(
  'chance city country exception hope man option person place reason road route solution source team thing village way witness woman'.split(
    ' '
  )
)

/** “It was last year that he left.” */
const isCalendar = /^(?:autumn|fall|month|night|spring|summer|week|weekend|winter|year)$/

const ofBe = /^(?:is|was|became|becomes|become|remains|remained)$/

/** The place of a noun for one thing that a word at a place leads, with adjectives between at most. */
function nounAfter({tokens, tags}: TaggedSentence, at: number): number | undefined {
  for (let k = at + 1; k <= at + 3; k++) {
    const token = tokens[k]
    if (token?.kind !== 'word' || token.before === '' || token.text !== token.lower) return undefined
    if (tags[k] === 'NOUN') {
      const isOne = nounNumber(token.lower) !== 'plural' && !isUncounted(token) && (!idioms.has(token.lower) || (token.lower === 'man' && tokens[at]?.lower === 'last'))
      return isOne && tags[k + 1] !== 'NOUN' && tags[k + 1] !== 'PROPN' ? k : undefined
    }
    if (tags[k] !== 'ADJ') return undefined
  }
  return undefined
}

/** Whether “is” at a place has a subject of one thing, and no “that” or “what” that would begin a clause. */
const isAfterBe = ({tokens, tags}: TaggedSentence, at: number) => ofBe.test(lower(tokens[at - 1])) && tags[at - 1] !== 'ADP'

/** “is best player in the league”, “was last man to leave” */
function lacksAfterBe(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const word = lower(tokens[at])
  // “is second largest in the country”
  if (isOrdinal(word) && tokens[at + 1] && degreeOf(lower(tokens[at + 1])) === 'superlative')
    return tags[at + 2] === 'NOUN' || (lower(tokens[at + 2]) === 'in' && lower(tokens[at + 3]) === 'the')
  // “was youngest of the three”
  if (sizes.test(word) && lower(tokens[at + 1]) === 'of')
    return /^(?:the|these|those|his|her|their|two|three|four|five)$/.test(lower(tokens[at + 2]))
  const noun = nounAfter(sentence, at)
  const next = noun === undefined ? '' : lower(tokens[noun + 1])
  const isEnd = noun !== undefined && (!tokens[noun + 1] || isTerminal(tokens[noun + 1] as Token))
  if (noun === undefined) return false
  if (word === 'only') return single.has(lower(tokens[noun])) && /^(?:for|in|left|of|on|that|to|where|which|who)$/.test(next)
  if (word === 'last' && isCalendar.test(lower(tokens[noun]))) return false
  if (word === 'first' || word === 'last') return /^(?:ever|in|since|that|to|who)$/.test(next)
  if (word === 'most') return noun > at + 1 && /^(?:ever|in|of|on|since)$/.test(next)
  return !isOrdinal(word) && (isEnd || /^(?:at|ever|for|in|of|on|since|that|to|who)$/.test(next))
}

/** “at same house”, “did same thing”, “for fourth time”, “in largest city of the north” */
function lacksAfterOther(sentence: TaggedSentence, at: number): boolean {
  const {tokens, tags} = sentence
  const word = lower(tokens[at])
  const before = tags[at - 1]
  const noun = nounAfterAny(sentence, at)
  if (noun === undefined) return false
  const what = lower(tokens[noun])
  if (word === 'same') {
    if (/^(?:gender|sex)$/.test(what)) return false
    // “shipped same day”; “at same time” is one of the wrong patterns.
    const isTime = /^(?:day|month|night|time|week|year)$/.test(what)
    if (before === 'VERB' || /^d(?:id|o|oes|oing|one)$/.test(lower(tokens[at - 1]))) return !isTime
    return before === 'ADP' && lower(tokens[at - 1]) !== 'of' && what !== 'time'
  }
  if (isOrdinal(word) && ordinals.indexOf(word) > 1)
    return lower(tokens[at - 1]) === 'for' && /^(?:day|month|time|week|year)$/.test(what)
  return before === 'ADP' && sizes.test(word) && nounNumber(what) === 'singular' && /^(?:in|of)$/.test(lower(tokens[noun + 1]))
}

/** The place of a noun of whatever number that a word at a place leads, where no other noun goes on from it. */
function nounAfterAny({tokens, tags}: TaggedSentence, at: number): number | undefined {
  const noun = tags[at + 1] === 'ADJ' ? at + 2 : at + 1
  const isPlain = [at + 1, noun].every((k) => tokens[k]?.before !== '' && tokens[k]?.text === lower(tokens[k]))
  return isPlain && tags[noun] === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(tags[noun + 1] ?? '') ? noun : undefined
}

/** “one of largest ports” */
function lacksAfterOneOf({tokens, tags}: TaggedSentence, at: number): boolean {
  if (lower(tokens[at - 1]) !== 'of' || lower(tokens[at - 2]) !== 'one') return false
  const word = lower(tokens[at])
  if (word === 'most') return tags[at + 1] === 'ADJ' || tags[at + 1] === 'VERB'
  return /^(?:ADJ|ADV|NOUN|NUM|VERB)$/.test(tags[at + 1] ?? '')
}

const isWanted = ({word}: {readonly word: Word}) =>
  word.text === word.lower && (others.has(word.text) || leaders.has(word.text) || isSuperlative({word}))

const wanted = placesWhere((word) => isWanted({word}))

/** The words of the body that lack “the”, in order. */
export const bareSuperlatives = perTree((story: Story): readonly BareSuperlative[] =>
  wanted(story).flatMap(({sentence, at}) => {
    const {tokens, paragraph} = sentence
    const token = tokens[at]
    if (!token || at === 0 || blocks(story)[paragraph.index]?.kind !== 'body' || !tokens.some(isTerminal)) return []
    const isLeader = !isSuperlative(token) && !others.has(token.text)
    const lacks =
      lacksAfterOneOf(sentence, at) ||
      (!isLeader && (isAfterBe(sentence, at) ? lacksAfterBe(sentence, at) : lacksAfterOther(sentence, at)))
    return lacks ? [{start: token.start, end: token.end, text: token.text}] : []
  })
)
