import {grouped} from '../grouped.js'
import {join} from '../span.js'
import type {Story} from '../story.js'
import {isCapitalWord} from './capitals.js'
import {isRunning, usesOf} from './own-words.js'
import {ownParagraphs} from './own-paragraphs.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {quotes} from './quotes.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

/** Whether a name stands in quotation marks of its own: “Hammer” beside Hammer. */
export type NameMarks = 'marks' | 'plain'

/** A name in both forms, with all its places in order. */
export interface MarkedName {
  readonly name: string
  readonly uses: readonly Use<NameMarks>[]
}

/** The most words of a name. */
const longest = 4

/** Words before a name that give it its marks: a word is spoken of, not what it names. */
const naming =
  /^(?:called|named|nicknamed|dubbed|titled|entitled|codenamed|termed|word|words|name|term|phrase|title|say|says|said|reads|is|was|as)$/

/** Whether what stands before a name gives it its marks; the name of a person does, as in “Robert “Bobby” Berg”. */
const isNaming = (before: Token) => before.kind !== 'word' || isNameWord(before) || naming.test(before.lower)

const isNameWord = (token: Token) => token.kind === 'number' || isCapitalWord(token)

/** The names that stand alone in quotation marks. */
const inMarks = (story: Story) =>
  quotes(story).flatMap(({sound, open, close, start, end}) => {
    if (!sound || !close || close.index - open.index - 1 > longest) return []
    const inside = tokens(story).slice(open.index + 1, close.index)
    const before = beside(tokens(story), open.index, -1)
    const isName = inside.length > 0 && inside.every(isNameWord) && inside[0]?.kind === 'word'
    if (!isName || !before || isNaming(before)) return []
    return ownParagraphs(story).has(open.paragraph) && isRunning(story, open.paragraph) ? [{start, end, inside}] : []
  })

/** The places of the same words with no marks around them. */
const withoutMarks = (story: Story, words: readonly string[]): Use<NameMarks>[] =>
  usesOf(story, words[0]?.toLowerCase() ?? '').flatMap((first) => {
    const own = words.map((_, k) => beside(tokens(story), first.index, k))
    const last = own.at(-1)
    const isName = last && own.every((token, k) => token !== undefined && bare(token.text) === words[k])
    return isName && isRunning(story, first.paragraph) ? [{...join(first, last), form: 'plain'}] : []
  })

/** The names that stand in quotation marks of their own, each with all its places. */
export const markedNames = perTree((story: Story): readonly MarkedName[] => {
  const found = inMarks(story).map(({inside, ...span}) => ({...span, words: inside.map(({text}) => text)}))
  return [...grouped(found, ({words}) => words.join(' '))].map(([name, places]) => {
    const marked = places.map(({start, end}): Use<NameMarks> => ({
      start,
      end,
      form: 'marks',
      written: (wanted) => (wanted === 'plain' ? name : undefined)
    }))
    const uses = [...marked, ...withoutMarks(story, places[0]?.words ?? [])].sort((a, b) => a.start - b.start)
    return {name, uses}
  })
})
