import {overlaps} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {paragraphsIn} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {bodyQuotations, type QuotedWords, quotedWords} from './quoted-words.js'
import {isTerminal} from './sentences.js'
import {hasSpeaker} from './speakers.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'

/** A quotation of fewer words may be a slogan, a title or a sign. */
const fewest = 6

/** The paragraphs in reach of somebody who speaks: it, its neighbours, and those after it that go on with quotations. */
const inReach = perTree((story: Story): ReadonlySet<number> => {
  const found = new Set<number>()
  for (const {cue} of attributions(story))
    for (const {index} of paragraphsIn(story, cue)) for (const by of [-1, 0, 1]) found.add(index + by)
  for (const {quote} of quotedWords(story)) {
    const {paragraph, start} = quote.open
    if (start === paragraph.start && found.has(paragraph.index - 1)) found.add(paragraph.index)
  }
  return found
})

/** Whether the marks beside a quotation name its speaker: “Ortiz: “We go.””, ““We go.” – Ana Ortiz”. */
function isLabelled(all: readonly Token[], {quote: {open, close}}: QuotedWords): boolean {
  const [before, after] = [beside(all, open.index, -1), close && beside(all, close.index, 1)]
  return before?.kind === 'word' || /^[:(–—―-]$/.test(before?.text ?? '') || /^[–—―(-]$/.test(after?.text ?? '')
}

/** Whether the paragraph before leads to a quotation that opens one: “Magnus Isbister, who keeps the shop:”. */
function isLedTo(all: readonly Token[], {quote: {open}}: QuotedWords): boolean {
  const before = all[open.index - 1]
  return open.start === open.paragraph.start && before?.text === ':'
}

/** Whether a quotation is a sentence of its own. */
const isSentence = ({words, tokens: inside}: QuotedWords) => {
  const last = inside.at(-1)
  return words.length >= fewest && hasCapital(words[0]) && last !== undefined && (isTerminal(last) || last.text === ',')
}

/** The quoted sentences of the story whose speaker is not named in reach, in order. */
export const loneQuotations = perTree((story: Story): readonly QuotedWords[] => {
  const all = tokens(story)
  const sentences = bodyQuotations(story, (one) => one.quote.sound && one.quote.close !== undefined && isSentence(one))
  if (sentences.length === 0) return []
  const spoken = attributions(story).flatMap(({content}) => content)
  return sentences.filter(
    (one) =>
      !inReach(story).has(one.quote.open.paragraph.index) &&
      !isLabelled(all, one) &&
      !isLedTo(all, one) &&
      !hasSpeaker(story, one.quote, 1) &&
      !spoken.some((span) => overlaps(span, one.quote))
  )
})
