import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {categories, rules} from '../../rules/index.js'
import {lint} from '../../src/lint.js'
import {type DatedFact, placeFacts} from './place-facts.js'

const ids = rules.map(({meta}) => meta.id).filter((id) => categories[id] === 'facts')

/** The rules of facts that speak on a text. */
async function spoken(text: string, date?: string): Promise<string[]> {
  const file = new VFile({value: text, path: 'fact.txt'})
  await lint(file, {only: ids, story: date === undefined ? {} : {date}})
  return file.messages.map(({ruleId}) => ruleId ?? '')
}

const facts = placeFacts()
const ruleIds = [...new Set(facts.map(({rule}) => rule))]

/** The facts whose wrong form no rule flags. */
async function missed(some: readonly DatedFact[]): Promise<string[]> {
  const found: string[] = []
  for (const {rule, wrong, date} of some)
    if (!(await spoken(wrong, date)).includes(rule)) found.push(`${wrong} (${date ?? 'no day'})`)
  return found
}

describe('facts of offices and places, made from tables with a fixed seed', () => {
  it('are many, and half of them wrong', () => {
    expect(2 * facts.length).toBeGreaterThanOrEqual(250)
    expect(new Set(facts.flatMap(({right, wrong}) => [right, wrong])).size).toBeGreaterThan(1.9 * facts.length)
  })
  it.each(ruleIds)('%s: nothing is said of the right ones', async (id) => {
    const alarms: string[] = []
    for (const {right, date} of facts.filter(({rule}) => rule === id))
      for (const other of await spoken(right, date)) alarms.push(`${other}: ${right}`)
    expect(alarms).toEqual([])
  })
  it('nearly all of the wrong ones are flagged', async () => {
    const silent = await missed(facts)
    expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(0.05 * facts.length)
  })
})
