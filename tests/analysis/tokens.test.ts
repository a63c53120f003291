import {describe, expect, it} from 'vitest'
import {sentences} from '../../src/analysis/sentences.js'
import {tokens} from '../../src/analysis/tokens.js'
import {textStory} from '../support/story.js'

const story = (text: string) => textStory(text)
const texts = (text: string) => tokens(story(text)).map((token) => token.text)
const kinds = (text: string) => tokens(story(text)).map((token) => token.kind)
const cut = (text: string) => sentences(story(text)).map(({start, end}) => text.slice(start, end))

describe('tokens', () => {
  it('keep figures, contractions, compounds and abbreviations whole', () => {
    expect(texts('Don’t pay 15,000.50 for AT&T’s well-known U.S. plan.')).toEqual([
      'Don’t',
      'pay',
      '15,000.50',
      'for',
      'AT&T’s',
      'well-known',
      'U.S.',
      'plan',
      '.'
    ])
  })
  it('cut a full stop from the word before it, also where no space follows', () => {
    expect(texts('They left the harbour.The gates closed.')).toEqual([
      'They',
      'left',
      'the',
      'harbour',
      '.',
      'The',
      'gates',
      'closed',
      '.'
    ])
  })
  it('know addresses, handles, figures, marks and symbols apart', () => {
    expect(kinds('See https://example.com/a, @desk or #news: 5 € …')).toEqual([
      'word',
      'link',
      'mark',
      'link',
      'word',
      'link',
      'mark',
      'number',
      'symbol',
      'mark'
    ])
  })
  it('have places that survive line ends, marks and astral characters', () => {
    const text = '\uFEFF😀 One\r\nTwo\u00A0e\u0301t\n'
    for (const {start, end, text: word} of tokens(story(text))) expect(text.slice(start, end)).toBe(word)
    expect(texts(text)).toEqual(['😀', 'One', 'Two', 'e\u0301t'])
  })
})

describe('sentences', () => {
  it('go on after titles, initials, numbers and months', () => {
    expect(cut('Mr. Smith and J. K. Rowling met Gen. Ortiz on Sept. 9. He left.')).toEqual([
      'Mr. Smith and J. K. Rowling met Gen. Ortiz on Sept. 9.',
      'He left.'
    ])
  })
  it('end at an abbreviation when a new sentence clearly begins', () => {
    expect(cut('It opened at 9 p.m. The hall was full.')).toEqual(['It opened at 9 p.m.', 'The hall was full.'])
    expect(cut('She lives in Washington, D.C. He lives in Rome.')).toHaveLength(2)
  })
  it('keep the marks that close them', () => {
    expect(cut('“It is over.” She left. (Nobody saw.) He stayed.')).toEqual([
      '“It is over.”',
      'She left.',
      '(Nobody saw.)',
      'He stayed.'
    ])
  })
  it('do not end before a small letter', () => {
    expect(cut('“Why?” he asked. It was late … and dark.')).toEqual(['“Why?” he asked.', 'It was late … and dark.'])
  })
})
