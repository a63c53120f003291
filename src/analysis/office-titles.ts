import {lazy, table, values} from '../dictionary.js'
import {type Polity, polityAt} from './polities.js'
import type {Token} from './tokens.js'

/** A title as news writes it. */
export interface Title {
  readonly title: string
  /** In small letters, without “the”. */
  readonly words: readonly string[]
  /** The offices of the dictionary that it may mean. */
  readonly offices: readonly string[]
}

/** A title in a text: the indices of its tokens, the end exclusive, and the place that stands within it. */
export interface TitleMatch {
  readonly title: Title
  readonly to: number
  readonly place?: Polity
}

const rows = table('office-titles', ['title', 'offices', 'form', 'place', 'source'])

/** The titles by their first word, the longest first. */
const byWord = lazy(() => {
  const titles = new Map<string, Title>()
  for (const {title, offices, form} of rows()) {
    const words = title.toLowerCase().replace(' the ', ' ').split(' ')
    const known = titles.get(title)?.offices ?? []
    titles.set(title, {title, words, offices: form === 'right' ? [...known, ...values(offices)] : known})
  }
  const found = new Map<string, Title[]>()
  for (const title of titles.values()) {
    const first = title.words[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), title])
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
})

const wrongTitles = lazy(
  () =>
    new Map(
      rows()
        .filter(({form}) => form === 'wrong')
        .map(({title, place, offices}) => [`${title.toLowerCase()}|${place}`, offices])
    )
)

/** What the office is called at a place that does not have this title: “secretary of state” for the foreign minister of the United States. */
export const rightTitle = ({title}: Title, place: string): string | undefined =>
  wrongTitles().get(`${title.toLowerCase()}|${place}`)

/** Read a title at a token; a place may stand after its “of”: “secretary of Russia’s Security Council”. */
function follow(list: readonly Token[], from: number, title: Title): TitleMatch | undefined {
  let at = from + 1
  let place: Polity | undefined
  for (let k = 1; k < title.words.length; k++) {
    if (title.words[k - 1] === 'of') {
      if (list[at]?.lower === 'the') at++
      const inside = polityAt(list, at)
      if (inside && list[inside.to]?.lower === title.words[k]) {
        place = inside
        at = inside.to
      }
    }
    if (list[at]?.lower !== title.words[k]) return undefined
    at++
  }
  return {title, to: at, ...(place && {place})}
}

/** The longest title that begins at a token. */
export function titleAt(list: readonly Token[], from: number): TitleMatch | undefined {
  for (const title of byWord().get(list[from]?.lower ?? '') ?? []) {
    const found = follow(list, from, title)
    if (found) return found
  }
  return undefined
}
