import type {BlockKind, Story} from '../story.js'
import type {BoilerplateKind} from './boilerplate-phrases.js'
import {boilerplate} from './boilerplate.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {tokens} from './tokens.js'

/** A paragraph and what it is in the draft. */
export interface Block {
  readonly paragraph: Paragraph
  readonly kind: BlockKind
}

const bullet = /^(?:[-*•–—·▪●‣◦]\s|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s)/

/** A heading is a line, not a paragraph. */
const longestHeading = 120

/** Whether a paragraph looks like a heading: a short line that begins with a capital and ends without a stop. */
const looksLikeHeading = ({text}: Paragraph, words: number) =>
  text.length <= longestHeading &&
  words >= 2 &&
  words <= 16 &&
  /^[“‘"'(]?[\p{Lu}\p{N}]/u.test(text) &&
  !/[.,;:…!?]["”’']*$/u.test(text) &&
  !/[.!?]\s/u.test(text)

/** Whether a line is the date or the place of a story, a name or a time: short, with figures or capitals alone. */
const isLabel = (text: string) =>
  /^(?:by\s|[-–—])/i.test(text) ||
  /^[\p{Lu}\d\s,./|:–—-]+$/u.test(text) ||
  /\d{4}|\d:\d\d|\d{1,2}(?:am|pm)\b/.test(text)

/** The paragraphs that are not of the story: a line that ends in the credit of a picture is its caption, the rest is tail. */
function furnitureOf(story: Story): ReadonlyMap<Paragraph, BlockKind> {
  const kindOf = (kinds: readonly BoilerplateKind[]) => (kinds.every((kind) => kind === 'credit') ? 'caption' : 'tail')
  return new Map(boilerplate(story).flatMap(({kinds, paragraphs: held}) => held.map((one) => [one, kindOf(kinds)])))
}

/** The kind of each paragraph where the markup does not tell it. */
function inferred(
  all: readonly Paragraph[],
  words: readonly number[],
  furniture: ReadonlyMap<Paragraph, BlockKind>
): BlockKind[] {
  const isProse = (at: number) => (words[at] ?? 0) > 16 || /[.!?]["”’']?$/u.test(all[at]?.text ?? '')
  return all.map((paragraph, at): BlockKind => {
    const beside = furniture.get(paragraph)
    if (beside) return beside
    if (bullet.test(paragraph.text)) return 'list'
    if (!looksLikeHeading(paragraph, words[at] ?? 0)) return 'body'
    if (at === 0) return all.length > 1 ? 'headline' : 'body'
    // A run of short lines is a list or a table, not headings.
    const between = isProse(at - 1) && at + 1 < all.length && isProse(at + 1)
    return between && !isLabel(paragraph.text) ? 'subhead' : 'body'
  })
}

/** Every paragraph with its kind, in order: as the markup has it, or inferred from its shape and its neighbours. */
export const blocks = perTree((story: Story): readonly Block[] => {
  const all = paragraphs(story)
  const words = all.map(() => 0)
  for (const {kind, paragraph} of tokens(story))
    if (kind === 'word') words[paragraph.index] = (words[paragraph.index] ?? 0) + 1
  const kinds = inferred(all, words, furnitureOf(story))
  return all.map((paragraph) => ({paragraph, kind: paragraph.node.data?.block ?? kinds[paragraph.index] ?? 'body'}))
})
