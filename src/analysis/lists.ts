import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import {lines, type Token} from './tokens.js'
import type {Use} from './use.js'

/** What ends an item: a full stop, as also “?” and “!”, a semicolon, a comma, or nothing. */
export type ItemEnd = '.' | ';' | ',' | ''

/** The first letter of an item. */
export type ItemStart = 'capital' | 'small'

/** Items in a row, without those that do not tell. */
export interface List {
  readonly ends: readonly Use<ItemEnd>[]
  readonly starts: readonly Use<ItemStart>[]
}

const bullet = /^[-*•–—·▪●‣◦]$/

/** A number or a letter that counts items: “1.”, “(a)”. */
const counter = /^(?:\d{1,2}|\p{L})\.?$/u

/** The first word of an item, after its bullet or number. */
function firstWord(line: readonly Token[]): Token | undefined {
  const at = line.findIndex((token, k) => {
    const isCounter = counter.test(token.text) && (token.text.endsWith('.') || /^[.)]$/.test(line[k + 1]?.text ?? ''))
    return !isCounter && !bullet.test(token.text) && !/^[().]$/.test(token.text)
  })
  return line[at]
}

function startOf(first: Token): Use<ItemStart> | undefined {
  // “iPhone” and “NATO” have their letters from the name.
  if (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu})$/u.test(first.text)) return undefined
  const rest = first.text.slice(1)
  const written = (wanted: ItemStart) =>
    (wanted === 'capital' ? first.text.charAt(0).toUpperCase() : first.text.charAt(0).toLowerCase()) + rest
  return {start: first.start, end: first.end, form: first.text === first.lower ? 'small' : 'capital', written}
}

function endOf({start, end, text, kind}: Token): Use<ItemEnd> | undefined {
  const form = /^[.?!…]$/.test(text) ? '.' : text === ';' || text === ',' ? text : kind === 'mark' ? undefined : ''
  if (form === undefined) return undefined
  return {start, end, form, written: (wanted) => (form === '' ? text + wanted : wanted)}
}

function listOf(items: readonly (readonly Token[])[]): List {
  return {
    // “and” of the last item but one follows its semicolon, and the last ends the sentence of the list.
    ends: items.slice(0, -1).flatMap((line) => {
      const last = line.at(-1)
      return last && !/^(?:and|or)$/.test(last.lower) ? (endOf(last) ?? []) : []
    }),
    starts: items.flatMap((line) => {
      const first = firstWord(line)
      return first ? (startOf(first) ?? []) : []
    })
  }
}

/** The lists of the story, of three items and more. */
export const lists = perTree((story: Story): readonly List[] => {
  const kinds = blocks(story)
  const isItem = ([first]: readonly Token[]) => first && kinds[first.paragraph.index]?.kind === 'list'
  const runs: (readonly Token[])[][] = []
  let open: (readonly Token[])[] | undefined
  if (!kinds.some(({kind}) => kind === 'list')) return []
  for (const line of lines(story)) {
    if (!isItem(line)) open = undefined
    else if (open) open.push(line)
    else runs.push((open = [line]))
  }
  return runs.filter(({length}) => length > 2).map(listOf)
})
