import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {isDayOrMonth} from './calendar.js'
import {fold} from './fold.js'
import {type Gazetteer, gazetteer} from './gazetteer.js'
import {type Mention, mentions} from './mentions.js'
import {isPossessive} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {polityAt} from './polities.js'
import {bare} from './possessives.js'
import {tags} from './tags.js'
import {type Title, titleBefore, type TitleKind} from './titles.js'
import {hasCapital, type Token} from './tokens.js'

/** What a draft says that somebody is: “French President”, “former head of the party”. The span has no article. */
export interface Role extends Span {
  readonly text: string
  /** Its title in lower case: “president”, “foreign minister”. */
  readonly title: string
  readonly kind: TitleKind
  /** Whether the draft says that it is over: “former”, “ex-”, “then”. */
  readonly former: boolean
}

/** A name without the titles that a mention begins with, and the roles that stand beside it. */
export interface NamedPart extends Span {
  readonly mention: Mention
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly roles: readonly Role[]
}

const over = new Set([
  'former',
  'then',
  'late',
  'ousted',
  'deposed',
  'ex',
  'onetime',
  'one-time',
  'erstwhile',
  'retired'
])
const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our'])
const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X'])

/** What no role holds: it is a clause. */
const ends = new Set(['VERB', 'AUX', 'PRON', 'SCONJ'])

/** No role is longer, in words. */
const longest = 12

const isPast = ({lower}: Token) => over.has(lower) || /^(?:ex|then|former)-/.test(lower)

function role(list: readonly Token[], from: number, to: number, {from: head, to: end, kind}: Title): Role {
  const inside = list.slice(from, to)
  const first = inside[0] ?? list[head]
  const last = inside.at(-1) ?? first
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    text: inside.map(({text, before}, k) => (k > 0 && before !== '' ? ' ' : '') + text).join(''),
    title: list
      .slice(head, end)
      .map(({lower}) => lower)
      .join(' '),
    kind,
    former: inside.slice(0, end - from).some(isPast)
  }
}

/** Reads roles in the tokens of a sentence. */
class RoleReader {
  constructor(
    private readonly list: readonly Token[],
    private readonly tag: (token: Token) => string | undefined,
    private readonly names: Gazetteer
  ) {}

  /** The place where a role begins whose title begins at `head`: “Russian deputy” before “foreign minister”. */
  private beginning(head: number): number {
    let from = head
    for (; from > 0 && head - from < longest; from--) {
      const token = this.list[from - 1]
      if (!token || articles.has(token.lower) || token.kind === 'mark') break
      const isCapital = token.text !== token.lower
      if (isPast(token)) continue
      if (isDayOrMonth(token.lower) || !(nominal.has(this.tag(token) ?? '') || isPossessive(token.text))) break
      if (isCapital && from === 1 && !this.names.hasWord(bare(token.text))) break
    }
    return from
  }

  /** The role that ends right before a name: “the Russian foreign minister”, “the president of France”, with a comma or not. */
  before(at: number): Role | undefined {
    const title = titleBefore(this.list, at)
    if (title) return role(this.list, this.beginning(title.from), at, title)
    const isApart = this.list[at - 1]?.text === ','
    const end = isApart ? at - 1 : at
    for (let of = end - 1; of > Math.max(0, at - longest); of--) {
      const {text, lower, kind} = this.list[of] ?? {}
      if (kind === 'mark') return undefined
      if (lower !== 'of' || text !== lower) continue
      const head = isApart || polityAt(this.list, of + 1)?.to === end ? titleBefore(this.list, of) : undefined
      if (head) return role(this.list, this.beginning(head.from), end, head)
    }
    const ending = isApart ? titleBefore(this.list, end) : undefined
    return ending && role(this.list, this.beginning(ending.from), end, ending)
  }

