import {overlaps, type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {type Attribution, attributions} from './attributions.js'
import {claimLines} from './claims.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {sentences} from './sentences.js'

/** The only source of a story. */
export interface LoneSource extends Span {
  /** Where else it speaks. */
  readonly others: readonly Span[]
}

/** A story that quotes its source less often, or is shorter in sentences, is a note. */
const fewest = 4
const shortest = 8

const pronouns = /^(?:he|she|it|they)$/

/** What a source is known by: the last word of its name; the empty string for a pronoun; none where it has neither. */
function nameOf(story: Story, source: Span): string | undefined {
  const name = mentions(story).find((mention) => overlaps(mention, source))
  if (name) return name.words.at(-1)
  const words = spanAt(sentences(story), source.start)?.tokens.filter((token) => overlaps(token, source)) ?? []
  return words.length === 1 && pronouns.test(words[0]?.lower ?? '') ? '' : undefined
}

/** The source of a story to which all that is said in it goes back, where it names no document either. */
export const loneSource = perTree((story: Story): LoneSource | undefined => {
  const sources = attributions(story)
    .filter((one): one is Attribution & {source: Span} => one.source !== undefined)
    .map(({source}) => source)
  const [first, ...others] = sources
  if (!first || sources.length < fewest || claimLines(story).length < shortest) return undefined
  const names = new Set<string | undefined>()
  for (const source of sources) {
    names.add(nameOf(story, source))
    if (names.has(undefined) || names.size > 2) return undefined
  }
  names.delete('')
  if (names.size !== 1 || claimLines(story).some(({words}) => words.some(({kind}) => kind === 'document')))
    return undefined
  return {...first, others}
})
