import {lazy, table, values} from '../dictionary.js'
import {meantBy} from '../spelling/common-misspellings.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {placeOfDemonym} from './demonyms.js'
import type {Entity} from './entities.js'
import {fold} from './fold.js'
import {type Gazetteer, gazetteer, type KnownName} from './gazetteer.js'
import {edits, isSlip, sameRendering} from './name-distance.js'
import {nameWords} from './name-variants.js'
import {perTree} from './per-tree.js'
import {vocabulary} from './vocabulary.js'
import type {WordSlip} from './whole-name-slips.js'

const people = table('people', ['name', 'also', 'role', 'source'])

/** What each person in the news is, by the surname. */
const rolesOf = lazy(() => {
  const found = new Map<string, string[]>()
  for (const {name, also, role} of people()) {
    const surnames = new Set([name, ...values(also)].map((form) => fold(form.split(' ').at(-1) ?? '')))
    for (const surname of surnames) found.set(surname, [...(found.get(surname) ?? []), role])
  }
  return found
})

/** The words of the names of a draft, with the places of its adjectives: “france” where it says “French”. */
const company = perTree((story: Story): ReadonlySet<string> => {
  const words = [...nameWords(story).values()].map(({word}) => word)
  return new Set([...words, ...words.flatMap((word) => placeOfDemonym(word)?.split(' ') ?? [])].map(fold))
})

/** Whether the draft speaks of the country or body of one whose name may be meant, or gives the same office. */
function keepsCompany(surname: string, {roles}: Entity, words: ReadonlySet<string>): boolean {
  return (rolesOf().get(fold(surname)) ?? []).some((role) => {
    if (roles.some(({title, kind}) => kind !== 'honorific' && role.includes(title))) return true
    return [...role.matchAll(/\p{Lu}[\p{L}-]+/gu)].some(
      ([name]) => words.has(fold(name)) || words.has(fold(placeOfDemonym(name) ?? ''))
    )
  })
}

/** No shorter word of a name is corrected without a full name beside it. */
const shortest = 6

function meantOfHouse(word: string, names: Gazetteer): readonly WordSlip[] {
  const found = new Map<string, WordSlip>()
  for (const meant of names.meantOfHouse(word)) {
    const known = names.withWord(meant).find(({ofHouse}) => ofHouse)
    const at = known?.folded.indexOf(meant) ?? -1
    const expected = known?.words[at]
    if (known && expected !== undefined && isSlip(word, expected)) found.set(expected, {at: 0, expected, known})
  }
  return [...found.values()]
}

function mayBeMeant(word: string, {name, kind}: KnownName, entity: Entity, story: Story): boolean {
  if (!isSlip(word, name) || edits(word, name) > 1) return false
  if (!word.startsWith(name.charAt(0))) return false
  return kind === 'place' || keepsCompany(name, entity, company(story))
}

/**
 * The name that a single unknown word of a draft means: one of the house, a country, capital or people,
 * or somebody in the news whose office or country the draft names; nothing where several may be meant.
 */
export function singleNameSlip(story: Story, word: string, entity: Entity): WordSlip | undefined {
  const names = gazetteer(story)
  const right = vocabulary(story)
  if (right.has(word) || wordGraph().has(word.toLowerCase()) || meantBy(word) !== undefined) return undefined
  const [ofHouse, ...otherOfHouse] = meantOfHouse(word, names)
  if (ofHouse) return otherOfHouse.length === 0 ? ofHouse : undefined
  if (word.length < shortest) return undefined
  const [known, ...others] = names.meant(word).filter((known) => mayBeMeant(word, known, entity, story))
  return known && others.every(({name}) => sameRendering(name, known.name))
    ? {at: 0, expected: known.name, known}
    : undefined
}
