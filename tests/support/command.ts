import {spawn, type SpawnOptions} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import {packageFile} from '../../src/data-file.js'
import {isFresh, sources} from '../../src/scripts/fresh.js'

if (!isFresh('dist/cli.js', sources)) throw new Error('dist/ is older than its sources, run `npm run build`')

/** The file of the command. */
export const bin = fileURLToPath(packageFile('bin/stet.js'))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
}

/** Run the real command, as it was built last. */
export async function stet(args: readonly string[], {cwd, input = '', env = {}}: RunOptions = {}): Promise<Ran> {
  const options: SpawnOptions = {cwd, env: {PATH: process.env['PATH'], ...env}, stdio: 'pipe'}
  const child = spawn(process.execPath, [bin, ...args], options)
  const chunks: [Buffer[], Buffer[]] = [[], []]
  child.stdout?.on('data', (chunk: Buffer) => chunks[0].push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks[1].push(chunk))
  // A command that does not read closes the pipe.
  child.stdin?.on('error', () => undefined).end(input)
  const [status] = (await once(child, 'close')) as [number | null]
  const [stdout, stderr] = chunks.map((list) => Buffer.concat(list).toString())
  return {status, stdout: stdout ?? '', stderr: stderr ?? ''}
}
