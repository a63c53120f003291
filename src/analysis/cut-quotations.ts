import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {isSpeechVerb} from './cues.js'
import {isAttribution} from './lost-marks.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import type {Quote} from './quote-reader.js'
import {outerQuotes} from './quotes.js'
import {beginsLower} from './sentences.js'
import {hasSpeaker} from './speakers.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'

/** A quotation whose marks do not stand where the speech begins or ends. */
export interface CutQuotation extends Span {
  /**
   * `swallowed`: who speaks stands inside the marks. `stopped`: the sentence goes on after a stop inside them.
   * `parted`: the marks end in the middle of a phrase.
   */
  readonly kind: 'swallowed' | 'stopped' | 'parted'
  readonly quote: Quote
}

/** Words that nothing ends with, as what they belong to follows. */
const leading = list('leading-words')
const functionWords = list('function-words')

/** How many words an attribution has at most. */
const longest = 6

/** A quotation of fewer words may be a title or a sign. */
const shortest = 4

/** The first verb of saying after a place and before another. */
function verbAfter(all: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from + 1; at < to; at++) if (isSpeechVerb(all, at)) return at
  return undefined
}

/** The dash that some languages set on both sides of a speaker: “We will go, – he said. – We will win.” */
const isDash = (token: Token | undefined) => token?.before !== '' && /^[-–—]$/.test(token?.text ?? '')

/** “We will go, he said, and win.”: the words between two marks that say who speaks. */
function swallowed(all: readonly Token[], quote: Quote, close: Token): Span | undefined {
  for (let mark = quote.open.index + 2; mark < close.index - 1; mark++) {
    if (!/^[,?!]$/.test(all[mark]?.text ?? '')) continue
    const at = isDash(all[mark + 1]) ? mark + 1 : mark
    if (/^(?:my|our)$/.test(all[at + 1]?.lower ?? '')) continue
    let end = at + 1
    while (end <= at + longest && all[end]?.kind === 'word') end++
    const [first, last, stop] = [all[at + 1], all[end - 1], all[end]]
    if (!first || !last || end === at + 1 || !/^[,.]$/.test(stop?.text ?? '')) continue
    // “said Ortiz” or “Ortiz said”, but not “he said so” or “he says they say”.
    const verb = verbAfter(all, at, end)
    const isWhole = verb === at + 1 || verb === end - 1
    if (isWhole && isAttribution(all, at + 1)) return {start: first.start, end: last.end}
  }
  return undefined
}

/** Words that join a clause to the one before. */
const joining = new Set(['and', 'but', 'because', 'or'])

/** “We will go,” and nobody will stop us: a sentence in marks that ends with a comma, and what follows belongs to it. */
function goesOnAfterComma(all: readonly Token[], {open}: Quote, close: Token, next: Token): boolean {
  const words = all.slice(open.index + 1, close.index).filter(({kind}) => kind === 'word')
  const isTitle = words.slice(1).every((word) => word.text.length < 4 || hasCapital(word))
  return (
    joining.has(next.lower) &&
    words.length >= shortest &&
    !isTitle &&
    hasCapital(words[0]) &&
    all[next.index + 1]?.kind === 'word'
  )
}

/** “the end of our” town: the last word belongs to what follows; “and the” is spoken of as words. */
const isParted = (all: readonly Token[], {open}: Quote, last: Token) =>
  leading().has(last.text) &&
  all.slice(open.index + 1, last.index).some(({kind, lower}) => kind === 'word' && !functionWords().has(lower))

/** Signs that read “Go home.” in red, and answers such as “Yes.” and “No.” */
const isSign = (all: readonly Token[], {open}: Quote, close: Token) =>
  beside(all, open.index, -1)?.kind === 'word' ||
  close.index - open.index <= shortest ||
  /^["“‘']$/.test(beside(all, close.index, 2)?.text ?? '')

function cut(story: Story, quote: Quote, close: Token): CutQuotation | undefined {
  const all = tokens(story)
  const [last, next] = [beside(all, close.index, -1), beside(all, close.index, 1)]
  if (!last || last === quote.open) return undefined
  if (next?.kind === 'word' && next.before !== '' && beginsLower(next)) {
    const at = {start: last.start, end: next.end}
    const isStop = last.text === '.' && !isSign(all, quote, close) && !isAttribution(all, next.index)
    const isComma = last.text === ',' && goesOnAfterComma(all, quote, close, next) && !hasSpeaker(story, quote)
    if (isStop || isComma) return {...at, kind: 'stopped', quote}
    if (isParted(all, quote, last)) return {...at, kind: 'parted', quote}
  }
  const attribution = swallowed(all, quote, close)
  return attribution && !hasSpeaker(story, quote) ? {...attribution, kind: 'swallowed', quote} : undefined
}

/** The quotations whose marks cut them short or hold too much, in order. */
export const cutQuotations = perTree((story: Story): readonly CutQuotation[] => {
  const sound = outerQuotes(story).filter((quote) => quote.sound)
  return sound.flatMap((quote, at) => {
    const {close, open} = quote
    const isPartOfLonger = at > 0 && !sound[at - 1]?.close
    return close && !isPartOfLonger && isProse(story, open.paragraph) ? (cut(story, quote, close) ?? []) : []
  })
})
