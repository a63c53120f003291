import {relative, resolve} from 'node:path'
import {DictionaryError} from '../dictionary.js'
import {readHouseText} from '../house.js'
import {checkHouse} from '../house-check.js'
import {UsageError} from '../options.js'
import {printable} from '../terminal.js'
import {defineCommand, Status} from './command.js'

export default defineCommand({
  name: 'dictionary',
  summary: 'Check the lists of names that the house has.',
  usage: 'dictionary check FILE…',
  details: `
A list has one name a line, or the columns \`name\` and \`also\`, parted by a tab: other spellings that are right, joined by |.
Status 0 when all is as it should be, 1 when a line is not, 2 when a file cannot be read.`,
  flags: [],
  run({operands, terminal}) {
    const [action, ...files] = operands
    if (action !== 'check')
      throw new UsageError(`Unexpected \`${action}\`, expected check (stet dictionary check FILE)`)
    if (files.length === 0) throw new UsageError('Missing file, expected a list of names (stet dictionary check FILE)')
    let isRight = true
    for (const file of files) {
      const path = resolve(terminal.cwd, file)
      const shown = printable(relative(terminal.cwd, path))
      const {faults, names} = checkHouse(textOf(path, file))
      for (const {line, message} of faults) terminal.print(`${shown}:${line}: ${printable(message)}\n`)
      const verdict =
        faults.length === 0 ? 'all as expected' : `${faults.length} mistake${faults.length === 1 ? '' : 's'}`
      terminal.print(`${shown}: ${names} name${names === 1 ? '' : 's'}: ${verdict}\n`)
      isRight &&= faults.length === 0
    }
    return Promise.resolve(isRight ? Status.ok : Status.findings)
  }
})

/** @throws UsageError for a file that cannot be read as text */
function textOf(path: string, given: string): string {
  try {
    return readHouseText(path)
  } catch (error) {
    if (error instanceof DictionaryError) throw new UsageError(error.message.replace(path, given))
    throw error
  }
}
