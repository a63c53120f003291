import type {Story} from '../story.js'
import {isSpeechVerb} from './cues.js'
import {hidesMarks} from './lost-marks.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import type {Quote} from './quote-reader.js'
import {outerQuotes, strayMarks} from './quotes.js'
import {isTerminal} from './sentences.js'
import {hasCapital, type Token, tokens} from './tokens.js'

const forms = (pronoun: string, endings: readonly string[]) => [
  pronoun,
  ...endings.flatMap((ending) => [`${pronoun}’${ending}`, `${pronoun}'${ending}`])
]

/** Words of one who speaks of himself. */
const singular = new Set([...forms('i', ['d', 'll', 'm', 've']), 'me', 'my', 'myself'])

/** Words that a writer uses of everybody as well, but seldom at the start of a sentence. */
const plural = new Set(forms('we', ['d', 'll', 're', 've']))

const isFirstPerson = (all: readonly Token[], {kind, lower, text, index}: Token) =>
  kind === 'word' &&
  (singular.has(lower) || plural.has(lower)) &&
  // “Elizabeth I”
  !(text === 'I' && hasCapital(all[index - 1]))

/** The first word in the first person after a quotation in its paragraph, before the next one, where its speaker is named outside the marks. */
function after(all: readonly Token[], {open, close}: Quote): Token | undefined {
  let isSpoken = false
  for (let at = (close?.index ?? Infinity) + 1; all[at]?.paragraph === open.paragraph; at++) {
    const [before, token] = [all[at - 1], all[at]]
    if (!token || /^["“‘«„]$/.test(token.text)) return undefined
    isSpoken ||= isSpeechVerb(all, at)
    if (!isFirstPerson(all, token)) continue
    const tells = singular.has(token.lower) || (before && isTerminal(before))
    return isSpoken && tells ? token : undefined
  }
  return undefined
}

/** Whether the writer speaks of himself, or of all of us, in another paragraph than that of a word. */
function hasNarrator(all: readonly Token[], outer: readonly Quote[], {paragraph}: Token): boolean {
  let at = 0
  return all.some((token) => {
    while ((outer[at]?.end ?? Infinity) <= token.start) at++
    const isQuoted = (outer[at]?.start ?? Infinity) <= token.start
    return !isQuoted && token.paragraph !== paragraph && isFirstPerson(all, token)
  })
}

/** The words of a speaker whose quotation ended too early: “We will go,” she said. I am sure of it. */
export const unquotedSpeech = perTree((story: Story): readonly Token[] => {
  const all = tokens(story)
  const outer = outerQuotes(story)
  const found = outer.flatMap((quote) => (quote.sound ? (after(all, quote) ?? []) : []))
  const [first] = found
  if (!first || found.some(({paragraph}) => paragraph !== first.paragraph)) return []
  const isUnsure =
    hidesMarks(first.paragraph.text) || strayMarks(story).some(({mark}) => mark.paragraph === first.paragraph)
  return isUnsure || !isProse(story, first.paragraph) || hasNarrator(all, outer, first) ? [] : [first]
})
