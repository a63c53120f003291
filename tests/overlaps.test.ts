import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {lint} from '../src/lint.js'
import type {Message} from '../src/message.js'
import {record, type MessageRecord} from '../src/messages/record.js'
import type {Rule} from '../src/rule.js'
import {touches} from '../src/span.js'
import {cases, unmarked} from './support/marks.js'

/** Rules that may speak on the same words, as each says something that stays true when the other is heeded. */
const together: Readonly<Record<string, string>> = {
  'double-determiner, first-person': 'One is about two determiners, the other about who speaks',
  'double-determiner, repeated-word': '“The the his house” loses one “the”, and then the other or “his”',
  'first-person, glued-sentence': 'One is about who speaks, the other about a lost space',
  'headline-case, unmarked-heading': 'One is about the letters of a heading, the other about its markup',
  'lowercase-paragraph, wrong-article': 'One is about the letter of an article, the other about its form',
  'misused-country, unnamed-official': 'One is about the form of the country, the other about who is meant'
}

/** Rules on a whole passage: their place only says where it begins, or holds whatever else is wrong. */
const wide: Readonly<Record<string, string>> = {
  'crime-without-allegation': 'Is about all of a clause',
  'prediction-as-fact': 'Is about all of a clause',
  'repeated-paragraph': 'Is about all of a paragraph',
  'superlative-without-source': 'Is about all of a clause',
  'unattributed-claim': 'Is about all of a clause',
  'unattributed-quote': 'Is about all of a quotation'
}

/** Rules that compare the forms of a draft: what one says of a form stays true of a word that is also wrong in its sentence. */
const comparing: ReadonlySet<string> = new Set(
  rules.filter(({meta}) => meta.scope === 'document').map(({meta}) => meta.id)
)

const spanOf = ({place: {start, end}}: MessageRecord) => ({start: start.offset, end: end.offset})

const pairOf = (a: MessageRecord, b: MessageRecord) => [a.ruleId, b.ruleId].toSorted().join(', ')

/** The pairs of rules that speak on the same words of a text, or on neighbours with nothing between. */
async function pairsIn(text: string): Promise<string[]> {
  const file = await lint(new VFile({value: text, path: 'example.txt'}))
  const records = file.messages
    .map((message) => record(message as Message))
    .filter(({ruleId}) => wide[ruleId] === undefined)
  return records.flatMap((one, at) =>
    records
      .slice(at + 1)
      .filter((other) => other.ruleId !== one.ruleId && touches(spanOf(one), spanOf(other)))
      .filter((other) => comparing.has(one.ruleId) === comparing.has(other.ruleId))
      .map((other) => pairOf(one, other))
  )
}

/** What a rule was written against: its bad examples and its cases. */
const textsOf = (rule: Rule) => [...rule.meta.examples.bad.map(({text}) => text), ...cases(rule)].map(unmarked)

describe('two rules do not say the same of the same words', () => {
  const seen = new Set<string>()
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('in the texts of %s', async (_, rule) => {
    for (const text of textsOf(rule)) {
      const pairs = await pairsIn(text)
      for (const pair of pairs) seen.add(pair)
      expect(
        pairs.filter((pair) => together[pair] === undefined),
        text
      ).toEqual([])
    }
  })

  it('but for pairs that there are', () => {
    expect([...seen].toSorted()).toEqual(Object.keys(together))
  })

  it('nor where a draft has all that rules flag', async () => {
    const pairs = new Set(await pairsIn(rules.flatMap(textsOf).join('\n\n')))
    expect([...pairs].filter((pair) => together[pair] === undefined)).toEqual([])
  })
})
