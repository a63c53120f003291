/** `npx tsx tests/planted/run.ts [FOLDER] [--each N] [--misses] [--elsewhere] [--kind KIND]`: plants defects in the texts of a folder and counts what is found. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {type Found, table, type Trial, trials} from './measure.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    each: {type: 'string', default: '3'},
    kind: {type: 'string'},
    misses: {type: 'boolean'},
    elsewhere: {type: 'boolean'}
  }
})

/** A place in its surroundings, on one line. */
function context(copy: string, start: number, end: number): string {
  const shown = copy.slice(start, Math.min(end, start + 120))
  return JSON.stringify(`${copy.slice(Math.max(0, start - 50), start)}⟦${shown}⟧${copy.slice(end, end + 50)}`)
}

const miss = ({kind, name, copy, at}: Trial) => `MISSED ${kind} ${name}:${at.start} ${context(copy, at.start, at.end)}`

const beside = ({kind, name, copy, at}: Trial, {rule, reason, start, end}: Found) =>
  `ELSEWHERE ${kind} ${name}:${at.start} ${context(copy, at.start, at.end)}\n  ${rule}: ${reason} ${context(copy, start, end)}`

const folder = positionals[0] ?? fileURLToPath(new URL('../stories', import.meta.url))
const done: Trial[] = []
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const all = await trials(file, readFileSync(join(folder, file), 'utf8'), Number(values.each))
  done.push(...all.filter(({kind}) => !values.kind || kind.includes(values.kind)))
}
if (values.misses) for (const trial of done.filter(({rules}) => rules.length === 0)) console.log(miss(trial))
if (values.elsewhere) for (const trial of done) for (const found of trial.elsewhere) console.log(beside(trial, found))
console.log(table(done))
