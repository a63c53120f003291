import {lazy, table, values} from '../dictionary.js'
import {openSorted} from '../sorted-file.js'
import {fold} from './gazetteer.js'

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
