import type {VFile} from 'vfile'
import {attributions} from './analysis/attributions.js'
import type {ClaimStatus} from './analysis/claim-sources.js'
import {checkedNames} from './analysis/checked-names.js'
import {statements} from './analysis/claims.js'
import type {ClaimKind} from './analysis/claim-words.js'
import type {NameKind} from './analysis/gazetteer.js'
import {textAt} from './analysis/paragraphs.js'
import {quantities} from './analysis/quantities.js'
import {quotes} from './analysis/quotes.js'
import {toldDates} from './analysis/told-dates.js'
import {speakers, toldSources} from './analysis/told-sources.js'
import {digest} from './digest.js'
import {type Place, placesOf} from './place.js'
import type {Span} from './span.js'
import type {Story} from './story.js'

/** A piece of the draft as it stands there. */
interface Passage {
  readonly place: Place
  readonly text: string
}

/** How a draft stands: how many of its claims and quotations have a source, and who the sources are. */
interface Summary {
  readonly claims: number
  readonly attributed: number
  readonly quotations: number
  readonly spoken: number
  /** The sources by name, each once; who is spoken of by a pronoun or a post is none of them. */
  readonly named: readonly string[]
  /** The words for sources that name nobody, each once. */
  readonly anonymous: readonly string[]
}

/** What a fact checker goes through: every claim, attribution, quotation, name and figure of a draft, as plain data. */
export interface Worksheet {
  readonly path: string
  readonly summary: Summary
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

const isChecked = (status: ClaimStatus) => (status === 'attributed' || status === 'linked' ? 1 : 0)

/** Draw up the worksheet of the stories of a file; its claims stand in the order of how much they need a check. */
export function worksheet(file: VFile, stories: readonly Story[]): Worksheet {
  const sheets = stories.map((story) => sheetOf(file, story))
  const all = <Part>(part: (sheet: Sheet) => readonly Part[]) => sheets.flatMap(part)
  const claims = all(({claims: own}) => own).sort(
    (a, b) => isChecked(a.status) - isChecked(b.status) || b.checkWorthiness - a.checkWorthiness
  )
  const quotes = all(({quotes: own}) => own)
  return {
    path: file.path,
    summary: {
      claims: claims.length,
      attributed: claims.filter(({status}) => isChecked(status)).length,
      quotations: quotes.length,
      spoken: quotes.filter(({speaker}) => speaker).length,
      named: [...new Set(all(({named}) => named))],
      anonymous: [...new Set(all(({anonymous}) => anonymous))]
    },
    claims,
    attributions: all(({attributions: own}) => own),
    quotes,
    names: all(({names}) => names),
    figures: all(({figures}) => figures),
    dates: all(({dates}) => dates)
  }
}

/** What a source says beside who it is: “…, for his part”, or the “who” that leads on from it. */
const aside = /,?\s+wh(?:o|ich)$|,\s+for (?:his|her|its|their) part$/

/** The worksheet of one story of a file. */
type Sheet = Omit<Worksheet, 'path' | 'summary'> & Pick<Summary, 'named' | 'anonymous'>

function sheetOf(file: VFile, story: Story): Sheet {
  const source = String(file)
  const place = placesOf(file)
  const passage = (span: Span): Passage => ({place: place(span), text: textAt(story, span, source)})
  const sourceOf = (span: Span | undefined) => {
    if (!span) return null
    const tail = aside.exec(textAt(story, span, source))?.[0].length ?? 0
    return passage({start: span.start, end: span.end - tail})
  }
  const speakerOf = speakers(story)
  const told = toldSources(story)
  return {
    named: told.flatMap(({entity}) => (entity ? [entity.name] : [])),
    anonymous: told.flatMap((one) => (one.isAnonymous ? [textAt(story, one.source, source)] : [])),
    claims: statements(story).map(({start, end, checkWorthiness, kinds, status, attribution}) => ({
      id: digest(textAt(story, {start, end}, source).replaceAll(/\s+/g, ' ')).slice(0, 8),
      ...passage({start, end}),
      checkWorthiness,
      kinds,
      status,
      source: sourceOf(attribution?.source)
    })),
    attributions: attributions(story).map(({source, cue, content}) => ({
      source: source ? place(source) : null,
      cue: place(cue),
      content: content.map(place)
    })),
    quotes: quotes(story).map((quote) => ({...passage(quote), speaker: sourceOf(speakerOf(quote))})),
    names: checkedNames(story).map(({name, kind, mentions, roles}) => ({
      name,
      kind: kind ?? null,
      places: mentions.map(place),
      role: roles.find((role) => role.kind !== 'honorific')?.text ?? null
    })),
    figures: quantities(story).map((figure) => ({...passage(figure), value: figure.value, unit: figure.unit ?? null})),
    dates: toldDates(story).map(({date, ...span}) => ({...passage(span), date}))
  }
}
