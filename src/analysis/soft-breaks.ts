import {type Story, storyData} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** Where most paragraphs stand line by line, a line end is as good as a blank line. */
const mostSoft = 0.9

/**
 * The paragraphs that only a line end parts from the next one, in a draft that sets blank lines between most of its others:
 * the lines of an address or a poem, or of text that was wrapped.
 */
export const softBreaks = perTree((story: Story): ReadonlySet<Paragraph> => {
  const {source} = storyData(story)
  const all = paragraphs(story)
  if (source === undefined) return new Set()
  const soft = all.filter(({end}, at) => {
    const next = all[at + 1]
    return next !== undefined && !/\n\s*\n|\r\s*\r/.test(source.slice(end, next.start))
  })
  return soft.length < (all.length - 1) * mostSoft ? new Set(soft) : new Set()
})
