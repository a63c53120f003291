import {capitalised} from '../capitalised.js'
import {lazy, type Row, table} from '../dictionary.js'
import {grouped} from '../grouped.js'
import type {Severity} from '../setting.js'
import {type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {ofWord, type Word} from '../word.js'
import {perTree} from './per-tree.js'
import {taggedSentences, type TaggedSentence} from './tagged-sentences.js'
import {hasCapital, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import {type Context, contextOf, fits, formsOf, plain, spellingsOf} from './word-contexts.js'

/** Words that stand for others which were certainly meant: “its a” for “it’s a”. */
export interface Confusion extends Span {
  /** The words that are wrong, as the draft has them. */
  readonly wrong: string
  /** What was meant, in the case and with the apostrophe of the draft. */
  readonly right: string
  /** How sure it is, where the table says so. */
  readonly level?: Severity
  readonly note?: string
}

const columns = ['wrong', 'right', 'before', 'after', 'level', 'note'] as const
type Entry = Row<(typeof columns)[number]>

/** A row of a table with the forms that its words take together. */
interface Pattern {
  readonly wrong: readonly string[]
  readonly right: readonly string[]
  readonly entry: Entry
  /** What stands on both sides; read when the words are first met. */
  readonly contexts: () => {readonly before: Context; readonly after: Context}
}

/** All forms of a row: a word with `/v` or `/n` takes the same form on both sides. */
function patternsOf(entry: Entry): Pattern[] {
  const [wrong, right] = [entry.wrong, entry.right].map((cell) => cell.split(' ').map(formsOf)) as [
    (readonly string[])[],
    (readonly string[])[]
  ]
  const contexts = lazy(() => ({before: contextOf(entry.before, 'before'), after: contextOf(entry.after, 'after')}))
  const count = Math.max(...wrong.map((forms) => forms.length))
  const at = (words: readonly (readonly string[])[], form: number) =>
    words.map((forms) => forms[form] ?? forms[0] ?? '')
  return Array.from({length: count}, (_, form) => ({wrong: at(wrong, form), right: at(right, form), entry, contexts}))
}

/** The patterns that begin with a word by the next one, the longest first; by the empty word those of one word. */
type Patterns = ReadonlyMap<string, readonly Pattern[]>

/** The first words of a table as it writes them, `tow/v`, by what a text may write of them. */
function firstWords(all: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const first of all)
    for (const spelling of new Set(formsOf(first).flatMap(spellingsOf))) {
      const known = found.get(spelling)
      if (known) known.push(first)
      else found.set(spelling, [first])
    }
  return found
}

/** The patterns of a table that begin with a word: made when a text first has the word, for most rows are never met. */
function patternsOfTable(name: string): (word: Word) => Patterns | undefined {
  const rows = table(name, columns)
  const byFirst = lazy(() => grouped(rows(), ({wrong}) => wrong.split(' ', 1)[0] ?? ''))
  const firsts = lazy(() => firstWords(byFirst().keys()))
  return ({lower}) => {
    const entries = firsts()
      .get(lower)
      ?.flatMap((first) => byFirst().get(first) ?? [])
    const patterns = entries?.flatMap(patternsOf).filter(({wrong: [first = '']}) => spellingsOf(first).includes(lower))
    return patterns && grouped(patterns.sort(byLength), ({wrong}) => wrong[1] ?? '')
  }
}

const byLength = (a: Pattern, b: Pattern) => b.wrong.length - a.wrong.length

const capital = /^\p{Lu}/u

/** A word with a capital inside a sentence is a name, unless a name is meant; and “A” is no article. */
function isName({tokens}: TaggedSentence, token: Token, pattern: Pattern): boolean {
  if (!hasCapital(token)) return false
  if (pattern.right.some((word) => capital.test(word))) return false
  return token !== tokens.find(({kind}) => kind === 'word')
}

/** `afterAll` is a name in a program. */
const isTwoCased = ofWord(({text}) => /\p{Ll}\p{Lu}/u.test(text))

function matches(sentence: TaggedSentence, at: number, pattern: Pattern): boolean {
  const {wrong, contexts} = pattern
  for (let k = 0; k < wrong.length; k++) {
    const token = sentence.tokens[at + k]
    if (!token || plain(token) !== wrong[k] || (k > 0 && token.before === '')) return false
  }
  for (let k = at; k < at + wrong.length; k++) {
    const token = sentence.tokens[k]
    if (token && (isName(sentence, token, pattern) || isTwoCased(token))) return false
  }
  const {before, after} = contexts()
  return fits(before, sentence, at, 'before') && fits(after, sentence, at + wrong.length, 'after')
}

/** What was meant, written as the draft writes. */
function styled(words: readonly string[], first: Token, paragraph: string): string {
  const text =
    paragraph.includes('’') || !paragraph.includes("'") ? words.join(' ').replaceAll("'", '’') : words.join(' ')
  if (first.text.length > 1 && first.text === first.text.toUpperCase()) return text.toUpperCase()
  return hasCapital(first) ? capitalised(text) : text
}

/** Of two words, the one that differs: “reign” in “free reign”; of a longer phrase, all of it. */
function differing({wrong, right}: Pattern): readonly [number, number] {
  if (wrong.length !== 2 || right.length !== 2) return [0, 0]
  return wrong[0] === right[0] ? [1, 0] : wrong[1] === right[1] ? [0, 1] : [0, 0]
}

function confusion(sentence: TaggedSentence, at: number, pattern: Pattern): Confusion | undefined {
  const {wrong, right, entry} = pattern
  const [head, tail] = differing(pattern)
  const tokens = sentence.tokens.slice(at + head, at + wrong.length - tail)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return undefined
  return {
    start: first.start,
    end: last.end,
    wrong: tokens.map(({text, before}, k) => (k > 0 ? before : '') + text).join(''),
    right: styled(right.slice(head, right.length - tail), first, sentence.paragraph.text),
    ...(entry.level && {level: entry.level as Severity}),
    ...(entry.note && {note: entry.note})
  }
}

/** The analysis that finds the words of a table in a story, in order. */
function confusionsOf(name: string): (story: Story) => readonly Confusion[] {
  const patternsAt = ofWord(patternsOfTable(name))
  const starts = tokensWhere((word) => patternsAt({word}) !== undefined)
  return perTree((story) => {
    const found: Confusion[] = []
    const all = tokens(story)
    for (const token of starts(story)) {
      const patterns = patternsAt(token)
      const next = all[token.index + 1]
      const [longer, alone] = [next && patterns?.get(plain(next)), patterns?.get('')]
      // Most words begin patterns of several words, and the second is another.
      if ((!longer && !alone) || token.kind !== 'word' || token.start < (found.at(-1)?.end ?? 0)) continue
      const sentence = spanAt(taggedSentences(story), token.start)
      if (!sentence) continue
      const at = token.index - (sentence.tokens[0]?.index ?? 0)
      const fits = (candidate: Pattern) => matches(sentence, at, candidate)
      const pattern = longer?.find(fits) ?? alone?.find(fits)
      const one = pattern && confusion(sentence, at, pattern)
      if (one) found.push(one)
    }
    return found
  })
}

/** The words that are taken for another: “its a”, “tow the line”. */
export const confusedWords = confusionsOf('confused-words')

/** The words that a translator takes for another: “actual” for “current”. */
export const falseFriends = confusionsOf('false-friends')

/** The words that are wrongly written apart or together: “everyday” for “every day”. */
export const compoundWords = confusionsOf('compound-words')

/** The prepositions that a verb, an adjective or a noun does not take: “depend of”. */
export const wrongPrepositions = confusionsOf('wrong-prepositions')

/** The words that English does not put together so: “informations”, “most of people”, “was happened”. */
export const wrongPatterns = confusionsOf('wrong-patterns')
