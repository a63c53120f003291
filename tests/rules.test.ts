import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {categories, rules} from '../rules/index.js'
import type {Rule, Sample} from '../src/rule.js'
import {cases, findings, fixed, marked, unmarked} from './support/marks.js'
import {textStory} from './support/story.js'

async function expectMarks(rule: Rule, example: Sample) {
  const records = await findings(rule, example)
  const text = unmarked(example.text)
  expect(
    marked(
      text,
      records.map(({place}) => place)
    )
  ).toBe(example.text)
  for (const {place, actual} of records) expect(actual).toBe(text.slice(place.start.offset, place.end.offset))
  return records
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const {meta} = rule
  it('is documented', () => {
    expect(categories[id]).toMatch(/^[a-z]+$/)
    expect(meta.summary).toMatch(/^\p{Lu}.*\.$/su)
    expect(meta.why.trim()).toMatch(/^“?\p{Lu}.*[.)]$/su)
    expect(meta.examples.ok.length).toBeGreaterThan(0)
    expect(meta.examples.bad.length).toBeGreaterThan(0)
  })
  it.each(meta.examples.ok.map((example) => (typeof example === 'string' ? {text: example} : example)))(
    'leaves alone: $text',
    async (example) => {
      await expectMarks(rule, example)
    }
  )
  it.each(meta.examples.bad)('flags: $text', async (example) => {
    const records = await expectMarks(rule, example)
    expect(records.map(({reason}) => reason)).toEqual(example.reasons)
    if (example.fixed !== undefined) expect(fixed(unmarked(example.text), records)).toBe(example.fixed)
    for (const {note, reason} of records) {
      expect(reason).not.toMatch(/[.\n]$/)
      if (note !== null) expect(note).toMatch(/[.?]$/)
    }
  })
  it('leaves the tree as it was', () => {
    for (const {text, options} of meta.examples.bad) {
      const file = new VFile(unmarked(text))
      const story = textStory(String(file))
      const before = JSON.stringify(story)
      unified()
        .use(rule, options ? [true, options] : true)
        .runSync(story, file)
      expect(JSON.stringify(story)).toBe(before)
    }
  })
  it('works in a plain retext processor', async () => {
    const [example] = meta.examples.bad
    // A plain processor takes lines for one paragraph where no blank line parts them.
    if (!example || example.date || example.base || /[^\n]\n[^\n]/.test(example.text)) return
    const options = example.options ? [true, example.options] : true
    const file = await unified()
      .use(retextEnglish)
      .use({plugins: [[rule, options]]})
      .use(function () {
        this.compiler = () => ''
      })
      .process(unmarked(example.text))
    expect(file.messages.map(({reason}) => reason)).toEqual(example.reasons)
  })
  const more = cases(rule)
  if (more.length > 0)
    it.each(more)('%s', async (text) => {
      await expectMarks(rule, {text})
    })
})
