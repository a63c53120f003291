import {existsSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {lint} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import type {Place} from '../../src/place.js'
import type {Rule, Sample} from '../../src/rule.js'
import type {Setting} from '../../src/setting.js'
import type {MessageRecord} from '../../src/messages/record.js'
import {record} from '../../src/messages/record.js'

/** A text without the marks `⟦ ⟧` that show what is flagged. */
export const unmarked = (text: string): string => text.replaceAll(/[⟦⟧]/g, '')

/** More marked cases of a rule: paragraphs of `tests/rules/<id>.md`, with marks where it must speak and without where it must not. */
export function cases(rule: Rule): string[] {
  const file = new URL(`../rules/${rule.meta.id}.md`, import.meta.url)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '' && !text.startsWith('#'))
}

/** A text with marks put around every place. */
export function marked(text: string, places: readonly Place[]): string {
  const cuts = places.flatMap(({start, end}) => [
    {offset: start.offset, mark: '⟦', rank: 1},
    {offset: end.offset, mark: '⟧', rank: 0}
  ])
  return cuts
    .sort((a, b) => b.offset - a.offset || b.rank - a.rank)
    .reduce((marked, {offset, mark}) => marked.slice(0, offset) + mark + marked.slice(offset), text)
}

/** What one rule says of a text. */
export async function findings(rule: Rule, example: Sample): Promise<MessageRecord[]> {
  const {id} = rule.meta
  const setting: Setting = example.options ? [true, example.options] : true
  const file = new VFile({value: unmarked(example.text), path: 'example.txt'})
  await lint(file, {
    only: [id],
    rules: {[id]: setting},
    story: example.date ? {date: example.date} : {},
    base: example.base
  })
  return file.messages.map((message) => record(message as Message))
}

/** A text with all fixes applied, last place first. */
export function fixed(text: string, records: readonly MessageRecord[]): string {
  return records
    .flatMap(({fix}) => fix?.edits ?? [])
    .sort((a, b) => b.place.start.offset - a.place.start.offset)
    .reduce((done, {place, text: put}) => done.slice(0, place.start.offset) + put + done.slice(place.end.offset), text)
}
