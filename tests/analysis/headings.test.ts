import {describe, expect, it} from 'vitest'
import {blocks} from '../../src/analysis/blocks.js'
import {headings, inStyle} from '../../src/analysis/headings.js'
import {paragraphs} from '../../src/analysis/paragraphs.js'
import type {BlockKind} from '../../src/story.js'
import {textStory} from '../support/story.js'

const before = 'The mayor left the hall at noon on Monday.'
const after = 'The council stayed and voted for the bridge in New York.'
const story = (...lines: string[]) => textStory(lines.join('\n\n'))
const kinds = (...lines: string[]) => blocks(story(...lines)).map(({kind}) => kind)
const kindBetween = (line: string) => kinds(before, line, after)[1]
const styles = (...lines: string[]) => headings(story(...lines)).map(({style}) => style)
const styleBetween = (line: string) => styles(before, line, after)[0]

describe('blocks', () => {
  it.each([
    'A vote that nobody wanted',
    'Life in the U.S. after the storm',
    '2 The old pier',
    '“Kickbacks” for chiefs'
  ])('takes for a subhead: %s', (line) => {
    expect(kindBetween(line)).toBe('subhead')
  })
  it.each([
    'Rovers 2-1 City',
    'Rovers 2 City 1',
    '12 High Street, Ness',
    'By Ana Berg',
    'Ana Berg',
    'Ana Berg, correspondent in Ness',
    'Ola Holm, left, with the mayor at the hall',
    'Q: What do you think of it',
    'NESS, Norway — Monday',
    '“A bridge nobody wants”',
    'Dear Sir or Madam',
    'He voted for the',
    'English ivy is easy to grow (',
    '(We never settled on one.)',
    'He left at 9 p.m.',
    'It rained. Nobody came'
  ])('takes for no heading: %s', (line) => {
    expect(kindBetween(line)).toBe('body')
  })
  it('takes a name that opens several lines for the one who speaks', () => {
    expect(kinds(before, 'Holm: Not at all', after, 'Holm: Never', after)).toEqual(Array(5).fill('body'))
    expect(kinds(before, 'The port: a history', after)[1]).toBe('subhead')
  })
  it('takes a line that goes on below for a broken sentence', () => {
    expect(kinds(before, 'The council stayed and voted', 'for the bridge that everyone had wanted.')[1]).toBe('body')
  })
  it('takes verse for none', () => {
    const verse = ['I wandered lonely as a cloud', 'That floats on high o’er vales and hills,', 'A host of daffodils;']
    expect(kinds(before, ...verse, after)).toEqual(Array(5).fill('body'))
  })
  it('takes the line below a headline for a subhead where it is longer than a name', () => {
    expect(kinds('Storm takes pier', 'Ferries stay in port as the master counts the damage', after)).toEqual([
      'headline',
      'subhead',
      'body'
    ])
    expect(kinds('Storm takes pier', 'Berit Holm in Ness', after)[1]).toBe('body')
  })
  it('believes the markup, and says what a line looks like beside', () => {
    const tree = story(before, 'A vote that nobody wanted', after)
    const kind: BlockKind = 'caption'
    const [, line] = paragraphs(tree)
    if (line) line.node.data = {block: kind}
    expect(blocks(tree)[1]).toMatchObject({kind, looks: 'subhead'})
  })
})

describe('headings', () => {
  it.each(['A Vote That Nobody Wanted', 'What Is Next for the iPhone', 'The Mayor Left the Council'])(
    'in title case: %s',
    (line) => {
      expect(styleBetween(line)).toBe('title')
    }
  )
  it.each(['A vote that nobody wanted', 'The long road to New York', 'Ana Berg’s vote'])(
    'in sentence case: %s',
    (line) => {
      expect(styleBetween(line)).toBe('sentence')
    }
  )
  it.each(['Ana Berg and Prime Minister Holm', 'NASA and NATO', 'A Vote nobody wanted'])('in neither: %s', (line) => {
    expect(styleBetween(line)).toBeUndefined()
  })
  it('are put in the other style', () => {
    const tree = story(before, 'The vote for the bridge in New York', after)
    const [{tokens} = {tokens: []}] = headings(tree)
    expect(inStyle(tree, tokens, 'title')).toBe('The Vote for the Bridge in New York')
  })
})
