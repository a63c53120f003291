import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {lint} from '../src/lint.js'
import type {Place} from '../src/place.js'
import {marked, unmarked} from './support/marks.js'

/** The texts of a file of `tests/quotations/`: ¶ stands for a blank line, `⟦ ⟧` mark what has no partner. */
const texts = (name: string) =>
  readFileSync(new URL(`quotations/${name}.md`, import.meta.url), 'utf8')
    .split(/\n{2,}/)
    .map((text) => text.trim().replaceAll(' ¶ ', '\n\n'))
    .filter((text) => text !== '' && !text.startsWith('# '))

const only = ['unbalanced-quote', 'reopened-quote']

async function flagged(text: string, path: string) {
  const {messages} = await lint(new VFile({value: unmarked(text), path}), {only})
  return marked(
    unmarked(text),
    messages.map(({place}) => place as Place)
  )
}

describe.each(['sound', 'stray'])('%s', (name) => {
  it.each(texts(name))('%s', async (text) => {
    expect(await flagged(text, 'draft.txt')).toBe(text)
  })
})

describe('a quotation that markup parts', () => {
  it.each([
    ['draft.md', '“We will go.\n\n## The vote\n\n“We will win,” she said.'],
    ['draft.md', '“We will go.\n\n![Ann Berg, the mayor, at her desk in May.](berg.png)\n\n“We will win,” she said.'],
    ['draft.md', '> “We will go.\n>\n> “We will win.”\n\nShe left.'],
    ['draft.html', '<p>“We will go.</p><h2>The vote.</h2><p>“We will win,” she said.</p>'],
    ['draft.html', '<p>“We will <b>go</b>,” she <i>said</i>, “<b>and win</b>.”</p>'],
    ['draft.html', '<p>&ldquo;We will go.</p><figcaption>Ann Berg.</figcaption><p>&ldquo;We&rsquo;ll win.&rdquo;</p>'],
    ['draft.html', '<p>⟦“⟧We will go.</p><h2>The vote.</h2><p>She said that it was late.</p>'],
    ['draft.md', '⟦“⟧We will go, she said.\n\n## The vote\n\n“We will win,” she said.']
  ])('%s: %s', async (path, text) => {
    expect(await flagged(text, path)).toBe(text)
  })
})
