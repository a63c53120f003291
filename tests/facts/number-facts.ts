/** A fact in a sentence, once right and once wrong, and the rule that must tell them apart. */
export interface Fact {
  readonly rule: string
  readonly right: string
  readonly wrong: string
}

/** Numbers that look random and are the same in every run. */
export class Chance {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** A whole number from `low` to `high`, both included. */
  from(low: number, high: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return low + Math.floor((this.#state / 2 ** 32) * (high - low + 1))
  }
  of<T>(list: readonly T[]): T {
    return list[this.from(0, list.length - 1)] as T
  }
  /** A number that is off by no less than a seventh, and by no less than 3. */
  off(value: number): number {
    const by = Math.max(3, Math.ceil(value * (this.from(15, 40) / 100)))
    return this.from(0, 1) === 0 && value > by ? value - by : value + by
  }
}

const day = 86_400_000
const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const comma = (value: number) => value.toLocaleString('en-GB')
const words = 'zero one two three four five six seven eight nine ten'.split(' ')

type Make = (chance: Chance) => Omit<Fact, 'rule'>

/** A sentence in which one figure is right or wrong. */
const both = <T>(right: T, wrong: T, sentence: (value: T) => string) => ({
  right: sentence(right),
  wrong: sentence(wrong)
})

const calendar: Make = (chance) => {
  const date = new Date(Date.UTC(1950, 0, 1) + chance.from(0, 27_000) * day)
  const [d, m, y] = [date.getUTCDate(), months[date.getUTCMonth()] ?? '', date.getUTCFullYear()]
  const name = (by: number) => weekdays[(date.getUTCDay() + by) % 7] ?? ''
  const th = d % 10 === 1 && d !== 11 ? 'st' : d % 10 === 2 && d !== 12 ? 'nd' : d % 10 === 3 && d !== 13 ? 'rd' : 'th'
  const iso = date.toISOString().slice(0, 10)
  const short = m.length > 5 ? `${m === 'September' ? 'Sept' : m.slice(0, 3)}.` : m
  const form = chance.of<(weekday: string) => string>([
    (w) => `The bridge was opened on ${w}, ${d} ${m} ${y}, by the mayor.`,
    (w) => `The trial began on ${w}, ${m} ${d}, ${y}, in Leeds.`,
    (w) => `The storm struck on ${w} ${m} ${d} ${y} and lasted two days.`,
    (w) => `Voters went to the polls on ${w.slice(0, 3)}, ${d} ${m} ${y}.`,
    (w) => `The ship sank on ${w} (${m} ${d}, ${y}) off the coast.`,
    (w) => `She was elected on ${d} ${m} ${y}, a ${w}, after a recount.`,
    (w) => `It happened on ${w} the ${d}${th} of ${m} ${y}.`,
    (w) => `The log reads ${w} ${iso} and nothing else.`,
    (w) => `The fair opened on ${w}, ${short} ${d}, ${y}.`,
    (w) => `${m} ${d}, ${y} was a ${w}, and the shops were shut.`,
    (w) => `The record gives ${iso} (${w}) as the day of the fire.`,
    (w) => `They married on ${w} morning, ${m} ${d}${th}, ${y}.`
  ])
  return both(name(0), name(chance.from(1, 6)), form)
}

const impossible: Make = (chance) => {
  const [month = '', last = 30] = chance.of([
    ['April', 30],
    ['June', 30],
    ['September', 30],
    ['November', 30],
    ['January', 31],
    ['July', 31],
    ['August', 31]
  ] as const)
  const year = chance.from(1961, 2023)
  const wrongYear = year % 4 === 0 ? year + 1 : year
  return chance.of<() => Omit<Fact, 'rule'>>([
    () => both(last, last + 1, (d) => `The contract ran out on ${d} ${month} ${year} without a word.`),
    () => both(last, last + 1, (d) => `The shop closed on ${month} ${d}, ${year}, for good.`),
    () => both(wrongYear - (wrongYear % 4), wrongYear, (y) => `He was born on 29 February ${y} in Oslo.`),
    () =>
      both(chance.from(10, 12), chance.from(13, 19), (m) => `The form is dated ${year}-${m}-0${chance.from(1, 9)}.`),
    () =>
      both(chance.from(10, 20), chance.from(32, 39), (d) => `The form is dated ${d}/0${chance.from(4, 9)}/${year}.`),
    () =>
      both(
        chance.from(10, 59),
        chance.from(60, 99),
        (n) => `The train left at ${chance.from(1, 12)}:${n} p.m. on time.`
      )
  ])()
}

const order: Make = (chance) => {
  const first = chance.from(1900, 2010)
  const second = first + chance.from(2, 12)
  const [d, e] = [chance.from(1, 12), chance.from(14, 28)]
  const m = chance.of(months)
  const swap = <T>(a: T, b: T, sentence: (a: T, b: T) => string) => ({right: sentence(a, b), wrong: sentence(b, a)})
  return chance.of<() => Omit<Fact, 'rule'>>([
    () => swap(first, second, (a, b) => `The mine was worked between ${a} and ${b} by two firms.`),
    () => swap(first, second, (a, b) => `She led the party from ${a} until ${b} and then retired.`),
    () => swap(first, second, (a, b) => `The reign of the king (${a}–${b}) was a quiet one.`),
    () => swap(d, e, (a, b) => `The show runs from ${a} ${m} ${second} to ${b} ${m} ${second} in Hull.`),
    () => swap(d, e, (a, b) => `The exhibition is open from ${m} ${a} to ${m} ${b}, ${second}.`)
  ])()
}

/** Percentages of small counts and of large ones. */
const share: Make = (chance) => {
  const whole = chance.from(20, 900)
  const part = chance.from(3, whole - 2)
  const right = Math.round((100 * part) / whole)
  const wrong = right > 50 ? right - chance.from(4, 20) : right + chance.from(4, 20)
  const who = chance.of(['members', 'pupils', 'voters', 'farmers', 'schools'])
  const form = chance.of<(share: number) => string>([
    (p) => `In all ${part} of ${whole} ${who} (${p}%) replied.`,
    (p) => `The survey found that ${part} of the ${whole} ${who}, or ${p} per cent, agreed.`,
    (p) => `Of the ${whole} ${who}, ${part} (${p}%) had left by spring.`,
    (p) => `Some ${p}% (${part} out of ${whole}) said no.`,
    (p) => `A total of ${part} out of ${whole} ${who}, or ${p} percent, signed the letter.`
  ])
  return both(right, wrong, form)
}

const change: Make = (chance) => {
  const before = chance.from(20, 500) * 10
  const percent = chance.from(8, 60)
  const isUp = chance.from(0, 1) === 0
  const after = Math.round(before * (1 + (isUp ? percent : -percent) / 100))
  const wrong = percent + chance.from(5, 25)
  const verb = isUp ? 'rose' : 'fell'
  const noun = isUp ? 'an increase' : 'a drop'
  const [a, b] = [comma(before), comma(after)]
  const form = chance.of<(percent: number) => string>([
    (p) => `The number of visitors ${verb} from ${a} to ${b}, ${isUp ? 'up' : 'down'} ${p}%.`,
    (p) => `Sales ${verb} ${p}% from $${a} to $${b} last year.`,
    (p) => `Arrests ${verb} by ${p} per cent to ${b} from ${a} a year earlier.`,
    (p) => `Output ${verb} from ${a} tonnes to ${b} tonnes, ${noun} of ${p} per cent.`,
    (p) => `Membership ${verb} from ${a} to ${b} (${p}%) in a decade.`
  ])
  return both(percent, wrong, form)
}

const points: Make = (chance) => {
  const low = chance.from(6, 40)
  const by = chance.from(3, 12)
  return both('percentage points', 'per cent', (unit) => `Support rose ${by} ${unit} from ${low}% to ${low + by}%.`)
}

const sum: Make = (chance) => {
  const parts = [chance.from(4, 60), chance.from(4, 60), chance.from(4, 60)]
  const [a = 0, b = 0, c = 0] = parts
  const all = a + b + c
  const wrong = all + chance.of([-3, -2, -1, 1, 2, 3, 9, 10])
  const millions = (value: number) => `$${value} million`
  const form = chance.of<(total: number) => string>([
    (n) => `The ship carried ${n} people: ${a} men, ${b} women and ${c} children.`,
    (n) => `The team won ${n} medals – ${a} gold, ${b} silver and ${c} bronze.`,
    (n) => `Police held ${a} men, ${b} women and ${c} boys, a total of ${n}.`,
    (n) => `There were ${n} cases (${a} in Leeds, ${b} in York and ${c} in Hull).`,
    (n) =>
      `The state gave ${millions(a)} for roads, ${millions(b)} for schools and ${millions(c)} for parks, ${millions(n)} in total.`,
    (n) => `A total of ${n} houses – ${a} in the north, ${b} in the south and ${c} in the east – were lost.`
  ])
  return both(all, wrong, form)
}

const places = 'Norway Chile Ghana Nepal Peru Kenya Spain Japan Malta Fiji'.split(' ')
const goods = 'coffee tea cocoa sugar rice cotton rubber tin copper timber'.split(' ')

const count: Make = (chance) => {
  const number = chance.from(2, 5)
  const start = chance.from(0, 4)
  const list = chance.of([places, goods])
  const items = list.slice(start, start + number)
  const noun = list === places ? 'countries' : 'goods'
  const text = `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
  const form = chance.of<(number: number) => string>([
    (n) => `The tax falls on ${words[n] ?? ''} ${noun}: ${text}.`,
    (n) => `The report looks at ${words[n] ?? ''} ${noun} – ${text}.`,
    (n) => `The ban covers ${words[n] ?? ''} ${noun} (${text}) at first.`,
    (n) => `The deal names ${words[n] ?? ''} ${noun}, namely ${text}.`
  ])
  return both(number, number === 2 ? 3 : number + chance.of([-1, 1]), form)
}

const age: Make = (chance) => {
  const born = chance.from(1900, 1960)
  const right = chance.from(20, 60)
  const year = born + right
  const name = chance.of(['Ada Brunt', 'Tomas Hale', 'Ines Okoro', 'Per Lindahl'])
  const form = chance.of<(age: number) => string>([
    (n) => `${name}, who was born in ${born}, died in ${year} aged ${n}.`,
    (n) => `Born in ${born}, ${name} was ${n} years old when the war ended in ${year}.`,
    (n) => `${name} (born ${born}) won the prize in ${year} at the age of ${n}.`,
    (n) => `${name} (${born}–${year}) died at the age of ${n}.`,
    (n) => `In ${year}, ${name}, born in ${born}, became mayor at age ${n}.`
  ])
  return both(right, right + chance.of([-12, -7, -5, -3, 3, 4, 6, 10]), form)
}

const units: readonly (readonly [from: string, to: string, factor: number, plus?: number])[] = [
  ['miles', 'km', 1.609344],
  ['kilometres', 'miles', 0.621371],
  ['feet', 'metres', 0.3048],
  ['metres', 'feet', 3.28084],
  ['acres', 'hectares', 0.404686],
  ['hectares', 'acres', 2.471054],
  ['pounds', 'kg', 0.453592],
  ['kg', 'pounds', 2.204623],
  ['mph', 'km/h', 1.609344],
  ['square miles', 'sq km', 2.589988],
  ['°F', '°C', 5 / 9, -160 / 9],
  ['°C', '°F', 9 / 5, 32],
  ['inches', 'cm', 2.54],
  ['gallons', 'litres', 3.785412]
]

const conversion: Make = (chance) => {
  const [from, to, factor, plus = 0] = chance.of(units)
  const value = chance.from(11, 98)
  const right = Math.round(value * factor + plus)
  const gap = from.startsWith('°') || from.includes('km/h') ? '' : ' '
  const size = (n: number, unit: string) => `${n}${unit.startsWith('°') ? '' : ' '}${unit}`
  const form = chance.of<(value: number) => string>([
    (n) => `The gauge showed ${value}${gap}${from} (${size(n, to)}) at noon.`,
    (n) => `They measured ${value}${gap}${from}, or ${size(n, to)}, the next day.`,
    (n) => `The figure was ${value}${gap}${from} (about ${size(n, to)}) in May.`
  ])
  return both(right, right < 0 ? right - 20 : chance.off(right), form)
}

const magnitude: Make = (chance) => {
  const who = chance.of(['soldiers', 'people', 'children', 'passengers', 'miners', 'women'])
  const n = chance.from(2, 60)
  return chance.of<() => Omit<Fact, 'rule'>>([
    () => both(`${n}`, `${n}.5`, (value) => `In all ${value} ${who} were hurt in the crash.`),
    () => both(`${n}`, `-${n}`, (value) => `The flood killed ${value} ${who} in one night.`),
    () => both(30 + n, 100 + n, (value) => `The poll says that ${value}% of voters want a change.`),
    () => both(30 + n, 100 + n, (value) => `Some ${value} per cent of residents fled the town.`)
  ])()
}

const drift: Make = (chance) => {
  const n = chance.from(5, 70)
  const place = chance.of(['market', 'factory', 'hotel', 'station'])
  return both(
    n,
    n + chance.from(1, 9),
    (value) =>
      `An explosion at a ${place} killed ${n} people on Monday, police said.\n\nThe ${place} was full when the blast killed ${value} people.`
  )
}

const makers: readonly (readonly [rule: string, make: Make, times: number])[] = [
  ['weekday-mismatch', calendar, 30],
  ['impossible-date', impossible, 12],
  ['date-order', order, 14],
  ['wrong-percentage', share, 16],
  ['wrong-percentage', change, 16],
  ['wrong-percentage', points, 3],
  ['wrong-sum', sum, 18],
  ['wrong-count', count, 16],
  ['wrong-age', age, 14],
  ['wrong-conversion', conversion, 26],
  ['unlikely-magnitude', magnitude, 12],
  ['figure-drift', drift, 4]
]

/** The facts, the same in every run; no two sentences are alike. */
export function numberFacts(seed = 20240612): readonly Fact[] {
  const chance = new Chance(seed)
  const seen = new Set<string>()
  return makers.flatMap(([rule, make, times]) => {
    const found: Fact[] = []
    while (found.length < times) {
      const fact = {rule, ...make(chance)}
      if (seen.has(fact.right) || seen.has(fact.wrong)) continue
      seen.add(fact.right).add(fact.wrong)
      found.push(fact)
    }
    return found
  })
}
