import {isCapitalWord} from './capitals.js'
import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {canBe} from '../tagger/words.js'
import {ofWord} from '../word.js'
import {blocks} from './blocks.js'
import {gazetteer} from './gazetteer.js'
import {isLoneVerb, isVerbOf} from './name-frames.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import {verbShape} from './verb-shapes.js'

/** “The” before a name that takes none: “the Russia said”, “the President Putin”. The span is that of the article and the name. */
export interface NeedlessArticle extends Span {
  readonly text: string
  /** The words without their article. */
  readonly expected: string
}

const rows = table('names-without-article', ['name', 'kind'])

interface Known {
  readonly words: readonly string[]
  readonly kind: string
}

/** The names by their first word, the longest first. */
const names = lazy(() => {
  const found = new Map<string, Known[]>()
  for (const {name, kind} of rows()) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    found.set(
      first,
      [...(found.get(first) ?? []), {words, kind}].sort((a, b) => b.words.length - a.words.length)
    )
  }
  return found
})

const owner = /[’']s?$/u
const bare = (text: string | undefined) => text?.replace(owner, '')

/** Names that begin with a word, its possessive ending aside. */
const namesOf = ofWord(({text}) => (/^\p{Lu}/u.test(text) ? names().get(text.replace(owner, '')) : undefined))

/** What a name that “the” stands before can lead to and still be the name alone. */
const after = new Set(
  'about after against although and as at because before but by during for if in on or over since until when while with'.split(
    ' '
  )
)

/** Participles that hang on a name with a hyphen that is often left out: “the Kyiv based group”. */
const joined = /^(?:backed|based|born|bound|controlled|funded|held|led|made|owned|run|trained)$/

/** Whether the phrase ends at a place for certain: “the Russia | that he knew” and “the Kyiv | school” do not. */
function endsAt(sentence: TaggedSentence, end: number): boolean {
  const {tokens, tags} = sentence
  const next = tokens[end]
  if (!next || /^[.;:!?)]$/.test(next.text)) return true
  const then = tokens[end + 1]
  if (next.text === ',') return !isCapitalWord(then) && then?.lower !== 'which'
  // “the Poland and Ukraine teams”
  if (next.lower === 'and' || next.lower === 'or')
    return isCapitalWord(then)
      ? !tokens[end + 2] || /^[.;,]$/.test(tokens[end + 2]?.text ?? '') || isVerbOf(sentence, end + 2, true)
      : tags[end + 1] !== 'NOUN'
  // “the France in which he lived”
  if (after.has(next.lower)) return next.before !== '' && then?.lower !== 'which' && then?.lower !== 'whom'
  if (isVerbOf(sentence, end, true)) return true
  // “the Geneva ended without a deal”, but “the Kyiv led by him”
  const isPast = verbShape(next.lower)?.form === 'past or participle' && !joined.test(next.lower)
  return isPast && tags[end] === 'VERB' && (/^(?:ADP|ADV)$/.test(tags[end + 1] ?? '') || isLoneVerb(sentence, end))
}

/** Whether “the” stands at a place as an article of its sentence, not as a word of a title: “The China Daily”. */
const isArticle = ({tokens}: TaggedSentence, at: number) => {
  const token = tokens[at]
  return token?.lower === 'the' && (token.text === 'the' || at === 0) && tokens[at + 1]?.before !== ''
}

/** Whether the verb at a place is that of the whole: in “the Prime Minister Kallas met in May has gone” another follows, and “the President Roosevelt was a ship”. */
function isStatement({tokens, tags}: TaggedSentence, at: number): boolean {
  if (/^(?:is|was)$/.test(tokens[at]?.lower ?? '') && tags[at + 1] === 'DET') return false
  const end = tokens.findIndex(
    ({kind, lower}, k) => k > at && (kind === 'mark' || lower === 'that' || tags[k] === 'PRON')
  )
  const isSaying = /^(?:announced|said|says|told)$/.test(tokens[at]?.lower ?? '')
  return isSaying || !tags.slice(at + 2, end < 0 ? undefined : end).includes('AUX')
}

/** Whether one surname stands alone at a place, and the verb of a statement or the end of the phrase follows: “Macron | said”. */
function isSurname(story: Story, sentence: TaggedSentence, at: number): boolean {
  const {tokens} = sentence
  const token = tokens[at]
  if (!isCapitalWord(token) || !token || owner.test(token.text) || isCapitalWord(tokens[at + 1])) return false
  // “the President Hotel”
  if (canBe(token.lower, 'NOUN') && !gazetteer(story).isSurname(token.text)) return false
  if (isVerbOf(sentence, at + 1, false)) return isStatement(sentence, at + 1)
  return endsAt(sentence, at + 1) && !/^(?:and|or|,)$/.test(tokens[at + 1]?.text ?? '')
}

/** The end of what “the” wrongly stands before at a place. */
function endOf(story: Story, sentence: TaggedSentence, at: number, {words, kind}: Known): number | undefined {
  const {tokens} = sentence
  const end = at + words.length
  const last = tokens[end - 1]
  const isOwner = owner.test(last?.text ?? '')
  if (kind === 'title') return !isOwner && isSurname(story, sentence, end) ? end + 1 : undefined
  // “the Germany’s economy”
  if (isOwner) return kind !== 'language' && tokens[end]?.text === tokens[end]?.lower ? end : undefined
  if (kind === 'language') {
    const verb = tokens[at - 2]?.lower ?? ''
    const isLearnt = /^(?:speaks?|spoke|spoken|speaking|learn(?:s|ed|t|ing)?)$/.test(verb)
    return isLearnt && endsAt(sentence, end) && !isVerbOf(sentence, end, false) ? end : undefined
  }
  return endsAt(sentence, end) ? end : undefined
}

function needlessAt(story: Story, {sentence, at}: Place): NeedlessArticle | undefined {
  const {tokens} = sentence
  const article = tokens[at - 1]
  const token = tokens[at]
  if (!article || !token || !isArticle(sentence, at - 1)) return undefined
  const known = namesOf(token)?.find(({words}) =>
    words.every((word, k) => (k < words.length - 1 ? tokens[at + k]?.text : bare(tokens[at + k]?.text)) === word)
  )
  const end = known && endOf(story, sentence, at, known)
  const last = end === undefined ? undefined : tokens[end - 1]
  if (!last) return undefined
  const words = (first: number) =>
    tokens
      .slice(first, end)
      .map(({text}) => text)
      .join(' ')
  return {start: article.start, end: last.end, text: words(at - 1), expected: words(at)}
}

const wanted = placesWhere((word) => namesOf({word}) !== undefined)

/** The needless articles of the body, in order. */
export const needlessArticles = perTree((story: Story): readonly NeedlessArticle[] =>
  wanted(story)
    .filter(({sentence}) => blocks(story)[sentence.paragraph.index]?.kind === 'body')
    .flatMap((place) => needlessAt(story, place) ?? [])
)
