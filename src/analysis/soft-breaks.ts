import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** Where most paragraphs stand line by line, a line end is as good as a blank line. */
const mostSoft = 0.9

/** The paragraphs after which a blank line, or markup, stands. */
function hardBreaks({children}: Story): ReadonlySet<unknown> {
  return new Set(
    children.filter((_, at) => {
      const next = children[at + 1]
      return next?.type === 'WhiteSpaceNode' && /\n\s*\n|\r\s*\r/.test(next.value)
    })
  )
}

/**
 * The paragraphs that only a line end parts from the next one, in a draft that sets blank lines between most of its others:
 * the lines of an address or a poem, or of text that was wrapped.
 */
export const softBreaks = perTree((story: Story): ReadonlySet<Paragraph> => {
  const all = paragraphs(story)
  const hard = hardBreaks(story)
  const soft = all.slice(0, -1).filter(({node}) => !hard.has(node))
  return soft.length < (all.length - 1) * mostSoft ? new Set(soft) : new Set()
})
