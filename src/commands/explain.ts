import {categories, rules} from '../../rules/index.js'
import {nearest} from '../nearest.js'
import {UsageError} from '../options.js'
import {paint, type Terminal} from '../terminal.js'
import {defineCommand, Status} from './command.js'
import {rulePage} from './rule-page.js'
import {ruleTable} from './rules.js'

const names = [...Object.keys(categories), ...Object.values(categories)]

/**
 * The page of a rule; of a category, the list of its rules. A name that both bear gives both.
 * @throws UsageError for a name that neither has, with the nearest one.
 */
function pages(name: string, {color, columns}: Terminal): string[] {
  if (!names.includes(name))
    throw new UsageError(`Unexpected rule \`${name}\`, expected ${nearest(name, names) ?? 'one that stet rules lists'}`)
  const page = rules
    .filter(({meta}) => meta.id === name)
    .map(({meta}) => rulePage(meta, categories[name] ?? '', {color, ...(columns && {columns})}))
  const members = rules.filter(({meta}) => categories[meta.id] === name)
  return members.length > page.length ? [...page, ruleTable(members, paint(color))] : page
}

export default defineCommand({
  name: 'explain',
  summary: 'Explain a rule: why it matters, its options, and examples; or list the rules of a category.',
  usage: 'explain RULE|CATEGORY...',
  flags: [],
  run({operands, terminal}) {
    if (operands.length === 0) throw new UsageError('Missing rule, expected one that stet rules lists')
    terminal.print(operands.flatMap((name) => pages(name, terminal)).join('\n\n'))
    return Promise.resolve(Status.ok)
  }
})
