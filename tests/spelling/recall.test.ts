import {describe, expect, it} from 'vitest'
import misspelledWord from '../../rules/spelling/misspelled-word.js'
import commonMisspelling from '../../rules/spelling/common-misspelling.js'
import {isLast, letterOf, rankOf, targetOf} from '../../src/spelling/arcs.js'
import {wordGraph} from '../../src/spelling/word-graph.js'
import {findings} from '../support/marks.js'

/** Numbers from 0 to `n`, the same in every run. */
function generator(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * n)
  }
}

type Slip = (word: string, at: number) => string

/** What goes wrong with one letter, not the first. */
const slips: Readonly<Record<string, Slip>> = {
  swapped: (word, at) => word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
  lost: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at)
}

/** The words of the graph that are not rarer than a rank, in the order of the graph. */
function* wordsUpTo(rank: number, at = wordGraph().root, before = ''): Generator<string> {
  const {arcs, letters} = wordGraph()
  for (; ; at++) {
    const arc = arcs[at] ?? 0
    const word = before + (letters[letterOf(arc)] ?? '')
    if (rankOf(arc) > 0 && rankOf(arc) <= rank) yield word
    if (targetOf(arc) > 0) yield* wordsUpTo(rank, targetOf(arc), word)
    if (isLast(arc)) return
  }
}

const words = [...wordsUpTo(3)].filter((word) => /^[a-z]{7,}$/.test(word))

/** Words with a slip that makes no other word, with what was meant. */
function slipped(slip: Slip, count: number): readonly (readonly [string, string])[] {
  const pick = generator(1)
  const found: (readonly [string, string])[] = []
  while (found.length < count) {
    const word = words[pick(words.length)] ?? ''
    const typed = slip(word, 2 + pick(word.length - 2))
    if (typed !== word && !wordGraph().has(typed)) found.push([typed, word])
  }
  return found
}

/** What the rules expect for a word in a sentence. */
async function expected(word: string): Promise<string | undefined> {
  const example = {text: `It was said that the ${word} came with the rest of them.`}
  const found = await Promise.all([misspelledWord, commonMisspelling].map((rule) => findings(rule, example)))
  return found.flat()[0]?.expected[0]
}

describe('misspelled-word and common-misspelling', () => {
  it.each(Object.entries(slips))('find letters that are %s in long words, and what was meant', async (_, slip) => {
    const answers = await Promise.all(
      slipped(slip, 300).map(async ([typed, word]) => ({found: await expected(typed), word}))
    )
    const found = answers.filter((answer) => answer.found !== undefined)
    expect(found.length / answers.length).toBeGreaterThan(0.93)
    expect(found.filter((answer) => answer.found === answer.word).length / found.length).toBeGreaterThan(0.85)
  })
  it('leave the words themselves alone', async () => {
    expect(words.filter((word) => !wordGraph().has(word))).toEqual([])
    const text = words.slice(0, 4000).join(' ')
    expect(await findings(misspelledWord, {text: `${text}.`})).toEqual([])
  })
})
