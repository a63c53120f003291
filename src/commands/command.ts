import type {FlagName, Values} from '../options.js'
import type {Terminal} from '../terminal.js'

/** How a command ended: all is well; findings that fail; or it could not do its work. */
export const Status = {ok: 0, findings: 1, failure: 2} as const

export type Status = (typeof Status)[keyof typeof Status]

/** What a command is run with. */
export interface Invocation<Name extends FlagName = FlagName> {
  readonly values: Values<Name>
  /** The words that are no flags. */
  readonly operands: readonly string[]
  readonly terminal: Terminal
}

export interface Command<Name extends FlagName = FlagName> {
  readonly name: string
  /** What it does, in a sentence. */
  readonly summary: string
  /** What follows `stet`. */
  readonly usage: string
  /** More to say in its help, in paragraphs. */
  readonly details?: string
  /** The flags that it takes beside the common ones. */
  readonly flags: readonly Name[]
  /** @throws UsageError, ConfigError and the like: one clear line, and status 2. */
  run(invocation: Invocation<Name>): Promise<Status>
}

/** Make a command; its flags give the types of its values. */
export const defineCommand = <const Name extends FlagName>(command: Command<Name>): Command => command
