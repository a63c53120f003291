import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {scratch} from './scratch.js'

/** A git repository of its own, whatever git is set to on this machine. */
export interface Repository {
  readonly folder: string
  git(...args: string[]): string
  write(files: Readonly<Record<string, string>>): void
  /** Commit all that is there. */
  commit(): void
}

const env = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org'
}

/** What stands in a folder, as a repository. */
export function openRepository(folder: string): Repository {
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, env, stdio: 'pipe'}).toString()
  return {
    folder,
    git,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), {recursive: true})
        writeFileSync(join(folder, path), text)
      }
    },
    commit() {
      git('add', '--all')
      git('commit', '--quiet', '--message', 'a commit')
    }
  }
}

/** A repository in a scratch folder, with these files committed on `main`. */
export function repository(files: Readonly<Record<string, string>>): Repository {
  const made = openRepository(scratch(files))
  made.git('init', '--quiet', '--initial-branch', 'main')
  made.commit()
  return made
}
