import {apart, type Span} from '../span.js'
import type {Story} from '../story.js'
import {paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** A mark by which a chat program points at its sources, which means nothing outside of it. */
export interface CitationToken extends Span {
  readonly text: string
}

/** Marks of several programs; some set them between characters of a private font. */
const patterns: readonly RegExp[] = [
  /:?contentReference\[oaicite:[^\]\s]{0,40}\](?:\{[^{}\s]{0,40}\})?/g,
  /\[?oai_?cite?(?:ation)?:\d+[^\]\s]{0,80}\]?(?:\([^()\s]{0,500}\))?/g,
  /【[^【】]{0,120}[†‡][^【】]{0,120}】/g,
  /\uE200?(?:file)?cite(?:\uE202?turn\d+(?:search|view|news|image|file|academia|fetch)\d+)+\uE201?/g,
  /turn\d+(?:search|view|news|image|file|academia|fetch)\d+/g,
  /\[cite(?:_start|_end|:\s?[\d,\s]{1,60})\]/g,
  /<\/?grok:[^<>]{0,200}>|\bgrok_render_[a-z_]+/g,
  /\butm_source=(?:chatgpt|openai|copilot|perplexity|gemini|claude|grok)(?:\.\w+)*/g
]

/** Whether a text may hold such a mark; most texts hold none of these. */
const mayHold = /cite|turn\d|【|grok|utm_source/

/** The citation marks of chat programs in the story, in order. */
export const citationTokens = perTree((story: Story): readonly CitationToken[] =>
  paragraphs(story).flatMap(({text, span}) => {
    if (!mayHold.test(text)) return []
    const found = patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({0: mark, index}) => ({start: index, end: index + mark.length}))
    )
    return apart(found).map(({start, end}) => ({...span(start, end), text: text.slice(start, end)}))
  })
)
