import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {countryNamed} from './cities.js'
import {draftDay} from './draft-day.js'
import {fold} from './fold.js'
import {gazetteer} from './gazetteer.js'
import {isTitleLine} from './headings.js'
import {mentions} from './mentions.js'
import {edits} from './name-distance.js'
import {type OfficeMention, offices} from './offices.js'
import {dayNumber, mayTouch, type Period, periodOf, surelyHolds, type Term, termsAt, termsOf} from './office-terms.js'
import {type Person, personNamed} from './known-people.js'
import {perTree} from './per-tree.js'

/**
 * How an office in the draft stands to what is recorded:
 * the person held it (then, or at some time where the draft tells none); held it at another time; holds or held offices elsewhere alone;
 * holds or held another office there that leaves no room for it; somebody else surely held it; is called a former holder but still holds it;
 * or too little is known.
 */
export type Standing =
  'held' | 'still-held' | 'another-time' | 'elsewhere' | 'another-office' | 'another-holder' | 'unknown'

/** An office in the draft beside what is recorded of it. */
export interface OfficeRecord {
  readonly mention: OfficeMention
  readonly standing: Standing
  /** Who is meant, where that is known. */
  readonly person?: Person
  /** The country or body: as written, or the only one that the person held an office of. */
  readonly place: string
  /** The spells of the person in this office of this place. */
  readonly own: readonly Term[]
  /** The spells of the person in other offices. */
  readonly others: readonly Term[]
  /** The period that the draft speaks of, where that is known. */
  readonly period?: Period
  /** Who surely held the office in that period. */
  readonly holder?: Term
}

/** The people that the draft names in full, by surname; a surname of two of them means none. */
const bySurname = perTree((story: Story) => {
  const found = new Map<string, Person | undefined>()
  for (const {words} of mentions(story)) {
    const person = words.length > 1 ? knownIn(words, 'end') : undefined
    if (!person) continue
    const surname = fold(words.at(-1) ?? '')
    found.set(surname, found.has(surname) && found.get(surname)?.name !== person.name ? undefined : person)
  }
  return found
})

/** The person whose full name begins or ends words in a row, the longest first. */
function knownIn(words: readonly string[], side: 'start' | 'end'): Person | undefined {
  for (let size = words.length; size > 1 || size === words.length; size--) {
    const part = side === 'start' ? words.slice(0, size) : words.slice(-size)
    const person = personNamed(part.join(' '))
    if (person) return person
  }
  return undefined
}

const isHead = /^(?:acting )?(?:president|prime minister|premier|taoiseach|chancellor|king|queen|emperor|emir|sultan)$/

/** Whether an office is that of a head of state or of government, of which nobody holds two in one country by rule. */
export const isHeadOffice = (office: string): boolean => isHead.test(office)

const year = /^(?:1[89]|20)\d\d$/
const pastSigns = list('past-signs')

const yearsIn = ({sentence}: OfficeMention) =>
  sentence.tokens.filter(({kind, text}) => kind === 'number' && year.test(text)).map(({text}) => text)

/** The period that a mention speaks of: the year that stands in a statement or opens the sentence, or else the day of the draft. */
function periodFor(mention: OfficeMention, today: Period | undefined): Period | undefined {
  const {sentence, relation, time} = mention
  const years = yearsIn(mention)
  if (time === 'former') return years.length === 0 ? today : undefined
  if (time === 'now' && years.length === 0)
    return sentence.tokens.some(({lower}) => pastSigns().has(lower)) ? undefined : today
  if (years.length !== 1 || (time !== 'now' && time !== 'past')) return undefined
  const [opens, stated] = sentence.tokens
  const isOpening = opens?.text === 'In' && stated?.text === years[0]
  return isOpening || (relation === 'statement' && time === 'past') ? periodOf(years[0] ?? '') : undefined
}

/** The country or body whose office it is, where the draft does not say: the one that the person led, or held any office of. */
function placeOf({place}: OfficeMention, terms: readonly Term[]): string | undefined {
  if (place !== undefined) return place
  const heads = terms.filter(({office}) => isHeadOffice(office))
  const all = new Set((heads.length > 0 ? heads : terms).map((term) => term.place))
  return all.size === 1 ? [...all][0] : undefined
}

type Unjudged = Omit<OfficeRecord, 'standing'>

