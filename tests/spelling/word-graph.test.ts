import {describe, expect, it} from 'vitest'
import {packGraph} from '../../src/scripts/spelling/minimal-graph.js'
import {WordGraph, wordGraph} from '../../src/spelling/word-graph.js'

const small = new Map([
  ['arm', 2],
  ['arms', 2],
  ['army', 1],
  ["don't", 1],
  ['farm', 3],
  ['farms', 3],
  ['damn', 7],
  ['naïve', 4],
  ['Oslo', 5]
])

describe('a packed graph', () => {
  const graph = new WordGraph(packGraph(small))

  it('holds its words with their ranks, and no others', () => {
    for (const [word, rank] of small) expect(graph.rank(word)).toBe(rank)
    for (const word of ['', 'a', 'ar', 'armsy', 'far', 'oslo', 'naive', 'zoo', 'arm s', '日本'])
      expect(graph.rank(word)).toBe(0)
  })
  it('accepts a capital at the start, capitals throughout and a curly apostrophe', () => {
    for (const word of ['Army', 'ARMY', 'Oslo', 'OSLO', 'don’t', 'Don’t', 'DON’T', 'Naïve'])
      expect(graph.has(word)).toBe(true)
    for (const word of ['oslo', 'Osl', '', 'armi', '日本']) expect(graph.has(word)).toBe(false)
  })
  it('merges equal ends', () => {
    const ends = new WordGraph(packGraph(new Map(['barking', 'working', 'walking'].map((word) => [word, 1]))))
    const apart = new WordGraph(packGraph(new Map(['barking', 'workers', 'walkway'].map((word) => [word, 1]))))
    expect(ends.arcs.length).toBeLessThan(apart.arcs.length)
  })
  it('never suggests a hushed word or a name', () => {
    expect(graph.suggest('damm').map(({word}) => word)).not.toContain('damn')
    expect(graph.suggest('osloo')).toEqual([])
  })
  it('is the same for the same words in any order', () => {
    expect(packGraph(new Map([...small].reverse()))).toEqual(packGraph(small))
  })
  it('reads bytes that do not lie on a word', () => {
    const bytes = packGraph(small)
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(new WordGraph(shifted.subarray(1)).has('army')).toBe(true)
  })
  it('refuses other files', () => {
    expect(() => new WordGraph(new Uint8Array(64))).toThrow('npm run build')
  })
})

describe('the words of English', () => {
  const graph = wordGraph()

  it('hold both spellings, contractions, possessives, recent words and borrowed ones', () => {
    for (const word of [
      'colour',
      'color',
      'organise',
      'organize',
      'defence',
      'theater',
      'can’t',
      'government’s',
      'smartphone',
      'facto'
    ])
      expect(graph.has(word), word).toBe(true)
  })
  it('hold no misspellings', () => {
    for (const word of ['recieve', 'goverment', 'teh', 'wich', 'calender', 'your’s', 'london'])
      expect(graph.has(word), word).toBe(false)
  })

  it.each([
    ['recieve', 'receive'],
    ['seperate', 'separate'],
    ['definately', 'definitely'],
    ['occured', 'occurred'],
    ['accomodate', 'accommodate'],
    ['teh', 'the'],
    ['hte', 'the'],
    ['adn', 'and'],
    ['becuase', 'because'],
    ['goverment', 'government'],
    ['parlament', 'parliament'],
    ['artilery', 'artillery'],
    ['ceasfire', 'ceasefire'],
    ['existance', 'existence'],
    ['persistant', 'persistent'],
    ['priviledge', 'privilege'],
    ['foriegn', 'foreign'],
    ['tommorow', 'tomorrow'],
    ['negociations', 'negotiations'],
    ['dont', "don't"],
    ['ofthe', 'of the'],
    ['alot', 'a lot']
  ])('%s was meant to be %s', (typed, meant) => {
    expect(graph.has(typed)).toBe(false)
    const found = graph.suggest(typed)
    expect(found.slice(0, typed === 'alot' ? 2 : 1).map(({word}) => word)).toContain(meant)
    expect(found.length).toBeLessThanOrEqual(3)
  })
  it('are not near to everything', () => {
    for (const word of ['xqzvkj', 'zzzzzz', 'x', '']) expect(graph.suggest(word)).toEqual([])
  })
})
