import {blocks} from '../../src/analysis/blocks.js'
import {isNarrated} from '../../src/analysis/narration.js'
import {sentences} from '../../src/analysis/sentences.js'
import {beside, signs, tokens} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'

export default defineRule({
  id: 'rhetorical-question',
  summary: 'Tell readers what is known; do not ask them.',
  why: `
“But who is to blame?” A question that the writer asks in a news story hints at an answer that nobody gives.
Questions that somebody asks, in quotation marks or without, and those of an interview are left alone.
Features and columns ask on purpose, so the rule is off unless you turn it on.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  examples: {
    ok: ['“Who is to blame?” she asked. Nobody answered.', 'What did you see?\n\nI saw the storm.'],
    bad: [
      {
        text: 'The bridge fell in May. ⟦But who is to blame?⟧ The council has not met.',
        reasons: ['Unexpected question to the reader, expected a statement']
      }
    ]
  },
  *check(tree) {
    const marks = signs(tree).filter(({text}) => text === '?')
    for (const mark of marks) {
      const sentence = spanAt(sentences(tree), mark.start)
      if (!sentence || blocks(tree)[mark.paragraph.index]?.kind !== 'body' || !isNarrated(tree, mark)) continue
      const ends = beside(tokens(tree), mark.index, 1)
      const isAlone =
        sentence.tokens[0]?.index === 0 ||
        (!ends && beside(tokens(tree), sentence.tokens[0]?.index ?? 0, -1) === undefined)
      if (isAlone || sentence.tokens.some(({text}) => /[“”"]/.test(text)) || sentence.tokens.at(-1) !== mark) continue
      yield {
        at: sentence,
        reason: 'Unexpected question to the reader, expected a statement',
        note: 'Say what is known and what is not, or who asks.'
      }
    }
  }
})
