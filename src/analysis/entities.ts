import {isDayOrMonth} from './calendar.js'
import {demonymAdjectives} from './demonyms.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {fold} from './fold.js'
import {type Gazetteer, gazetteer, type NameKind} from './gazetteer.js'
import {type NamedPart, namedParts, plainRole, type Role} from './roles.js'
import {perTree} from './per-tree.js'
import {endsTitle} from './titles.js'
import {organisationHeads} from './organisation-heads.js'
import {type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** A place where the draft means an entity. */
export interface Naming extends Span {
  /** The words that stand there, without titles before them and without a possessive. */
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
  /** In full, by a part of the name, by the acronym that the draft gives it, or by a role alone (“the French president”). */
  readonly as: 'full' | 'short' | 'acronym' | 'role'
  /** The roles that stand beside this very place. */
  readonly roles: readonly Role[]
}

/**
 * Somebody or something that the draft names: all its mentions joined, in order.
 * - `name` is its fullest form as first written, without titles: “Emmanuel Macron”, “Lavrov” where no more is told.
 * - `kind` comes from the dictionaries, from a title beside it or from its shape; undefined where none of them tells.
 * - `mentions` are all places, first to last. A surname, a given name or a role alone is joined only where one entity
 *   of the draft alone can be meant; otherwise a surname is an entity by itself, and a role none.
 * - `roles` are what the draft itself says the bearer is, in order, as written (“former Russian president”) with their spans;
 *   `former` where it says that it is over. Nothing here comes from knowledge of the world but `kind`.
 */
export interface Entity {
  readonly kind: NameKind | undefined
  readonly name: string
  readonly mentions: readonly Naming[]
  readonly roles: readonly Role[]
}

interface Draft {
  kind: NameKind | undefined
  name: string
  folded: readonly string[]
  mentions: Naming[]
}

const generation = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv'])

function kindOf({words, roles, tokens: own}: NamedPart, names: Gazetteer): NameKind | undefined {
  const known = names.find(words)
  if (known) return known.kind
  const ownsTitle = roles.some((role) => role.end <= (own[0]?.start ?? 0))
  if (ownsTitle || (words.length > 1 && names.isGivenName(words[0] ?? ''))) return 'person'
  const heads = organisationHeads()
  if (words.length > 1 && (heads.has(words[0] ?? '') || heads.has(words.at(-1) ?? ''))) return 'organisation'
  return roles.some(({kind}) => kind !== 'occupation') ? 'person' : undefined
}

/** The words of a name as they are compared: accents, capitals and “Jr.” aside. */
function comparable(words: readonly string[]): readonly string[] {
  const folded = words.map(fold)
  return generation.has(folded.at(-1) ?? '') && folded.length > 1 ? folded.slice(0, -1) : folded
}

const endsWith = (name: readonly string[], tail: readonly string[]) =>
  name.length >= tail.length && tail.every((word, k) => word === name[name.length - tail.length + k])

/** Whether a shorter form can mean a person: the last words of the name, its first, or first and last without what is between. */
function canMean({kind, folded: name}: Draft, short: readonly string[]): boolean {
  if (short.length >= name.length || (kind ?? 'person') !== 'person') return false
  // What is not known to be a person has at least a last word that is a name.
  if (kind === undefined && wordGraph().has(name.at(-1) ?? '')) return false
  if (endsWith(name, short)) return true
  if (short[0] !== name[0]) return false
  return short.length === 1 || (short.length === 2 && short[1] === name.at(-1))
}

/** Groups the named places of a draft by what they name. */
class Joiner {
  readonly drafts: Draft[] = []
  private readonly byName = new Map<string, Draft>()
  private readonly byWord = new Map<string, Set<Draft>>()

  /** The names of several words come first, so that a surname before its full name is joined as well. */
  constructor(parts: readonly NamedPart[], names: Gazetteer) {
    const read = parts.map((part) => ({part, folded: comparable(part.words), kind: kindOf(part, names)}))
    for (const {part, folded, kind} of [...read].sort((a, b) => b.folded.length - a.folded.length))
      this.draftOf(part, folded, kind)
    for (const {part, folded, kind} of read) {
      const draft = this.draftOf(part, folded, kind)
      const as = folded.length === draft.folded.length ? 'full' : 'short'
      draft.mentions.push({
        start: part.start,
        end: part.end,
        words: part.words,
        tokens: part.tokens,
        as,
        roles: part.roles
      })
    }
    this.drafts.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  }

  private draftOf({words}: NamedPart, folded: readonly string[], kind: NameKind | undefined): Draft {
    const key = folded.join(' ')
    let draft = this.byName.get(key)
    if (!draft) {
      const [meant, ...others] = [...(this.byWord.get(folded[0] ?? '') ?? [])].filter(
        (other) => (other.kind === kind || other.kind === undefined || kind === undefined) && canMean(other, folded)
      )
      draft = meant && others.length === 0 ? meant : {kind, name: words.join(' '), folded, mentions: []}
      if (draft !== meant) this.drafts.push(draft)
      this.byName.set(key, draft)
      for (const word of draft === meant ? [] : folded)
        this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(draft))
    }
    draft.kind ??= kind
    return draft
  }

  /** The draft of a name in full. */
  find(words: readonly string[]): Draft | undefined {
    return this.byName.get(comparable(words).join(' '))
  }
}

