import {lazy, table} from '../dictionary.js'
import {type PhraseEntry, PhraseIndex} from './phrase-index.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** What a clause states that can be checked. */
export type ClaimKind =
  | 'figure'
  | 'toll'
  | 'money'
  | 'comparison'
  | 'superlative'
  | 'cause'
  | 'accusation'
  | 'prediction'
  | 'law'
  | 'science'
  | 'history'

interface Entry extends PhraseEntry {
  readonly pos: 'verb' | 'noun' | 'adjective' | 'phrase'
  readonly kind: ClaimKind | 'person' | 'document'
}

/** A word of the dictionary in a sentence: the places of its tokens, end-exclusive. */
export interface ClaimWord {
  readonly kind: Entry['kind']
  readonly pos: Entry['pos']
  readonly from: number
  readonly to: number
}

const rows = table('claim-words', ['word', 'pos', 'kind'])

const index = lazy(
  () => new PhraseIndex(rows().map(({word, pos, kind}) => ({words: word.split(' '), pos, kind}) as Entry))
)

/** Whether the tag of its first word allows a word of the dictionary. */
function fits(tag: string | undefined, {pos, words}: Entry): boolean {
  if (words.length > 1 || pos === 'phrase') return true
  if (pos === 'verb') return tag === 'VERB'
  return pos === 'noun' ? tag === 'NOUN' : tag === 'ADJ' || tag === 'VERB'
}

/** The words of claims in a sentence, outside quotations, in order. */
export function claimWords({tokens, tags, quoted}: TaggedSentence): readonly ClaimWord[] {
  const found: ClaimWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || quoted[at] || !index().opens(token) || token.kind === 'mark') continue
    for (const {entry, words} of index().allAt(
      tokens,
      at,
      (entry) => fits(tags[at], entry) && (entry.pos !== 'verb' || token.text === token.lower)
    ))
      found.push({kind: entry.kind, pos: entry.pos, from: at, to: at + words.length})
  }
  return found
}
