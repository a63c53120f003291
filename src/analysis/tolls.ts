import {lazy, table} from '../dictionary.js'
import type {Story} from '../story.js'
import {hedgeOf} from './figure-margins.js'
import {type FigureSentence, figureSentences} from './figure-sentences.js'
import {perTree} from './per-tree.js'
import {namesPeople} from './people.js'
import type {Quantity} from './quantities.js'
import {beside, type Token, tokens} from './tokens.js'

/** How many people something befell: “killed 12 people”, “12 people were hurt”, “12 dead”. */
export interface Toll {
  readonly quantity: Quantity
  /** What befell them: several words share it, as “killed” and “dead”. */
  readonly effect: string
  /** Who they are: “people” where that is not told. */
  readonly noun: string
  readonly sentence: FigureSentence
}

const rows = table('toll-verbs', ['word', 'effect'])
const effects = lazy(() => new Map(rows().map(({word, effect}) => [word, effect])))

/** What a word says that befell people: “killed” and “dead” say the same. */
export const tollEffect = (lower: string): string | undefined => effects().get(lower)

const auxiliaries = new Set(['was', 'were', 'been', 'be', 'are', 'is', 'have', 'had', 'has', 'left'])

/** What befell those that a figure counts, by the words right beside it. */
function effectOf(list: readonly Token[], {first, last}: Quantity, noun: Token | undefined): string | undefined {
  const before = tollEffect(beside(list, first.index, -1)?.lower ?? '')
  if (before !== undefined) return noun && before
  const from = (noun ?? last).index
  for (let by = 1; by <= 3; by++) {
    const lower = beside(list, from, by)?.lower ?? ''
    const effect = tollEffect(lower)
    if (effect !== undefined) return effect
    if (!noun || !auxiliaries.has(lower)) return undefined
  }
  return undefined
}

function tollOf(list: readonly Token[], quantity: Quantity, sentence: FigureSentence): Toll | undefined {
  const {kind, value, high, isVague, last} = quantity
  if (kind !== 'count' || isVague || high !== undefined || value < 2 || hedgeOf(list, quantity)) return undefined
  const next = beside(list, last.index, 1)
  const noun = next?.kind === 'word' && namesPeople(next.lower) ? next : undefined
  const effect = effectOf(list, quantity, noun)
  return effect === undefined ? undefined : {quantity, effect, noun: noun?.lower ?? 'people', sentence}
}

/** The tolls of the story that are told as exact, in order. */
export const tolls = perTree((story: Story): readonly Toll[] => {
  const list = tokens(story)
  return figureSentences(story).flatMap((sentence) =>
    sentence.figures.flatMap((quantity) => tollOf(list, quantity, sentence) ?? [])
  )
})
