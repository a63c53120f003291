// Plants defects in the texts of a folder, one in a copy, and counts what is found:
// `npx tsx tests/planted/run.ts [FOLDER] [--each 3] [--kind comma] [--misses] [--elsewhere]`
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {type Found, table, type Trial, trialsOf} from './measure.js'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    each: {type: 'string', default: '3'},
    kind: {type: 'string', default: ''},
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

const folder =
  positionals[0] === undefined ? new URL('../stories/', import.meta.url) : pathToFileURL(`${resolve(positionals[0])}/`)
const all = await trialsOf(folder, Number(values.each))
const done = all.filter(({kind}) => kind.includes(values.kind))
if (values.misses) for (const trial of done.filter(({rules}) => rules.length === 0)) console.log(miss(trial))
if (values.elsewhere) for (const trial of done) for (const found of trial.elsewhere) console.log(beside(trial, found))
console.log(table(done))
