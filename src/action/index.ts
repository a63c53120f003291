/** The GitHub Action: what `action.yml` runs. */
import process from 'node:process'
import {act} from './act.js'

// A message of a file is an error to the language, and its stack costs more than all else about it.
Error.stackTraceLimit = 0
process.exitCode = await act({
  env: process.env,
  cwd: process.cwd(),
  print: (text) => void process.stdout.write(text)
})
