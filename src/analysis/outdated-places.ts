import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import {type Story, storyData} from '../story.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import type {Sentence} from './sentences.js'

/** A place by a name that it had until a year. */
export interface OutdatedPlace extends Span {
  readonly old: string
  readonly new: string
  readonly since: number
}

const rows = table('renamed-places', ['old', 'new', 'since', 'kind', 'note', 'source'])

/** The places that have changed their name; where it is disputed, or part of the world keeps it, nothing is old. */
const renamed = lazy(
  () =>
    new Map(
      rows().flatMap((row) =>
        row.since === '' || row.kind === 'disputed' ? [] : [[row.old, {...row, since: Number(row.since)}]]
      )
    )
)

/** Whether a sentence speaks of a year in which the old name held. */
const speaksOfBefore = ({tokens}: Sentence, since: number) =>
  tokens.some(
    ({kind, text}) => kind === 'number' && /^1\d{3}s?$|^20\d\ds?$/.test(text) && Number.parseInt(text) < since
  )

/** The places that the story calls by a name that was old on its day; none where its day is not known. */
export const outdatedPlaces = perTree((story: Story): readonly OutdatedPlace[] => {
  const year = Number.parseInt(storyData(story).date ?? '')
  if (Number.isNaN(year)) return []
  return mentions(story).flatMap(({words, start, tokens, sentence}): OutdatedPlace[] => {
    // A longer name may keep it: “Bombay Stock Exchange”.
    const place = renamed().get(words.join(' '))
    const last = tokens.at(-1)
    if (!place || !last || year < place.since || speaksOfBefore(sentence, place.since)) return []
    return [{start, end: last.start + (words.at(-1) ?? '').length, old: place.old, new: place.new, since: place.since}]
  })
})
