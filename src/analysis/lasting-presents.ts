import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {calendarWord} from './calendar.js'
import {inflect, verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A present where “since” with a date asks for the perfect: “| lives there since 2014”. */
export interface LastingPresent {
  readonly words: readonly Token[]
  readonly expected: string
}

const verbs = list('lasting-verbs')
const states = list('lasting-states')

/** How far before “since” its verb may stand. */
const reach = 7

/** Whether a date follows “since” and nothing that makes a clause of it. */
function isDate({tokens, tags}: TaggedSentence, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  const isYear = token?.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(token.text)
  const isDay = /^(?:month|weekday)$/.test(calendarWord(token?.lower ?? '')?.kind ?? '') && tags[at] === 'PROPN'
  const isLast = token?.lower === 'last' && /^(?:month|spring|summer|autumn|winter|week|year)$/.test(next?.lower ?? '')
  return isYear || isDay || isLast
}

/** “is | closed since”, “is | living there since” */
function ofBe({tokens, tags}: TaggedSentence, at: number, be: number): LastingPresent | undefined {
  const next = tokens[be + 1]
  const word = next?.lower ?? ''
  const isState = states().has(word) && be + 2 === at
  const isGoingOn =
    tags[be + 1] === 'VERB' && verbForms(word).some(({lemma, form}) => form === 'gerund' && verbs().has(lemma))
  const token = tokens[be]
  if (!token || !next || (!isState && !isGoingOn)) return undefined
  return {words: [token, next], expected: `${token.lower === 'is' ? 'has' : 'have'} been ${next.text}`}
}

function presentBefore(sentence: TaggedSentence, at: number): LastingPresent | undefined {
  const {tokens, tags} = sentence
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const token = tokens[k]
    if (!token || token.kind === 'mark' || /^(?:CCONJ|SCONJ)$/.test(tags[k] ?? '')) return undefined
    if (/^(?:are|is)$/.test(token.lower)) return ofBe(sentence, at, k)
    if (tags[k] !== 'VERB' && tags[k] !== 'AUX') continue
    // A participle and its “is” are one verb.
    if (k === at - 1 && states().has(token.lower)) continue
    if (token.lower.endsWith('ing')) continue
    const third = verbForms(token.lower).find(({form}) => form === 'third')
    const [participle] = third && verbs().has(third.lemma) ? inflect(third.lemma).participle : []
    return tags[k] === 'VERB' && participle ? {words: [token], expected: `has ${participle}`} : undefined
  }
  return undefined
}

const sinces = placesWhere(({lower}) => lower === 'since')

/** The presents that go on since a date, in order. */
export const lastingPresents = perTree((story: Story): readonly LastingPresent[] =>
  sinces(story).flatMap(({sentence, at}) => (isDate(sentence, at + 1) ? (presentBefore(sentence, at) ?? []) : []))
)
