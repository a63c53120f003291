import {describe, expect, it} from 'vitest'
import {claims} from '../../src/analysis/claims.js'
import {textStory} from '../support/story.js'

const lede =
  'The river rose fast on Sunday after a week of rain in the hills above the town, and the old bridge gave way.'
const claimed = (text: string) =>
  claims(textStory(`${lede}\n\n${text}`)).map(({start, end, kinds, status}) => [
    `${lede}\n\n${text}`.slice(start, end),
    kinds.join(' '),
    status
  ])

describe('claims', () => {
  it('points at clauses and names their kinds', () => {
    expect(claimed('The dam held, but at least 40 people were killed in the valley.')).toEqual([
      ['at least 40 people were killed in the valley', 'toll figure', 'unattributed']
    ])
    expect(claimed('The repair cost €40m.')).toEqual([['The repair cost €40m', 'money', 'unattributed']])
    expect(claimed('It is the oldest bridge in the land.')).toMatchObject([
      [expect.anything(), 'superlative', expect.anything()]
    ])
    expect(claimed('The guard murdered the clerk.')).toMatchObject([
      [expect.anything(), 'accusation', expect.anything()]
    ])
    expect(claimed('The lake is likely to flood again.')).toMatchObject([
      [expect.anything(), 'prediction', expect.anything()]
    ])
  })
  it.each([
    'The 40 people who died were mourned.',
    'Two men went home.',
    'The clerk, 40, left in 2016 at 9 a.m.',
    'Did 40 people die?',
    'The guard could murder a sandwich.',
    'Some 40 sheep were killed.'
  ])('claims no toll and no crime: %s', (text) => {
    expect(claimed(text).filter(([, kinds]) => /toll|accusation/.test(kinds ?? ''))).toEqual([])
  })
  it.each([
    ['At least 40 people were killed, the ministry said.', 'attributed'],
    ['The ministry spoke, and said it was grave. At least 40 people were killed.', 'attributed'],
    ['The ministry said it was grave.\n\nThey found that 40 people were killed.', 'attributed'],
    ['A study shows that 40% of the flats are empty.', 'attributed'],
    ['Sources say that 40 people were killed.', 'vague'],
    ['The ministry said it was grave.\n\nAt least 40 people were killed.', 'unattributed']
  ])('finds the source: %s', (text, status) => {
    expect(claimed(text).map(([, , found]) => found)).toEqual([status])
  })
  it('leaves quotations and headings alone', () => {
    expect(claimed('“At least 40 people were killed,” he said.')).toEqual([])
    expect(claimed('Flood kills 40 people in valley\n\nThe town mourns, and the shops are shut for the day.')).toEqual(
      []
    )
  })
  it('ranks a toll above a plain figure, and what might be below what is', () => {
    const [toll, figure, guess] = claims(
      textStory(`${lede}\n\nThe flood killed 40 people.\n\nThe town has 4,000 flats.\n\nIt could lose 4,000 flats.`)
    ).map(({checkWorthiness}) => checkWorthiness)
    expect(toll).toBeGreaterThan(figure ?? 0)
    expect(figure).toBeGreaterThan(guess ?? 0)
  })
})
