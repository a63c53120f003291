import {list} from '../dictionary.js'
import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {ownWords, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
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
}

const telling = list('telling-spellings')

const nominal: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN'])

const tagOf = (story: Story, token: Token | undefined) => (token ? tags(story)[token.index] : undefined) ?? ''

const joiners: Readonly<Record<HyphenForm, string>> = {hyphen: '-', closed: '', open: ' '}

/** A place of a compound of these parts, with the ending that it has there. */
function placed(story: Story, first: Token, last: Token, form: HyphenForm, parts: readonly string[]): Placed {
  const next = beside(tokens(story), last.index, 1)
  const position = next && nominal.has(tagOf(story, next)) ? 'before' : 'alone'
  const capital = /^\p{Lu}/u.test(first.text)
  const rest = /(?:[’']s?)?$/u.exec(last.text)?.[0].length ?? 0
  const written = (wanted: HyphenForm) => {
    const text = parts.join(joiners[wanted])
    return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text
  }
  // Where a part has a capital of its own, as in a name, its letters are not certain.
  const isPlain = !/\p{Lu}/u.test(first.text.slice(1)) && (last === first || !/^\p{Lu}/u.test(last.text))
  return {start: first.start, end: last.end - rest, form, position, ...(isPlain && {written})}
}

/** The places of the parts as words of their own that make one noun or adjective: “to follow up” is a verb. */
function openUses(story: Story, parts: readonly string[]): Placed[] {
  const [head = '', ...others] = parts
  const all = tokens(story)
  return usesOf(story, head).flatMap((first) => {
    const rest = others.map((part, k) => {
      const token = beside(all, first.index, k + 1)
      return token?.before === ' ' && token.lower.replace(/[’']s?$/u, '') === part ? token : undefined
    })
    const last = rest.at(-1)
    if (!last || rest.includes(undefined) || !isCompound(story, first, last)) return []
    return [placed(story, first, last, 'open', parts)]
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
      (words.get(own.join(joiners[form])) ?? []).map((token) => placed(story, token, token, form, own))
    return [...joined('hyphen'), ...joined('closed'), ...openUses(story, own)]
  })
}

/** The parts of a word that has hyphens between letters, its last without the s of a plural. */
function partsOf(key: string): readonly string[] | undefined {
  const parts = key.replace(/(?<=[^s])s$/, '').split(/[-‐‑]/)
  return parts.every((part) => /^\p{L}+$/u.test(part)) && parts.join('').length > 3 ? parts : undefined
}

/** The words that the writer joins with a hyphen, each as its parts. */
const hyphened = (story: Story) =>
  [...ownWords(story).keys()].flatMap((key) => {
    const parts = key.includes('-', 1) && !telling().has(key) ? partsOf(key) : undefined
    return parts ? [parts] : []
  })

/** The words that the writer joins without one, and has as two nouns as well: “healthcare” and “health care”. */
function closed(story: Story): (readonly string[])[] {
  const words = ownWords(story)
  const found: (readonly string[])[] = []
  for (const key of words.keys()) {
    if (key.length < 7 || key.length > 18) continue
    for (let at = 3; at <= key.length - 3; at++) {
      const head = key.slice(0, at)
      if (!words.has(head)) continue
      const parts = [head, key.slice(at).replace(/(?<=[^s])s$/, '')]
      const isNoun = ({start}: Use) =>
        usesOf(story, head).some((token) => token.start === start && tagOf(story, token) === 'NOUN')
      if (openUses(story, parts).some(isNoun) || openUses(story, [head, key.slice(at)]).some(isNoun)) found.push(parts)
    }
  }
  return found
}

/** The compounds that the draft may write in several ways, each in one position of the sentence where some stand apart. */
export const compounds = perTree((story: Story): readonly Compound[] => {
  const all = new Map([...hyphened(story), ...closed(story)].map((parts) => [parts.join(''), parts]))
  return [...all.values()].flatMap((parts): Compound[] => {
    const uses = usesOfCompound(story, parts).sort((a, b) => a.start - b.start)
    const forms = {hyphen: parts.join('-'), closed: parts.join(''), open: parts.join(' ')}
    if (!uses.some(({form}) => form === 'open')) return [{forms, uses}]
    return [...grouped(uses, ({position}) => position)].map(([position, uses]) => ({
      forms,
      uses,
      ...(position === 'before' && {usual: 'hyphen' as const})
    }))
  })
})
