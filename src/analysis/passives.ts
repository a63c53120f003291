import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A verb in the passive: “was | quickly | closed”. */
export interface Passive {
  /** From the form of “be” to the participle. */
  readonly tokens: readonly Token[]
  /** Whether it says by whom. */
  readonly hasAgent: boolean
}

const formsOfBe = new Set(
  'am are be been being is was were aren’t isn’t wasn’t weren’t'
    .split(' ')
    .flatMap((form) => [form, form.replace('’', "'")])
)

const isParticiple = ofWord(({lower}) => verbForms(lower).some(({form}) => form === 'participle'))

function passiveAt({tokens, tags}: TaggedSentence, at: number): Passive | undefined {
  let verb = at + 1
  while (tags[verb] === 'ADV' || tokens[verb]?.lower === 'not') verb++
  const participle = tokens[verb]
  // “Was tired”, “was convinced that”: what the tagger takes for an adjective describes, and nobody did it.
  if (participle?.kind !== 'word' || tags[verb] !== 'VERB' || !isParticiple(participle)) return undefined
  return {tokens: tokens.slice(at, verb + 1), hasAgent: tokens[verb + 1]?.lower === 'by'}
}

const ofBe = placesWhere(({lower}) => formsOfBe.has(lower))

/** The verbs of the story in the passive, in order. */
export const passives = perTree((story: Story): readonly Passive[] =>
  ofBe(story).flatMap(({sentence, at}) => passiveAt(sentence, at) ?? [])
)
