import {describe, expect, it} from 'vitest'
import {quotes, strayMarks} from '../../src/analysis/quotes.js'
import {textStory} from '../support/story.js'

const story = (text: string) => textStory(text)
const found = (text: string) =>
  quotes(story(text)).map(({start, end, sound, depth}) => [text.slice(start, end), sound, depth])
const strays = (text: string) => strayMarks(story(text)).map(({mark, kind}) => [mark.start, kind])

describe('quotes', () => {
  it.each([
    '“We won,” she said. “It is over.”',
    '"We won," she said. "It is over."',
    '‘We won,’ she said. ‘It isn’t over.’',
    "'We won,' she said. 'It isn't over.'",
    '«We won,» she said.'
  ])('pairs %s', (text) => {
    expect(strays(text)).toEqual([])
    expect(found(text).every(([, sound]) => sound)).toBe(true)
  })
  it('knows quotations inside quotations', () => {
    expect(found('“He said ‘never’ to me,” she said.')).toEqual([
      ['“He said ‘never’ to me,”', true, 0],
      ['‘never’', true, 1]
    ])
  })
  it('lets a quotation run on when the next paragraph opens with a mark', () => {
    expect(strays('“We won.\n\n“It is over,” she said.')).toEqual([])
    expect(strays('“We won.\n\nIt is over, she said.')).toEqual([[0, 'unclosed']])
  })
  it('reports a quotation that goes on without a mark of its own once', () => {
    expect(strays('“We won.\n\nIt is over,” she said.')).toEqual([[0, 'unclosed']])
  })
  it('takes apostrophes and primes for what they are', () => {
    expect(
      strays('The workers’ council of the ’90s met ’twixt walls 6\'2" high. ‘The boys’ boat sank,’ he said.')
    ).toEqual([])
  })
  it('tells what is open, closed in another style, or never opened', () => {
    expect(strays('“We won. “It is over,” she said.')).toEqual([[9, 'reopened']])
    expect(strays('“We won," she said.')).toEqual([[8, 'mismatched']])
    expect(strays('We won,” she said.')).toEqual([[7, 'unopened']])
  })
  it('reads a mark made of two as a double one', () => {
    expect(found("''We won,'' she said. ``It's over.''")).toEqual([
      ["''We won,''", true, 0],
      ["``It's over.''", true, 0]
    ])
    expect(strays("''We won.\n\n''It is over,'' she said.")).toEqual([])
  })
  it('passes over opening marks that stand for an apostrophe or a letter', () => {
    expect(strays('They don‘t know rock ‘n’ roll or the ‘80s, in Hawai‘i or Sana‘a.')).toEqual([])
  })
  it.each([
    ['“We won, she said. “It is over.”', [[0, 'unclosed']]],
    ['“We won, said Ana Ortiz, the mayor. “It is over.”', [[0, 'unclosed']]],
    ['She called it “a farce. The mayor called it “a pity”.', [[14, 'unclosed']]],
    ['“Is it over? asked the mayor.\n\n“It is,” she said.', [[0, 'unclosed']]],
    ['“The question, the claims and the rest of it are over.\n\n“We won,” she said.', []]
  ])('sees by the attribution that a quotation had ended: %s', (text, expected) => {
    expect(strays(text)).toEqual(expected)
  })
  it('knows where the mark belongs', () => {
    expect(strayMarks(story('“We won, she said. “It is over.”')).map(({lost}) => lost)).toEqual([8])
  })
  it.each([
    ['We won," she said. "It is over."', [[7, 'unopened']]],
    ['""We won," she said.', [[1, 'reopened']]],
    ['We won,’ she said. ‘It isn’t over.’', [[7, 'unopened']]],
    ['‘We won,’’ she said.', [[9, 'unopened']]],
    ["''We won,'' she said. ''It's over.''", []],
    ["``We won,'' she said. `It's over.'", []]
  ])('tells a mark that was lost or doubled: %s', (text, expected) => {
    expect(strays(text)).toEqual(expected)
  })
  it('misses no mark where the encoding hides it', () => {
    expect(strays('&ldquo;We won,” she said.\n\n“We wonâ€\u009d, she said.')).toEqual([])
  })
})
