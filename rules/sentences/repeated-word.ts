import retextRepeatedWords from 'retext-repeated-words'
import {VFile} from 'vfile'
import type {Paragraph} from '../../src/analysis/paragraphs.js'
import {tokens} from '../../src/analysis/tokens.js'
import {list} from '../../src/dictionary.js'
import {defineRule} from '../../src/rule.js'
import type {Span} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const reduplications = list('reduplications')
const doubledWords = list('doubled-words')

const repeatedWords = retextRepeatedWords()

/** The paragraphs in which some word stands twice in a row: the others need no second look. */
function suspects(tree: Story): ReadonlySet<Paragraph> {
  const list = tokens(tree)
  return new Set(
    list.filter(({kind, lower}, i) => kind === 'word' && list[i + 1]?.lower === lower).map(({paragraph}) => paragraph)
  )
}

/** What retext-repeated-words finds: it writes to a file of its own, so that the draft’s stays as it is. */
function repeats(tree: Story): readonly (Span & {readonly word: string})[] {
  const file = new VFile()
  repeatedWords({type: 'RootNode', children: [...suspects(tree)].map(({node}) => node)}, file)
  return file.messages.flatMap(({place, expected}) => {
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : []
    const word = expected?.[0]
    return start === undefined || end === undefined || word === undefined ? [] : [{start, end, word}]
  })
}

export default defineRule({
  id: 'repeated-word',
  summary: 'Write a word once where it is meant once.',
  why: `
A word set twice is a slip that the eye skips, above all across the end of a line.
Words that good copy doubles are left alone: “had had”, “that that”, “very very”, “Duran Duran”.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'It was the best show they had had since the war, and he knew that that was true.',
      'She said no, no, and went to a very very small room to hear Duran Duran.',
      'He told her her dog had run away.'
    ],
    bad: [
      {
        text: 'He went ⟦to to⟧ the harbour.',
        reasons: ['Unexpected second `to`, expected the word once'],
        fixed: 'He went to the harbour.'
      },
      {
        text: 'The ⟦harbour harbour⟧ was closed.',
        reasons: ['Unexpected second `harbour`, expected the word once'],
        fixed: 'The harbour was closed.'
      }
    ]
  },
  *check(tree) {
    for (const {word, ...at} of repeats(tree)) {
      const lower = word.toLowerCase()
      if (reduplications().has(lower)) continue
      const isCertain = doubledWords().has(lower)
      yield {
        at,
        reason: `Unexpected second \`${word}\`, expected the word once`,
        expected: [word],
        ...(isCertain
          ? {severity: 'error' as const}
          : {note: 'Delete one of the two, or put the word that was meant.'}),
        fix: {safe: isCertain, edits: [{at: {start: at.start + word.length, end: at.end}, text: ''}]}
      }
    }
  }
})
