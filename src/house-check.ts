import {fold} from './analysis/fold.js'
import {houseLines} from './house.js'

/** A fault in a dictionary of the house. */
export interface NameFault {
  readonly line: number
  readonly message: string
}

/** What is longer is a sentence. */
const mostWords = 10

/** What is wrong with the form of a name, or nothing. */
function formFault(name: string): string | undefined {
  if (/\p{Cc}|\p{Cf}/u.test(name)) return 'Unexpected character that nobody sees, expected letters'
  if (!/\p{L}/u.test(name)) return `Unexpected \`${name}\`, expected a name with letters`
  if (name.split(/\s+/).length > mostWords) return `Unexpected line of more than ${mostWords} words, expected a name`
  return / {2}/.test(name) ? `Unexpected wide space in \`${name}\`, expected one space` : undefined
}

/**
 * All that is wrong with a dictionary of the house, in the order of its lines: what keeps a line from being read,
 * and what cannot be meant, such as a name that stands twice, or as another spelling of two names.
 * @returns the faults, and how many names are right
 */
export function checkHouse(text: string): {readonly faults: readonly NameFault[]; readonly names: number} {
  const faults: NameFault[] = []
  const owners = new Map<string, {readonly line: number; readonly name: string}>()
  let names = 0
  for (const read of houseLines(text)) {
    const {line} = read
    if ('fault' in read) {
      faults.push({line, message: read.fault})
      continue
    }
    const {name, also} = read.name
    const before = faults.length
    for (const spelling of [name, ...also]) {
      const fault = formFault(spelling)
      const owner = owners.get(spelling)
      if (fault !== undefined) faults.push({line, message: fault})
      else if (owner?.line === line) faults.push({line, message: `Unexpected second \`${spelling}\` in one line`})
      else if (owner)
        faults.push({line, message: `Unexpected \`${spelling}\`, which line ${owner.line} has (${owner.name})`})
      else owners.set(spelling, {line, name})
    }
    // “Muller” is taken for “Müller” without being listed.
    for (const other of also)
      if (other !== name && fold(other) === fold(name))
        faults.push({
          line,
          message: `Unexpected \`${other}\`, expected nothing: it is \`${name}\` but for accents or capitals`
        })
    if (faults.length === before) names++
  }
  return {faults, names}
}
