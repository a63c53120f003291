import {readFileSync} from 'node:fs'
import {table, values} from '../../dictionary.js'
import {tags, type Tag} from '../../tagger/tags.js'
import {scowlRanks} from '../spelling/ranks.js'
import type {CanBe} from './corrections.js'
import type {TaggedSentence} from './teacher.js'

/** Words up to this rank are drilled. */
const usual = 4

/** How many patterns a word is drilled in. */
const perWord = 20

type Kind = 'base' | 'third' | 'gerund' | 'quality'

interface Pattern {
  readonly kind: Kind
  readonly tag: number
  readonly tokens: readonly string[]
}

/** Of what a drill is said the word in the slot alone is known. */
const untold = -1

const irregular = table('irregular-verbs', ['lemma', 'past', 'participle', 'gerund', 'third'])

function readDrills(): {
  readonly patterns: readonly Pattern[]
  readonly choices: ReadonlyMap<string, readonly string[]>
} {
  const lines = readFileSync(new URL('drills.txt', import.meta.url), 'utf8').split('\n')
  const rows = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(' '))
  const choices = rows
    .filter(([first]) => first?.startsWith('@'))
    .map(([name = '', ...words]) => [name, words] as const)
  const patterns = rows.flatMap(([kind, tag, ...tokens]) =>
    kind?.startsWith('@') ? [] : [{kind: kind as Kind, tag: tags.indexOf(tag as Tag), tokens}]
  )
  return {patterns, choices: new Map(choices)}
}

/** Which patterns are for a word, if any. */
function kindsOf(word: string, canBe: CanBe, inflected: ReadonlySet<string>): readonly Kind[] {
  if (!canBe(word, 'VERB') || word.endsWith('ed') || inflected.has(word)) return []
  if (/[aeiouy].*ing$/.test(word)) return canBe(word, 'NOUN') ? ['gerund'] : []
  if (/[^su]s$/.test(word)) {
    const base = word.replace(/(?:(?<=ch|sh|x|s|z)e)?s$/, '').replace(/ie$/, 'y')
    return canBe(word, 'NOUN') && canBe(base, 'VERB') ? ['third'] : []
  }
  return [canBe(word, 'NOUN') ? ['base' as const] : [], canBe(word, 'ADJ') ? ['quality' as const] : []].flat()
}

/**
 * Sentences that drill the usual words that can be several parts of speech: each in some patterns where only one will
 * do. All tags but that of the word itself are left untold.
 */
export function drills(canBe: CanBe, next: () => number): TaggedSentence[] {
  const {patterns, choices} = readDrills()
  const inflected = new Set(
    irregular().flatMap(({lemma, past, participle}) =>
      [...values(past), ...values(participle)].filter((form) => form !== lemma)
    )
  )
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!
  const fill = (word: string, {tokens, tag}: Pattern): TaggedSentence => {
    const filled = tokens.map((token) => (token === '_' ? word : pick(choices.get(token) ?? [token])))
    filled[0] = filled[0]!.charAt(0).toUpperCase() + filled[0]!.slice(1)
    return {tokens: joined(filled), tags: joined(tokens).map((token) => (token === '_' ? tag : untold))}
  }
  const words = [...scowlRanks()].flatMap(([word, rank]) => (rank <= usual ? [word] : []))
  return words.flatMap((word) => {
    const fitting = patterns.filter(({kind}) => kindsOf(word, canBe, inflected).includes(kind))
    return fitting.length ? Array.from({length: perWord}, () => fill(word, pick(fitting))) : []
  })
}

/** With a clitic written on to the word before it. */
function joined(tokens: readonly string[]): string[] {
  const result: string[] = []
  for (const token of tokens)
    if (token === '’s') result.push(`${result.pop() ?? ''}’s`)
    else result.push(token)
  return result
}
