import type {Confusion} from './analysis/confusions.js'
import type {Finding} from './rule.js'

/** What a rule says of words that stand for others: the note of the table, or else the rule’s own. */
export function confusionFinding({start, end, wrong, right, level, note}: Confusion, otherwise?: string): Finding {
  const at = {start, end}
  const said = note ?? otherwise
  return {
    at,
    reason: `Unexpected \`${wrong}\`, expected \`${right}\``,
    expected: [right],
    ...(level && {severity: level}),
    ...(said !== undefined && {note: said}),
    fix: {safe: false, edits: [{at, text: right}]}
  }
}
