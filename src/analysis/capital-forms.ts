import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {gazetteer} from './gazetteer.js'
import {type Mention, mentions} from './mentions.js'
import {isInText, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

export type Capital = 'capital' | 'small'

/** A word with a capital after “the”, and the same with a small letter: “the Council” and “the council”. */
export interface CapitalWord {
  readonly capital: string
  readonly small: string
  readonly uses: readonly Use<Capital>[]
}

const isCapital = (token: Token | undefined) => /^\p{Lu}/u.test(token?.text ?? '')

/** “the Commission on Public Broadcasting” is a name that goes on after its first word; “the Council on Monday” is not. */
function goesOn(list: readonly Token[], word: Token) {
  const [link, first, second] = [1, 2, 3].map((by) => beside(list, word.index, by))
  return (
    (/^(?:for|of)$/.test(link?.text ?? '') && isCapital(first)) ||
    (link?.text === 'on' && isCapital(first) && isCapital(second))
  )
}

/** “the Union”, “the Norwegian President”: a capital word that ends a name of its own, and stands before no other. */
function lastWord(story: Story, {tokens: inside, words}: Mention): Token | undefined {
  const list = tokens(story)
  const names = gazetteer(story)
  const [first, second] = inside
  const word = second ?? first
  if (!first || !word || inside.length > 2 || beside(list, first.index, -1)?.lower !== 'the') return undefined
  if (second && !names.withWord(first.text).some(({kind, words}) => kind === 'place' && words.length === 1))
    return undefined
  if (names.has(words) || goesOn(list, inside.at(-1) ?? first) || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return undefined
  return isInText(story, word) ? word : undefined
}

/** The places of the same words after “the” with a small letter, and no name behind them: “the council of elders” is another one. */
function smallUses(story: Story, words: readonly string[]): Token[] {
  const list = tokens(story)
  return usesOf(story, words.at(-1) ?? '').filter((word) => {
    const before = ['the', ...words.slice(0, -1)].map((_, k) => beside(list, word.index, k - words.length)?.lower)
    const next = beside(list, word.index, 1)
    return (
      word.text === word.lower &&
      tags(story)[word.index] === 'NOUN' &&
      before.join(' ') === ['the', ...words.slice(0, -1)].join(' ') &&
      !isCapital(next) &&
      next?.lower !== 'of' &&
      isInText(story, word)
    )
  })
}

const useOf = ({start, text}: Token, form: Capital): Use<Capital> => {
  const word = text.replace(/[’']s?$/u, '')
  const written = (wanted: Capital) => {
    const first = word.charAt(0)
    return (wanted === 'small' ? first.toLowerCase() : first.toUpperCase()) + word.slice(1)
  }
  return {start, end: start + word.length, form, written}
}

/** The common words that the draft gives a capital in the middle of a sentence, each with all its places, in order. */
export const capitalWords = perTree((story: Story): readonly CapitalWord[] => {
  const found = mentions(story).flatMap((mention) => {
    const word = lastWord(story, mention)
    return word ? [{words: mention.words.map((one) => one.toLowerCase()), word}] : []
  })
  return [...grouped(found, ({words}) => words.join(' ')).values()].map((places) => {
    const capitals = places.map(({word}) => useOf(word, 'capital'))
    const smalls = smallUses(story, places[0]?.words ?? []).map((word) => useOf(word, 'small'))
    const [first] = capitals
    return {
      capital: first?.written?.('capital') ?? '',
      small: first?.written?.('small') ?? '',
      uses: [...capitals, ...smalls].sort((a, b) => a.start - b.start)
    }
  })
})
