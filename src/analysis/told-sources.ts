import {contains, overlaps, type Span} from '../span.js'
import type {Story} from '../story.js'
import {anonymousSources} from './anonymous-sources.js'
import {type Attribution, attributions} from './attributions.js'
import {checkedNames} from './checked-names.js'
import type {Entity} from './entities.js'
import {perTree} from './per-tree.js'
import {vagueAttributions} from './vague-sources.js'

/** Whoever an attribution names as its source. */
export interface ToldSource {
  readonly source: Span
  /** Whom it names; none where it is a pronoun or a post. */
  readonly entity?: Entity
  /** Whether the story says nothing of who it is: “experts”, “an aide, speaking anonymously”. */
  readonly isAnonymous: boolean
}

/** Whom a source names: a person before the body or the country that the person speaks for, else the first. */
function namedIn(source: Span, names: readonly Entity[]): Entity | undefined {
  const inside = names.flatMap((entity) => {
    const mention = entity.mentions.find((one) => contains(source, one))
    return mention ? [{entity, start: mention.start}] : []
  })
  const people = inside.filter(({entity}) => entity.kind === 'person')
  return (people.length > 0 ? people : inside).sort((a, b) => a.start - b.start)[0]?.entity
}

/** The sources of the story’s attributions, in order. */
export const toldSources = perTree((story: Story): readonly ToldSource[] => {
  const hidden = [...vagueAttributions(story), ...anonymousSources(story)]
  return attributions(story).flatMap(({source}): readonly ToldSource[] => {
    if (!source) return []
    const isAnonymous = hidden.some((span) => overlaps(span, source))
    const entity = isAnonymous ? undefined : namedIn(source, checkedNames(story))
    return [{source, isAnonymous, ...(entity && {entity})}]
  })
})

/** Finds the source of each quotation, asked for in order: that of the attribution whose content it is. */
export function speakers(story: Story): (quote: Span) => Attribution['source'] {
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
