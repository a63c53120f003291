import {rules} from '../../rules/index.js'
import {digest} from '../digest.js'
import type {Place} from '../place.js'
import {flat} from '../excerpt.js'
import type {FileReport} from '../report.js'
import type {MessageRecord} from './record.js'

/** How far a sentence is looked for on either side, in code units: a text without full stops is no single sentence. */
const reach = 1000

const sentenceEnd = /[.!?…]["'”’»)\]]*(?=\s|$)|\n(?=[ \t\r]*\n)/g

/** The sentence around a place, or the sentences, where it reaches over several; a blank line ends one as well. */
function sentenceAt(text: string, {start, end}: Place): string {
  const from = Math.max(0, start.offset - reach)
  let first = from
  for (const {0: stop, index} of text.slice(from, start.offset).matchAll(sentenceEnd))
    first = from + index + stop.length
  for (const {0: stop, index} of text.slice(start.offset, end.offset + reach).matchAll(sentenceEnd)) {
    const last = start.offset + index + stop.length
    if (last >= end.offset) return text.slice(first, last)
  }
  return text.slice(first, end.offset + reach)
}

const textAt = (text: string, {start, end}: Place) => text.slice(start.offset, end.offset)

/** The rules whose findings are about the draft as a whole. */
const documentWide: ReadonlySet<string> = new Set(
  rules.filter(({meta}) => meta.scope === 'document').map(({meta}) => meta.id)
)

/**
 * What makes a message the same one in another version of its draft, whose text, without markup, is `text`: its rule, what it flags and
 * the sentence that this stands in, but no line and no number; of a message on the draft as a whole, its rule and the
 * forms that it compares. Equal faults in equal sentences share it.
 */
export function fingerprint({ruleId, actual, place, related}: MessageRecord, text: string): string {
  const forms = () => [...new Set([actual, ...related.map((other) => textAt(text, other.place))].map(flat))].sort()
  const context = documentWide.has(ruleId) ? forms() : [flat(actual), flat(sentenceAt(text, place))]
  return digest(JSON.stringify([ruleId, ...context]))
}

/** What is read of a report on a draft. */
export type Linted = Pick<FileReport, 'messages' | 'text' | 'prose'>

/** The fingerprints of all messages of a draft, in their order, each with its number among equal ones: `…:1`, `…:2`. */
export function numberedFingerprints({messages, text, prose = text}: Linted): string[] {
  const counts = new Map<string, number>()
  return messages.map((message) => {
    const print = fingerprint(message, prose)
    const count = (counts.get(print) ?? 0) + 1
    counts.set(print, count)
    return `${print}:${count}`
  })
}
