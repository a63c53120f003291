import {verblessSentences} from '../../src/analysis/verbless-sentences.js'
import {defineRule} from '../../src/rule.js'

/** A fragment of fewer tokens is set for effect. */
const shortest = 9

export default defineRule({
  id: 'verbless-fragment',
  summary: 'Give a sentence of news a verb of its own.',
  why: `
“A development that will further worsen the crisis.” has a verb, but it belongs to “that”: nothing is said of the development.
Such fragments come from translation, or from a comma that was made a full stop.
Short ones, which are set for effect, and quotations are left alone.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'Prices rose again, a development that will further worsen the crisis.',
      'A development that will further worsen the crisis was announced on Monday.',
      'They would not wait. Not any more. A day that nobody forgot.',
      'Speaking after the talks in Bern on Monday, the minister said nothing.',
      'Building a bridge across the bay costs money.'
    ],
    bad: [
      {
        text: 'Prices rose again. ⟦A development that will further worsen the crisis.⟧ The bank did nothing.',
        reasons: [
          'Unexpected sentence without a verb of its own, expected the words after `development` to lead to one'
        ]
      },
      {
        text: 'The minister said nothing. ⟦Speaking after the talks with his colleagues in Bern on Monday.⟧',
        reasons: ['Unexpected sentence without a verb of its own, expected `Speaking` to lead to one']
      }
    ]
  },
  *check(tree) {
    for (const {sentence, kind, head} of verblessSentences(tree)) {
      if (sentence.tokens.length < shortest) continue
      const from = kind === 'relative' ? `the words after \`${head.text}\`` : `\`${head.text}\``
      yield {
        at: sentence,
        reason: `Unexpected sentence without a verb of its own, expected ${from} to lead to one`,
        note: 'Join it to the sentence before with a comma, or give it a verb: “This is …”, “… was the reason.”.'
      }
    }
  }
})
