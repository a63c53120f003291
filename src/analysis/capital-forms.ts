import {grouped} from '../grouped.js'
import type {Story} from '../story.js'
import {gazetteer} from './gazetteer.js'
import {type Mention, mentions} from './mentions.js'
import {isInText, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {tags} from './tags.js'
import {beside, hasCapital, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

export type Capital = 'capital' | 'small'

/** Words with capitals after “the”, and the same with small letters: “the Council” and “the council”, “the Prime Minister”. */
export interface CapitalWords {
  readonly capital: string
  readonly small: string
  readonly uses: readonly Use<Capital>[]
}

/** “the Commission on Public Broadcasting” is a name that goes on after its first word; “the Council on Monday” is not. */
function goesOn(list: readonly Token[], word: Token) {
  const [link, first, second] = [1, 2, 3].map((by) => beside(list, word.index, by))
  return (
    (/^(?:for|of)$/.test(link?.text ?? '') && hasCapital(first)) ||
    (link?.text === 'on' && hasCapital(first) && hasCapital(second))
  )
}

/** “the Union”, “the Prime Minister”, the last word of “the Norwegian President”: words of no known name, before no other name. */
function commonWords(story: Story, {tokens: inside, words}: Mention): readonly Token[] {
  const list = tokens(story)
  const names = gazetteer(story)
  const [first, second] = inside
  const last = inside.at(-1)
  if (!first || !last || inside.length > 3 || beside(list, first.index, -1)?.lower !== 'the') return []
  if (names.has(words) || goesOn(list, last) || !isInText(story, first)) return []
  const isOfPlace = second && names.withWord(first.text).some(({kind, words}) => kind === 'place' && words.length === 1)
  const common = isOfPlace ? inside.slice(1) : inside
  return common.every((token) => /^\p{Lu}\p{Ll}+(?:[’']s?)?$/u.test(token.text)) ? common : []
}

/** The places of words after “the” of which the last `count` have small letters, and no name behind them: “the council of elders” is another one. */
function smallUses(story: Story, words: readonly string[], count: number): (readonly Token[])[] {
  const list = tokens(story)
  return usesOf(story, words.at(-1) ?? '').flatMap((last) => {
    const own = words.flatMap((_, k) => beside(list, last.index, k + 1 - words.length) ?? [])
    const next = beside(list, last.index, 1)
    const isSame =
      own.length === words.length &&
      beside(list, last.index, -words.length)?.lower === 'the' &&
      own.slice(0, -1).every(({lower}, k) => lower === words[k]) &&
      own.slice(-count).every(({text, lower}) => text === lower)
    if (!isSame || tags(story)[last.index] !== 'NOUN' || hasCapital(next) || next?.lower === 'of') return []
    return isInText(story, last) ? [own.slice(-count)] : []
  })
}

function useOf(words: readonly Token[], form: Capital): Use<Capital> {
  const [first, last] = [words[0], words.at(-1)]
  const written = (wanted: Capital) =>
    words
      .map(({before, text}, k) => {
        const initial = wanted === 'small' ? text.charAt(0).toLowerCase() : text.charAt(0).toUpperCase()
        return (k > 0 ? before : '') + initial + bare(text).slice(1)
      })
      .join('')
  return {start: first?.start ?? 0, end: last ? last.start + bare(last.text).length : 0, form, written}
}

/** The common words that the draft gives capitals in the middle of a sentence, each with all its places, in order. */
export const capitalWords = perTree((story: Story): readonly CapitalWords[] => {
  const found = mentions(story).flatMap((mention) => {
    const common = commonWords(story, mention)
    return common.length > 0 ? [{words: mention.words.map((word) => word.toLowerCase()), common}] : []
  })
  return [...grouped(found, ({words}) => words.join(' ')).values()].flatMap((places) => {
    const [place] = places
    if (!place) return []
    const capitals = places.map(({common}) => useOf(common, 'capital'))
    const smalls = smallUses(story, place.words, place.common.length).map((words) => useOf(words, 'small'))
    const text = (form: Capital) => capitals[0]?.written?.(form) ?? ''
    const uses = [...capitals, ...smalls].sort((a, b) => a.start - b.start)
    return [{capital: text('capital'), small: text('small'), uses}]
  })
})
