import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, it} from 'vitest'
import {stet} from '../support/command.js'
import {scratch} from '../support/scratch.js'
import {desk, draftNames, example, type Expected} from './editor.js'

interface Task {
  readonly command: string
  readonly args: readonly unknown[]
  readonly problemMatcher: {
    readonly pattern: {readonly regexp: string} & Readonly<
      Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>
    >
  }
}

const text = (name: string) => readFileSync(example(name), 'utf8')

const {tasks} = JSON.parse(text('vscode/tasks.json')) as {readonly tasks: readonly [Task]}

/** What a pattern makes of lines. */
const matches = (pattern: string, lines: readonly string[]) => lines.map((line) => new RegExp(pattern).exec(line))

let folder: string, lines: readonly string[], wanted: readonly (Expected & {readonly name: string})[]
beforeAll(async () => {
  const {folder: scratched, expected} = await desk()
  folder = scratched
  const {stdout} = await stet(['--format', 'compact', '--', ...draftNames], {cwd: folder})
  lines = stdout.trimEnd().split('\n')
  wanted = draftNames.flatMap((name) => (expected.get(name) ?? []).map((message) => ({name, ...message})))
})

it('has the problems in VS Code', () => {
  const [{command, args, problemMatcher}] = tasks
  const file = {value: '${relativeFile}', quoting: 'strong'}
  expect([command, ...args]).toEqual(['npx', '--no-install', 'stet', '--format', 'compact', '--', file])
  const {pattern} = problemMatcher
  const found = matches(pattern.regexp, lines).map((match) => ({
    file: match?.[pattern.file],
    line: Number(match?.[pattern.line]),
    column: Number(match?.[pattern.column]),
    severity: match?.[pattern.severity],
    message: match?.[pattern.message],
    rule: match?.[pattern.code]
  }))
  expect(found.length).toBeGreaterThan(0)
  expect(found).toEqual(
    wanted.map(({name, line, before, severity, reason, ruleId}) => ({
      ...{file: name, line, severity, message: reason, rule: ruleId},
      // Columns of VS Code count UTF-16 code units.
      column: before.length + 1
    }))
  )
})

it('has the results in Sublime Text', () => {
  const build = JSON.parse(text('sublime-text/stet.sublime-build')) as Record<'cmd' | 'file_regex', unknown>
  expect(build.cmd).toEqual(['stet', '--format', 'compact', '--', '$file'])
  expect(matches(String(build.file_regex), lines).map((match) => match?.slice(1))).toEqual(
    wanted.map(({name, line, before, severity, reason, ruleId}) => [
      ...[name, String(line), String(before.length + 1)],
      `${severity}: ${reason} [${ruleId}]`
    ])
  )
})

it('has the messages in SublimeLinter', () => {
  const regex = /regex = r'(.+)'/.exec(text('sublime-text/linter.py'))?.[1] ?? ''
  const found = matches(regex.replaceAll('(?P<', '(?<'), lines).map((match) => ({...match?.groups}))
  expect(found).toEqual(
    wanted.map(({line, before, severity, reason, ruleId}) => ({
      ...{line: String(line), col: String(before.length + 1), message: reason, code: ruleId},
      error: severity === 'error' ? severity : undefined,
      warning: severity === 'warning' ? severity : undefined
    }))
  )
})

it.each(draftNames.slice(1, 3))('finds the same on standard input: %s', async (name) => {
  const input = readFileSync(join(folder, name))
  const {stdout} = await stet(['--format', 'compact', '--stdin-filename', name, '-'], {cwd: folder, input})
  expect(stdout.trimEnd().split('\n')).toEqual(lines.filter((line) => line.startsWith(`${name}:`)))
})

it('takes the config that --stdin-filename is near, and no ignore file', async () => {
  const config = '{"rules": {"repeated-word": "off"}, "ignore": ["**"]}'
  const cwd = scratch({'news/.stetrc.json': config, '.stetignore': '*.txt'})
  const status = async (name: string) =>
    (await stet(['--stdin-filename', name, '-'], {cwd, input: 'It is the the end.\n'})).status
  expect(await Promise.all(['news/none.txt', 'news/none/none.txt', 'none.txt'].map(status))).toEqual([0, 0, 1])
})

it.each(['C:\\drafts\\a b.txt', 'a:1:2: b.txt', '/drafts/ü.txt'])('reads the path %s', async (path) => {
  const {stdout} = await stet(['--format', 'compact', '--stdin-filename', path, '-'], {input: 'It is the the end.\n'})
  const [match] = matches(tasks[0].problemMatcher.pattern.regexp, [stdout.trimEnd()])
  expect(match?.slice(1, 4)).toEqual([path, '1', '7'])
})
