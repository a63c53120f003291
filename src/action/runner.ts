import {command} from '../reporters/github.js'

/** What the action sees of the runner of GitHub Actions. */
export interface Runner {
  /** The environment: inputs, the event, and where to write. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that counts where the environment names no workspace. */
  readonly cwd: string
  /** Write to the log, where lines that begin with `::` are commands. */
  print(text: string): void
}

/** Say something that is not about a draft. */
export const say = ({print}: Runner, kind: 'error' | 'notice', text: string) => {
  print(command(kind, {title: 'stet'}, text))
}
