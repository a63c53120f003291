import {dayName, readIsoDay} from './analysis/calendar.js'
import type {Sample} from './rule.js'

/** What an example stands on beside its text, the day of the draft and options: “In a draft of 12 June 2024:”. */
export function circumstances({date, options = {}}: Sample): string | undefined {
  const set = Object.entries(options).map(([name, value]) => `\`${name}\` set to \`${String(value)}\``)
  const told = [
    ...(date === undefined ? [] : [`in a draft of ${dayName(readIsoDay(date))}`]),
    ...(set.length === 0 ? [] : [`with ${set.join(' and ')}`])
  ].join(', ')
  return told === '' ? undefined : `${told.charAt(0).toUpperCase()}${told.slice(1)}:`
}

/** A text that Markdown shows as it is. */
const escaped = (text: string) =>
  text
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[*`[\]\\]|(?<!\w)_|_(?!\w)/g, '\\$&')

/** What is flagged, bold; asterisks make nothing bold but what begins and ends in letters. Blanks are made visible. */
function bold(text: string): string {
  if (text.trim() === '') return `<b>${text.replaceAll(/\s/g, '␣')}</b>`
  return /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text) ? `**${escaped(text)}**` : `<b>${escaped(text)}</b>`
}

const quoted = (text: string) =>
  text
    .split(/⟦([^⟧]*)⟧/)
    .map((part, at) =>
      at % 2 === 0
        ? escaped(part)
        : part
            .split(/(\n+)/)
            .map((one) => (/^\n*$/.test(one) ? one : bold(one)))
            .join('')
    )
    .join('')
    .split(/\n+/)
    .map((line) => `> ${line}`)
    .join('\n>\n')

/** The blocks of Markdown that show an example: what it stands on, the text that it is compared with, and its own. */
export function exampleBlocks(sample: Sample): string[] {
  const {text, base} = sample
  return [
    ...[circumstances(sample) ?? []].flat(),
    ...(base === undefined ? [quoted(text)] : ['Before:', quoted(base), 'Now:', quoted(text)])
  ]
}
