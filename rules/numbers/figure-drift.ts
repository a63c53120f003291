import type {Token} from '../../src/analysis/tokens.js'
import {written} from '../../src/analysis/tokens.js'
import {type Toll, tolls} from '../../src/analysis/tolls.js'
import {calendarWord} from '../../src/analysis/calendar.js'
import {defineRule} from '../../src/rule.js'

/** Words with which another event, another time or a part of the whole is told. */
const elsewhere = new Set(
  'another other others more further previous previously earlier later last since total so also separate second similar including among them whom which each every initially first rose risen year years month months week weeks ago if least revised updated'.split(
    ' '
  )
)
const places = /^(?:in|at|near|on|during|by|from|outside)$/

/** The words that tell where and when: names, weekdays, and what follows “in” and “near”. */
function* setting(sentence: Toll['sentence']): Generator<string> {
  for (const [at, {kind, text, lower}] of sentence.tokens.entries()) {
    if (kind !== 'word') continue
    const isName = at > 0 && /^\p{Lu}/u.test(text)
    if (isName || calendarWord(lower) || isPlace(sentence.tokens, at)) yield lower
  }
}

/** “in a | market”, “near the | station” */
const isPlace = (tokens: readonly Token[], at: number) =>
  tokens[at + 1]?.kind !== 'word' || places.test(tokens[at + 1]?.lower ?? '')
    ? [1, 2, 3].some((by) => places.test(tokens[at - by]?.lower ?? ''))
    : false

/** Whether a later toll is of the same event as far as its sentence tells: it names no place and no time of its own. */
function isSame(first: Toll, later: Toll): boolean {
  if (first.effect !== later.effect || first.noun !== later.noun) return false
  if (later.sentence.tokens.some(({lower}) => elsewhere.has(lower))) return false
  // “A storm killed 14 people”: what is new to the reader is another event.
  const lead = later.sentence.tokens.filter(({end}) => end <= later.quantity.start)
  if (lead.some(({lower}) => lower === 'a' || lower === 'an')) return false
  const known = new Set(first.sentence.tokens.map(({lower}) => lower))
  return [...setting(later.sentence)].every((word) => known.has(word))
}

export default defineRule({
  id: 'figure-drift',
  summary: 'Give one count of the same people throughout.',
  why: `
A toll of 12 in the first paragraph and of 14 in the last is what is left when a draft was updated in one place alone.
Two counts are compared where the same befell the same people, neither is “about” or “at least”, and the later sentence names no place, time or event of its own. Only a reader can tell whether both may be right.`,
  severity: 'info',
  recommended: true,
  scope: 'document',
  examples: {
    ok: [
      'The blast killed 12 people in Oran. A year later another blast killed 14 people. At least 11 people were killed, police said.',
      'The blast in Oran killed 12 people. In Ghat a storm killed 14 people. The blast killed 5 children.'
    ],
    bad: [
      {
        text: 'A blast at a market killed 12 people on Monday.\n\nThe blast killed ⟦14⟧ people and shattered windows.',
        reasons: ['Unexpected `14`, expected `12` as before']
      }
    ]
  },
  *check(tree) {
    const all = tolls(tree)
    const seen = new Map<string, Toll>()
    for (const toll of all) {
      const key = `${toll.effect} ${toll.noun}`
      const first = seen.get(key)
      if (!first) seen.set(key, toll)
      else if (
        first.quantity.value !== toll.quantity.value &&
        first.sentence.index !== toll.sentence.index &&
        isSame(first, toll)
      )
        yield {
          at: {start: toll.quantity.start, end: toll.quantity.end},
          reason: `Unexpected \`${written(toll.quantity)}\`, expected \`${written(first.quantity)}\` as before`,
          note: 'Find out which of the two figures holds, or say what each of them counts.',
          related: [{at: {start: first.quantity.start, end: first.quantity.end}, reason: 'The figure before'}]
        }
    }
  }
})
