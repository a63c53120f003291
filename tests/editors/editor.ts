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
const tabs = '\tThe naïve crew 🌊👩‍👩‍👧 of the ferry will definateley sail again , said its 船 captain.\tIt will will sail.'

/** Drafts whose columns differ by what is counted: bytes, characters, code units, cells of the screen. */
export const drafts = {
  'plain.txt': 'Harbour talks go on\n\nThe ferry left the the harbour.\n',
  "o'clock, 100% #1 (draft) 🚢/curly quotes “it’s”.txt": `Harbour talks go on\n\n${marks}\n\n${tabs}\n`,
  'combining.txt': 'Cafe\u0301 Zoe\u0308 said “it is fine 🎉🎉” and the the end of it , and no more.\n',
  'windows.txt': `${marks}\r\n\r\n${tabs}\r\n`,
  'marked.txt': `\uFEFF${marks}\n\n${tabs}`,
  'latin.txt': Buffer.from('The café left the the harbour , as the naïve crew will definateley say.\n', 'latin1')
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

/** What a draft is once it is decoded. */
const textOf = (name: keyof typeof drafts) => {
  const draft = drafts[name]
  return typeof draft === 'string' ? draft : draft.toString('latin1')
}

function expectedOf(text: string, {place, severity, reason, ruleId}: MessageRecord): Expected {
  const {start, end} = place
  const shown = (from: number, to: number) => text.slice(from, to).replace('\uFEFF', '').replaceAll('\r\n', '\n')
  return {
    ...{severity, reason, ruleId, line: start.line},
    before: shown(start.offset - start.column + 1, start.offset),
    flagged: shown(start.offset, end.offset),
    head: shown(0, start.offset)
  }
}

/** What the JSON report says of each draft. */
async function expectedIn(folder: string): Promise<ReadonlyMap<string, readonly Expected[]>> {
  const {stdout} = await stet(['--format', 'json', '--', ...draftNames], {cwd: folder})
  const {files} = JSON.parse(stdout) as {files: {messages: MessageRecord[]}[]}
  return new Map(
    draftNames.map((name, at) => [
      name,
      (files[at]?.messages ?? []).map((message) => expectedOf(textOf(name), message))
    ])
  )
}

/** A scratch folder with the drafts, a config and a `stet` on the PATH, and what stet says of each draft. */
export async function desk() {
  const folder = scratch({...drafts, '.stetrc.json': JSON.stringify(config)})
  const path = join(folder, 'node_modules', '.bin')
  mkdirSync(path, {recursive: true})
  symlinkSync(bin, join(path, 'stet'))
  const env = {
    PATH: [path, process.env['PATH']].join(delimiter),
    HOME: folder,
    LC_ALL: 'C.UTF-8',
    TMPDIR: folder
  }
  return {folder, expected: await expectedIn(folder), env}
}

/** Whether the tests must not be skipped: `npm run test:editors` says so. */
const isRequired = process.env['STET_EDITORS'] === '1'

/**
 * Whether to skip the tests of an editor, and what they are called.
 * `probe` are arguments with which the editor ends well where it can do what the tests ask of it.
 */
export function editor(
  name: string,
  command: string,
  probe: readonly string[]
): {readonly isSkipped: boolean; readonly title: string} {
  const isThere = spawnSync(command, probe, {input: ''}).status === 0
  if (isThere) return {isSkipped: false, title: name}
  const title = `${name} (no \`${command}\` on the PATH that would do)`
  if (!isRequired) console.warn(`Skipped: ${title}. \`npm run test:editors\` does not skip it.`)
  return {isSkipped: !isRequired, title}
}
