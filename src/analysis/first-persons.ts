import {contains} from '../span.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {boilerplate} from './boilerplate.js'
import {hidesMarks} from './lost-marks.js'
import {isNarrated} from './narration.js'
import {perTree} from './per-tree.js'
import {strayMarks} from './quotes.js'
import {isTerminal} from './sentences.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** The pronouns, and what may be written to one with an apostrophe: “we’re”. “Mine” is a pit as often. */
const pronouns = 'i me my myself we us our ours ourselves'.split(' ')
const words = new Set([
  ...pronouns,
  ...['i', 'we'].flatMap((one) => ['d', 'll', 'm', 're', 've'].flatMap((end) => [`${one}’${end}`, `${one}'${end}`]))
])

/** Whether a token is a pronoun of the first person, and no country (“US”), numeral (“Part I”) or word of a title (“Reclaim Our Streets”). */
function isFirstPerson(story: Story, {index, text, lower}: Token): boolean {
  const before = beside(tokens(story), index, -1)
  if (lower === 'i') {
    const [led, next] = [before && tags(story)[before.index], tags(story)[index + 1]]
    return led !== 'PROPN' && led !== 'NOUN' && (next === 'VERB' || next === 'AUX' || next === 'ADV')
  }
  return text === lower || lower.startsWith('i') || !before || isTerminal(before)
}

const written = tokensWhere(({lower}) => words.has(lower))

/** The words “I”, “we” and “our” by which the narrator steps into the body of the story, in order. */
export const firstPersons = perTree((story: Story): readonly Token[] => {
  const found = written(story).filter((token) => isFirstPerson(story, token))
  if (found.length === 0) return []
  const kinds = blocks(story)
  // Where a quotation mark is lost, nobody can tell who speaks.
  const unsure = new Set(strayMarks(story).map(({mark}) => mark.paragraph))
  return found.filter(
    (token) =>
      kinds[token.paragraph.index]?.kind === 'body' &&
      !unsure.has(token.paragraph) &&
      !hidesMarks(token.paragraph.text) &&
      // “Follow us” speaks of the outlet.
      !boilerplate(story).some((furniture) => contains(furniture, token)) &&
      isNarrated(story, token)
  )
})
