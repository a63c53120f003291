import type {Story} from '../story.js'
import {isInText, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

/** “red, white, and blue” and “red, white and blue”. */
export type SerialComma = 'comma' | 'none'

const parts: ReadonlySet<string> = new Set(['ADJ', 'DET', 'NOUN', 'NUM', 'PROPN'])

/** The most words of an item: longer ones may hold clauses. */
const longest = 4

/** The words of an item that ends at a token, as far back as nouns and what stands before them go. */
function itemAt(story: Story, last: Token | undefined): readonly Token[] {
  const item: Token[] = []
  for (
    let token = last;
    token && parts.has(tags(story)[token.index] ?? '');
    token = beside(tokens(story), token.index, -1)
  )
    item.unshift(token)
  return item
}

/** What an item is: the tag of its noun, and whether it has an article; nothing where it ends in no noun, or is long. */
function kindOf(story: Story, item: readonly Token[]): string | undefined {
  const [first, last] = [item[0], item.at(-1)].map((token) => token && tags(story)[token.index])
  if (item.length > longest || (last !== 'NOUN' && last !== 'PROPN')) return undefined
  return first === 'DET' ? `DET ${last}` : last
}

/** A series of three items of one kind that ends at “and” or “or”: in “the mayor, Ana Berg and her aide” two are one. */
function seriesAt(story: Story, and: Token): Use<SerialComma> | undefined {
  const all = tokens(story)
  const [before, after] = [-1, 1].map((by) => beside(all, and.index, by))
  const last = before?.text === ',' ? beside(all, before.index, -1) : before
  const second = itemAt(story, last)
  const comma = second[0] && beside(all, second[0].index, -1)
  if (!last || comma?.text !== ',' || !after || !parts.has(tags(story)[after.index] ?? '')) return undefined
  const kind = kindOf(story, second)
  if (!kind || kind !== kindOf(story, itemAt(story, beside(all, comma.index, -1)))) return undefined
  const written = (wanted: SerialComma) => `${wanted === 'comma' ? ',' : ''} ${and.text}`
  return {start: last.end, end: and.end, form: before === last ? 'none' : 'comma', written}
}

/** The series of three items and more in the writer’s sentences, in order. */
export const series = perTree((story: Story): readonly Use<SerialComma>[] =>
  ['and', 'or']
    .flatMap((word) =>
      usesOf(story, word).flatMap((token) => (isInText(story, token) ? (seriesAt(story, token) ?? []) : []))
    )
    .sort((a, b) => a.start - b.start)
)
