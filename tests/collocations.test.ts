import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {wrongCollocations} from '../src/analysis/collocations.js'
import {textStory} from './support/story.js'

const read = (file: string) =>
  readFileSync(new URL(`collocations/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const mark = /⟦(.*?) → (.*?)⟧/

/** A sentence as a translation has it, and the place of the word that is wrong. */
function wrongSentence(line: string) {
  const [whole = '', wrong = ''] = mark.exec(line) ?? []
  const text = line.replace(whole, wrong)
  const start = line.indexOf(whole)
  return {text: text.charAt(0).toUpperCase() + text.slice(1), start, end: start + wrong.length}
}

const isFound = (line: string) => {
  const {text, start, end} = wrongSentence(line)
  return wrongCollocations(textStory(text)).some((found) => found.start < end && found.end > start)
}

describe('wrong collocations', () => {
  const wrong = read('wrong')
  // What English also says in another sense, which no word beside it tells apart, is left alone.
  const missed = new Set(read('missed'))

  it.each(wrong.filter((line) => !missed.has(line)))('finds %s', (line) => {
    expect(isFound(line)).toBe(true)
  })
  it('lists no miss that is found', () => {
    expect([...missed].filter((line) => !wrong.includes(line) || isFound(line))).toEqual([])
  })
  it.each(read('right'))('is silent on %s', (line) => {
    expect(wrongCollocations(textStory(line)).map(({words}) => words.map(({text}) => text).join(' '))).toEqual([])
  })
})
