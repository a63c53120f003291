import {table, values} from '../../src/dictionary.js'
import {Chance, type Fact} from './number-facts.js'

/** A fact that is true on a day. */
export interface DatedFact extends Fact {
  /** The day of the draft, `YYYY-MM-DD`; none where the sentence tells the year or no day is needed. */
  readonly date?: string
}

const countries = table('countries', ['name', 'code', 'official', 'also', 'capital', 'capital_also', 'source'])
const places = table('places', ['name', 'kind', 'country', 'also', 'source'])
const demonyms = table('demonyms', ['demonym', 'place', 'kind', 'source'])
const offices = table('offices', ['person', 'office', 'place', 'from', 'to', 'source'])

/** Countries that news calls by their name alone, without “the”, with one capital. */
const plain = countries().filter(
  ({name, capital, capital_also}) =>
    /^\p{L}+$/u.test(name) &&
    !/^(?:Georgia|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)$/.test(name) &&
    /^\p{L}+$/u.test(capital) &&
    capital !== name &&
    values(capital_also).length === 0
)
const cities = places().filter(
  ({name, kind, country}) => kind === 'city' && /^\p{L}{5,}$/u.test(name) && plain.some((one) => one.name === country)
)
const adjective = (country: string) =>
  demonyms().find(({place, kind}) => place === country && kind !== 'noun')?.demonym ?? country

type Make = (chance: Chance) => Omit<DatedFact, 'rule'>

const capital: Make = (chance) => {
  const {name, capital: right} = chance.of(plain)
  const others = cities.filter(({country, name: city}) => country === name && city !== right)
  const wrong = others.length > 0 ? chance.of(others).name : chance.of(plain.filter((one) => one.name !== name)).capital
  const form = chance.of<(city: string) => string>([
    (city) => `The talks moved to ${city}, the capital of ${name}, in the spring.`,
    (city) => `${city} is the capital of ${name}, and the seat of its largest bank.`,
    (city) => `A strike shut the airport of the ${adjective(name)} capital, ${city}, on Friday.`,
    (city) => `Two trains collided outside the ${adjective(name)} capital ${city}.`,
    (city) => `${name}’s capital, ${city}, will get a second tram line.`,
    (city) => `He grew up in ${city}, ${name}’s capital, and studied law.`,
    (city) => `The capital of ${name} is ${city}.`,
    (city) => `They settled in ${city}, the ${adjective(name)} capital, after the flood.`
  ])
  return {right: form(right), wrong: form(wrong)}
}

const city: Make = (chance) => {
  const {name, country} = chance.of(cities)
  const other = chance.of(plain.filter((one) => one.name !== country && !near(country, one.name))).name
  const form = chance.of<(land: string) => string>([
    (land) => `The plant in ${name}, ${land}, employs 400 people.`,
    (land) => `A bridge fell in ${name}, ${land}.`,
    (land) => `The choir comes from the ${adjective(land)} city of ${name} and sings in six languages.`,
    (land) => `Police in ${name}, ${land}, said that nobody was hurt.`,
    (land) => `He opened a shop in ${name}, a city in ${land}, last year.`,
    (land) => `The fire began near ${name}, ${land}, on Sunday.`,
    (land) => `${name}, a town in northern ${land}, has lost its only doctor.`,
    (land) => `${name.toUpperCase()}, ${land} (Island Press) – The market reopened after a week.`
  ])
  return {right: form(country), wrong: form(other)}
}

/** Countries whose cities a draft may put in either. */
const near = (one: string, other: string) =>
  [one, other].every((name) => /^(?:Israel|Palestine|Serbia|Kosovo|Russia|Ukraine|China|Taiwan)$/.test(name))

const heads = offices().filter(
  ({office, place, from, to, person}) =>
    /^(?:president|prime minister|chancellor)$/.test(office) &&
    plain.some((country) => country.name === place) &&
    !person.startsWith('Sheikh') &&
    /^\d{4}-\d\d-\d\d$/.test(from) &&
    /^\d{4}-\d\d-\d\d$/.test(to) &&
    from >= '2000' &&
    Date.parse(to) - Date.parse(from) > 4 * 365 * 86_400_000
)

/** The day in the middle of a spell. */
const middle = (from: string, to: string) =>
  new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10)
const titled = (office: string) => office.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())

/** Somebody who led another country, or the same one at another time. */
function stranger(chance: Chance, term: (typeof heads)[number]) {
  const before = heads.filter(
    ({place, office, person, to}) =>
      place === term.place && office === term.office && person !== term.person && to < term.from
  )
  const abroad = heads.filter(({place}) => place !== term.place)
  return chance.of(before.length > 0 && chance.from(0, 2) === 0 ? before : abroad).person
}

const holder: Make = (chance) => {
  const term = chance.of(heads)
  const {person, office, place, from, to} = term
  const form = chance.of<(name: string) => string>([
    (name) => `${adjective(place)} ${titled(office)} ${name} opened the fair on Monday.`,
    (name) => `The ${office} of ${place}, ${name}, signed the law.`,
    (name) => `${name}, the ${adjective(place)} ${office}, called for calm.`,
    (name) => `${place}’s ${office}, ${name}, will visit the port.`,
    (name) => `“We are ready,” said ${name}, ${office} of ${place}.`,
    (name) => `A spokesman for ${titled(office)} ${name} of ${place} denied the report.`
  ])
  return {right: form(person), wrong: form(stranger(chance, term)), date: middle(from, to)}
}

const statement: Make = (chance) => {
  const term = chance.of(heads)
  const {person, office, place, from, to} = term
  const year = middle(from, to).slice(0, 4)
  const form = chance.of<(name: string) => string>([
    (name) => `${name} was ${office} of ${place} in ${year}.`,
    (name) => `In ${year}, ${adjective(place)} ${titled(office)} ${name} signed the pact.`,
    (name) => `In ${year} the ${adjective(place)} ${office} was ${name}.`
  ])
  return {right: form(person), wrong: form(stranger(chance, term))}
}

const swapped: Make = (chance) => {
  const {person, office, place} = chance.of(heads)
  const other = chance.of(heads.filter((term) => term.place !== place && term.office === office)).place
  const form = chance.of<(land: string) => string>([
    (land) => `The former ${adjective(land)} ${office} ${person} wrote the foreword.`,
    (land) => `${person}, a former ${office} of ${land}, sits on the board.`,
    (land) => `Former ${adjective(land)} ${titled(office)} ${person} gave the speech.`
  ])
  return {right: form(place), wrong: form(other)}
}

const makes: Readonly<Record<string, readonly [number, readonly Make[]]>> = {
  'wrong-capital': [40, [capital]],
  'wrong-country': [40, [city]],
  'wrong-office': [80, [holder, statement, swapped]]
}

/**
 * Facts of offices, capitals and cities: a row of a table in one of the templates, and the same template with the value of
 * another row in its place. The templates are no examples of the rules, and the same facts come in every run.
 */
export function placeFacts(): readonly DatedFact[] {
  const chance = new Chance(20240612)
  const found = new Map<string, DatedFact>()
  for (const [rule, [count, list]] of Object.entries(makes)) {
    for (const enough = found.size + count; found.size < enough;) {
      const fact = {rule, ...chance.of(list)(chance)}
      found.set(`${fact.right} ${fact.wrong}`, fact)
    }
  }
  return [...found.values()]
}
