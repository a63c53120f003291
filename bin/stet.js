#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'

// In Node 20 a run of seconds never earns back what V8 spends on optimising every function that is a little warm:
// waiting longer saves a third of the CPU time and more. Later versions have a cheaper compiler between, and no such flag.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=2000000')

const cli = new URL('../dist/cli.js', import.meta.url)
if (existsSync(cli)) await import(cli.href)
else {
  console.error(`stet is not built: run \`npm run build\` in ${fileURLToPath(new URL('..', import.meta.url))}`)
  process.exitCode = 2
}
