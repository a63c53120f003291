/**
 * Builds what the package ships: compiled dictionaries, the command and the action in one bundle, the library and its types.
 * With `--if-stale`, only what is older than its sources.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type BuildOptions, type OutputFile} from 'esbuild'
import {packageFile} from '../data-file.js'
import {isFresh, sources} from './fresh.js'
import {licences} from './licences.js'

interface Compiled {
  readonly output: string
  readonly inputs: readonly string[]
  /** What compiles it; loaded only when needed, for it brings its sources along. */
  load(): Promise<() => void>
}

/** What is compiled from dictionaries, and what each hangs on. */
const compiled: readonly Compiled[] = [
  {
    output: 'dictionaries/compiled/words-en.bin',
    inputs: [
      'dictionaries/borrowed-words.txt',
      'dictionaries/modern-words.txt',
      'src/scripts/compile-words.ts',
      'src/scripts/spelling/',
      'src/spelling/'
    ],
    load: async () => (await import('./compile-words.js')).compileWords
  },
  {
    output: 'dictionaries/compiled/variants.tsv',
    inputs: [
      'src/scripts/compile-variants.ts',
      'src/scripts/spelling/',
      'src/sorted-file.ts',
      'src/spelling/variants.ts'
    ],
    load: async () => (await import('./compile-variants.js')).compileVariants
  },
  {
    output: 'dictionaries/compiled/common-misspellings.tsv',
    inputs: [
      'dictionaries/common-misspellings.tsv',
      'src/dictionary.ts',
      'src/scripts/compile-misspellings.ts',
      'src/sorted-file.ts'
    ],
    load: async () => (await import('./compile-misspellings.js')).compileMisspellings
  },
  {
    output: 'dictionaries/compiled/inclusive-terms.tsv',
    inputs: ['node_modules/retext-equality/package.json', 'src/scripts/compile-inclusive.ts'],
    load: async () => (await import('./compile-inclusive.js')).compileInclusive()
  },
  {
    output: 'dictionaries/compiled/names.tsv',
    inputs: [
      'dictionaries/agreements.tsv',
      'dictionaries/ambiguous-given-names.txt',
      'dictionaries/common-surnames.txt',
      'dictionaries/countries.tsv',
      'dictionaries/demonyms.tsv',
      'dictionaries/given-names.txt',
      'dictionaries/organisations.tsv',
      'dictionaries/outlets.tsv',
      'dictionaries/people.tsv',
      'dictionaries/places.tsv',
      'dictionaries/renamed-places.tsv',
      'dictionaries/surnames.txt',
      'src/analysis/fold.ts',
      'src/analysis/gazetteer.ts',
      'src/analysis/slip-index.ts',
      'src/scripts/compile-names.ts',
      'src/sorted-file.ts'
    ],
    load: async () => (await import('./compile-names.js')).compileNames
  },
  {
    // Written with it, and before it: cities.tsv and polities.tsv.
    output: 'dictionaries/compiled/people.tsv',
    inputs: [
      'dictionaries/countries.tsv',
      'dictionaries/demonyms.tsv',
      'dictionaries/offices.tsv',
      'dictionaries/organisations.tsv',
      'dictionaries/people.tsv',
      'dictionaries/places.tsv',
      'dictionaries/renamed-places.tsv',
      'src/analysis/cities.ts',
      'src/analysis/fold.ts',
      'src/scripts/compile-facts.ts',
      'src/sorted-file.ts'
    ],
    load: async () => (await import('./compile-facts.js')).compileFacts
  },
  {
    output: 'dictionaries/compiled/tagger.bin',
    inputs: [
      'dictionaries/irregular-verbs.tsv',
      'src/analysis/sentences.ts',
      'src/analysis/tokens.ts',
      'src/parse/',
      'src/scripts/spelling/ranks.ts',
      'src/scripts/tagger/',
      'src/scripts/train-tagger.ts',
      'src/tagger/'
    ],
    load: async () => (await import('./train-tagger.js')).compileTagger
  }
]

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Node has them all; where esbuild does not know it, each use of such a literal would build a new expression.
  supported: {'regexp-unicode-property-escapes': true, 'regexp-set-notation': true},
  define: {tablesAreBuilt: 'true'},
  outdir: fileURLToPath(packageFile('dist')),
  splitting: true,
  write: false,
  logLevel: 'warning'
} as const satisfies BuildOptions

const source = (path: string) => fileURLToPath(packageFile(path))

/** The command and the action, with all that they need: a start from one file is faster than one from some two hundred. */
const buildCommand = () =>
  build({
    ...common,
    entryPoints: {cli: source('src/cli.ts'), action: source('src/action/index.ts')},
    chunkNames: 'cli/[name]-[hash]',
    mainFields: ['module', 'main'],
    alias: {
      'string-width': source('src/scripts/string-width.ts'),
      'unist-util-visit': source('src/scripts/visit.ts'),
      // The build for Node is CommonJS and asks for built-in modules, which a bundle of modules cannot.
      yaml: source('node_modules/yaml/browser/index.js')
    },
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    legalComments: 'none',
    metafile: true
  })

/** The library; its dependencies are installed beside it. */
const buildLibrary = () =>
  build({
    ...common,
    entryPoints: {index: source('src/index.ts'), rules: source('rules/index.ts')},
    chunkNames: 'library/[name]-[hash]',
    packages: 'external'
  })

function buildTypes() {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-p', source('src/scripts/tsconfig.types.json')], {stdio: 'inherit'})
}

function write({path, contents}: OutputFile) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, contents)
}

async function buildCode() {
  const [command, library] = await Promise.all([buildCommand(), buildLibrary()])
  rmSync(packageFile('dist'), {recursive: true, force: true})
  for (const file of [...library.outputFiles, ...command.outputFiles]) write(file)
  writeFileSync(packageFile('dist/THIRD-PARTY.txt'), licences(Object.keys(command.metafile.inputs)))
  buildTypes()
}

const isAsked = !process.argv.includes('--if-stale')
if (isAsked || !isFresh('dist/cli.js', sources)) await buildCode()
for (const {output, inputs, load} of compiled) if (!isFresh(output, inputs)) (await load())()
if (!isFresh('dist/tables/wording.json', ['dictionaries/'])) (await import('./build-tables.js')).buildTables()
