import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import misspelledName from '../../rules/names/misspelled-name.js'
import {fold} from '../../src/analysis/fold.js'
import {parseHouse} from '../../src/house.js'
import {lint} from '../../src/lint.js'
import {pick, random} from '../planted/random.js'
import {misspell} from './misspellings.js'

const file = new URL('house.txt', import.meta.url)
const house = {names: parseHouse('house.txt', readFileSync(file, 'utf8'))}
const names = house.names.map(({name}) => name)

const sentences = [
  (name: string) => `The report names ${name}, who lives in the old town.`,
  (name: string) => `On Monday ${name} told the court that nothing was signed.`,
  (name: string) => `${name} said the bridge would open in spring.`,
  (name: string) => `Nobody had asked ${name}’s opinion before the vote.`,
  (name: string) => `The deputy mayor, ${name}, did not reply.`,
  (name: string) => `Officials thanked Dr ${name} and left.`
]

/** What the rule says of a sentence. */
async function findings(text: string) {
  const {messages} = await lint(new VFile(text), {story: {house}, only: [misspelledName.meta.id]})
  return messages
}

describe('a house list of 200 names', () => {
  const next = random('names at work')

  it('lets every name stand, with its accents and without', async () => {
    const wrong: string[] = []
    for (const name of names)
      for (const form of [
        name,
        name
          .split(' ')
          .map((word) => plain(word))
          .join(' ')
      ])
        for (const sentence of sentences)
          for (const {reason} of await findings(sentence(form))) wrong.push(`${sentence(form)} ${reason}`)
    expect(wrong).toEqual([])
  })

  it('shows at least 95% of 400 misspellings, with the right name', async () => {
    const missed: string[] = []
    for (let at = 0; at < 400; at++) {
      const {name, right, wrong} = misspell(names[at % names.length] ?? '', next)
      const text = pick(sentences, next)(name)
      const found = await findings(text)
      if (!found.some(({expected}) => fold(expected?.[0] ?? '') === fold(right)))
        missed.push(`${wrong} for ${right}: ${text}`)
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(20)
  })
})

/** A word in the letters that a plain keyboard has. */
function plain(word: string): string {
  const folded = fold(word)
  return [...folded].map((letter, at) => (/\p{Lu}/u.test([...word][at] ?? '') ? letter.toUpperCase() : letter)).join('')
}
