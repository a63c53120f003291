import {blocks} from '../../src/analysis/blocks.js'
import {isNarrated} from '../../src/analysis/narration.js'
import {beside, hasCapital, signs, tokens} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'exclamation',
  summary: 'End a sentence of news with a full stop, not an exclamation mark.',
  why: `
An exclamation mark is the writer’s raised voice: it tells readers to be amazed, where the fact should amaze them by itself.
What somebody cries in a quotation keeps its mark, and so does a name that is written with one.`,
  severity: 'info',
  recommended: false,
  strict: true,
  quoted: 'skip',
  examples: {
    ok: ['“Stop!” the keeper cried. The boat stopped.', 'The Yahoo! office closed in May.'],
    bad: [
      {
        text: 'The boat sank, and nobody came to help⟦!⟧ The keeper was asleep.',
        reasons: ['Unexpected `!`, expected `.`'],
        fixed: 'The boat sank, and nobody came to help. The keeper was asleep.'
      }
    ]
  },
  *check(tree) {
    const marks = signs(tree).filter(({text}) => text === '!')
    for (const mark of marks) {
      if (blocks(tree)[mark.paragraph.index]?.kind !== 'body' || !isNarrated(tree, mark)) continue
      const [before, after] = [-1, 1].map((by) => beside(tokens(tree), mark.index, by))
      if (before?.kind === 'mark' || (after && !hasCapital(after))) continue
      yield {
        at: mark,
        reason: 'Unexpected `!`, expected `.`',
        expected: ['.'],
        note: 'Let the fact speak, or quote the person who cries out.',
        fix: {safe: false, edits: [{at: mark, text: '.'}]}
      }
    }
  }
})
