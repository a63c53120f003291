import {categories, rules} from '../../rules/index.js'
import {UsageError} from '../options.js'
import {inPreset, presetNames} from '../presets.js'
import type {Meta} from '../rule.js'
import {paint, type Paint} from '../terminal.js'
import {defineCommand, Status} from './command.js'
import {deliver, outputsOf} from './outputs.js'
import {colors} from './rule-page.js'

/** What the list says of a rule. */
const row = ({meta}: {readonly meta: Meta}) => ({
  id: meta.id,
  category: categories[meta.id] ?? '',
  severity: meta.severity,
  presets: presetNames.filter((name) => inPreset(name, meta)),
  summary: meta.summary
})

type Row = ReturnType<typeof row>

/** The rules as a table, by category. */
export function ruleTable(list: readonly {readonly meta: Meta}[], style: Paint): string {
  const rows: readonly Row[] = list.map(row)
  const width = Math.max(...rows.map(({id}) => id.length))
  const line = ({id, severity, presets, summary}: Row) =>
    `  ${id.padEnd(width)}  ${style(colors[severity], severity.padEnd(7))}  ${(presets[0] ?? '').padEnd(11)}  ${summary}\n`
  return [...new Set(rows.map(({category}) => category))]
    .map(
      (category) =>
        `${style('bold', category)}\n${rows
          .filter((item) => item.category === category)
          .map(line)
          .join('')}`
    )
    .join('\n')
}

export default defineCommand({
  name: 'rules',
  summary: 'List the rules: severity, the smallest preset that holds each, and what it asks.',
  usage: 'rules [--format pretty|json[:FILE]]',
  flags: ['format'],
  async run({values, operands, terminal}) {
    const [word] = operands
    if (word !== undefined)
      throw new UsageError(`Unexpected word \`${word}\`, expected none (stet explain lists the rules of a category)`)
    const outputs = outputsOf(values.format, ['pretty', 'json'])
    await deliver(outputs, terminal, (name, color) =>
      Promise.resolve(name === 'json' ? `${JSON.stringify(rules.map(row))}\n` : ruleTable(rules, paint(color)))
    )
    return Status.ok
  }
})
