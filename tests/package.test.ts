import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {expect, it} from 'vitest'
import {packageFile} from '../src/data-file.js'
import {bin} from './support/command.js'
import {docx, paragraph, run as words} from './support/docx.js'
import {scratch} from './support/scratch.js'

/** What a module prints that imports the package by its name. */
async function printed(code: string): Promise<unknown> {
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: fileURLToPath(packageFile('.'))
  })
  return JSON.parse(stdout)
}

const draft = JSON.stringify('“We will appeal, Ortiz said.')

it('lints from code', async () => {
  const code = `
    import {VFile} from 'vfile'
    import {lint, record, reporters, rules, summarize} from 'stet'
    const file = await lint(new VFile({path: 'a.txt', value: ${draft}}), {only: ['unbalanced-quote']})
    const files = [{path: file.path, text: String(file), messages: file.messages.map(record)}]
    const json = await reporters.json()
    const {summary} = JSON.parse(json({files, summary: summarize(files)}))
    console.log(JSON.stringify([summary.errors, rules.length > 0]))`
  expect(await printed(code)).toEqual([1, true])
})

it('has rules that are plugins, each by its name', async () => {
  const code = `
    import retextEnglish from 'retext-english'
    import {unified} from 'unified'
    import {unbalancedQuote} from 'stet/rules'
    import {rules} from 'stet'
    const processor = unified().use(retextEnglish).use(unbalancedQuote, ['warning', {}]).use(function () { this.compiler = String })
    const {messages} = processor.processSync(${draft})
    console.log(JSON.stringify([messages.map(({ruleId, fatal}) => [ruleId, fatal]), rules.includes(unbalancedQuote)]))`
  expect(await printed(code)).toEqual([[['unbalanced-quote', false]], true])
})

it('names the licences of what the command holds', () => {
  const text = readFileSync(packageFile('dist/THIRD-PARTY.txt'), 'utf8')
  for (const name of ['unified', 'vfile-reporter', 'yaml', 'valibot', 'ignore'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  expect(text).not.toContain('undefined')
})

const sentence = 'The council met on the the Tuesday.'

/** The same draft in each form that takes a parser of its own, sorted by name. */
const forms: Readonly<Record<string, string | Uint8Array>> = {
  'a.docx': docx({body: [paragraph(words(sentence))]}),
  'a.html': `<p>${sentence}</p>`,
  'a.jsonl': JSON.stringify({body: sentence}),
  'a.md': `---\ntitle: Council\n---\n\n${sentence}`,
  'b.md': `+++\ntitle = "Council"\n+++\n\n${sentence}`
}

it('installs from its package and runs in an empty folder', {timeout: 180_000}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-package-'))
  try {
    const root = fileURLToPath(packageFile('.'))
    const npm = (args: readonly string[], cwd: string) => promisify(execFile)('npm', [...args], {cwd})
    await npm(['pack', '--ignore-scripts', '--pack-destination', folder], root)
    const [tarball = ''] = await readdir(folder)
    await writeFile(join(folder, 'package.json'), '{}')
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`], folder)
    await writeFile(join(folder, 'draft.txt'), '“We will appeal, the mayor said.')
    const run = promisify(execFile)(join(folder, 'node_modules/.bin/stet'), ['draft.txt', '--format', 'compact'], {
      cwd: folder
    })
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: 'draft.txt:1:1: error: Unexpected `“` without a mark that closes the quotation [unbalanced-quote]\n'
    })
    await mkdir(join(folder, 'forms'))
    for (const [name, content] of Object.entries(forms)) await writeFile(join(folder, 'forms', name), content)
    const args = ['forms', '--only', 'repeated-word', '--field', 'body', '--format', 'compact']
    const all = promisify(execFile)(join(folder, 'node_modules/.bin/stet'), args, {cwd: folder})
    const {stdout = '', stderr} = await all.then(
      () => ({stdout: '', stderr: 'no findings'}),
      (error: unknown) => error as {stdout?: string; stderr?: string}
    )
    expect(stderr).toBe('')
    expect(stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
      ...Object.keys(forms).map((name) => join('forms', name)),
      ''
    ])
  } finally {
    await rm(folder, {recursive: true})
  }
})

/** The code of all modules that the command loads to lint a draft. */
async function loaded(name: string, content: string | Uint8Array): Promise<string> {
  const cwd = scratch({[name]: content, urls: ''})
  const hooks = `import {appendFileSync} from 'node:fs'
    export const load = (url, context, next) => (appendFileSync(${JSON.stringify(join(cwd, 'urls'))}, url + '\\n'), next(url, context))`
  const script = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`
  const register = `import {register} from 'node:module'; register(${JSON.stringify(script(hooks))})`
  const args = ['--import', script(register), bin, '--rule', 'repeated-word:info', '--field', 'body', name]
  await promisify(execFile)(process.execPath, args, {cwd})
  const urls = readFileSync(join(cwd, 'urls'), 'utf8').trim().split('\n')
  return urls.map((url) => (url.startsWith('file:') ? readFileSync(fileURLToPath(url), 'utf8') : '')).join('\n')
}

it('loads a parser when a draft asks for it', {timeout: 60_000}, async () => {
  /** Names that stand in the code of one parser alone. */
  const signs = {
    'a.docx': 'commentReference',
    'a.html': 'onopentag',
    'a.jsonl': 'disallowComments',
    'a.md': 'gfmFootnoteCall'
  }
  const text = await loaded('a.txt', sentence)
  expect(text).toContain('repeated-word')
  for (const [name, sign] of Object.entries(signs)) {
    expect(text, name).not.toContain(sign)
    expect(await loaded(name, forms[name] ?? ''), name).toContain(sign)
  }
})
