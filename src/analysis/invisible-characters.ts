import {lazy, table} from '../dictionary.js'
import {overlapping, type Span} from '../span.js'
import type {Story} from '../story.js'
import {mojibake} from './mojibake.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** Characters of one kind side by side that nobody sees, where they do no work. */
export interface InvisibleCharacter extends Span {
  readonly name: string
  /** The word that they stand in or beside as a reader sees it; empty where they stand alone. */
  readonly word: string
  /** What should stand there; none where the file does not tell. */
  readonly expected?: string
}

interface Kind {
  readonly name: string
  readonly right: string
  readonly expected: string
}

const rows = table('invisible-characters', ['first', 'last', 'name', 'right', 'expected', 'source'])

const replacements: Readonly<Record<string, string>> = {hyphen: '-', space: ' '}

/** A pattern with one group a kind, and the kinds in the order of their groups. */
const kinds = lazy(() => {
  const found = rows().map(({first, last, name, right, expected}) => ({
    range: `\\u{${first}}-\\u{${last}}`,
    kind: {name, right, expected: replacements[expected] ?? ''} satisfies Kind
  }))
  return {
    any: new RegExp(`[${found.map(({range}) => range).join('')}]`, 'gu'),
    runs: new RegExp(found.map(({range}) => `([${range}]+)`).join('|'), 'gu'),
    list: found.map(({kind}) => kind)
  }
})

/** Letters and signs after which a character that joins or parts may do its work. */
const joining = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{M}]|(?!\p{Script=Latin})\p{L})$/u

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

function doesWork({right}: Kind, text: string, at: number): boolean {
  if (right === 'joining') return joining.test(text.slice(Math.max(0, at - 2), at))
  return right === 'right-to-left' && rightToLeft.test(text)
}

/** What stands around a place up to the next white space, as a reader sees it. */
function wordAround(text: string, from: number, to: number): string {
  const left = /\S{0,30}$/u.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? ''
  const right = /^\S{0,30}/u.exec(text.slice(to, to + 30))?.[0] ?? ''
  return (left + right).replaceAll(kinds().any, '').replaceAll(/^\P{L}+|\P{L}+$/gu, '')
}

function* inside({text, odd, span}: Paragraph): Generator<InvisibleCharacter> {
  if (odd === '') return
  const {any, runs, list} = kinds()
  if (odd.search(any) < 0) return
  for (const match of text.matchAll(runs)) {
    const kind = list[match.findIndex((group, k) => k > 0 && (group as string | undefined) !== undefined) - 1]
    const [from, to] = [match.index, match.index + match[0].length]
    if (!kind || doesWork(kind, text, from)) continue
    const at = span(from, to)
    // What stands for code or a picture of the markup, or is spelled out as `&shy;`, is no accident.
    if (at.end - at.start !== to - from) continue
    const {name, right, expected} = kind
    yield {...at, name, word: wordAround(text, from, to), ...(right !== 'unknown' && {expected})}
  }
}

/**
 * The characters that nobody sees and that do no work, in order: those that hold emoji together or join letters do theirs,
 * and those that a wrong encoding has made are spoiled letters.
 */
export const invisibleCharacters = perTree((story: Story): readonly InvisibleCharacter[] => {
  const found = paragraphs(story).flatMap((paragraph) => [...inside(paragraph)])
  return found.filter((one) => !overlapping(mojibake(story), one))
})
