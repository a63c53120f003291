import type {VFile} from 'vfile'
import {anonymousSources} from './analysis/anonymous-sources.js'
import {type Attribution, attributions} from './analysis/attributions.js'
import type {ClaimStatus} from './analysis/claim-sources.js'
import {statements} from './analysis/claims.js'
import type {ClaimKind} from './analysis/claim-words.js'
import {entities} from './analysis/entities.js'
import type {NameKind} from './analysis/gazetteer.js'
import {textAt} from './analysis/paragraphs.js'
import {quantities} from './analysis/quantities.js'
import {quotes} from './analysis/quotes.js'
import {toldDates} from './analysis/told-dates.js'
import {vagueAttributions} from './analysis/vague-sources.js'
import {digest} from './digest.js'
import {type Place, placesOf} from './place.js'
import {contains, overlaps, type Span} from './span.js'
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

/** The words for the sources of a story: the names in them, and those that name nobody. */
function sourcesOf(story: Story, textOf: (span: Span) => string): Pick<Summary, 'named' | 'anonymous'> {
  const vague = vagueAttributions(story)
  const hidden = anonymousSources(story)
  const named = new Set<string>()
  const anonymous = new Set<string>()
  for (const {source} of attributions(story)) {
    if (!source) continue
    const entity = entities(story).find(({mentions}) => mentions.some((mention) => contains(source, mention)))
    if ([...vague, ...hidden].some((span) => overlaps(span, source))) anonymous.add(textOf(source))
    else if (entity) named.add(entity.name)
  }
  return {named: [...named], anonymous: [...anonymous]}
}

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

/** The worksheet of one story of a file. */
type Sheet = Omit<Worksheet, 'path' | 'summary'> & Pick<Summary, 'named' | 'anonymous'>

function sheetOf(file: VFile, story: Story): Sheet {
  const source = String(file)
  const place = placesOf(file)
  const passage = (span: Span): Passage => ({place: place(span), text: textAt(story, span, source)})
  /** A source without the “who” that leads on from it. */
  const optional = (span: Span | undefined) => {
    if (!span) return null
    const tail = /,?\s+wh(?:o|ich)$/.exec(textAt(story, span, source))?.[0].length ?? 0
    return passage({start: span.start, end: span.end - tail})
  }
  const speakerOf = speakers(story)
  return {
    ...sourcesOf(story, (span) => textAt(story, span, source)),
    claims: statements(story).map(({start, end, checkWorthiness, kinds, status, attribution}) => ({
      id: digest(textAt(story, {start, end}, source).replaceAll(/\s+/g, ' ')).slice(0, 8),
      ...passage({start, end}),
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
