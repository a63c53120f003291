import type {MessageRecord} from '../messages/record.js'
import type {Report, Summary} from '../report.js'

/** A number with its noun: “1 draft”, “20,000 drafts”. */
export const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** How many there are of each severity: “1 error, 2 warnings, 0 notes”. */
export const tally = ({errors, warnings, info}: Pick<Summary, 'errors' | 'warnings' | 'info'>): string =>
  [plural(errors, 'error'), plural(warnings, 'warning'), plural(info, 'note')].join(', ')

/** What is said of a place: the reason, and in a second line what to do. */
export const advice = ({reason, note}: MessageRecord): string => (note === null ? reason : `${reason}\n${note}`)

/** What is said of a draft that could not be linted. */
export const faultOf = (fault: string): string => `Not checked: ${fault}`

/** What `--quiet` hides, so that a short report is not taken for a clean draft; empty where nothing is hidden. */
export function hidden({files, summary}: Report): string {
  const shown = files.reduce((count, {messages}) => count + messages.length, 0)
  const rest = summary.errors + summary.warnings + summary.info - shown
  return rest > 0 ? `${plural(rest, 'message')} below error not shown` : ''
}
