import type {BlockKind, Story} from '../story.js'
import type {BoilerplateKind} from './boilerplate-phrases.js'
import {boilerplate} from './boilerplate.js'
import {isLabel, type Line, looksLikeHeading, looksLikeStandfirst, speakersOf} from './heading-lines.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {type Sentence, sentences} from './sentences.js'
import {type Token, tokens} from './tokens.js'

/** A paragraph and what it is in the draft. */
export interface Block {
  readonly paragraph: Paragraph
  readonly kind: BlockKind
  /** What it looks like, whatever the markup says. */
  readonly looks: BlockKind
}

const bullet = /^(?:[-*•–—·▪●‣◦]\s|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s)/

/** The paragraphs that are not of the story: a line that ends in the credit of a picture is its caption, the rest is tail. */
function furnitureOf(story: Story): ReadonlyMap<Paragraph, BlockKind> {
  const kindOf = (kinds: readonly BoilerplateKind[]) => (kinds.every((kind) => kind === 'credit') ? 'caption' : 'tail')
  return new Map(boilerplate(story).flatMap(({kinds, paragraphs: held}) => held.map((one) => [one, kindOf(kinds)])))
}

/** The paragraphs of the story with their words and sentences. */
function linesOf(story: Story): Line[] {
  const lines = paragraphs(story).map((paragraph) => ({paragraph, words: [] as Token[], sentences: [] as Sentence[]}))
  for (const token of tokens(story)) if (token.kind === 'word') lines[token.paragraph.index]?.words.push(token)
  for (const sentence of sentences(story)) lines[sentence.paragraph.index]?.sentences.push(sentence)
  return lines
}

/** Whether a line goes on with the sentence of the line before. */
const goesOn = (line: Line | undefined) => /^\p{Ll}{2}/u.test(line?.paragraph.text ?? '')

/** The kind of each paragraph where the markup does not tell it. */
function inferred(lines: readonly Line[], furniture: ReadonlyMap<Paragraph, BlockKind>): BlockKind[] {
  const speakers = speakersOf(lines)
  const isProse = (line: Line | undefined) =>
    line !== undefined && (line.words.length > 16 || /[.!?]["”’']?$/u.test(line.paragraph.text))
  return lines.map((line, at): BlockKind => {
    const {paragraph} = line
    const beside = furniture.get(paragraph)
    if (beside) return beside
    if (bullet.test(paragraph.text)) return 'list'
    const [previous, next] = [lines[at - 1], lines[at + 1]]
    if (!previous) return next && looksLikeHeading(line) ? 'headline' : 'body'
    if (!isProse(next) || goesOn(next)) return 'body'
    const isBelowHeadline = at === 1 && !furniture.has(previous.paragraph) && looksLikeHeading(previous)
    // A run of short lines is a list or a table, not headings.
    const fits = isBelowHeadline ? looksLikeStandfirst(line) : isProse(previous) && looksLikeHeading(line)
    return fits && !isLabel(line, speakers) ? 'subhead' : 'body'
  })
}

/** Every paragraph with its kind, in order: as the markup has it, or inferred from its shape and its neighbours. */
export const blocks = perTree((story: Story): readonly Block[] => {
  const lines = linesOf(story)
  const kinds = inferred(lines, furnitureOf(story))
  return lines.map(({paragraph}, at) => {
    const looks = kinds[at] ?? 'body'
    return {paragraph, kind: paragraph.node.data?.block ?? looks, looks}
  })
})
