import type {Story} from '../story.js'
import {ofWord, type Word} from '../word.js'
import {perTree} from './per-tree.js'
import {type Token, tokens} from './tokens.js'

/** What was asked of words so far, each question at the place of its answers. */
const questions: ((word: Word) => boolean)[] = []

/** The places of the questions that a word answers with yes, of as many as it was asked. */
const answersOf = ofWord((): {asked: number; readonly places: number[]} => ({asked: 0, places: []}))

function placesOf(token: Token): readonly number[] {
  const answers = answersOf(token)
  for (; answers.asked < questions.length; answers.asked++)
    if (questions[answers.asked]?.(token.word)) answers.places.push(answers.asked)
  return answers.places
}

/** The answers for a story: for each question the tokens, as far as they were gathered. */
const gathered = perTree((): Token[][] => [])

/** One pass over the story for all questions that have come up since the last one. */
function gather(story: Story, found: Token[][]): void {
  const from = found.length
  while (found.length < questions.length) found.push([])
  for (const token of tokens(story)) for (const place of placesOf(token)) if (place >= from) found[place]?.push(token)
}

/**
 * An analysis: the tokens of a story whose words are wanted, in order.
 * `isWanted` goes by the spelling of a word alone, for it is asked once of each, and what all analyses want of a story
 * is gathered together: to begin from the tokens that matter costs next to nothing, to go through all is dear.
 */
export function tokensWhere(isWanted: (word: Word) => boolean): (story: Story) => readonly Token[] {
  let place: number | undefined
  return (story) => {
    place ??= questions.push(isWanted) - 1
    const found = gathered(story)
    if (found.length <= place) gather(story, found)
    return found[place] ?? []
  }
}