/** Whether words may be another spelling of the name of a holder. */
function mayBe(words: readonly string[], {person}: Term): boolean {
  const known = personNamed(person)?.words ?? new Set(fold(person).split(/[ -]/))
  const written = words.flatMap((word) => fold(word).split(/[ -]/)).filter((word) => word.length > 2)
  return written.some((word) => known.has(word) || [...known].some((one) => one.length > 4 && edits(word, one) <= 2))
}

const isHeld = (terms: readonly Term[], period: Period) => terms.some((term) => mayTouch(term, period))

/** From this day on the spells of heads of state and government are recorded in full. */
const fullSince = dayNumber(2004, 1, 1)

/** Whether the person holds, or held, another of the highest offices of the place, and never this one. */
function isInAnotherOffice({mention, place, others, period}: Unjudged): boolean {
  if (!mention.title.offices.some(isHeadOffice)) return false
  const heads = others.filter((term) => term.place === place && isHeadOffice(term.office))
  if (heads.length === 0) return false
  if (period) return isHeld(heads, period)
  return (
    termsAt(place, mention.title.offices).length === 0 || others.every(({earliestStart}) => earliestStart >= fullSince)
  )
}

/** Whether the office is one that a country has and a foreigner cannot hold, and all that is known of the person lies elsewhere. */
function isElsewhere({mention, person, place, others}: Unjudged): boolean {
  const places = new Set([...(person?.places ?? []), ...others.map((term) => term.place)])
  if (places.size === 0 || places.has(place) || !countryNamed(place)) return false
  const {offices} = mention.title
  return offices.some(isHeadOffice) || termsAt(place, offices).length > 0
}

/** Whether the person holds the office in a period, and never left it before. */
const isUnbroken = (own: readonly Term[], period: Period) =>
  own.some((term) => surelyHolds(term, period)) && own.every(({latestEnd}) => latestEnd >= period.to)

function standingOf(story: Story, record: Unjudged): Standing {
  const {person, own, period, holder, mention} = record
  if (own.length > 0) {
    if (period && mention.time === 'former' && isUnbroken(own, period)) return 'still-held'
    return period && holder && !isHeld(own, period) ? 'another-time' : 'held'
  }
  if (!person) return holder && isPlain(story, mention) ? 'another-holder' : 'unknown'
  if (isElsewhere(record)) return 'elsewhere'
  if (isInAnotherOffice(record)) return 'another-office'
  return holder ? 'another-holder' : 'unknown'
}

/** Whether a stranger can only be meant for the holder of the office: its place is named, its title written as one, the name is whole. */
const isPlain = (story: Story, {place, holder, relation, sentence, title}: OfficeMention) =>
  place !== undefined &&
  holder.words.length > 1 &&
  gazetteer(story).hasWord(holder.words[0] ?? '') &&
  !isTitleLine(sentence.tokens) &&
  (relation !== 'title' || sentence.tokens.some(({text, lower}) => text !== lower && title.words.includes(lower)))

function recordOf(story: Story, mention: OfficeMention, today: Period | undefined): OfficeRecord | undefined {
  const {holder, title, time} = mention
  const {words} = holder
  const isSurname = words.length === 1
  const person =
    (isSurname ? bySurname(story).get(fold(words[0] ?? '')) : undefined) ??
    knownIn(words, holder.start > mention.start ? 'start' : 'end')
  const terms = person ? termsOf(person.name) : []
  const place = placeOf(mention, terms)
  if (place === undefined) return undefined
  const names = title.offices.flatMap((office) => [office, `acting ${office}`])
  const isOwn = (term: Term) => term.place === place && names.includes(term.office)
  const all = termsAt(place, names)
  // A name that is spelled otherwise than known is no other person.
  if (!person && all.some((term) => mayBe(words, term))) return undefined
  const period = periodFor(mention, today)
  const found =
    period && time !== 'former'
      ? all.find((term) => surelyHolds(term, period) && term.person !== person?.name)
      : undefined
  const record = {
    mention,
    ...(person && {person}),
    place,
    own: terms.filter(isOwn),
    others: terms.filter((term) => !isOwn(term)),
    ...(period && {period}),
    ...(found && {holder: found})
  }
  return {...record, standing: standingOf(story, record)}
}

/** What is recorded of each office in the draft whose country or body is known. */
export const officeRecords = perTree((story: Story): readonly OfficeRecord[] => {
  const found = offices(story)
  if (found.length === 0) return []
  const day = draftDay(story)
  const number = day && dayNumber(day.year, day.month, day.day)
  const today = number === undefined ? undefined : {from: number, to: number}
  return found.flatMap((mention) => recordOf(story, mention, today) ?? [])
})
