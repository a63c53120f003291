import type {Story} from '../story.js'
import {type PlacedMark, marks} from './marks.js'
import {perTree} from './per-tree.js'
import {type Token, tokens} from './tokens.js'

/** The most words that are set apart as a term, a title or words of another language; more are stressed. */
const longest = 4

const isApart = ({kind, start, end}: PlacedMark) => (kind === 'emphasis' || kind === 'link') && end > start

/** Where words begin that the markup sets apart, in italics, in bold type or as a link. */
const starts = perTree(
  (story: Story): ReadonlySet<number> =>
    new Set(
      marks(story)
        .filter(isApart)
        .map(({start}) => start)
    )
)

/** Whether words that the markup sets apart begin with a token: its capital, or small letter, may be a title’s or a name’s. */
export const opensApart = (story: Story, {start}: Token): boolean => starts(story).has(start)

/** The words of terms and of other languages, which italics set apart: few words in a row. */
const terms = perTree((story: Story): ReadonlySet<Token> => {
  const spans = marks(story).filter((mark) => mark.kind === 'emphasis' && mark.value === 'italic' && isApart(mark))
  const found = new Set<Token>()
  if (spans.length === 0) return found
  let at = 0
  const all = tokens(story)
  for (const {start, end} of spans.sort((a, b) => a.start - b.start)) {
    while ((all[at]?.end ?? Infinity) <= start) at++
    const own: Token[] = []
    for (let token = all[at], k = at; token && token.start < end; token = all[++k]) own.push(token)
    if (own.filter(({kind}) => kind === 'word').length <= longest) for (const token of own) found.add(token)
  }
  return found
})

/** Whether a token is a word of a term, or of another language, that italics set apart; bold type only stresses. */
export const isTerm = (story: Story, token: Token): boolean => terms(story).has(token)
