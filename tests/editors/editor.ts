import {spawnSync} from 'node:child_process'
import {mkdirSync, symlinkSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {packageFile} from '../../src/data-file.js'
import type {MessageRecord} from '../../src/messages/record.js'
import {bin, stet} from '../support/command.js'
import {scratch} from '../support/scratch.js'

/** The folder of what users copy for an editor. */
export const example = (name: string): string => fileURLToPath(packageFile(`examples/editors/${name}`))

const config = {
  rules: {'repeated-word': 'error', 'misspelled-word': 'warning', 'stray-punctuation': 'info'}
}

const marks = '“Café Zoë” is open, and 🚢 the ferry left the the harbour at noon.'
const tabs = '\tThe naïve crew 🌊👩‍👩‍👧 of the ferry will definately sail again , said its 船 captain.\tIt will will sail.'

/** Drafts whose columns differ by what is counted: bytes, characters, code units, cells of the screen. */
export const drafts = {
  'plain.txt': 'Harbour talks go on\n\nThe ferry left the the harbour.\n',
  "o'clock, 100% #1 (draft) 🚢/curly quotes “it’s”.txt": `Harbour talks go on\n\n${marks}\n\n${tabs}\n`,
  'combining.txt': 'Cafe\u0301 Zoe\u0308 said “it is fine 🎉🎉” and the the end of it , and no more.\n',
  'windows.txt': `${marks}\r\n\r\n${tabs}\r\n`,
  'marked.txt': `\uFEFF${marks}\n\n${tabs}`,
  'latin.txt': Buffer.from('The café left the the harbour , as the naïve crew will definately say.\n', 'latin1')
} as const

export const draftNames = Object.keys(drafts) as (keyof typeof drafts)[]

/** What an editor is to show of a message. */
export interface Expected extends Pick<MessageRecord, 'severity' | 'reason' | 'ruleId'> {
  readonly line: number
  /** What stands on its line before it, and what it flags. */
  readonly before: string
  readonly flagged: string
  /** What stands in the draft before it, with the line ends and without the byte order mark, as in an editor. */
  readonly head: string
}

/** What the JSON report says of a draft. */
async function expectedIn(folder: string, name: string, text: string): Promise<readonly Expected[]> {
  const {stdout} = await stet(['--format', 'json', '--', name], {cwd: folder})
  const {files} = JSON.parse(stdout) as {files: {messages: MessageRecord[]}[]}
  const shown = (from: number, to: number) => text.slice(from, to).replace('\uFEFF', '').replaceAll('\r\n', '\n')
  return (files[0]?.messages ?? []).map(({place: {start, end}, severity, reason, ruleId}) => ({
    ...{severity, reason, ruleId, line: start.line},
    before: shown(start.offset - start.column + 1, start.offset),
    flagged: shown(start.offset, end.offset),
    head: shown(0, start.offset)
  }))
}

/** A scratch folder with the drafts, a config and a `stet` on the PATH, and what stet says of each draft. */
export async function desk() {
  const folder = scratch({...drafts, '.stetrc.json': JSON.stringify(config)})
  const path = join(folder, 'node_modules', '.bin')
  mkdirSync(path, {recursive: true})
  symlinkSync(bin, join(path, 'stet'))
  const texts = draftNames.map((name) => {
    const draft = drafts[name]
    return [name, typeof draft === 'string' ? draft : draft.toString('latin1')] as const
  })
  const expected = new Map<string, readonly Expected[]>()
  for (const [name, text] of texts) expected.set(name, await expectedIn(folder, name, text))
  const env = {
    PATH: [path, process.env['PATH']].join(delimiter),
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    TMPDIR: folder
  }
  return {folder, expected, env}
}

/** Whether the tests must not be skipped: `npm run test:editors` says so. */
const isRequired = process.env['STET_EDITORS'] === '1'

/** Whether to skip the tests of an editor, and what the tests are called. */
export function editor(name: string, command: string): {readonly isSkipped: boolean; readonly title: string} {
  const isThere = spawnSync(command, ['--version']).status === 0
  if (isThere) return {isSkipped: false, title: name}
  const title = `${name} (no \`${command}\` on the PATH)`
  if (!isRequired) console.warn(`Skipped: ${title}. \`npm run test:editors\` does not skip it.`)
  return {isSkipped: !isRequired, title}
}
