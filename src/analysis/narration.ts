import {contains, type Span} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {quotes} from './quotes.js'

/** What somebody other than the narrator says, in quotation marks or without; in order of their starts. */
const told = perTree((story: Story): readonly Span[] => {
  const spans = [...quotes(story), ...attributions(story).flatMap(({content}) => content)]
  return spans.sort((a, b) => a.start - b.start)
})

/** Whether words are the narrator’s own: neither quoted nor reported from a source. */
export const isNarrated = (story: Story, words: Span): boolean => !told(story).some((span) => contains(span, words))
