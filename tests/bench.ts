/** `npm run bench`: parse, analyses and each rule in µs per 1,000 words, and a cold start beside `node -e 0`. */
import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {rules} from '../rules/index.js'
import {blocks} from '../src/analysis/blocks.js'
import {mentions} from '../src/analysis/mentions.js'
import {quotes} from '../src/analysis/quotes.js'
import {sentences} from '../src/analysis/sentences.js'
import {tags} from '../src/analysis/tags.js'
import {tokens} from '../src/analysis/tokens.js'
import {packageFile} from '../src/data-file.js'
import {textStory} from './support/story.js'
import type {Story} from '../src/story.js'

const folder = new URL('stories/', import.meta.url)
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
const words = texts.join(' ').split(/\s+/).length

const analyses: Readonly<Record<string, (story: Story) => unknown>> = {
  tokens,
  sentences,
  tags,
  quotes,
  mentions,
  blocks
}

const cpu = () => {
  const {user, system} = process.cpuUsage()
  return user + system
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN

/** The median of many runs over all stories, in µs of CPU time per 1,000 words; what `prepare` does is not counted. */
function measure<T>(prepare: () => T, run: (value: T) => unknown): number {
  const times = Array.from({length: 60}, () => {
    const values = Array.from({length: 5}, prepare)
    const start = cpu()
    for (const value of values) run(value)
    return (cpu() - start) / values.length
  })
  return (1000 * median(times.slice(20))) / words
}

const row = (name: string, value: number) =>
  process.stdout.write(`${name.padEnd(28)} ${value.toFixed(0).padStart(8)}\n`)

const drafts = () => texts.map((text) => ({file: new VFile(text), story: textStory(text)}))

process.stdout.write(`µs of CPU time per 1,000 words, ${words} words\n`)
row(
  'parse',
  measure(
    () => texts,
    (list) => list.map((text) => textStory(text))
  )
)
for (const [name, analyse] of Object.entries(analyses)) {
  const before = Object.values(analyses).slice(0, Object.keys(analyses).indexOf(name))
  const prepare = () => {
    const list = drafts()
    for (const {story} of list) for (const earlier of before) earlier(story)
    return list
  }
  row(
    `  ${name}`,
    measure(prepare, (list) => list.map(({story}) => analyse(story)))
  )
}
for (const rule of rules) {
  const processor = unified().use(rule, true).freeze()
  row(
    rule.meta.id,
    measure(drafts, (list) => list.map(({story, file}) => processor.runSync(story, file)))
  )
}

/** CPU time of a process in ms, the median of seven. */
function cold(args: readonly string[]): number {
  const times = Array.from({length: 7}, () => {
    const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null'
    const run = spawnSync('bash', ['-c', script, '_', process.execPath, ...args], {encoding: 'utf8'})
    const [user = 0, system = 0] = run.stderr.trim().split(' ').map(Number)
    return 1000 * (user + system)
  })
  return median(times)
}
const bare = cold(['-e', '0'])
const command = new URL('bin/stet.js', packageFile('.')).pathname
const lint = cold([command, '--no-config', new URL('bridge-inquiry.txt', folder).pathname])
process.stdout.write(`cold start: ${lint.toFixed(0)} ms of CPU time, ${(lint / bare).toFixed(1)} times node -e 0\n`)
