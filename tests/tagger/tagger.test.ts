import {readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {tag} from '../../src/tagger/tagger.js'
import {tags} from '../../src/tagger/tags.js'
import {canBe, isKnown, possibleTags} from '../../src/tagger/words.js'

interface Word {
  readonly text: string
  /** None for a mark. */
  readonly tag: string | undefined
}

function read(line: string): Word[] {
  return line.split(' ').map((word) => {
    const [, text, found] = /^(.+)\/([A-Z]+)$/.exec(word) ?? []
    return text === undefined ? {text: word, tag: undefined} : {text, tag: found}
  })
}

const sentences = readFileSync(new URL('tagged.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map(read)

const tagged = (text: string) => {
  const tokens = text.split(' ')
  return tag(tokens).map((found, i) => `${tokens[i] ?? ''}/${found}`)
}

test('tags at least 97 in a hundred words right', () => {
  const words = sentences.flatMap((sentence) => {
    const found = tag(sentence.map(({text}) => text))
    return sentence.flatMap((word, i) => (word.tag ? [{...word, found: found[i]}] : []))
  })
  const right = words.filter((word) => word.tag === word.found).length
  expect(right / words.length).toBeGreaterThan(0.97)
})

test('tells names, verbs and nouns apart', () => {
  expect(tagged('Ukraine says Russia has moved tanks towards the border .')).toEqual([
    'Ukraine/PROPN',
    'says/VERB',
    'Russia/PROPN',
    'has/AUX',
    'moved/VERB',
    'tanks/NOUN',
    'towards/ADP',
    'the/DET',
    'border/NOUN',
    './PUNCT'
  ])
})

test.each([
  ['“ They don’t know it , ” he said .', 'don’t/AUX'],
  ['Okoro’s farm was sold .', 'Okoro’s/PROPN'],
  ['It cost 15,000 euros .', '15,000/NUM'],
  ['It rose by 4.5 % .', '%/SYM'],
  ['The U.S. has left .', 'U.S./PROPN'],
  ['They moved to the US in March .', 'US/PROPN'],
  ['She told us in March .', 'us/PRON'],
  ['It was a well-known case .', 'well-known/ADV'],
  ['Attendance at matches has fallen .', 'Attendance/NOUN'],
  ['Xantos Brelvik won .', 'Brelvik/PROPN']
])('%s', (text, expected) => {
  expect(tagged(text)).toContain(expected)
})

test('gives every token a tag, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: 'grapheme', maxLength: 12})), (tokens) => {
      const found = tag(tokens)
      expect(found).toHaveLength(tokens.length)
      for (const one of found) expect(tags).toContain(one)
    })
  )
})

test('gives the same tags for the same sentence, whatever came between', () => {
  const texts = sentences.map((sentence) => sentence.map(({text}) => text))
  const once = texts.map(tag)
  const twice = [...texts].reverse().map(tag).reverse()
  expect(twice).toEqual(once)
})

test('has no sentence that is too long', () => {
  const tokens = Array.from({length: 5000}, (_, i) => (i % 2 ? 'talks' : 'the'))
  const start = performance.now()
  expect(tag(tokens)).toHaveLength(5000)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('knows what a word can be', () => {
  expect(canBe('record', 'NOUN')).toBe(true)
  expect(canBe('Record', 'VERB')).toBe(true)
  expect(canBe('the', 'VERB')).toBe(false)
  expect(possibleTags('tanks')).toContain('NOUN')
  expect(isKnown('xyzzyish')).toBe(false)
  expect(possibleTags('xyzzyish')).toEqual([])
})
