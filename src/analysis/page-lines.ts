import type {Story} from '../story.js'
import {type PhraseHit, phraseHits} from './boilerplate-phrases.js'
import {isQuoteMark, isReport, shapeOf, type Signs, weigh} from './boilerplate-signs.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {isTerminal, type Sentence, sentences} from './sentences.js'
import type {Token} from './tokens.js'

/** A paragraph seen as a line of a page, with what speaks for its being furniture. */
export interface PageLine extends Signs {
  readonly paragraph: Paragraph
  readonly words: readonly Token[]
  /** Whether it reads as a sentence, not as a label. */
  readonly isProse: boolean
  /** Furniture inside the paragraph, where the paragraph itself is none. */
  readonly inside: readonly Signs[]
}

const closing = new Set(['”', '’', '"', "'", ')', ']', '»'])
const past = new Set(['was', 'were', 'had'])
const openers = /^(?:The|A|An|And|But|He|She|It|They|His|Her|In|On|At|This|That|We|I)$/

/** Furniture is short: a paragraph of more words is judged by its first sentence, and one of still more is none. */
const short = 60
const longest = 160

function endsWithStop(line: readonly Token[]): boolean {
  let k = line.length - 1
  while (k > 0 && closing.has(line[k]?.text ?? '')) k--
  const last = line[k]
  return last !== undefined && isTerminal(last) && last.text === '.'
}

/** A label has few words, or no full stop. */
const readsAsProse = (line: readonly Token[], count: number) =>
  count > 24 || ((count > 7 || (count > 5 && line.some(isQuoteMark))) && endsWithStop(line))

/** Where the text of a link that was flattened into a paragraph seems to end: “… speaks out on aliens | And his latest …”. */
function linkEnd(line: readonly Token[]): number {
  for (let k = 3; k < line.length - 1; k++) {
    const [left, right] = [line[k], line[k + 1]]
    if (left && right && /\p{Ll}$/u.test(left.text) && openers.test(right.text)) return left.end
  }
  return line.at(-1)?.end ?? 0
}

const isLink = ({kind, weight, where, phrase}: PhraseHit) =>
  kind === 'related' && weight === 3 && where === 'start' && phrase.endsWith(':')

/** What a sentence within a paragraph shows: a “READ MORE: …”, a prompt that is sure twice over, or what `weigh` says. */
function signsOf(part: Sentence, hits: readonly PhraseHit[], isFirst: boolean): Signs & {readonly stands: boolean} {
  const links = hits.filter(isLink)
  const label = part.tokens[0]?.text ?? ''
  if (!isFirst && links.length > 0 && label === label.toUpperCase())
    return {
      ...weigh(part, links, {isProse: false, isReported: false, isTold: false}),
      end: linkEnd(part.tokens),
      stands: true
    }
  const signs = weigh(part, hits, {isProse: true, isReported: hits.length > 0 && isReport(part.tokens), isTold: true})
  return {...signs, stands: !isFirst && signs.score > 4}
}

/** Furniture in the middle or at the end of a paragraph that is none itself. */
function insideOf(parts: readonly Sentence[], hits: readonly PhraseHit[]): Signs[] {
  let at = 0
  const scored = parts.map((part) => {
    const [from, to] = [at, (at += part.tokens.length)]
    const own = hits.filter((hit) => hit.from >= from && hit.to <= to && hit.where !== 'whole')
    return signsOf(part, own, from === 0)
  })
  let first = scored.length
  while (first > 1 && (scored[first - 1]?.score ?? 0) >= 3) first--
  const [tail, last] = [scored[first], scored.at(-1)]
  const found: Signs[] = scored.slice(0, first).filter(({stands}) => stands)
  if (tail && last) found.push({...tail, end: last.end, signs: scored.slice(first).flatMap(({signs}) => signs)})
  return found
}

/** The tokens at which the line and its sentences begin; the line begins twice where marks stand before its first word. */
function startsOf(line: readonly Token[], parts: readonly Sentence[]): number[] {
  const first = Math.max(
    0,
    line.findIndex((token) => isQuoteMark(token) || (token.kind !== 'mark' && token.kind !== 'symbol'))
  )
  const starts = first > 0 ? [first, 0] : [0]
  let at = 0
  for (const part of parts.slice(0, -1)) starts.push((at += part.tokens.length))
  return starts
}

/** The hits that do not stand in a quotation: what a page says, not what someone is quoted to say. */
function unquoted(line: readonly Token[], hits: readonly PhraseHit[]): readonly PhraseHit[] {
  if (hits.length === 0 || !line.some(isQuoteMark)) return hits
  return hits.filter(({from, where}) => where !== 'any' || line.slice(0, from).filter(isQuoteMark).length % 2 === 0)
}

function pageLine(paragraph: Paragraph, parts: readonly Sentence[]): PageLine {
  const line = parts.length === 1 ? (parts[0]?.tokens ?? []) : parts.flatMap(({tokens}) => tokens)
  const words = line.filter(({kind}) => kind === 'word' || kind === 'number')
  const isProse = readsAsProse(line, words.length)
  const base = {start: paragraph.start, end: paragraph.end, paragraph, words, isProse, inside: []}
  const starts = startsOf(line, parts)
  // In what is marked as a caption, the credit of the picture has its place.
  const isCaption = paragraph.node.data?.block === 'caption'
  const isOut = ({kind}: Pick<Signs, 'kind'>) => !(isCaption && kind === 'credit')
  const hits = unquoted(line, phraseHits(line, starts)).filter(isOut)
  const shape = [shapeOf(paragraph.text, words)].find((one) => one !== undefined && isOut(one))
  if (hits.length === 0) return {...base, score: 0, signs: [], ...shape}
  const opening = hits.filter(({where, from}) => where !== 'start' || from <= (starts[0] ?? 0))
  const whole = weigh(base, opening, {
    isProse,
    isReported: isProse && isReport(line),
    isTold: parts.length > 1 || line.some(({lower}) => past.has(lower))
  })
  if (shape && shape.score >= whole.score) return {...base, ...shape}
  const lead = parts[0]?.tokens.length ?? 0
  const isLead = ({from, where, weight, kind}: PhraseHit) =>
    (from < lead || where === 'whole') && (weight > 1 || (kind === 'bio' && where === 'start' && whole.score > 2))
  const isOpened = opening.some(({where, weight}) => where === 'start' && weight > 1)
  if (opening.some(isLead) && words.length <= (isOpened ? longest : short)) return {...base, ...whole}
  const inside = parts.length > 1 ? insideOf(parts, hits) : []
  if (whole.score < 3) return {...base, ...whole, inside}
  return {...base, ...whole, score: inside.length === 0 && words.length <= short ? 2 : 0, inside}
}

/** Every paragraph of the story as a line of a page, in order. */
export const pageLines = perTree((story: Story): readonly PageLine[] => {
  const groups: Sentence[][] = []
  for (const sentence of sentences(story)) {
    const open = groups.at(-1)
    if (open?.[0]?.paragraph === sentence.paragraph) open.push(sentence)
    else groups.push([sentence])
  }
  return groups.flatMap((parts) => (parts[0] ? [pageLine(parts[0].paragraph, parts)] : []))
})
