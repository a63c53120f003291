import {formsOf, hasBrokenEndings} from './house-forms.js'
import {linearPattern} from './linear-patterns.js'
import type {SchemaFault} from './schema-parts.js'
import type {HouseTerm} from './story.js'
import {messageOf} from './yaml-data.js'

const faultOf = (field: string, message: string): SchemaFault => ({path: [field], fault: `${field}: ${message}`})

/** The most steps that a pattern may take at a character. */
const largest = 2000

/** The greatest number of a group that the right words name. */
const greatestGroup = (right: readonly string[]) =>
  Math.max(0, ...right.flatMap((text) => [...text.matchAll(/\$(\d)/g)].map(([, group]) => Number(group))))

function patternFault({pattern = '', right, whole, case: capitals = false}: HouseTerm): string | undefined {
  if (whole !== undefined) return 'Unexpected beside whole, expected \\b in the pattern where words begin and end'
  let made
  try {
    made = linearPattern(pattern, {capitals})
  } catch (error) {
    return `Unexpected expression, expected one of RE2: ${messageOf(error)}`
  }
  if (made.size > largest) return `Unexpected expression of ${made.size} steps, expected at most ${largest}`
  const group = greatestGroup(right)
  return group > made.groups ? `Unexpected $${group} in right, expected at most ${made.groups} groups` : undefined
}

/** What is wrong with endings: those of the right words go with those of the wrong ones. */
function* endingFaults({wrong, right}: HouseTerm): Generator<SchemaFault> {
  let most = Infinity
  for (const text of wrong) {
    const forms = formsOf(text)
    most = Math.min(most, forms.length)
    if (hasBrokenEndings(forms)) yield faultOf('wrong', brokenEndings(text))
  }
  for (const text of right) {
    const forms = formsOf(text)
    if (hasBrokenEndings(forms)) yield faultOf('right', brokenEndings(text))
    else if (forms.length > most)
      yield faultOf('right', `Unexpected endings of \`${text}\`, expected as many as wrong has`)
  }
}

const brokenEndings = (text: string) => `Unexpected parenthesis in \`${text}\`, expected endings such as (s) or (s/d)`

/** What the schema cannot say of a term. The engine of patterns must be there where it has one. */
export function faultsOf(term: HouseTerm): readonly SchemaFault[] {
  const {wrong, right, pattern, from, until} = term
  const found: SchemaFault[] = []
  if (pattern === undefined && wrong.length === 0)
    found.push({path: [], fault: 'Missing wrong, expected what the house does not write'})
  if (pattern !== undefined) {
    const fault = wrong.length > 0 ? 'Unexpected beside wrong, expected one of them' : patternFault(term)
    if (fault !== undefined) found.push(faultOf('pattern', fault))
  } else found.push(...endingFaults(term))
  const same = right.find((text) => wrong.includes(text))
  if (same !== undefined) found.push(faultOf('right', `Unexpected \`${same}\`, expected other words than wrong`))
  if (from !== undefined && until !== undefined && until < from)
    found.push(faultOf('until', `Unexpected day before ${from}, expected none before from`))
  return found
}
