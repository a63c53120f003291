import type {Story} from '../story.js'
import {tag} from '../tagger/tagger.js'
import type {Tag} from '../tagger/tags.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'

/** The part of speech of every token, by its index: the universal tag set. */
export const tags = perTree((story: Story): readonly Tag[] =>
  sentences(story).flatMap((sentence) => tag(sentence.tokens.map((token) => token.text)))
)
