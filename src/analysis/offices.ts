import {list} from '../dictionary.js'
import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {isCapitalWord} from './capitals.js'
import {goesOn, nameAfter, nameBefore, type WrittenName} from './name-runs.js'
import {type QualifiedTime, timeOfQualifier} from './office-qualifiers.js'
import {type Title, titleAt} from './office-titles.js'
import {perTree} from './per-tree.js'
import {type Polity, polityAt, polityBefore} from './polities.js'
import {endsInPossessive} from './possessives.js'
import {type Sentence, sentences} from './sentences.js'
import type {Token} from './tokens.js'

/** An office that the draft gives to somebody; the span is that of the title with its place. */
export interface OfficeMention extends Span {
  readonly title: Title
  /** The country or body, where it stands beside the title. */
  readonly place?: string
  readonly holder: WrittenName
  /** `title` stands before the name, `apposition` between commas, `statement` around a verb: “Ortiz was president of Peru”. */
  readonly relation: 'title' | 'apposition' | 'statement'
  /** `past` where a statement has its verb in the past. */
  readonly time: 'now' | 'past' | 'former' | 'then' | 'uncertain'
  readonly sentence: Sentence
}

const functionWords = list('function-words')

const determiners = new Set(['the', 'a', 'an', 'its'])
/** The verbs between a name and its office, and whether they tell of the past. */
const verbs: ReadonlyMap<string, boolean> = new Map([
  ['is', false],
  ['remains', false],
  ['has been', false],
  ['serves as', false],
  ['was', true],
  ['became', true],
  ['served as', true]
])
const closers = new Set([',', '.', ';', ':', ')', '–', '—', '-', '!', '?', '”', '"'])

interface Office {
  readonly title: Title
  readonly place?: Polity
  readonly time: QualifiedTime
  /** The indices of its tokens in the sentence, the end exclusive. */
  readonly from: number
  readonly to: number
}

/** Whether what stands before an office makes another of it: “the club’s French president”, “Bank of France president”. */
function isAnother(words: readonly Token[], from: number, place: Polity | undefined, title: number): boolean {
  const before = words[from - 1]
  if (before?.kind !== 'word' || words[from]?.before === '') return false
  if (endsInPossessive(before)) return true
  if (before.lower === 'of' && isCapitalWord(words[from - 2])) return true
  const isName = isCapitalWord(before) && before.text !== before.lower && !determiners.has(before.lower)
  if (place) return isName && from > 1
  if (isName) return from > 1 || !isCapitalWord(words[title])
  return !isCapitalWord(words[title]) && !functionWords().has(before.lower) && !verbs.has(before.lower)
}

/** The office that a title at a token belongs to; none where it is that of a body that is not known. */
function officeAt(words: readonly Token[], at: number): Office | undefined {
  const match = titleAt(words, at)
  if (!match) return undefined
  let from = at
  let time: QualifiedTime = 'now'
  let left: Polity | undefined
  for (;;) {
    const polity = left ? undefined : polityBefore(words, from)
    const told = polity ? undefined : timeOfQualifier(words[from - 1]?.lower ?? '')
    if (polity) left = polity
    else if (told && told !== 'now') time = told
    else if (!told) break
    from = polity?.from ?? from - 1
  }
  if (isAnother(words, from, left, at)) return undefined
  let {to} = match
  let right: Polity | undefined
  if (/^(?:of|for)$/.test(words[to]?.lower ?? '')) {
    right = polityAt(words, words[to + 1]?.lower === 'the' ? to + 2 : to + 1)
    if (!right) return undefined
    to = right.to
  }
  const after = timeOfQualifier(words[to]?.lower ?? '')
  const place = right ?? match.place ?? left
  return {title: match.title, time: after === 'coming' ? after : time, from, to, ...(place && {place})}
}

type Held = Pick<OfficeMention, 'holder' | 'relation'> & {readonly time?: 'past'}

function holderAfter(words: readonly Token[], to: number): Held | undefined {
  const next = words[to]
  const direct = nameAfter(words, to)
  if (direct) return {holder: direct, relation: 'title'}
  const verb = next?.lower ?? ''
  if (verb === 'is' || verb === 'was') {
    const holder = nameAfter(words, to + 1)
    return holder && {holder, relation: 'statement', ...(verb === 'was' && {time: 'past'})}
  }
  const holder = next?.text === ',' ? nameAfter(words, to + 1) : undefined
  if (!holder || holder.words.length < 2) return undefined
  const end = words[holder.to]
  const isClosed = !end || closers.has(end.text)
  return isClosed && !goesOn(words, holder.to) ? {holder, relation: 'apposition'} : undefined
}

function holderBefore(words: readonly Token[], {from, to}: Office): Held | undefined {
  let at = from
  while (determiners.has(words[at - 1]?.lower ?? '') || timeOfQualifier(words[at - 1]?.lower ?? '') === 'now') at--
  for (const size of [1, 2]) {
    const verb = words.slice(Math.max(0, at - size), at)
    const isPast = verbs.get(verb.map(({lower}) => lower).join(' '))
    if (isPast === undefined) continue
    const end = at - size
    const isRelative = words[end - 1]?.lower === 'who' && words[end - 2]?.text === ','
    const holder = nameBefore(words, isRelative ? end - 2 : end)
    return holder && {holder, relation: 'statement', ...(isPast && {time: 'past'})}
  }
  if (words[at - 1]?.text !== ',') return undefined
  const end = words[to]
  const holder = nameBefore(words, at - 1)
  if (!holder || (end && !closers.has(end.text)) || goesOn(words, to)) return undefined
  // “Ortiz, Rossi, the Italian president, …” may be a list of three.
  return words[holder.from - 1]?.text === ',' ? undefined : {holder, relation: 'apposition'}
}

/** An office that stands for whoever holds it: “the French president said”. */
export type LoneOffice = Omit<OfficeMention, 'holder' | 'relation'>

/** An office of a sentence; alone where nobody is named beside it. */
function mentionOf(sentence: Sentence, office: Office): OfficeMention | LoneOffice | undefined {
  const words = sentence.tokens
  const {title, place, time, from, to} = office
  const held = holderAfter(words, to) ?? holderBefore(words, office)
  // “President Ortiz of Peru”
  const behind = held && words[held.holder.to]?.lower === 'of' ? polityAt(words, held.holder.to + 1) : undefined
  const where = place ?? (held?.relation === 'title' ? behind : undefined)
  const [first, last] = [words[from], words[to - 1]]
  if (!first || !last || time === 'coming' || time === 'other') return undefined
  const at = {...join(first, last), title, ...(where && {place: where.name}), sentence}
  if (!held) return {...at, time}
  return {...at, holder: held.holder, relation: held.relation, time: time === 'now' ? (held.time ?? time) : time}
}

function officesIn(sentence: Sentence): (OfficeMention | LoneOffice)[] {
  const found: (OfficeMention | LoneOffice)[] = []
  for (let at = 0; at < sentence.tokens.length; at++) {
    const office = officeAt(sentence.tokens, at)
    const mention = office && mentionOf(sentence, office)
    if (mention) found.push(mention)
    if (office) at = office.to - 1
  }
  return found
}

const all = perTree((story: Story) => sentences(story).flatMap(officesIn))

/** The offices that the draft gives to somebody by name, in order. */
export const offices = perTree((story: Story): readonly OfficeMention[] => all(story).filter((one) => 'holder' in one))

/** The offices of a country or body beside which nobody is named, in order. */
export const loneOffices = perTree((story: Story): readonly LoneOffice[] =>
  all(story).filter((one) => !('holder' in one))
)
