import {overlaps} from '../span.js'
import type {Story} from '../story.js'
import {wrongComplements} from './complements.js'
import {type Confusion, wrongPrepositions} from './confusions.js'
import {wrongGovernment} from './government.js'
import {perTree} from './per-tree.js'

/** The prepositions of a story that are wrong in a phrase, or after the word that governs them, in order. */
export const misgoverned = perTree((story: Story): readonly Confusion[] => {
  const phrases = wrongPrepositions(story)
  const others = wrongGovernment(story).filter((one) => !phrases.some((phrase) => overlaps(phrase, one)))
  // “insist to hold”: what is wrong there is the form of the verb.
  const isForm = (one: Confusion) => wrongComplements(story).some((form) => overlaps(form, one))
  return [...phrases, ...others].filter((one) => !isForm(one)).sort((a, b) => a.start - b.start)
})
