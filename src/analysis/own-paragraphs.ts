import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {foreignPassages} from './languages.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'

/** The paragraphs of the writer: not in another language, no code and no furniture of the page. */
export const ownParagraphs = perTree((story: Story): ReadonlySet<Paragraph> => {
  const foreign = foreignPassages(story)
  return new Set(
    blocks(story).flatMap(({paragraph, kind}) =>
      kind === 'tail' ||
      !isProse(story, paragraph) ||
      foreign.some(({start, end}) => start <= paragraph.start && paragraph.end <= end)
        ? []
        : [paragraph]
    )
  )
})