  /** The role that follows a name: “, the French president,”, “, who is president of France”. */
  after(at: number): Role | undefined {
    if (this.list[at]?.text !== ',') return undefined
    let from = at + 1
    if (this.list[from]?.lower === 'who' && this.list[from + 1]?.lower === 'is') from += 2
    if (articles.has(this.list[from]?.lower ?? '')) from++
    let title: Title | undefined
    let to = from
    for (; to < this.list.length && to - from < longest; to++) {
      const token = this.list[to]
      if (!token || token.kind === 'mark') break
      const found = titleBefore(this.list, to + 1)
      // “deputy” goes on to “deputy chairman”.
      if (found && found.from >= from && (!title || found.from <= title.from)) title = found
      else if (ends.has(this.tag(token) ?? '') && token.text === token.lower && !isPast(token)) return undefined
      else if (!title && this.tag(token) === 'ADP') return undefined
    }
    const closes = this.list[to]
    if (!title || (closes && closes.kind !== 'mark')) return undefined
    // “Yulia Ortiz, widow of the mayor Luis Ortiz,” names the mayor there.
    return title.to < to && hasCapital(this.list[title.to]) ? undefined : role(this.list, from, to, title)
  }
}

/** How many words of a mention are the country of a title before it: “the president of | France | Emmanuel Macron”. */
function polityWords({tokens, sentence}: Mention): number {
  const at = (tokens[0]?.index ?? 0) - (sentence.tokens[0]?.index ?? 0)
  if (sentence.tokens[at - 1]?.text !== 'of' || !titleBefore(sentence.tokens, at - 1)) return 0
  const length = (polityAt(sentence.tokens, at)?.to ?? at) - at
  return tokens.length - length > 1 ? length : 0
}

/** The place in a mention where its name begins: behind “French President”. */
function nameStart(mention: Mention, names: Gazetteer): number {
  const {tokens, words} = mention
  if (names.find(words)) return 0
  const polity = polityWords(mention)
  if (polity > 0) return polity
  // “Former Russian President”, “Monday”
  const isLed = tokens[0] && words.length > 1 && (isPast(tokens[0]) || isDayOrMonth(tokens[0].lower))
  const first = isLed ? 1 : 0
  for (let at = words.length - 1; at > first; at--) {
    const title = titleBefore(tokens, at)
    if (!title) continue
    // “Stephen King Jr.” has no king before “Jr.”, and “Queen Elizabeth” is a name that is known whole.
    if (names.find(words.slice(title.from))) return title.from
    if (title.from > 0 && names.isGivenName(words[title.from - 1] ?? '')) return first
    return at
  }
  return first
}

/** The names of the story in order, without the titles before them, and with the roles that the draft gives their bearers there. */
export const namedParts = perTree((story: Story): readonly NamedPart[] => {
  const names = gazetteer(story)
  const all = tags(story)
  const tag = (token: Token) => all[token.index]
  return mentions(story).map((mention): NamedPart => {
    const from = nameStart(mention, names)
    // “Holm Monday said”
    const isDated = isDayOrMonth(mention.tokens.at(-1)?.lower ?? '') && from < mention.tokens.length - 1
    const tokens = mention.tokens.slice(from, isDated ? -1 : undefined)
    const words = mention.words.slice(from, isDated ? -1 : undefined)
    const list = mention.sentence.tokens
    const offset = list[0]?.index ?? 0
    const reader = new RoleReader(list, tag, names)
    const first = (tokens[0] ?? mention.tokens[0])?.index ?? 0
    const before = reader.before(first - offset)
    const after = reader.after(first - offset + tokens.length)
    const roles = [before, after].filter((found) => found !== undefined)
    return {
      start: tokens[0]?.start ?? mention.start,
      end: tokens.at(-1)?.end ?? mention.end,
      mention,
      tokens,
      words,
      roles
    }
  })
})

/** A role as roles are compared: “the French President” and “French president” are one. */
export const plainRole = (text: string): string => fold(text.replace(/^(?:the|a|an) /i, ''))
