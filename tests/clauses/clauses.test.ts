import {beforeAll, describe, expect, it} from 'vitest'
import {recall, type Trial, trials} from './measure.js'

/** The share of the marks that must be found of each kind. Raise it as rules get better. */
const bars: Readonly<Record<string, number>> = {
  agreement: 0.8,
  subjects: 0.55,
  relatives: 0.7,
  openings: 0.8,
  verbs: 0.85,
  compounds: 0.85,
  order: 0.65
}

let wrong: readonly Trial[] = []
let right: readonly Trial[] = []

beforeAll(async () => {
  wrong = await trials(new URL('wrong.txt', import.meta.url))
  right = await trials(new URL('right.txt', import.meta.url))
}, 120_000)

describe('faults of clauses', () => {
  it('are many on both sides', () => {
    expect(wrong.length).toBeGreaterThan(200)
    expect(right.length).toBeGreaterThan(200)
  })
  it.each(Object.entries(bars))('are found: %s', (kind, bar) => {
    const {found = 0, all = 1} = recall(wrong).get(kind) ?? {}
    expect(found / all).toBeGreaterThanOrEqual(bar)
  })
  it('are not seen in sound sentences, nor beside the marks', () => {
    const seen = [...wrong, ...right].filter(({elsewhere}) => elsewhere.length > 0)
    expect(seen.map(({text, elsewhere}) => [text, ...elsewhere].join('\n'))).toEqual([])
  })
})
