import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {checkConfig} from '../src/config-schema.js'
import {workflowFile} from '../src/commands/init-files.js'
import {varietyOf} from '../src/variety.js'
import {stet} from './support/command.js'
import {repository} from './support/repository.js'
import {scratch} from './support/scratch.js'

const good = 'The council met on Tuesday, and it will meet again.\n'
const british = 'The theatre in the harbour is grey. Our neighbours love its colours.\n'
const american = 'The theater in the harbor is gray. Our neighbors love its colors.\n'

const init = async (cwd: string, ...args: string[]) => {
  const {status, stdout, stderr} = await stet(['init', ...args], {cwd})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return stdout.trimEnd().split('\n')
}

const configOf = (cwd: string) => readFileSync(join(cwd, '.stetrc.yml'), 'utf8')

describe('init', () => {
  it('writes a config that holds, and says what to do next', async () => {
    const cwd = scratch({'drafts/a.txt': british, 'drafts/b/c.txt': good, 'notes.txt': good})
    expect(await init(cwd)).toEqual([
      '2 drafts (.txt) in drafts/, British spelling',
      'Wrote .stetrc.yml',
      'Next: npx stet drafts/'
    ])
    expect(configOf(cwd).split('\n')[0]).toMatch(/^# What stet checks/)
    expect(checkConfig(parse(configOf(cwd)))).toEqual({config: {preset: 'recommended', language: 'en-GB'}})
    expect((await stet(['drafts/'], {cwd})).status).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['.stetrc.yml', 'drafts', 'notes.txt'])
  })

  it('holds with all that is commented out in it', async () => {
    const cwd = scratch({'a.txt': good})
    await init(cwd)
    const all = configOf(cwd)
      .replaceAll(/^# (?=rules:|dictionaries:|ignore:)/gm, '')
      .replaceAll(/^# {3}/gm, '  ')
    expect(checkConfig(parse(all))).toEqual({
      config: {
        preset: 'recommended',
        rules: {'unmarked-heading': 'off'},
        dictionaries: ['dictionaries/names.txt'],
        ignore: ['archive/**']
      }
    })
  })

  it('names the schema where the package is installed', async () => {
    const files = {'node_modules/stet/rules/config.schema.json': '{}', 'site/a.txt': good}
    const cwd = scratch(files)
    await init(cwd)
    expect(configOf(cwd)).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/stet\/rules\/config\.schema\.json\n/
    )
    await init(join(cwd, 'site'))
    expect(configOf(join(cwd, 'site'))).toMatch(/^# yaml-language-server: \$schema=\.\.\/node_modules\/stet\//)
  })

  it('leaves out what is no draft', async () => {
    const cwd = scratch({'a.txt': good, 'b.txt': good, 'requirements.txt': 'x', 'LICENSE.txt': 'x'})
    expect(await init(cwd)).toEqual(['2 drafts (.txt) in this folder', 'Wrote .stetrc.yml', 'Next: npx stet .'])
    const {stdout} = await stet(['--format', 'json', '.'], {cwd})
    expect((JSON.parse(stdout) as {files: {path: string}[]}).files.map(({path}) => path)).toEqual(['a.txt', 'b.txt'])
  })

  it('writes nothing over', async () => {
    for (const [name, text] of [
      ['.stetrc.json', '{}'],
      ['.stetrc.yml', 'preset: all\n'],
      ['.stetrc.yaml', '{broken'],
      ['package.json', '{"stet": {}}']
    ] as const) {
      const cwd = scratch({[name]: text, 'a.txt': good})
      expect(await init(cwd)).toContain(`${name} is there already, and was left as it is`)
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
      expect(readdirSync(cwd).sort()).toEqual([name, 'a.txt'].sort())
    }
    const cwd = scratch()
    symlinkSync('elsewhere', join(cwd, '.stetrc.yml'))
    expect(await init(cwd)).toContain('.stetrc.yml is there already, and was left as it is')
    expect(existsSync(join(cwd, 'elsewhere'))).toBe(false)
  })

  it('works in an empty folder, and below another config', async () => {
    const cwd = scratch({'package.json': '{"name": "stet"}', '.stetrc.json': '{"preset": "all"}'})
    mkdirSync(join(cwd, 'sub'))
    expect(await init(join(cwd, 'sub'))).toEqual([
      expect.stringMatching(/^No drafts \(.*\.txt.*\) here yet$/),
      'Wrote .stetrc.yml',
      '../.stetrc.json no longer counts here: the nearest config does',
      'Next: npx stet FILE'
    ])
  })

  it('takes no words, and no workflow outside a repository', async () => {
    const cwd = scratch()
    for (const [args, line] of [
      [['drafts'], 'Unexpected word `drafts`, expected none: the folder is this one'],
      [['--workflow'], '--workflow: Unexpected outside a repository, expected a folder of one'],
      [['--worklow'], 'Unexpected flag --worklow, expected --workflow']
    ] as const)
      expect(await stet(['init', ...args], {cwd})).toEqual({status: 2, stdout: '', stderr: `stet: ${line}\n`})
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('init --workflow', () => {
  interface Workflow {
    readonly permissions: unknown
    readonly jobs: {readonly drafts: {readonly steps: readonly {run?: string; env?: Record<string, string>}[]}}
  }
  const workflow = (text: string) => parse(text) as Workflow
  const stepsOf = (text: string) => workflow(text).jobs.drafts.steps.flatMap(({run}) => run ?? [])

  it('is offered where the repository is on GitHub, and written when asked for', async () => {
    const {folder, git} = repository({'news/drafts/a.txt': good})
    const cwd = join(folder, 'news')
    expect((await init(cwd)).join('\n')).not.toContain('GitHub')
    git('remote', 'add', 'origin', 'git@github.com:owner/news.git')
    expect(await init(cwd)).toContain('GitHub: stet init --workflow writes a workflow that checks pull requests')
    expect(await init(cwd, '--workflow')).toContain('Wrote ../.github/workflows/stet.yml')
    const text = readFileSync(join(folder, '.github/workflows/stet.yml'), 'utf8')
    expect(workflow(text).permissions).toEqual({contents: 'read'})
    expect(workflow(text).jobs.drafts.steps.at(-1)?.env?.['DRAFTS']).toBe('news/drafts')
    expect(stepsOf(text)).toEqual([
      expect.stringMatching(
        /^npx --yes stet@\d+\.\d+\.\d+ --changed --base "origin\/\$BASE" --format github -- "\$DRAFTS"$/
      )
    ])
    const again = await init(cwd, '--workflow')
    expect(again).toContain('../.github/workflows/stet.yml is there already, and was left as it is')
    expect(again.join('\n')).not.toContain('GitHub:')
    expect(readFileSync(join(folder, '.github/workflows/stet.yml'), 'utf8')).toBe(text)
  })

  it('runs what the project installs, and nothing that a folder’s name says', () => {
    const installed = workflowFile({folder: '.', version: '1.2.3', isInstalled: true})
    expect(stepsOf(installed)).toEqual(['npm ci', expect.stringMatching(/^npx --no-install stet /)])
    for (const folder of ['a"; rm -rf ~', 'no', '$(x) `y`', "l'été", '#x', '- a']) {
      const text = workflowFile({folder, version: '1.2.3', isInstalled: false})
      expect(workflow(text).jobs.drafts.steps.at(-1)?.env?.['DRAFTS']).toBe(folder)
      expect(stepsOf(text).join('\n')).not.toContain(folder)
    }
    expect(workflowFile({folder: '${{ secrets.X }}', version: '1.2.3', isInstalled: false})).not.toContain('secrets')
  })

  it('knows GitLab', async () => {
    const {folder} = repository({'a.txt': good, '.gitlab-ci.yml': ''})
    expect((await init(folder)).join('\n')).toContain('GitLab: ')
  })

  it('checks what a branch changes', async () => {
    const {folder, git, write, commit} = repository({'drafts/old.txt': '“We will appeal, Ortiz said.\n'})
    git('checkout', '--quiet', '-b', 'topic')
    git('update-ref', 'refs/remotes/origin/main', 'main')
    write({'drafts/new.txt': '“We will appeal, Ortiz said.\n'})
    commit()
    await init(folder, '--workflow')
    const text = readFileSync(join(folder, '.github/workflows/stet.yml'), 'utf8')
    const words = (stepsOf(text)[0] ?? '').split(' ').slice(3)
    const args = words.map((word) => ({'"origin/$BASE"': 'origin/main', '"$DRAFTS"': 'drafts'})[word] ?? word)
    const {status, stdout} = await stet(args, {cwd: folder})
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=drafts\/new\.txt,/)
    expect(stdout).not.toContain('old.txt')
  })
})

describe('varietyOf', () => {
  it('tells British from American spelling, and neither where they mix or say little', () => {
    expect(varietyOf([british])?.tag).toBe('en-GB')
    expect(varietyOf([american, american])?.tag).toBe('en-US')
    expect(varietyOf([british, american])).toBeUndefined()
    expect(varietyOf(['The theatre stood on the harbour.'])).toBeUndefined()
    expect(varietyOf([])).toBeUndefined()
  })
})
