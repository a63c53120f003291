import type {Story} from '../story.js'
import {gapBetween} from './figure-margins.js'
import {perTree} from './per-tree.js'
import {quantities} from './quantities.js'
import {tokens} from './tokens.js'

/** What one unit of a currency is in another, as the draft states it: “($1 = 0.92 euros)”. */
export interface ExchangeRate {
  readonly from: string
  readonly to: string
  readonly rate: number
}

/** The rates that the draft states, in order. */
export const exchangeRates = perTree((story: Story): readonly ExchangeRate[] => {
  const list = tokens(story)
  const money = quantities(story).filter(({kind, unit}) => kind === 'money' && unit !== undefined)
  return money.flatMap((one, at): ExchangeRate[] => {
    const other = money[at + 1]
    if (one.value !== 1 || other?.first.paragraph !== one.first.paragraph) return []
    const isRate = /^(?:=|equals|is worth|was worth)$/.test(gapBetween(list, one, other))
    return isRate && one.unit !== other.unit ? [{from: one.unit ?? '', to: other.unit ?? '', rate: other.value}] : []
  })
})
