import {list as dictionary} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** A mark that stands for an apostrophe but is none: “don`t”, “don´t”, “‘90s”, “‘em”. */
export interface WrongApostrophe extends Span {
  readonly text: string
  /** The word that it belongs to, for the reader of a message. */
  readonly word: string
}

/** Words that begin with an apostrophe: “’em”, “’til”. */
const elisions = dictionary('elisions')
const functionWords = dictionary('function-words')

const endings = /^(?:s|t|d|m|re|ve|ll|em)$/i

/** “O`Brien”, “D´Angelo”, “L‘Oréal”: a name whose first letter is parted by an apostrophe. */
const isName = (left: Token, right: Token) => /^[ODL]$/i.test(left.text) && /^\p{Lu}\p{Ll}/u.test(right.text)

/** Whether a mark between two pieces of a word stands for its apostrophe. */
function isInside(list: readonly Token[], {index, text, before}: Token): boolean {
  if (before !== '' || !/^[`´‘‛′]$/.test(text)) return false
  const [left, right] = [beside(list, index, -1), beside(list, index, 1)]
  if (left?.kind !== 'word' || right?.kind !== 'word') return false
  return right.before === '' && (endings.test(right.text) || isName(left, right))
}

/** “Hawai‘i”, “Sana‘a”: the mark is a letter of the name. */
function isLetter(list: readonly Token[], {index, text, before}: Token): boolean {
  if (before !== '' || !/^[‘‛]$/.test(text)) return false
  const [left, right] = [beside(list, index, -1), beside(list, index, 1)]
  if (left?.kind !== 'word' || right?.kind !== 'word') return false
  return right.before === '' && /^\p{Ll}/u.test(right.text)
}

/** The opening marks that stand for a letter of a name, in order. */
export const letterMarks = perTree((story: Story): readonly Span[] => {
  const list = tokens(story)
  return signs(story).filter((mark) => isLetter(list, mark) && !isInside(list, mark))
})

/** The last mark of each paragraph that may close a single quotation mark. */
const lastClosers = perTree((story: Story): ReadonlyMap<Paragraph, number> => {
  const list = tokens(story)
  const found = new Map<Paragraph, number>()
  for (const {text, before, paragraph, index} of signs(story)) {
    if ((text !== '’' && text !== "'") || before !== '' || beside(list, index, -1)?.lower === 'n') continue
    const next = beside(list, index, 1)
    if (next?.kind !== 'word' || next.before !== '') found.set(paragraph, index)
  }
  return found
})

/** “rock ‘n’ roll”: two marks around an “n” between two words. */
function isAnd(list: readonly Token[], {index}: Token): boolean {
  const [left, letter, close, right] = [-1, 1, 2, 3].map((by) => beside(list, index, by))
  const isNoun = (token: Token | undefined) =>
    token?.kind === 'word' && !functionWords().has(token.lower) && token.lower !== 'letter'
  return letter?.lower === 'n' && /^[’‘']$/.test(close?.text ?? '') && isNoun(left) && isNoun(right)
}

/** Whether an opening single mark stands where letters or digits are left out, and no quotation begins there. */
function isElision(list: readonly Token[], mark: Token, lastCloser: number): boolean {
  if (mark.text !== '‘') return false
  const next = beside(list, mark.index, 1)
  // After a colon or a comma a quotation begins, even where its end is lost.
  if (next?.before !== '' || beside(list, mark.index, -1)?.kind !== 'word') return false
  if (isAnd(list, mark)) return true
  return (/^\d0s$/.test(next.text) || elisions().has(next.lower)) && lastCloser <= mark.index
}

/** The marks that stand for an apostrophe and are none, in order. */
export const wrongApostrophes = perTree((story: Story): readonly WrongApostrophe[] => {
  const list = tokens(story)
  const closers = lastClosers(story)
  const found: WrongApostrophe[] = []
  for (const mark of signs(story)) {
    const {start, end, text} = mark
    const isWithin = isInside(list, mark)
    if (!isWithin && !isElision(list, mark, closers.get(mark.paragraph) ?? -1)) continue
    const [left, right] = [beside(list, mark.index, -1), beside(list, mark.index, 1)]
    found.push({start, end, text, word: `${isWithin ? (left?.text ?? '') : ''}${text}${right?.text ?? ''}`})
  }
  return found
})
