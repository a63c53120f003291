import {perWord} from '../per-word.js'
import {frequent, lookUp} from './lexicon.js'
import {model} from './model.js'
import {hashPart} from './spelling.js'
import {tags, tagSet, type Tag} from './tags.js'

const classOf = perWord((word) => lookUp(model().lexicon, hashPart(word, 0, word.length)) & ~frequent)

/** Whether the tagger knows a word; case does not count. */
export const isKnown = (word: string): boolean => classOf(word) !== 0

/** Whether a word that the tagger knows can be of a part of speech; case does not count. */
export const canBe = (word: string, tag: Tag): boolean => ((model().possible[classOf(word)] ?? 0) & tagSet(tag)) !== 0

/** The parts of speech of a word that the tagger knows, none for another; case does not count. */
export const possibleTags = (word: string): readonly Tag[] => tags.filter((tag) => canBe(word, tag))
