import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {statements} from '../../src/analysis/claims.js'
import {textStory} from '../support/story.js'

// Claims, and talk, questions, opinions, scenes, instructions and wishes, from crime to culture and from wire to letter.
// They were written for this test, by beat and register and not by what the score goes by, before anyone looked at how it is made.
const sentences = (name: string) =>
  readFileSync(new URL(`../check-worthiness/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const lede =
  'The river rose fast on Sunday after a week of rain in the hills above the town, and the old bridge gave way.'

/** How much a sentence that stands below a lede needs a check: as much as the clause in it that needs it most. */
function worth(sentence: string): number {
  const story = textStory(`${lede}\n\n${sentence}`)
  const own = statements(story).filter(({start}) => start > lede.length)
  return Math.max(0, ...own.map(({checkWorthiness}) => checkWorthiness))
}

/** The mean, over the claims, of the share of claims among the sentences down to each; in ties claims come last. */
function averagePrecision(claims: readonly string[], others: readonly string[]): number {
  const ranked = [
    ...others.map((sentence) => ({isClaim: false, score: worth(sentence)})),
    ...claims.map((sentence) => ({isClaim: true, score: worth(sentence)}))
  ].sort((a, b) => b.score - a.score)
  let found = 0
  let sum = 0
  for (const [at, {isClaim}] of ranked.entries()) if (isClaim) sum += ++found / (at + 1)
  return sum / claims.length
}

describe('check-worthiness', () => {
  const claims = sentences('claims')
  const others = sentences('others')
  it('has some three hundred sentences to rank, half of them claims', () => {
    expect(claims.length + others.length).toBeGreaterThanOrEqual(300)
    expect(Math.abs(claims.length - others.length)).toBeLessThan(20)
    expect(new Set([...claims, ...others]).size).toBe(claims.length + others.length)
  })
  it('ranks claims above all else', () => {
    expect(averagePrecision(claims, others)).toBeGreaterThanOrEqual(0.9)
  })
})
