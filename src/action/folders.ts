import {existsSync, statSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {UsageError} from '../options.js'
import type {Runner} from './runner.js'

/** Where the action works. */
export interface Folders {
  /** Where the paths of inputs begin at. */
  readonly cwd: string
  /** The folder of the repository, where the paths of the report begin at. */
  readonly root: string
}

/**
 * Find the folders; the repository may be checked out in a folder of the workspace.
 * @throws UsageError when the working directory is not there.
 */
export function foldersOf({env, cwd: here}: Runner, workingDirectory: string): Folders {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? here)
  const cwd = resolve(workspace, workingDirectory)
  if (!statSync(cwd, {throwIfNoEntry: false})?.isDirectory())
    throw new UsageError(`working-directory: Unexpected \`${workingDirectory}\`, expected a folder of the workspace`)
  for (let root = cwd; root !== workspace && root !== dirname(root); root = dirname(root))
    if (existsSync(join(root, '.git'))) return {cwd, root}
  return {cwd, root: workspace}
}
