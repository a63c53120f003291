import {existsSync} from 'node:fs'
import {commands} from './commands/index.js'
import {Status, type Command} from './commands/command.js'
import {help} from './help.js'
import {nearest} from './nearest.js'
import {commonFlags, firstOperand, parseOptions, UsageError} from './options.js'
import {statusLine} from './status-line.js'
import {printable, type Terminal} from './terminal.js'
import {version} from './version.js'

const {stdout, stderr, env} = process

/** Whether to colour: what the flags say, else FORCE_COLOR, NO_COLOR, and whether someone looks on. */
function isColored(args: readonly string[]): boolean {
  const flag = args.findLast((arg) => arg === '--color' || arg === '--no-color')
  if (flag) return flag === '--color'
  const {FORCE_COLOR, NO_COLOR, TERM} = env
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR)
  return !NO_COLOR && TERM !== 'dumb' && stdout.isTTY
}

/** The outermost error is for the reader, the innermost tells where it comes from. */
function trace(error: unknown): string {
  while (error instanceof Error && error.cause instanceof Error) error = error.cause
  return error instanceof Error ? `${error.stack ?? error.message}\n` : ''
}

/** Whether someone looks on at standard error; in CI, a log that does may pass for a terminal. */
const isWatched = () => stderr.isTTY && env['TERM'] !== 'dumb' && !(env['CI'] && env['CI'] !== 'false')

function terminalFor(args: readonly string[]): Terminal {
  const debug = args.includes('--debug')
  const line = isWatched() ? statusLine(stderr) : undefined
  return {
    cwd: process.cwd(),
    color: isColored(args),
    debug,
    // Not asked for unless needed: there may be none.
    get input() {
      return process.stdin
    },
    columns: stdout.columns,
    status: line?.show,
    print(text) {
      line?.show('')
      stdout.write(text)
    },
    tell(text) {
      line?.show('')
      stderr.write(text)
    },
    interruption: () => new Promise((resolve) => void process.once('SIGINT', resolve)),
    complain(error) {
      line?.show('')
      const message = error instanceof Error ? error.message : String(error)
      stderr.write(`stet: ${printable(message)}\n${debug ? trace(error) : ''}`)
    }
  }
}

/** Whether a word may be meant for a command: it is no path, and there is nothing of its name. */
const isNoFile = (word: string) => /^[a-z]+$/i.test(word) && !existsSync(word)

/**
 * The command that is named, and its arguments; `lint` where none is.
 * @throws UsageError for a word that is no draft and nearly the name of a command.
 */
async function choose(args: readonly string[]): Promise<[Command, readonly string[]]> {
  const at = firstOperand(args)
  const name = args[at] ?? ''
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return [(await load()).default, args.toSpliced(at, 1)]
  const near = isNoFile(name) ? nearest(name, Object.keys(commands)) : undefined
  if (near) throw new UsageError(`Unexpected word \`${name}\`, expected a file, a folder or the command ${near}`)
  return [(await import('./commands/lint.js')).default, args]
}

async function main(args: readonly string[], terminal: Terminal): Promise<Status> {
  try {
    const [command, rest] = await choose(args)
    const {values, operands} = parseOptions(rest, [...command.flags, ...commonFlags])
    if (values.version) terminal.print(`${version()}\n`)
    else if (values.help) terminal.print(await help(command))
    else return await command.run({values, operands, terminal})
    return Status.ok
  } catch (error) {
    terminal.complain(error)
    return Status.failure
  }
}

// A reader that has seen enough closes the pipe: no reason to complain.
for (const stream of [stdout, stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

const args = process.argv.slice(2)
// A message of a file is an error to the language, and its stack costs more than all else about it.
if (!args.includes('--debug')) Error.stackTraceLimit = 0
process.exitCode = await main(args, terminalFor(args))
