import {randomUUID} from 'node:crypto'
import {appendFileSync} from 'node:fs'

/** Add a text to a file that the runner reads when the step has ended; nothing is done where it names none. */
export function append(file: string | undefined, text: string): void {
  if (file) appendFileSync(file, text)
}

/** Set the outputs of the step, in the file that the runner reads them from. */
export function setOutputs(file: string | undefined, outputs: Readonly<Record<string, string | number>>): void {
  // No value can guess what ends it.
  const end = `end-${randomUUID()}`
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
  append(file, lines.join(''))
}
