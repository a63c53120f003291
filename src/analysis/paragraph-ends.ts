import {overlaps} from '../span.js'
import type {Story} from '../story.js'
import {type Block, blocks} from './blocks.js'
import {boilerplate} from './boilerplate.js'
import {isFinite} from './clauses.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {smallParagraphs} from './small-letters.js'
import {softBreaks} from './soft-breaks.js'
import {type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A paragraph of the body that ends without a mark, among others that end with one. */
export interface OpenEnd {
  readonly paragraph: Paragraph
  /** Its last word. */
  readonly last: Token
  /** Its last sentence. */
  readonly sentence: TaggedSentence
  /** Whether a sentence with a full stop stands before the last one in the paragraph; a headline may hold a question. */
  readonly isLater: boolean
  /** Whether the last sentence holds a verb with a tense. */
  readonly hasVerb: boolean
  /** Whether the next paragraph goes on in small letters. */
  readonly runsOn: boolean
}

/** Whether a text ends as a sentence does, or as what leads to the next paragraph does. */
const isClosed = (text: string) => /(?:[.!?…:;,)\]]|[—–-]|[.!?…,]["”’'»]+)$/u.test(text)

/** The longest paragraph that sums the story up below its headline; several sentences of it may stand without the last stop. */
const longestStandfirst = 220

const isStandfirst = ({paragraph}: Block, first: Block | undefined) =>
  paragraph.index === 1 && first?.kind === 'headline' && paragraph.text.length <= longestStandfirst

/** Whether a text ends with who wrote it: “Can I cut it down? — Moira, Kirkcudbright”. */
const isSigned = (text: string) => /[.!?”’"'…]\s+[—–-]\s?\p{Lu}[\p{L}.’'-]*(?:,?\s\p{Lu}[\p{L}.’'-]*){0,5}$/u.test(text)

/** Whether a block is prose that ends with a mark, or no prose: a run of lines without marks is a list, a table or verse. */
const isFinished = (block: Block | undefined) =>
  block === undefined || (block.kind !== 'list' && (block.kind !== 'body' || isClosed(block.paragraph.text)))

/** The last sentence of each paragraph, and how many end before it. */
function lastSentences(
  story: Story
): ReadonlyMap<Paragraph, {readonly sentence: TaggedSentence; readonly count: number}> {
  const found = new Map<Paragraph, {sentence: TaggedSentence; count: number}>()
  for (const sentence of taggedSentences(story)) {
    const open = found.get(sentence.paragraph)
    const count = (open?.count ?? 0) + (sentence.tokens.some(({text}) => text === '.') ? 1 : 0)
    found.set(sentence.paragraph, {sentence, count})
  }
  return found
}

/** The paragraphs of the body that stop without a mark, in order; those beside another such line are left out. */
export const openEnds = perTree((story: Story): readonly OpenEnd[] => {
  const all = blocks(story)
  const soft = softBreaks(story)
  const furniture = boilerplate(story)
  const open = all.filter((block, at) => {
    const {kind, paragraph} = block
    return (
      kind === 'body' &&
      !isStandfirst(block, all[0]) &&
      !isSigned(paragraph.text) &&
      !soft.has(paragraph) &&
      !furniture.some((stretch) => overlaps(stretch, paragraph)) &&
      !isClosed(paragraph.text) &&
      isFinished(all[at - 1]) &&
      isFinished(all[at + 1])
    )
  })
  if (open.length === 0) return []
  const sentences = lastSentences(story)
  const small = smallParagraphs(story)
  return open.flatMap(({paragraph}): OpenEnd[] => {
    const {sentence, count} = sentences.get(paragraph) ?? {count: 0}
    const last = sentence?.tokens.at(-1)
    if (!sentence || !last || (last.kind !== 'word' && last.kind !== 'number')) return []
    const hasVerb = sentence.tokens.some((_, k) => isFinite(sentence, k))
    const next = all[paragraph.index + 1]?.paragraph
    return [{paragraph, last, sentence, isLater: count > 0, hasVerb, runsOn: next !== undefined && small.has(next)}]
  })
})
