import {inert} from '../reporters/escape.js'
import type {Worksheet} from '../worksheet.js'
import {groups, type Item, summaryOf} from './items.js'

function box({place: {start}, text, detail, source, status}: Item): string {
  const about = [detail, status, source].filter(Boolean).map(inert).join(' · ')
  return `- [ ] ${start.line}:${start.column} ${inert(text.replaceAll(/\s+/g, ' '))}${about && ` — ${about}`}\n`
}

const sheet = (worksheet: Worksheet) =>
  `# ${inert(worksheet.path)}\n\n${inert(summaryOf(worksheet))}\n` +
  groups(worksheet)
    .map(([title, items]) => (items.length > 0 ? `\n## ${title}\n\n${items.map(box).join('')}` : ''))
    .join('')

/** The worksheets as Markdown, with a box to tick for everything. */
export const markdown = (worksheets: readonly Worksheet[]): string => worksheets.map(sheet).join('\n')
