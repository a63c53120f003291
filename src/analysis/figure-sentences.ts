import type {Story} from '../story.js'
import {spanAt} from '../span.js'
import {perTree} from './per-tree.js'
import {quantities, type Quantity} from './quantities.js'
import {type Sentence, sentences} from './sentences.js'

/** A sentence that has figures, in order. */
export interface FigureSentence extends Sentence {
  readonly figures: readonly Quantity[]
}

/** The sentences that have a figure, in order. */
export const figureSentences = perTree((story: Story): readonly FigureSentence[] => {
  const all = sentences(story)
  const found = new Map<Sentence, Quantity[]>()
  for (const quantity of quantities(story)) {
    const sentence = spanAt(all, quantity.start)
    if (!sentence) continue
    const own = found.get(sentence)
    if (own) own.push(quantity)
    else found.set(sentence, [quantity])
  }
  return [...found].map(([sentence, figures]) => ({...sentence, figures}))
})
