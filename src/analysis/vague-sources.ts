import {list} from '../dictionary.js'
import {join, overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {demonymAdjectives} from './demonyms.js'
import {perTree} from './per-tree.js'
import {endsInPossessive} from './possessives.js'
import {readSentences, type TaggedSentence} from './tagged-sentences.js'

const vague = list('vague-sources')

/** Whether a source names nobody: “sources”, “experts”, or none at all: “is said to”. */
export function isVague({tokens}: TaggedSentence, {source}: Attribution): boolean {
  if (!source) return true
  const words = tokens.filter((token) => overlaps(token, source)).map(({lower}) => lower)
  return vague().has(words.join(' '))
}

/** What someone says whom the story does not name. */
export interface VagueAttribution extends Span {
  readonly attribution: Attribution
}

/** Words for people and papers of whom a reader asks which. */
const heads = new Set(
  [
    'analysts channels commentators commenters critics experts historians insiders media newspapers observers opponents',
    'outlets pundits publications reports rumors rumours sceptics skeptics sources specialists websites'
  ]
    .join(' ')
    .split(' ')
)

/** Words that say which, so that the people can be found: “experts from Oxford”, “critics such as Hill”. */
const which = /^(?:at|by|for|from|in|including|like|of|on|such|that|who|whose|with|within)$/

/** Words that point back to people who were named. */
const pointing = /^(?:both|her|his|its|my|other|our|same|such|the|their|these|those|two|your)$/

const isOfPlace = (word: string) => /^(?:Eastern|Western)$/.test(word) || demonymAdjectives().has(word)

/** What a report gives without saying whose it is. */
const reported = /^(?:alleged|claimed|reported|rumored|rumoured)$/

/** The places of the words for a source that is one of a kind, “Western media”, and nothing that tells which. */
function unnamed({tokens, tags}: TaggedSentence, {source}: Attribution): Span | undefined {
  const own = tokens.flatMap((token, at) => (source && overlaps(token, source) ? [at] : []))
  const last = own.at(-1) ?? 0
  if (own.length > 4 || !heads.has(tokens[last]?.lower ?? '')) return undefined
  // A name tells whose they are, “Kremlin sources”; a demonym does not.
  const tells = (at: number) =>
    (tags[at] === 'PROPN' && !isOfPlace(tokens[at]?.text ?? '')) ||
    tags[at] === 'NUM' ||
    pointing.test(tokens[at]?.lower ?? '') ||
    endsInPossessive(tokens[at])
  if (own.some(tells)) return undefined
  const [next, second] = [tokens[last + 1], tokens[last + 2]]
  if (which.test(next?.lower ?? '') || (next?.text === ',' && which.test(second?.lower ?? ''))) return undefined
  return source
}

/** “it is reported that”: a report of which nobody is the source. */
function reportOf({tokens}: TaggedSentence, {source, cue}: Attribution): Span | undefined {
  const at = tokens.findIndex((token) => overlaps(token, cue))
  const last = tokens.findLastIndex((token) => overlaps(token, cue))
  const word = tokens.slice(at, last + 1).findIndex(({lower}) => reported.test(lower)) + at
  const [told, verb, subject] = [0, 1, 2].map((by) => tokens[word - by])
  if (source || word < at || !told || subject?.lower !== 'it') return undefined
  return /^(?:is|was|been)$/.test(verb?.lower ?? '') ? join(subject, told) : undefined
}

/** The attributions to sources that name nobody, in order, with the words for the source or for the report. */
export const vagueAttributions = perTree((story: Story): readonly VagueAttribution[] => {
  const found: VagueAttribution[] = []
  const all = attributions(story)
  let at = 0
  for (const sentence of readSentences(story)) {
    while ((all[at]?.cue.start ?? Infinity) < sentence.start) at++
    for (; (all[at]?.cue.start ?? Infinity) < sentence.end; at++) {
      const attribution = all[at]
      const span = attribution && (unnamed(sentence, attribution) ?? reportOf(sentence, attribution))
      if (span) found.push({start: span.start, end: span.end, attribution})
    }
  }
  return found
})
