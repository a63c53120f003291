import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {gazetteer} from './gazetteer.js'
import {accuses} from './claim-kinds.js'
import {areaWords, type ClaimWord} from './claim-words.js'
import {type Claim, claimLines, claims} from './claims.js'
import {isFinite} from './clauses.js'
import {isOwnAccount} from './own-account.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {isOfRecord} from './record-stories.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** What in a claim asks for a source; of several the first. */
export type Matter = 'prediction' | 'toll' | 'crime' | 'accusation' | 'figure' | 'superlative' | 'cause'

/** A claim for which neither its sentence nor the one before gives a source, and what in it asks for one. */
export interface UnsourcedClaim {
  readonly claim: Claim
  readonly matter: Matter
}

/** A claim that is worth less than this is not worth a question. */
const leastWorth = 0.45
const leastCauseWorth = 0.58

/** From what a count or a sum on is worth a source. */
const leastCount = 100
const leastSum = 10_000

const givenNames = list('given-names')

const isWeighty = ({figures, kinds, words}: Claim) =>
  (kinds.includes('figure') && words.some(({kind, pos}) => kind === 'comparison' && pos === 'phrase')) ||
  figures.some(
    ({kind, value}) =>
      kind === 'percent' ||
      (kind === 'fraction' && value !== 0.5) ||
      (kind === 'money' && value >= leastSum) ||
      (kind === 'count' && value >= leastCount)
  )

/** Whether the subject right before a verb is a person: “he”, “the two officers”, “Anna Berg”. */
function hasPerson({from}: ClaimWord, {tokens, tags}: TaggedSentence, words: readonly ClaimWord[]): boolean {
  let at = from - 1
  while (/^(?:ADV|AUX|PART)$/.test(tags[at] ?? '')) at--
  if (/^(?:he|she|who)$/.test(tokens[at]?.lower ?? '')) return true
  if (words.some(({kind, to}) => kind === 'person' && to === at + 1)) return true
  if (tags[at] !== 'PROPN') return false
  while (tags[at - 1] === 'PROPN') at--
  return givenNames().has(tokens[at]?.text ?? '')
}

const isPlaceName = (story: Story, word: string) =>
  gazetteer(story)
    .withWord(word)
    .some(({kind, name}) => kind === 'place' && name === word)

/** Whether a superlative speaks of one thing, and of all of a country, the world or the records: “the world’s largest port”. */
function hasScope(story: Story, {from, to, pos}: ClaimWord, {tokens, tags}: TaggedSentence): boolean {
  if (pos !== 'adjective') return false
  const lower = (at: number) => tokens[at]?.lower ?? ''
  const isPlace = (at: number) => areaWords().has(bare(lower(at))) || isPlaceName(story, bare(tokens[at]?.text ?? ''))
  const noun = tags.indexOf('NOUN', to)
  if (/^(?:one|some|among)$/.test(lower(from - 4)) || /^(?:one|some|among)$/.test(lower(from - 3))) return false
  if (noun >= 0 && noun - to < 4 && /[^s’']s$/.test(lower(noun))) return false
  if (/[’']s$/.test(lower(from - 1))) return isPlace(from - 1)
  if (lower(from - 1) !== 'the') return false
  for (let at = to; at < Math.min(to + 6, tokens.length) && !/^[,;]$/.test(lower(at)); at++)
    if (lower(at) === 'in' || lower(at) === 'on') return isPlace(at + 1) || isPlace(at + 2)
  return false
}

/** The places in the story of paragraphs that speak of a court, the police, a charge or a conviction. */
const courtParagraphs = perTree(
  (story: Story): ReadonlySet<number> =>
    new Set(
      claimLines(story)
        .filter(({words}) => words.some(({kind}) => kind === 'law court'))
        .map(({sentence}) => sentence.paragraph.index)
    )
)

/** Whether a paragraph, or one beside it, tells of a court or a charge, so that a crime may be established or alleged there. */
const isInCourt = (story: Story, {index}: Paragraph) =>
  [index - 1, index, index + 1].some((place) => courtParagraphs(story).has(place))

function matterOf(story: Story, claim: Claim): Matter | undefined {
  const {kinds, words, sentence, checkWorthiness} = claim
  if (checkWorthiness < leastWorth && !kinds.includes('prediction')) return undefined
  if (kinds.includes('prediction')) return 'prediction'
  if (kinds.includes('toll')) return 'toll'
  if (kinds.includes('accusation')) {
    const crime = words.find((word) => word.kind === 'crime' && accuses(word, sentence))
    if (!crime || !hasPerson(crime, sentence, words)) return 'accusation'
    return isInCourt(story, sentence.paragraph) ? undefined : 'crime'
  }
  if (isWeighty(claim)) return 'figure'
  if (
    kinds.includes('superlative') &&
    words.some((word) => word.kind === 'superlative' && hasScope(story, word, sentence))
  )
    return 'superlative'
  return kinds.includes('cause') && checkWorthiness >= leastCauseWorth ? 'cause' : undefined
}

/** The paragraph that opens the story, where the next one or two say who gave the figures in it. */
const summary = perTree((story: Story): Paragraph | undefined => {
  const lines = claimLines(story)
  const first = lines[0]?.sentence.paragraph
  const next = lines.filter(({sentence: {paragraph}}) => first && paragraph.index - first.index <= 2)
  const isTold = next.some(({sourcings}) => sourcings.some(({attribution, isVague}) => attribution.source && !isVague))
  return isTold ? first : undefined
})

/**
 * Whether a figure needs no source of its own: in a story of record, in the opening paragraph that the next ones bear
 * out, in a condition (“when no party has half of the seats”), or after its label.
 */
function isPlainFigure(story: Story, {sentence, start}: Claim): boolean {
  if (isOfRecord(story) || sentence.paragraph === summary(story)) return true
  const {tokens} = sentence
  const at = tokens.findIndex((token) => token.start === start)
  const first = tokens[at]?.lower ?? ''
  // “Askerdale (pop. 640)”
  if (tokens[at - 1]?.text === '(' || tokens[at - 2]?.text === '(') return true
  return /^(?:if|once|unless|until|when|whenever)$/.test(first) || isLabelled(sentence)
}

/** Whether a sentence without a verb gives a figure its label: “Attendance: 11,402”. */
const isLabelled = (sentence: TaggedSentence) =>
  sentence.tokens.some(({text}) => text === ':') && !sentence.tokens.some((_, at) => isFinite(sentence, at))

/** The claims of the story that have no source and ask for one, in order; none where it is told in the first person. */
export const unsourcedClaims = perTree((story: Story): readonly UnsourcedClaim[] => {
  const found = claims(story).flatMap((claim) => {
    const matter = claim.status === 'unattributed' ? matterOf(story, claim) : undefined
    return matter && !(matter === 'figure' && isPlainFigure(story, claim)) ? [{claim, matter}] : []
  })
  return found.length > 0 && isOwnAccount(story) ? [] : found
})
