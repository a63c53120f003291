import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {cues} from './cues.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {Phrases} from './phrases.js'
import {smallParagraphs} from './small-letters.js'
import {type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** An attribution that stands at the start of a paragraph in small letters, away from what was said. */
export interface AttributionLine extends Span {
  /** Its first word. */
  readonly first: Token
  readonly paragraph: Paragraph
}

/** An attribution of more tokens says something of its own. */
const longest = 14

/**
 * The place after the verb of saying, where a verb of saying and its subject begin at a place of a sentence:
 * “said | the minister”, “the minister said |”.
 */
export function tellingEnd(sentence: TaggedSentence, at: number): number | undefined {
  const phrases = new Phrases(sentence)
  const subject = phrases.startingAt(at)?.to
  return cues(sentence).find(
    ({entry, from, to}) =>
      entry.pos === 'verb' && entry.frames.has('quote') && (from === subject || (from === at && phrases.starts.has(to)))
  )?.to
}

/** Whether nothing that was said follows in the sentence: “the minister said on Monday”, not “the minister said the plan”. */
function isBare(sentence: TaggedSentence): boolean {
  const end = tellingEnd(sentence, 0)
  if (end === undefined) return false
  return sentence.tags[0] === 'VERB' || /^(?:ADP|ADV|PUNCT)$/.test(sentence.tags[end] ?? 'PUNCT')
}

/** The attributions of the story that were torn from the paragraph before them, by their paragraph. */
export const attributionLines = perTree((story: Story): ReadonlyMap<Paragraph, AttributionLine> => {
  const small = smallParagraphs(story)
  const found = new Map<Paragraph, AttributionLine>()
  if (small.list.length === 0) return found
  const firsts = new Set(small.list)
  for (const sentence of taggedSentences(story)) {
    const {tokens, paragraph, start, end} = sentence
    if (!tokens[0] || !firsts.has(tokens[0]) || tokens.length > longest) continue
    if (isBare(sentence)) found.set(paragraph, {start, end, paragraph, first: tokens[0]})
  }
  return found
})
