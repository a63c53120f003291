import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'

/** How a dash is set: “so—so”, “so — so”, “so – so”, “so - so”, and “so -- so” of the typewriter. */
export type DashStyle = 'em' | 'spaced-em' | 'en' | 'hyphen' | 'double'

/** A dash between the parts of a sentence, with the space around it. */
export interface Dash extends Span {
  readonly style: DashStyle
  readonly text: string
}

/** How each style is written. */
export const dashTexts: Readonly<Record<DashStyle, string>> = {
  em: '—',
  'spaced-em': ' — ',
  en: ' – ',
  hyphen: ' - ',
  double: ' -- '
}

const isBlank = (space: string | undefined) => space === ' ' || space === '\u00A0'

/** The style of a mark by the space on both sides; none where it has space on one side alone, or joins words. */
function styleOf(text: string, before: boolean, after: boolean): DashStyle | undefined {
  if (before !== after) return undefined
  if (text === '--') return 'double'
  if (text === '—') return before ? 'spaced-em' : 'em'
  if (!before) return undefined
  return text === '–' ? 'en' : 'hyphen'
}

const isHyphen = (token: Token | undefined) => token?.text === '-'

/** What a dash in a sentence stands between: words and the marks around them; “5 – 2” is a score. */
const isPart = (token: Token | undefined) =>
  token !== undefined && (token.kind !== 'mark' || /^[“”‘’"'()[\],!?%]$/.test(token.text))

/** “LONDON (Reuters) — The”: what stands before the first dash of a paragraph is a place and no part of a sentence. */
const isDateline = (list: readonly Token[], from: number, to: number) =>
  to - from <= 10 && list.slice(from, to).every((token) => token.kind !== 'word' || hasCapital(token))

function dashAt(list: readonly Token[], at: number, start: number): Dash | undefined {
  const first = list[at]
  const isDouble = isHyphen(first) && isHyphen(list[at + 1]) && list[at + 1]?.before === ''
  const last = list[at + (isDouble ? 1 : 0)]
  const [previous, next] = [beside(list, at, -1), last && beside(list, last.index, 1)]
  if (!first || !last || !previous || !next || !isPart(previous) || !isPart(next)) return undefined
  if (/^(?:number|symbol)$/.test(previous.kind) && /^(?:number|symbol)$/.test(next.kind)) return undefined
  if ((first.before !== '' && !isBlank(first.before)) || (next.before !== '' && !isBlank(next.before))) return undefined
  const style = styleOf(isDouble ? '--' : first.text, first.before !== '', next.before !== '')
  if (!style || isDateline(list, start, at)) return undefined
  // Code has options such as “--quiet”, and “a---b” is a rule.
  if (isDouble && (isHyphen(beside(list, last.index, 1)) || isHyphen(previous))) return undefined
  return {
    start: previous.end,
    end: next.start,
    style,
    text: first.before + (isDouble ? '--' : first.text) + next.before
  }
}

/** The dashes in the sentences of the story, in order; those of headings, lists, datelines, scores and furniture are none. */
export const dashes = perTree((story: Story): readonly Dash[] => {
  const list = tokens(story)
  const kinds = blocks(story)
  const found: Dash[] = []
  let start = 0
  for (const [at, token] of list.entries()) {
    if (token.paragraph !== list[start]?.paragraph) start = at
    if (token.kind !== 'mark' || !/^[-–—]$/.test(token.text)) continue
    const kind = kinds[token.paragraph.index]?.kind
    const dash = kind === 'body' || kind === 'blockquote' ? dashAt(list, at, start) : undefined
    if (dash && isProse(story, token.paragraph)) found.push(dash)
  }
  return found
})
