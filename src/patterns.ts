import {relative, sep} from 'node:path'

/** What patterns say of a path: that it matches, that a later `!pattern` takes it out again, or nothing. */
export type Verdict = boolean | undefined

/** Asks patterns about an absolute path; a folder’s name alone stands for all that is in it. */
export type Matcher = (path: string, isFolder?: boolean) => Verdict

/** `{a,b}` is common in globs, but not known to ignore files. */
function expand(pattern: string): string[] {
  const [whole, before, inner, after] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(pattern) ?? []
  return whole === undefined
    ? [pattern]
    : (inner ?? '').split(',').flatMap((part) => expand(`${before}${part}${after}`))
}

/** A matcher of patterns that are written as in `.gitignore`, and count from `folder`; paths outside it match none. */
export async function matcher(folder: string, patterns: readonly string[]): Promise<Matcher> {
  const {default: ignore} = await import('ignore')
  const list = ignore().add(patterns.flatMap(expand))
  return (path, isFolder = false) => {
    const inside = relative(folder, path).split(sep).join('/')
    if (inside === '' || !ignore.isPathValid(inside)) return undefined
    const {ignored, unignored} = list.test(isFolder ? `${inside}/` : inside)
    return ignored ? true : unignored ? false : undefined
  }
}
