import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {places} from '../../src/analysis/wording-places.js'
import {wordings} from '../../src/analysis/wordings.js'
import {table} from '../../src/dictionary.js'
import {textStory} from '../support/story.js'

const rows = table('wording', ['phrase', 'category', 'where', 'expected', 'reason'])()
const reasons = table('wording-reasons', ['name', 'reason'])()
const used = (column: 'category' | 'where' | 'reason') => [...new Set(rows.map((row) => row[column]))].toSorted()

/** What is found in a text, with what is expected. */
const found = (text: string) =>
  [...wordings(textStory(text)).values()]
    .flat()
    .map(({tokens, expected}) => [tokens.map((token) => token.text).join(' '), ...expected])

describe('the dictionary of wording', () => {
  it('has a rule for each of its categories', () => {
    const folder = new URL('../../rules/style/', import.meta.url)
    const categories = readdirSync(folder).flatMap(
      (file) => /category: '([^']+)'/.exec(readFileSync(new URL(file, folder), 'utf8'))?.[1] ?? []
    )
    expect(categories.toSorted()).toEqual(used('category'))
  })
  it('names places that there are', () => {
    expect(used('where')).toEqual(['', ...Object.keys(places)].toSorted())
  })
  it('names reasons that there are', () => {
    expect(used('reason')).toEqual(reasons.map(({name}) => name).toSorted())
  })
})

describe('wordings', () => {
  it('are the longest that begin at a word', () => {
    expect(found('They found general consensus of opinion.')).toEqual([['general consensus of opinion', 'consensus']])
  })
  it('expect the form that stands there', () => {
    expect(found('She makes use of it, made use of it, has made use of it.')).toEqual([
      ['makes use of', 'uses'],
      ['made use of', 'used'],
      ['made use of', 'used']
    ])
  })
  it('expect each form that a verb can be, and after an auxiliary the participle', () => {
    expect(found('They commenced it and had commenced it.')).toEqual([
      ['commenced', 'began', 'begun'],
      ['commenced', 'begun']
    ])
  })
  it('take both apostrophes', () => {
    expect(found("It’s no secret that he left. It's no secret that he left.")).toHaveLength(2)
  })
  it('are no names, but for the first word of a sentence', () => {
    expect(found('Armed gunmen fled. The Armed Gunmen played; Armed gunmen sang.')).toEqual([
      ['Armed gunmen', 'gunmen']
    ])
  })
  it('end with their paragraph', () => {
    expect(found('It was completely\n\ndestroyed')).toEqual([])
  })
})
