import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {expect, it} from 'vitest'
import {packageFile} from '../src/data-file.js'

/** What each file of our own imports when it is loaded; imports of types and those on demand aside. */
async function imports(): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = ['src', 'rules'].flatMap((folder) =>
    readdirSync(packageFile(folder), {recursive: true, encoding: 'utf8'}).map((file) => `./${folder}/${file}`)
  )
  const root = fileURLToPath(packageFile('.'))
  // One entry that imports all files is bundled once, each of them as an entry as often as it is imported.
  const contents = files.flatMap((file) => (file.endsWith('.ts') ? [`import '${file}'`] : [])).join('\n')
  const {metafile} = await build({
    absWorkingDir: root,
    stdin: {contents, resolveDir: root},
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    metafile: true,
    write: false
  })
  return new Map(
    Object.entries(metafile.inputs).map(([file, input]) => [
      file,
      input.imports.filter(({kind, external}) => kind === 'import-statement' && !external).map(({path}) => path)
    ])
  )
}

/** The first cycle that is found, as a list of files that begins and ends with the same one. */
function cycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const search = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of graph.get(file) ?? []) {
      const found = search(next, [...path, file])
      if (found.length > 0) return found
    }
    done.add(file)
    return []
  }
  for (const file of graph.keys()) {
    const found = search(file, [])
    if (found.length > 0) return found
  }
  return []
}

it('has no cycles', async () => {
  const graph = await imports()
  expect(graph.get('src/run.ts')).toContain('src/lint.ts')
  expect(cycle(graph)).toEqual([])
})

it('would see a cycle', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']]
  ])
  expect(cycle(graph)).toEqual(['b', 'd', 'b'])
})
