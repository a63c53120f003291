import {list} from '../dictionary.js'
import {overlaps} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import {bodyQuotations, type QuotedWords} from './quoted-words.js'
import {hasSpeaker} from './speakers.js'
import {beside, tokens} from './tokens.js'

const namingWords = list('naming-words')

/** Longer ones are somebody’s words. */
const longest = 3

/** How many words before and after a quotation may say that it names something. */
const near = 5

/** One to three words in lower case, as no name or title has them. */
const isFew = ({quote: {sound, close}, words, tokens: inside}: QuotedWords) =>
  sound &&
  close !== undefined &&
  words.length <= longest &&
  inside.every(({kind, text}) => kind === 'mark' || /^\p{Ll}/u.test(text))

/** Whether the words beside a quotation say what it is: “known as”, “the word”, “, or “blue water””. */
function isNamed(story: Story, {quote: {open, close}}: QuotedWords): boolean {
  const all = tokens(story)
  const before = beside(all, open.index, -1)
  if (before?.lower === 'or') return true
  for (let by = 1; by <= near; by++) {
    const [left, right] = [beside(all, open.index, -by), close && beside(all, close.index, by)]
    if (left?.lower === 'as' || [left, right].some((token) => token && namingWords().has(token.lower))) return true
  }
  return false
}

/** The words in marks that nobody said and that name nothing, in order: the writer seems to doubt them. */
export const scareQuotations = perTree((story: Story): readonly QuotedWords[] => {
  const few = bodyQuotations(story, isFew).filter(({quote}) => isProse(story, quote.open.paragraph))
  const lone = few.filter((one) => !isNamed(story, one) && !hasSpeaker(story, one.quote))
  const spoken = lone.length > 0 ? attributions(story).flatMap(({content}) => content) : []
  return lone.filter(({quote}) => !spoken.some((span) => overlaps(span, quote)))
})
