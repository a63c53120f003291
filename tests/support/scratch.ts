import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll} from 'vitest'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'stet-test-')))

afterAll(() => {
  rmSync(root, {recursive: true, force: true})
})

/** A scratch folder with these files, by path; it goes when the tests of the file have ended. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(root, 'case-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}
