import {describe, expect, it} from 'vitest'
import {blocks} from '../../src/analysis/blocks.js'
import {boilerplate} from '../../src/analysis/boilerplate.js'
import {textStory} from '../support/story.js'

const story = (...lines: string[]) => textStory(lines.join('\n\n'))
const kinds = (...lines: string[]) => blocks(story(...lines)).map(({kind}) => kind)

/** What of a draft is the page’s, kind by kind. */
function furniture(...lines: string[]) {
  const tree = story(...lines)
  const text = lines.join('\n\n')
  return boilerplate(tree).map(({kind, start, end}) => [kind, text.slice(start, end)])
}

const first = 'The ferry from Ness will not sail this winter, the harbour master said on Monday.'
const second = 'Its hull was damaged in the storm of last week, when two sailors were hurt and a pier was lost.'

describe('blocks', () => {
  it('tells headline, body, subhead and tail', () => {
    expect(kinds('Ferry stays in port', first, 'A hole in the hull', second, 'Share this article')).toEqual([
      'headline',
      'body',
      'subhead',
      'body',
      'tail'
    ])
  })
  it('tells lists and captions', () => {
    expect(kinds(first, '- The ferry', '- The pier', 'The harbour of Ness (Photo: Berit Holm)', second)).toEqual([
      'body',
      'list',
      'list',
      'caption',
      'body'
    ])
  })
  it('takes no line for a headline that stands alone', () => {
    expect(kinds('Ferry stays in port')).toEqual(['body'])
  })
})

describe('boilerplate', () => {
  it('cuts where the story ends', () => {
    expect(
      furniture(first, second, 'Related articles', 'Storm takes pier of Ness', 'More ferries for the north')
    ).toEqual([['related', 'Related articles\n\nStorm takes pier of Ness\n\nMore ferries for the north']])
  })
  it('parts a source from a biography, and puts a name with its biography', () => {
    expect(
      furniture(first, 'Source: Island Daily', 'Berit Holm', 'Berit Holm is a reporter at the Island Daily.')
    ).toEqual([
      ['source', 'Source: Island Daily'],
      ['bio', 'Berit Holm\n\nBerit Holm is a reporter at the Island Daily.']
    ])
  })
  it('takes a run of labels at the end for tags or a menu, but not a list that the story opens', () => {
    expect(furniture(first, second, 'Travel', 'Weather', 'Ferries', 'Ness')).toEqual([
      ['tags', 'Travel\n\nWeather\n\nFerries\n\nNess']
    ])
    expect(furniture(first, 'The prizes go to:', 'Travel', 'Weather', 'Ferries', 'Ness')).toEqual([])
  })
  it('leaves a list of goods with a button under each in the story', () => {
    const goods = Array.from({length: 12}, (_, k) => [
      `Coat of wool ${k}`,
      'Warm, light and dry',
      'Made in Ness',
      'Buy now'
    ])
    expect(furniture(first, ...goods.flat(), second)).toEqual([])
  })
  it('finds a prompt at the end of a paragraph without the sentences before it', () => {
    const prompt = 'Sign up for our free newsletter to get more stories in your inbox.'
    expect(furniture(`${first} ${prompt}`, second)).toEqual([['newsletter', prompt]])
  })
  it('leaves an embedded post in English, and takes one that nobody translated', () => {
    const signature = '— Berit Holm (@beritholm) March 16, 2024'
    expect(furniture(first, 'The pier is gone. pic.twitter.com/a1b2c3', signature, second)).toEqual([])
    expect(furniture(first, 'Molen är borta, säger alla här. pic.twitter.com/a1b2c3', signature, second)).toHaveLength(
      1
    )
  })
  it('leaves stories about what pages are made of', () => {
    expect(furniture(first, 'Advertising fell by a tenth, and the newsletter lost 900 subscribers.')).toEqual([])
    expect(furniture(first, '“Sign up for our newsletter,” he told every visitor.')).toEqual([])
    expect(
      furniture(first, 'Its privacy policy did not say so, and the site uses cookies, the regulator found.')
    ).toEqual([])
  })
})
