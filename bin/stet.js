#!/usr/bin/env node
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const cli = new URL('../dist/cli.js', import.meta.url)
if (existsSync(cli)) await import(cli.href)
else {
  console.error(`stet is not built: run \`npm run build\` in ${fileURLToPath(new URL('..', import.meta.url))}`)
  process.exitCode = 2
}
