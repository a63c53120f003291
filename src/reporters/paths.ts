import {wellFormed} from './escape.js'

/** A path from the folder `cwd` on, where it leads there; without `./`. */
export function relativePath(path: string, cwd = ''): string {
  const within = cwd !== '' && path.startsWith(`${cwd}/`) ? path.slice(cwd.length + 1) : path
  return within.replace(/^(?:\.\/+)+(?=.)/, '')
}

/** A path as a reference of RFC 3986: relative to `cwd` where it leads there, else an address of its own when absolute. */
export function uriOf(path: string, cwd?: string): string {
  const encoded = wellFormed(relativePath(path, cwd)).split('/').map(encodeURIComponent).join('/')
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
