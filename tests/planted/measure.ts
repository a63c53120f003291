import {readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {lint} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import type {Place} from '../../src/place.js'
import type {Span} from '../../src/span.js'
import {kinds, type Plant, type PlantKind, planters} from './plants.js'
import {random, sample} from './random.js'

/** What a copy of a story with one defect in it was found to have. */
export interface Trial {
  readonly kind: PlantKind
  readonly name: string
  readonly copy: string
  /** Where the defect stands in the copy. */
  readonly at: Span
  /** The rules that found it. */
  readonly rules: readonly string[]
  /** What else was found that the story itself does not have. */
  readonly elsewhere: readonly Found[]
}

/** A finding, as far as it is compared. */
export interface Found extends Span {
  readonly rule: string
  readonly reason: string
}

/** How far beside a defect a finding may stand, in characters. */
const give = 2

async function findingsOf(value: string): Promise<Found[]> {
  const file = await Promise.resolve(lint(new VFile({value, path: 'story.txt'})))
  return (file.messages as Message[]).map(({ruleId, reason, place}) => {
    const {start, end} = place as Place
    return {rule: ruleId ?? '', reason, start: start.offset, end: end.offset}
  })
}

const lengthOf = ({start, end}: Span) => end - start

const overlaps = (found: Span, at: Span) => found.start < at.end + give && found.end > at.start - give

/** Whether a finding points at a place, and not at half a page around it. */
const meets = (found: Span, at: Span) => overlaps(found, at) && lengthOf(found) <= 80 + 3 * lengthOf(at)

/** Whether a finding of the copy is one of the story, moved by what was planted before it or within it. */
const isOld = (found: Found, story: readonly Found[], move: (at: number) => number) =>
  story.some(({rule, start, end}) => rule === found.rule && (move(start) === found.start || move(end) === found.end))

/** Plant a defect in a story and see what is found. */
async function plantIn(name: string, story: string, clean: readonly Found[], kind: PlantKind, plant: Plant) {
  const {start, end, put, also = []} = plant
  const copy = story.slice(0, start) + put + story.slice(end)
  const move = (at: number) => (at < end || (at === end && at === start) ? at : at + put.length - (end - start))
  // A mark put in before a finding of the story moves the whole of it.
  const moveAll = (at: number) => (at <= start ? at : move(at) === at ? at + put.length - (end - start) : move(at))
  const at = {start, end: start + put.length}
  const places = [at, ...also.map((span) => ({start: move(span.start), end: move(span.end)}))]
  const all = await findingsOf(copy)
  const fresh = all.filter((found) => !isOld(found, clean, move) && !isOld(found, clean, moveAll))
  const hits = fresh.filter((found) => places.some((place) => meets(found, place)))
  const elsewhere = fresh.filter((found) => !places.some((place) => overlaps(found, place)))
  return {kind, name, copy, at, rules: [...new Set(hits.map(({rule}) => rule))], elsewhere} satisfies Trial
}

/** At most `each` defects of every kind for a story; the same story gets the same ones each time. */
export const plantsOf = (name: string, story: string, each: number): (readonly [PlantKind, Plant])[] =>
  kinds.flatMap((kind) => {
    const next = random(`${name} ${kind}`)
    return sample(planters[kind](story, next), each, next).map((plant) => [kind, plant] as const)
  })

async function trials(name: string, story: string, each: number): Promise<Trial[]> {
  const clean = await findingsOf(story)
  const done: Trial[] = []
  for (const [kind, plant] of plantsOf(name, story, each)) done.push(await plantIn(name, story, clean, kind, plant))
  return done
}

/** Stories with faults of their own, which would be found in place of those that are planted. */
const faulty = new Set(['carmaker-shares.txt', 'crown-court.txt', 'dam-vote.txt', 'slovak-gas.txt'])

/** Plant at most `each` defects of every kind in each of the texts of a folder. */
export async function trialsOf(folder: URL, each: number): Promise<Trial[]> {
  const done: Trial[] = []
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !faulty.has(name))
  for (const name of names.sort()) done.push(...(await trials(name, readFileSync(new URL(name, folder), 'utf8'), each)))
  return done
}

/** How many defects were planted and found, and what was found besides. */
export interface Score {
  readonly planted: number
  readonly found: number
  readonly elsewhere: number
  /** The rules that found them, most often first. */
  readonly rules: readonly string[]
}

export function score(done: readonly Trial[]): Score {
  const times = new Map<string, number>()
  for (const rule of done.flatMap(({rules}) => rules)) times.set(rule, (times.get(rule) ?? 0) + 1)
  return {
    planted: done.length,
    found: done.filter(({rules}) => rules.length > 0).length,
    elsewhere: done.reduce((sum, {elsewhere}) => sum + elsewhere.length, 0),
    rules: [...times].sort(([, a], [, b]) => b - a).map(([rule]) => rule)
  }
}

const percent = ({planted, found}: Score) => `${planted === 0 ? 0 : Math.round((100 * found) / planted)}%`

/** The scores by kind and over all, as a table. */
export function table(done: readonly Trial[]): string {
  const row = (cells: readonly string[]) =>
    [cells[0]?.padEnd(30), ...cells.slice(1, 5).map((cell) => cell.padStart(9)), ` ${cells[5] ?? ''}`]
      .join(' ')
      .trimEnd()
  const line = (name: string, of: Score) =>
    row([name, `${of.planted}`, `${of.found}`, percent(of), `${of.elsewhere}`, of.rules.slice(0, 3).join(', ')])
  return [
    row(['kind', 'planted', 'found', '', 'elsewhere', 'found by']),
    ...kinds
      .map((kind) => [kind, score(done.filter((trial) => trial.kind === kind))] as const)
      .filter(([, {planted}]) => planted > 0)
      .map(([kind, of]) => line(kind, of)),
    line('all', {...score(done), rules: []})
  ].join('\n')
}
