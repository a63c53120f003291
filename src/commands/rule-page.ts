import {circumstances} from '../examples.js'
import {markdownBlocks} from '../markdown.js'
import {inPreset, presetNames} from '../presets.js'
import type {BadExample, Meta, Sample} from '../rule.js'
import {paint, printable, type Paint} from '../terminal.js'
import {wrap} from '../wrap.js'

/** How severities are coloured. */
export const colors = {error: 'red', warning: 'yellow', info: 'cyan'} as const

/** The widest page that reads well. */
const widest = 90

/** What a page is written with. */
interface Look {
  readonly style: Paint
  readonly width: number
}

const whites: Readonly<Record<string, string>> = {' ': '␣', '\n': '↵'}

/** What is flagged stands out: by style in colour, by its marks without; blanks are made visible. */
const emphasized = (text: string, style: Paint) =>
  text.replaceAll(/⟦([^⟧]*)⟧/g, (_, inner: string) => {
    const seen = inner.trim() === '' ? [...inner].map((one) => whites[one] ?? one).join('') : inner
    const parts = seen.split(/(\n+)/).map((part) => {
      const styled = style('underline', style('yellow', part))
      return part.trim() === '' ? part : styled === part ? `⟦${part}⟧` : styled
    })
    return parts.join('')
  })

/** The lines of an example, as a terminal shows them. */
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => printable(line))
    .join('\n')

/** A text, below what it stands on and the text that it is compared with. */
const example = (sample: Sample, mark: string, {width}: Look) =>
  [
    ...[circumstances(sample) ?? []].flat().map((line) => wrap(line, width, '    ', '    ')),
    ...(sample.base === undefined ? [] : [wrap(`Before: ${lines(sample.base)}`, width, '    ', '    ')]),
    wrap(sample.text, width, '    ', `  ${mark} `)
  ].join('\n')

function flagged(bad: BadExample, look: Look): string {
  const {text, reasons, fixed} = bad
  const {style, width} = look
  const said = [...reasons, ...(fixed === undefined ? [] : [`Fixed: ${lines(fixed)}`])]
  return [
    example({...bad, text: emphasized(lines(text), style)}, style('red', '✗'), look),
    ...said.map((line) =>
      wrap(line, width, '      ', '    → ')
        .split('\n')
        .map((one) => style('dim', one))
        .join('\n')
    )
  ].join('\n')
}

function options({options: types = {}}: Meta, {style, width}: Look): string[] {
  const rows = Object.entries(types).map(([name, {default: value, description}]) => ({
    name,
    value: JSON.stringify(value),
    description
  }))
  if (rows.length === 0) return []
  const names = Math.max(6, ...rows.map(({name}) => name.length))
  const values = Math.min(Math.max(7, ...rows.map(({value}) => value.length)), 20)
  const margin = ' '.repeat(names + values + 6)
  const head = style('dim', `  ${'option'.padEnd(names)}  ${'default'.padEnd(values)}  meaning`)
  return [
    [
      head,
      ...rows.map(({name, value, description}) =>
        wrap(description, width, margin, `  ${style('cyan', name.padEnd(names))}  ${value.padEnd(values)}  `)
      )
    ].join('\n')
  ]
}

/** How the rule is set otherwise in a config. */
function config({id, severity, recommended, options: types = {}}: Meta, {style}: Look): string {
  const levels = ['error', 'warning', 'info'].filter((level) => level !== severity)
  const [first = '', ...rest] = recommended ? ['off', ...levels] : [severity, ...levels, 'off']
  const rule = `      ${id}: ${first} ${style('dim', `# or ${rest.join(', ')}`)}`
  const [option] = Object.entries(types)
  const pair = option && `[${severity}, {${option[0]}: ${JSON.stringify(option[1].default)}}]`
  return ['    rules:', rule, ...(pair ? [style('dim', `      # ${id}: ${pair}`)] : [])].join('\n')
}

/** All that there is to say of a rule, as a page for a terminal of so many columns. */
export function rulePage(
  meta: Meta,
  category: string,
  {color, columns = 80}: {color: boolean; columns?: number}
): string {
  const look: Look = {style: paint(color), width: Math.max(Math.min(columns, widest), 40)}
  const {style, width} = look
  const presets = presetNames.filter((name) => inPreset(name, meta)).join(', ')
  const section = (title: string, blocks: readonly string[], gap = '\n\n') =>
    blocks.length > 0 ? [`${style('bold', title)}\n${blocks.join(gap)}`] : []
  const {ok, bad} = meta.examples
  return `${[
    wrap(
      `${style('bold', meta.id)}  ${category}, ${style(colors[meta.severity], meta.severity)}; presets: ${presets}`,
      width
    ),
    wrap(style('bold', meta.summary), width),
    ...markdownBlocks(meta.why, style).map((block) => wrap(block, width)),
    ...section('Options', options(meta, look)),
    ...section(
      'Flagged',
      bad.map((one) => flagged(one, look))
    ),
    ...section(
      'Left alone',
      ok.map((one) => {
        const sample = typeof one === 'string' ? {text: one} : one
        return example({...sample, text: lines(sample.text)}, style('green', '✓'), look)
      }),
      '\n'
    ),
    ...section(meta.recommended ? 'To turn it off or down, in .stetrc.yml' : 'To turn it on, in .stetrc.yml', [
      config(meta, look)
    ])
  ].join('\n\n')}\n`
}
