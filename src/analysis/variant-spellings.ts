import {type Spellings, spellingsOf} from '../spelling/variants.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'
import {tags} from './tags.js'
import {hasCapital, type Token, tokens} from './tokens.js'

/** A word that not every English spells as the draft does. */
export interface VariantSpelling extends Span {
  readonly token: Token
  readonly spellings: Spellings
}

const inWords = new Set(['ADJ', 'ADV', 'AUX', 'VERB'])

const firstWords = perTree(
  (story: Story): ReadonlySet<Token> =>
    new Set(sentences(story).flatMap(({tokens}) => tokens.find(({kind}) => kind === 'word') ?? []))
)

/** A capital inside a sentence is that of a name, “Labour”; at its start, a word that is no noun is no name. */
export const hasNameCapital = (story: Story, token: Token): boolean =>
  hasCapital(token) && !(firstWords(story).has(token) && inWords.has(tags(story)[token.index] ?? ''))

/** The words that some English spells in another way, in order, but for names; read where the language is set. */
export const variantSpellings = perTree((story: Story): readonly VariantSpelling[] =>
  tokens(story).flatMap((token) => {
    if (token.kind !== 'word' || token.text.length < 4) return []
    const base = token.lower.replace(/['’]s?$/, '')
    const spellings = spellingsOf(base)
    if (!spellings || hasNameCapital(story, token)) return []
    return [{start: token.start, end: token.end, token, spellings}]
  })
)
