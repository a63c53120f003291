import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, signs, tokens} from './tokens.js'

/** A half of a double quotation mark that is made of two single ones or two accents: ''so'', ``so''. */
export interface TypewriterMark extends Span {
  readonly text: string
  /** What the half does for the whole: the outer one opens or closes, the inner one does nothing. */
  readonly role: 'open' | 'close' | 'none'
}

/** The halves of every mark that is made of two, one after the other. */
export const typewriterMarks = perTree((story: Story): readonly TypewriterMark[] => {
  const list = tokens(story)
  const found: TypewriterMark[] = []
  for (const {index, text, end, start, before} of signs(story)) {
    const second = beside(list, index, 1)
    if (!/^['`´]$/.test(text) || second?.before !== '' || second.text !== text || found.at(-1)?.start === start)
      continue
    // Three in a row are the fence of code.
    const third = beside(list, index, 2)
    if ((before === '' && beside(list, index, -1)?.text === text) || (third?.before === '' && third.text === text))
      continue
    const opens = before !== '' || /^(?:[([{–—]|)$/.test(beside(list, index, -1)?.text ?? '')
    const isFollowed = third?.before === '' && !/^[.,;:!?)\]}–—]$/.test(third.text)
    if (opens !== isFollowed) continue
    found.push(
      {start, end, text, role: opens ? 'open' : 'none'},
      {start: second.start, end: second.end, text, role: opens ? 'none' : 'close'}
    )
  }
  return found
})
