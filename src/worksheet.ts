import type {VFile} from 'vfile'
import {type Attribution, attributions} from './analysis/attributions.js'
import {claims, type ClaimStatus} from './analysis/claims.js'
import type {ClaimKind} from './analysis/claim-words.js'
import {entities} from './analysis/entities.js'
import type {NameKind} from './analysis/gazetteer.js'
import {textAt} from './analysis/paragraphs.js'
import {quantities} from './analysis/quantities.js'
import {quotes} from './analysis/quotes.js'
import {toldDates} from './analysis/told-dates.js'
import {digest} from './digest.js'
import {type Place, placesOf} from './place.js'
import {overlaps, type Span} from './span.js'
import type {Story} from './story.js'

/** A piece of the draft as it stands there. */
interface Passage {
  readonly place: Place
  readonly text: string
}

/** What a fact checker goes through: every claim, attribution, quotation, name and figure of a draft, as plain data. */
export interface Worksheet {
  readonly path: string
  readonly claims: readonly (Passage & {
    /** The same for the same words, wherever they stand. */
    readonly id: string
    readonly checkWorthiness: number
    readonly kinds: readonly ClaimKind[]
    readonly status: ClaimStatus
    readonly source: Passage | null
  })[]
  readonly attributions: readonly {
    readonly source: Place | null
    readonly cue: Place
    readonly content: readonly Place[]
  }[]
  readonly quotes: readonly (Passage & {readonly speaker: Passage | null})[]
  readonly names: readonly {
    readonly name: string
    readonly kind: NameKind | null
    readonly places: readonly Place[]
    readonly role: string | null
  }[]
  readonly figures: readonly (Passage & {readonly value: number; readonly unit: string | null})[]
  readonly dates: readonly (Passage & {readonly date: string})[]
}

/** The people, places and bodies that the draft names, each once, with the first role that it gives them. */
const namesOf = (story: Story, place: (span: Span) => Place): Worksheet['names'] =>
  entities(story).map(({name, kind, mentions, roles}) => ({
    name,
    kind: kind ?? null,
    places: mentions.map(place),
    role: roles.find((role) => role.kind !== 'honorific')?.text ?? null
  }))

/** Finds the source of each quotation, asked for in order: that of the attribution whose content it is. */
function speakers(story: Story): (quote: Span) => Attribution['source'] {
  const contents = attributions(story)
    .flatMap(({source, content}) => (source ? content.map((span) => ({source, span})) : []))
    .sort((a, b) => a.span.start - b.span.start)
  let at = 0
  return (quote) => {
    while (at < contents.length && (contents[at]?.span.end ?? 0) <= quote.start) at++
    const found = contents[at]
    return found && overlaps(found.span, quote) ? found.source : undefined
  }
}

const isChecked = (status: ClaimStatus) => (status === 'attributed' || status === 'linked' ? 1 : 0)

/** Draw up the worksheet of the stories of a file; its claims stand in the order of how much they need a check. */
export function worksheet(file: VFile, stories: readonly Story[]): Worksheet {
  const sheets = stories.map((story) => sheetOf(file, story))
  const all = <Part>(part: (sheet: Omit<Worksheet, 'path'>) => readonly Part[]) => sheets.flatMap(part)
  return {
    path: file.path,
    claims: all(({claims: own}) => own).sort(
      (a, b) => isChecked(a.status) - isChecked(b.status) || b.checkWorthiness - a.checkWorthiness
    ),
    attributions: all(({attributions: own}) => own),
    quotes: all(({quotes: own}) => own),
    names: all(({names}) => names),
    figures: all(({figures}) => figures),
    dates: all(({dates}) => dates)
  }
}

function sheetOf(file: VFile, story: Story): Omit<Worksheet, 'path'> {
  const source = String(file)
  const place = placesOf(file)
  const passage = (span: Span): Passage => ({place: place(span), text: textAt(story, span, source)})
  const optional = (span: Span | undefined) => (span ? passage(span) : null)
  const speakerOf = speakers(story)
  return {
    claims: claims(story).map(({checkWorthiness, kinds, status, attribution, ...span}) => ({
      id: digest(textAt(story, span, source).replaceAll(/\s+/g, ' ')).slice(0, 8),
      ...passage(span),
      checkWorthiness,
      kinds,
      status,
      source: optional(attribution?.source)
    })),
    attributions: attributions(story).map(({source, cue, content}) => ({
      source: source ? place(source) : null,
      cue: place(cue),
      content: content.map(place)
    })),
    quotes: quotes(story).map((quote) => ({...passage(quote), speaker: optional(speakerOf(quote))})),
    names: namesOf(story, place),
    figures: quantities(story).map((figure) => ({...passage(figure), value: figure.value, unit: figure.unit ?? null})),
    dates: toldDates(story).map(({date, ...span}) => ({...passage(span), date}))
  }
}
