import {lastingPresents} from '../../src/analysis/lasting-presents.js'
import {inflect, verbForms} from '../../src/analysis/morphology.js'
import {dayEnd, pastTimeEnd} from '../../src/analysis/past-times.js'
import {placesWhere} from '../../src/analysis/places-where.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join} from '../../src/span.js'

const perfect = new Set(['has', 'have'])

/** What is said of a day to come: “On 3 May the firm has planned a party”. */
const plans = /^(?:arranged|booked|called|invited|planned|promised|scheduled|set|vowed)$/

const relative = /^(?:that|what|which|who|whom|whose)$/

/** The place after the adverbs at a place: “has | also | said”. */
function afterAdverbs({tags}: TaggedSentence, at: number): number {
  let end = at
  while (tags[end] === 'ADV') end++
  return end
}

interface Perfect {
  readonly have: number
  readonly verb: number
  /** The past that says the same. */
  readonly past: string
}

/** The perfect whose “has” stands at a place; “has to go” and “would have gone” are none. */
function perfectAt(sentence: TaggedSentence, have: number): Perfect | undefined {
  const {tokens, tags} = sentence
  const auxiliary = tokens[have]?.lower ?? ''
  if (!perfect.has(auxiliary) || tags[have - 1] === 'AUX' || tokens[have - 1]?.lower === 'to') return undefined
  const next = afterAdverbs(sentence, have + 1)
  if (tokens[next]?.lower === 'been') {
    const verb = afterAdverbs(sentence, next + 1)
    return tags[verb] === 'VERB' ? {have, verb, past: auxiliary === 'has' ? 'was' : 'were'} : undefined
  }
  const reading = verbForms(tokens[next]?.lower ?? '').find(({form}) => form === 'participle')
  const [past] = reading ? inflect(reading.lemma).past : []
  return past && tags[next] === 'VERB' ? {have, verb: next, past} : undefined
}

/** Whether nothing that belongs to the words of time follows them: “last night was long”, “last week’s vote”. */
function isClosed({tokens, tags}: TaggedSentence, at: number): boolean {
  const token = tokens[at]
  return !token || token.kind === 'mark' || /^(?:ADP|CCONJ|SCONJ)$/.test(tags[at] ?? '')
}

/** “has arrived yesterday” */
function beforeTime(sentence: TaggedSentence, have: number): Perfect | undefined {
  const found = perfectAt(sentence, have)
  const end = found && pastTimeEnd(sentence, found.verb + 1)
  return end !== undefined && isClosed(sentence, end) ? found : undefined
}

/** “Yesterday, the minister has arrived”, “On September 25, the minister has arrived” */
function afterTime(sentence: TaggedSentence): Perfect | undefined {
  const {tokens, tags} = sentence
  const at = tokens[0]?.lower === 'on' ? 1 : 0
  const end = dayEnd(sentence, at) ?? (at === 0 ? pastTimeEnd(sentence, 0) : undefined)
  if (end === undefined || tokens[end]?.text !== ',') return undefined
  for (let k = end + 1; k < tokens.length; k++) {
    if (tags[k] === 'PUNCT' || tags[k] === 'VERB' || relative.test(tokens[k]?.lower ?? '')) return undefined
    if (tags[k] !== 'AUX') continue
    const found = perfectAt(sentence, k)
    return found && !plans.test(tokens[found.verb]?.lower ?? '') ? found : undefined
  }
  return undefined
}

function findingOf({tokens}: TaggedSentence, {have, verb, past}: Perfect): Finding | undefined {
  const [first, last] = [tokens[have], tokens[verb]]
  if (!first || !last) return undefined
  const isPassive = past === 'was' || past === 'were'
  const expected = isPassive ? `${past} ${last.text}` : past
  const found = tokens
    .slice(have, verb + 1)
    .map(({text}) => text)
    .join(' ')
  return {
    at: join(first, last),
    reason: `Unexpected \`${found}\` with a time that is over, expected \`${expected}\``,
    expected: [expected],
    note: 'Use the simple past where the sentence says when it was.'
  }
}

const haves = placesWhere(({lower}) => perfect.has(lower))

export default defineRule({
  id: 'wrong-tense',
  summary: 'Write “arrived yesterday”, and “has lived there since 2014”.',
  why: `
“The minister has arrived yesterday”: many languages say so, and a translation keeps it, but English does not.
Only a time right after the verb, or one that opens the sentence, is looked at: in “has denied the attack last week”
it was the attack that came last week. The other way round, “lives there since 2014” wants the perfect.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The minister arrived yesterday. He has been here since yesterday and has since left.',
      'He has lived there since 2014, and since then works at home. She is the richest since Croesus.',
      'She has denied the attack last week. He would have come yesterday. They have learned last night was no exception.',
      'On May 3, the firm has a party. On May 3, the firm has planned a party. On May 3, the man who has left came back.'
    ],
    bad: [
      {
        text: 'The minister ⟦has arrived⟧ yesterday, and the bridge ⟦has been closed⟧ two days ago.',
        reasons: [
          'Unexpected `has arrived` with a time that is over, expected `arrived`',
          'Unexpected `has been closed` with a time that is over, expected `was closed`'
        ]
      },
      {
        text: 'On May 3, the council ⟦has approved⟧ the plan.',
        reasons: ['Unexpected `has approved` with a time that is over, expected `approved`']
      },
      {
        text: 'He ⟦lives⟧ there since 2014, and the museum ⟦is closed⟧ since May.',
        reasons: [
          'Unexpected `lives` with “since” and a date, expected `has lived`',
          'Unexpected `is closed` with “since” and a date, expected `has been closed`'
        ]
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of haves(tree)) {
      const opened = afterTime(sentence)
      const found = opened?.have === at ? opened : beforeTime(sentence, at)
      const finding = found && findingOf(sentence, found)
      if (finding) yield finding
    }
    for (const {words, expected} of lastingPresents(tree))
      yield {
        at: spanOf(words),
        reason: `Unexpected \`${textOf(words)}\` with “since” and a date, expected \`${expected}\``,
        expected: [expected],
        note: 'Use the perfect for what began then and goes on.'
      }
  }
})
