import {execFile} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {beforeAll, describe, expect, it} from 'vitest'
import {desk, draftNames, editor, example, type Expected} from './editor.js'

const probe = "if has('quickfix') && exists('*str2list') | qall | else | cquit | endif"
const {isSkipped, title} = editor('Vim', 'vim', ['-Nu', 'NONE', '-es', '-c', probe])

/** An entry of the quickfix list, with what stands at the cursor once Vim has gone there. */
interface Entry {
  readonly lnum: number
  readonly col: number
  readonly type: string
  readonly text: string
  readonly valid: number
  readonly name: string
  readonly rest: string
}

const types = {error: 'E', warning: 'W', info: 'I'}

/** Go to each entry, and write down where that leads. */
const script = (list: string, go: string) => `
  let entries = []
  for number in range(1, len(${list}))
    let entry = ${list}[number - 1]
    if entry.valid
      exe 'silent ${go}' number
    endif
    let rest = strpart(getline('.'), col('.') - 1)
    call add(entries, extend(entry, {'name': bufname(entry.bufnr), 'rest': rest}))
  endfor
  call writefile([json_encode(entries)], 'entries.json')
  qall!`

describe.skipIf(isSkipped)(title, () => {
  let folder: string, expected: ReadonlyMap<string, readonly Expected[]>, env: NodeJS.ProcessEnv
  beforeAll(async () => {
    ;({folder, expected, env} = await desk())
  })

  /** The list that commands of Vim leave. */
  async function entries(
    args: readonly string[],
    {list = 'getqflist()', go = 'cc', locale = 'C.UTF-8'} = {}
  ): Promise<readonly Entry[]> {
    writeFileSync(join(folder, 'script.vim'), script(list, go))
    const plugin = `let &rtp = '${example('vim')},' .. &rtp`
    const run = ['-Nu', 'NONE', '-n', '-es', '--cmd', plugin, ...args, '-S', 'script.vim']
    await promisify(execFile)('vim', run, {cwd: folder, env: {...env, LC_ALL: locale}, timeout: 20_000})
    return JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')) as Entry[]
  }

  const wanted = (name: string) =>
    (expected.get(name) ?? []).map(({line, before, severity, reason, ruleId}) => ({
      name,
      lnum: line,
      col: Buffer.byteLength(before) + 1,
      type: types[severity],
      text: `${reason} [${ruleId}]`,
      valid: 1
    }))

  it.each(draftNames)('fills the quickfix list for %s', async (name) => {
    const found = await entries([name, '-c', 'compiler stet | make'])
    expect(found.length).toBeGreaterThan(0)
    expect(found).toMatchObject(wanted(name))
    for (const [at, {flagged}] of (expected.get(name) ?? []).entries())
      expect(found[at]?.rest.slice(0, flagged.length)).toBe(flagged)
  })

  it('knows the columns of drafts that are not open, and passes flags on', async () => {
    const command = `compiler stet | make -q ${draftNames.slice(2, 5).join(' ')}`
    const found = await entries(['plain.txt', '-c', command])
    const errors = draftNames.slice(2, 5).concat('plain.txt')
    expect(found).toMatchObject(errors.flatMap(wanted).filter(({type}) => type === 'E'))
  })

  it('counts bytes where the locale of Vim is not UTF-8', async () => {
    const found = await entries(['windows.txt', '-c', 'compiler stet | make'], {locale: 'C'})
    expect(found).toMatchObject(wanted('windows.txt'))
  })

  it('fills the location list', async () => {
    const found = await entries(['marked.txt', '-c', 'compiler stet | lmake'], {list: 'getloclist(0)', go: 'll'})
    expect(found).toMatchObject(wanted('marked.txt'))
  })

  it('takes the command from g:stet_command', async () => {
    const command = "let g:stet_command = 'stet --only misspelled-word'"
    const found = await entries(['windows.txt', '-c', command, '-c', 'compiler stet | make'])
    expect(found).toMatchObject(wanted('windows.txt').filter(({text}) => text.endsWith('[misspelled-word]')))
  })

  it('leaves the lists of other compilers alone', async () => {
    const other = 'setlocal makeprg=echo\\ marked.txt:1:8:\\ word errorformat=%f:%l:%c:\\ %m'
    const found = await entries(['marked.txt', '-c', `compiler stet | unlet b:current_compiler | ${other} | make`])
    expect(found).toMatchObject([{lnum: 1, col: 8}])
  })

  it('shows what stet cannot do', async () => {
    const found = await entries(['plain.txt', '-c', 'compiler stet | make none.txt'])
    const fault = 'Not checked: No such file or folder [stet]'
    expect(found.find(({valid}) => valid)).toMatchObject({type: 'E', name: 'none.txt', text: fault})
  })
})
