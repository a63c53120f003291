import type {Input} from '../files.js'
import type {Report} from '../report.js'
import {plural} from '../reporters/words.js'
import {startStopwatch, timed, type Lap, type Stopwatch} from '../stopwatch.js'

/** The stages of a run, in their order. */
const stages = ['find', 'read', 'parse', 'check', 'filter', 'report'] as const

type Stage = (typeof stages)[number]

/** Do what a stage does; where times are asked for, measure it. */
export const stage = <T>(name: Stage, work: () => T): T => timed('stage', name, work)

/** The drafts, whose reading is measured. */
export const readTimed = (inputs: readonly Input[]): readonly Input[] =>
  inputs.map((input) => ({...input, bytes: () => stage('read', () => input.bytes())}))

const note =
  'Analyses are what rules have in common (tokens, sentences, names, quotations), with the dictionaries that these need:\n' +
  'worked out once a draft, for the first rule that asks, and counted there.\n'

const sum = (laps: readonly Lap[]) => laps.reduce((total, {ms}) => total + ms, 0)

type Row = readonly [string, ...string[]]

/** Columns: the first to the left, numbers to the right. */
function table(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const cell = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('')
}

const time = (ms: number) => ms.toLocaleString('en', {minimumFractionDigits: 1, maximumFractionDigits: 1})

const share = (ms: number, total: number) => `${total > 0 ? Math.round((100 * ms) / total) : 0}%`

function byStage(watch: Stopwatch, start: number, total: number): string {
  const within = {check: sum([...watch.of('rule'), ...watch.of('analysis')])} as Partial<Record<Stage, number>>
  const laps = watch.of('stage')
  const times = stages.map((name): [string, number] => [
    name,
    (laps.find((lap) => lap.name === name)?.ms ?? 0) + (within[name] ?? 0)
  ])
  const known = times.reduce((all, [, ms]) => all + ms, 0)
  const rows = [['start', start] as const, ...times, ['other', total - start - known] as const]
  return table([
    ['stage', 'ms', 'share'],
    ...rows.map(([name, ms]): Row => [name, time(ms), share(ms, total)]),
    ['total', time(total), '']
  ])
}

function byRule(watch: Stopwatch, {files}: Report): string {
  const found = new Map<string, number>()
  for (const {ruleId} of files.flatMap(({messages}) => messages)) found.set(ruleId, (found.get(ruleId) ?? 0) + 1)
  const shared = new Map(watch.of('analysis').map(({name, ms}) => [name, ms]))
  const rules = watch.of('rule').map(({name, ms}) => ({name, own: ms, shared: shared.get(name) ?? 0}))
  const total = sum([...watch.of('rule'), ...watch.of('analysis')])
  return table([
    ['rule', 'ms', 'share', 'own', 'analyses', 'findings'],
    ...rules
      .sort((a, b) => b.own + b.shared - a.own - a.shared)
      .map(({name, own, shared}): Row => {
        const count = (found.get(name) ?? 0).toLocaleString('en')
        return [name, time(own + shared), share(own + shared, total), time(own), time(shared), count]
      })
  ])
}

function amount({files}: Report, ms: number): string {
  const read = files.filter(({fault}) => fault === undefined)
  const bytes = read.reduce((all, {text}) => all + Buffer.byteLength(text), 0)
  const words = read.reduce((all, {text}) => all + (text.match(/\S+/g)?.length ?? 0), 0)
  const megabytes = (bytes / 1e6).toLocaleString('en', {maximumSignificantDigits: 2})
  const speed = (bytes / 1000 / ms).toLocaleString('en', {maximumSignificantDigits: 2})
  return `${plural(read.length, 'draft')}, ${plural(words, 'word')}, ${megabytes} MB: ${speed} MB/s once it had started\n`
}

/** Begin to measure a run; what it gives tells where the time went, with what was found. */
export function startStats(): (all: Report) => string {
  const start = performance.now()
  const watch = startStopwatch()
  return (all) => {
    const total = performance.now()
    return [amount(all, total - start), byStage(watch, start, total), byRule(watch, all), note].join('\n')
  }
}
