import {list} from '../dictionary.js'
import {wordGraph} from '../spelling/word-graph.js'
import {ofWord} from '../word.js'
import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {keyOf, ownWords, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import type {Use} from './use.js'

/** “policy-maker”, “policymaker” and “policy maker”. */
export type HyphenForm = 'hyphen' | 'closed' | 'open'

/** Where a compound stands: before a noun, where even “well known” takes a hyphen, or not. */
type Position = 'before' | 'alone'

/** A compound, with its places in a position of the sentence, in order. */
export interface Compound {
  readonly forms: Readonly<Record<HyphenForm, string>>
  readonly uses: readonly Use<HyphenForm>[]
  /** Before a noun, as in “a long-term plan”, two words are joined by most. */
  readonly usual?: HyphenForm
}

interface Placed extends Use<HyphenForm> {
  readonly position: Position
  /** Whether its first word is a noun. */
  readonly isNoun: boolean
}

const telling = list('telling-spellings')

const nominal: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])

const tagOf = (story: Story, token: Token | undefined) => (token ? tags(story)[token.index] : undefined) ?? ''

const joiners: Readonly<Record<HyphenForm, string>> = {hyphen: '-', closed: '', open: ' '}

/** The letters of a compound at a place, part by part, without the ending of a possessive. */
function textsOf(words: readonly Token[], form: HyphenForm, parts: readonly string[]): readonly string[] {
  const texts = words.map(({text}) => bare(text))
  if (form === 'open') return texts
  const [text = ''] = texts
  return form === 'hyphen' ? text.split('-') : [text.charAt(0) + (parts[0] ?? '').slice(1), ...parts.slice(1)]
}

/** A place of a compound of these parts; a name keeps the capitals of its parts, so that it is not certain how it is closed. */
function placed(story: Story, words: readonly [Token, ...Token[]], form: HyphenForm, parts: readonly string[]): Placed {
  const [first] = words
  const last = words.at(-1) ?? first
  const next = beside(tokens(story), last.index, 1)
  const position = next && nominal.has(tagOf(story, next)) ? 'before' : 'alone'
  const texts = textsOf(words, form, parts)
  const isName = texts.slice(1).some((text) => text !== text.toLowerCase())
  const written = (wanted: HyphenForm) => (isName && wanted === 'closed' ? undefined : texts.join(joiners[wanted]))
  return {
    start: first.start,
    end: last === first ? first.start + texts.join(joiners[form]).length : last.start + (texts.at(-1)?.length ?? 0),
    form,
    position,
    isNoun: tagOf(story, first) === 'NOUN',
    written
  }
}

/** The places of the parts as words of their own that make one noun or adjective: “to follow up” is a verb. */
function openUses(story: Story, parts: readonly string[]): Placed[] {
  const [head = '', ...others] = parts
  const all = tokens(story)
  return usesOf(story, head).flatMap((first) => {
    const rest = others.map((part, k) => {
      const token = beside(all, first.index, k + 1)
      return token?.before === ' ' && bare(token.lower) === part ? token : undefined
    })
    const last = rest.at(-1)
    if (!last || !isCompound(story, first, last)) return []
    const words = rest.filter((token) => token !== undefined)
    return words.length === rest.length ? [placed(story, [first, ...words], 'open', parts)] : []
  })
}

function isCompound(story: Story, first: Token, last: Token): boolean {
  if (!/^(?:ADJ|ADV|NOUN|PROPN)$/.test(tagOf(story, first))) return false
  if (nominal.has(tagOf(story, last))) return true
  const next = beside(tokens(story), last.index, 1)
  return /(?:ed|ing)$/.test(last.lower) && tagOf(story, next) === 'NOUN'
}

/** All places of a compound, with and without the s of its plural. */
function usesOfCompound(story: Story, parts: readonly string[]): Placed[] {
  const words = ownWords(story)
  return ['', 's'].flatMap((ending) => {
    const own = parts.with(-1, `${parts.at(-1) ?? ''}${ending}`)
    const joined = (form: 'hyphen' | 'closed') =>
      (words.get(own.join(joiners[form])) ?? []).map((token) => placed(story, [token], form, own))
    return [...joined('hyphen'), ...joined('closed'), ...openUses(story, own)]
  })
}

const withoutS = (word: string) => (word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word)

/** The parts of a word that has hyphens between letters, its last without the s of a plural. */
function partsOf(key: string): readonly string[] | undefined {
  const parts = withoutS(key).split('-')
  return parts.every((part) => /^\p{L}+$/u.test(part)) && parts.join('').length > 3 ? parts : undefined
}

const hyphenTokens = tokensWhere(({text}) => text.includes('-', 1))

/** The words that the writer joins with a hyphen, each as its parts. */
const hyphened = (story: Story) =>
  [...new Set(hyphenTokens(story).map(keyOf))].flatMap((key) => {
    const parts = telling().has(key) || !ownWords(story).has(key) ? undefined : partsOf(key)
    return parts ? [parts] : []
  })

/** The two words of English that a word may be made of, the second without the s of a plural: “healthcare”. */
const splitsOf = ofWord((word): readonly (readonly [string, string])[] => {
  const key = keyOf(word)
  if (key.length < 7 || key.length > 18 || !/^\p{L}+$/u.test(key)) return []
  return Array.from(
    {length: key.length - 5},
    (_, k) => [key.slice(0, k + 3), withoutS(key.slice(k + 3))] as const
  ).filter((parts) => parts.every((part) => wordGraph().has(part)))
})

const closedTokens = tokensWhere((word) => splitsOf({word}).length > 0)

/** The words that the writer joins without one, and has as two nouns as well: “healthcare” and “health care”. */
function closed(story: Story): (readonly string[])[] {
  const found: (readonly string[])[] = []
  for (const token of closedTokens(story)) {
    const words = ownWords(story)
    if (!words.has(keyOf(token))) continue
    for (const [head, tail] of splitsOf(token)) {
      const tails = [tail, `${tail}s`].filter((one) => words.has(one))
      if (words.has(head) && tails.some((one) => openUses(story, [head, one]).some(({isNoun}) => isNoun)))
        found.push([head, tail])
    }
  }
  return found
}

/** The compounds that the draft may write in several ways, each in one position of the sentence where some stand apart. */
export const compounds = perTree((story: Story): readonly Compound[] => {
  const all = new Map([...hyphened(story), ...closed(story)].map((parts) => [parts.join(''), parts]))
  return [...all.values()].flatMap((parts): Compound[] => {
    const uses = usesOfCompound(story, parts).sort((a, b) => a.start - b.start)
    const text = (form: HyphenForm) => uses[0]?.written?.(form) ?? parts.join(joiners[form])
    const forms = {hyphen: text('hyphen'), closed: text('closed'), open: text('open')}
    if (!uses.some(({form}) => form === 'open')) return [{forms, uses}]
    return [...grouped(uses, ({position}) => position)].map(([position, uses]) => ({
      forms,
      uses,
      ...(position === 'before' && {usual: 'hyphen' as const})
    }))
  })
})
