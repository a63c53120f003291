import type {Command} from './commands/command.js'
import {commands} from './commands/index.js'
import {commonFlags, flags, type FlagName} from './options.js'

interface Line {
  readonly left: string
  readonly right: string
}

function flagLine(name: FlagName): Line {
  const {short, value, description}: {short?: string; value?: string; description: string} = flags[name]
  return {left: `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, right: description}
}

function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({left}) => left.length))
  return lines.map(({left, right}) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

async function commandLines(): Promise<Line[]> {
  const all = await Promise.all(Object.values(commands).map(async (load) => (await load()).default))
  return all.map(({name, summary}) => ({left: name, right: summary}))
}

/** The help of a command: how it is written, what it does, its flags; that of `lint` lists the other commands too. */
export async function help({name, summary, usage, details, flags: own}: Command): Promise<string> {
  const sections = [
    `Usage: stet ${usage}`,
    summary,
    ...(details ? [details.trim()] : []),
    ...(name === 'lint' ? [`Commands:\n${table(await commandLines())}`] : []),
    `Options:\n${table([...own, ...commonFlags].map(flagLine))}`
  ]
  return `${sections.join('\n\n')}\n`
}
