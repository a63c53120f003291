import {placesWhere} from '../../src/analysis/places-where.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {lazy, table} from '../../src/dictionary.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

const rows = table('gerund-nouns', ['gerund', 'noun'])
const nouns = lazy(() => new Map(rows().map(({gerund, noun}) => [gerund, noun])))

const gerunds = placesWhere(({text}) => text.endsWith('ing') && nouns().has(text))

export default defineRule({
  id: 'stiff-gerund',
  summary: 'Write “abolishing fees” or “the abolition of fees”, not “the abolishing of fees”.',
  why: `
Many languages make a noun of any verb; English has a noun of its own for most (“abolition”, “destruction”)
and otherwise uses the form in -ing with its object and without “the … of”.
Where the form in -ing is the usual noun (“the building of the wall”, “the signing of the treaty”) it is left alone.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'They voted on abolishing tariffs, and on the abolition of fees.',
      'The building of the wall and the signing of the treaty took years.'
    ],
    bad: [
      {
        text: 'They voted on ⟦the abolishing of⟧ fees and ⟦the destroying of⟧ the mines.',
        reasons: [
          'Unexpected `the abolishing of`, expected `abolishing` or `the abolition of`',
          'Unexpected `the destroying of`, expected `destroying` or `the destruction of`'
        ],
        fixed: 'They voted on abolishing fees and destroying the mines.'
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of gerunds(tree)) {
      const [article, gerund, of] = sentence.tokens.slice(at - 1, at + 2)
      if (at === 0 || !article || !gerund || !of || !isStiff(sentence, at)) continue
      const isFirst = article.text === 'The'
      const plain = isFirst ? gerund.text.charAt(0).toUpperCase() + gerund.text.slice(1) : gerund.text
      const expected = [plain, `${article.text} ${nouns().get(gerund.text) ?? ''} of`]
      const span = join(article, of)
      yield {
        at: span,
        reason: `Unexpected \`${article.text} ${gerund.text} of\`, expected \`${expected.join('` or `')}\``,
        expected,
        note: 'Drop “the” and “of”, or use the noun.',
        fix: {safe: false, edits: [{at: span, text: plain}]}
      }
    }
  }
})

/** Whether “the” and “of” stand around a gerund, and what follows is its object. */
function isStiff({tokens, tags}: TaggedSentence, at: number): boolean {
  if (tokens[at - 1]?.lower !== 'the' || tokens[at + 1]?.lower !== 'of') return false
  const object = tokens.slice(at + 2, at + 4)
  if (object[0]?.kind !== 'word' || /^(?:them|those|these|us|which|whom)$/.test(object[0].lower)) return false
  return !(object[0].lower === 'the' && tags[at + 3] === 'NUM')
}
