import {categories, rules} from '../../rules/index.js'
import {UsageError} from '../options.js'
import {nearest} from '../nearest.js'
import {inPreset, presetNames} from '../presets.js'
import type {BadExample, Meta} from '../rule.js'
import {paint, type Paint} from '../terminal.js'
import {defineCommand, Status} from './command.js'

const indent = (text: string) => text.replaceAll(/^(?=.)/gm, '  ')

/** What is flagged stands out: by style in colour, by its marks without. */
const emphasize = (text: string, style: Paint) =>
  text.replaceAll(/⟦([^⟧]*)⟧/g, (marked, inner: string) => {
    const styled = style('underline', style('yellow', inner))
    return styled === inner ? marked : styled
  })

const flagged = ({text, reasons, fixed}: BadExample, style: Paint) =>
  [
    emphasize(text, style),
    ...reasons.map((reason) => style('dim', `→ ${reason}`)),
    ...(fixed === undefined ? [] : [style('dim', `→ fixed: ${fixed}`)])
  ].join('\n')

function options({options: types = {}}: Meta): string[] {
  const lines = Object.entries(types).map(
    ([name, {default: value, description}]) => `${name} (${JSON.stringify(value)}): ${description}`
  )
  return lines.length > 0 ? [lines.join('\n')] : []
}

function page(meta: Meta, style: Paint): string {
  const presets = presetNames.filter((name) => inPreset(name, meta)).join(', ')
  const section = (title: string, texts: readonly string[]) =>
    texts.length > 0 ? [`${style('bold', title)}\n${texts.map(indent).join('\n\n')}`] : []
  return `${[
    `${style('bold', meta.id)}  ${categories[meta.id] ?? ''}, ${meta.severity}; presets: ${presets}`,
    meta.summary,
    meta.why.trim(),
    ...section('Options', options(meta)),
    ...section(
      'Flagged',
      meta.examples.bad.map((example) => flagged(example, style))
    ),
    ...section(
      'Left alone',
      meta.examples.ok.map((example) => (typeof example === 'string' ? example : example.text))
    )
  ].join('\n\n')}\n`
}

/** @throws UsageError for an id that no rule has, with the nearest one. */
function ruleOf(id: string): Meta {
  const rule = rules.find(({meta}) => meta.id === id)
  if (rule) return rule.meta
  const near = nearest(
    id,
    rules.map(({meta}) => meta.id)
  )
  throw new UsageError(`Unexpected rule \`${id}\`, expected ${near ?? 'one that stet rules lists'}`)
}

export default defineCommand({
  name: 'explain',
  summary: 'Explain a rule: why it matters, its options, and examples.',
  usage: 'explain RULE...',
  flags: [],
  run({operands, terminal}) {
    if (operands.length === 0) throw new UsageError('Missing rule, expected one that stet rules lists')
    const pages = operands.map(ruleOf).map((meta) => page(meta, paint(terminal.color)))
    terminal.print(pages.join('\n\n'))
    return Promise.resolve(Status.ok)
  }
})