/** Joins an acronym to the name that the draft gives it to: “World Health Organization (WHO)”. */
function joinAcronyms(joiner: Joiner, all: readonly Token[], parts: readonly NamedPart[]): void {
  for (const {words, tokens: own} of parts) {
    const after = (own.at(-1)?.index ?? 0) + 1
    const short = all[after + 1]?.text ?? ''
    if (all[after]?.text !== '(' || all[after + 2]?.text !== ')' || !/^\p{Lu}[\p{L}&-]*\p{Lu}$/u.test(short)) continue
    const [full, acronym] = [joiner.find(words), joiner.find([short])]
    if (!full || !acronym || full === acronym) continue
    full.mentions.push(...acronym.mentions.map((naming) => ({...naming, as: 'acronym' as const})))
    joiner.drafts.splice(joiner.drafts.indexOf(acronym), 1)
  }
}

const titleEnds = tokensWhere(({lower}) => endsTitle(lower))

/** Joins “the French president” to the one whom the draft calls so. */
function joinRoles(story: Story, drafts: readonly Draft[]): void {
  const all = tokens(story)
  const holders = new Map<string, {readonly role: Role; readonly holders: Set<Draft>}>()
  const taken = new Set<number>()
  for (const draft of drafts)
    for (const role of draft.mentions.flatMap(({roles}) => roles)) {
      taken.add(role.end)
      const key = plainRole(role.text)
      if (role.kind === 'honorific' || role.former || !key.includes(' ')) continue
      const known = holders.get(key) ?? {role, holders: new Set()}
      known.holders.add(draft)
      holders.set(key, known)
    }
  if (holders.size === 0) return
  for (const token of titleEnds(story)) {
    if (taken.has(token.end)) continue
    for (const [key, {holders: known}] of holders) {
      const [holder] = known
      const words = key.split(' ')
      const from = token.index + 1 - words.length
      if (!holder || known.size > 1 || from < 1 || all[from - 1]?.lower !== 'the') continue
      if (!words.every((word, k) => fold(all[from + k]?.text ?? '') === word)) continue
      const start = all[from]?.start ?? token.start
      holder.mentions.push({
        start,
        end: token.end,
        words,
        tokens: all.slice(from, token.index + 1),
        as: 'role',
        roles: []
      })
    }
  }
}

/** Whether a word with a capital names nothing by itself: “President”, “French”, “Monday”. */
const isNameless = (word: string) =>
  endsTitle(word.toLowerCase()) || isDayOrMonth(word.toLowerCase()) || demonymAdjectives().has(word)

/** The people, places, bodies and agreements that the draft names, in the order of their first mention. */
export const entities = perTree((story: Story): readonly Entity[] => {
  const all = tokens(story)
  const parts = namedParts(story).filter(({words}) => words.length > 1 || !isNameless(words[0] ?? ''))
  const joiner = new Joiner(parts, gazetteer(story))
  joinAcronyms(joiner, all, parts)
  joinRoles(story, joiner.drafts)
  return joiner.drafts.map(({kind, name, mentions}) => {
    const inOrder = mentions.sort((a, b) => a.start - b.start)
    return {kind, name, mentions: inOrder, roles: inOrder.flatMap(({roles}) => roles)}
  })
})
