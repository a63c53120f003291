import {lazy, table, values} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {fold} from './fold.js'

/** A place as names of places are compared: accents, hyphens and the forms of “Saint” aside. */
export const placeKey = (name: string): string =>
  fold(name)
    .replaceAll(/[-‐‑]/gu, ' ')
    .replaceAll(/\b(?:st\.?|sainte?) /g, 'saint ')

const file = lazy(() => openSorted('cities.tsv'))

/**
 * The codes of the countries that have a place of this name, `*` among them where one spans several; none where no such place is known.
 * Cities of 15,000 people and more are known by name; smaller ones add their country to the same name.
 */
export const countriesOf = (place: string): readonly string[] => file().get(placeKey(place))?.split('|') ?? []

const rows = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])

/** A country with its code and its capitals, the usual name first. */
export interface Country {
  readonly name: string
  readonly code: string
  readonly capitals: readonly string[]
}

const byName = lazy(
  () =>
    new Map(
      rows().map(({name, code, capital, capital_also}): [string, Country] => [
        name,
        {name, code, capitals: [capital, ...values(capital_also)].filter((city) => city !== '')}
      ])
    )
)
const byCode = lazy(() => new Map([...byName().values()].map((country) => [country.code, country])))

export const countryNamed = (name: string): Country | undefined => byName().get(name)
export const countryWithCode = (code: string): Country | undefined => byCode().get(code)

const sharedRows = table('shared-places', ['place', 'country', 'source'])
const shared = lazy(() => new Set(sharedRows().map(({place, country}) => `${placeKey(place)}|${country}`)))
const isShared = (place: string, country: Country) => shared().has(`${placeKey(place)}|${country.name}`)

/** Whether a place may be said to lie in a country: one of that name does, spans several, or is shared; the place must be known. */
export function mayLieIn(place: string, country: Country): boolean {
  const codes = countriesOf(place)
  return (
    codes.includes('*') ||
    codes.includes(country.code) ||
    isShared(place, country) ||
    codes.some((code) => isShared(countryWithCode(code)?.name ?? '', country))
  )
}

const placeRows = table('places', ['name', 'kind', 'country', 'also', 'source'])

/** Whether the name of a country is also that of a state elsewhere, as Georgia. */
export const isAlsoState = ({name}: Country): boolean =>
  placeRows().some((row) => row.kind === 'state' && row.name === name && row.country !== name)

/** Whether a name is that of a capital of the country, in any spelling that is known. */
export function isCapitalOf(place: string, {capitals}: Country): boolean {
  const keys = new Set(capitals.map(placeKey))
  if (keys.has(placeKey(place))) return true
  return placeRows().some(
    ({name, also}) => keys.has(placeKey(name)) && values(also).some((form) => placeKey(form) === placeKey(place))
  )
}
