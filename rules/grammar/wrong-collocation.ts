import {wrongCollocations, type WrongCollocation} from '../../src/analysis/collocations.js'
import {confusedWords, falseFriends, wrongPatterns, wrongPrepositions} from '../../src/analysis/confusions.js'
import {beside, spanOf, textOf, tokens} from '../../src/analysis/tokens.js'
import {hasWording} from '../../src/analysis/wordings.js'
import {keepsArticle} from '../../src/phrases.js'
import {defineRule} from '../../src/rule.js'
import {overlapping} from '../../src/span.js'
import type {Story} from '../../src/story.js'

export default defineRule({
  id: 'wrong-collocation',
  summary: 'Put the word beside a word that English puts there.',
  why: `
A photo is taken, a speech given and a title won; a translation “makes” the one, “holds” the other and “conquers” the third.
Each word is right and means the right thing, but no native writer puts the two together, and the reader stumbles.
The rule finds the partner through what stands between, as in “the photo, important and long awaited, that he made”,
and knows only pairs that no variety of English has.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He took a photo, gave a speech and won the title. She held the notes of the speech.',
      'They made the photo public, and the building fell down.',
      'Heavy rain fell, and the strong cold front brought snow.'
    ],
    bad: [
      {
        text: 'He ⟦made⟧ an important and long-awaited photo. The speech which he ⟦held⟧ was short.',
        reasons: [
          'Unexpected `made` with `photo`, expected `took`',
          'Unexpected `held` with `speech`, expected `gave`'
        ],
        fixed: 'He took an important and long-awaited photo. The speech which he gave was short.'
      },
      {
        text: 'The title was ⟦conquered⟧ by the guests, and the plane with the team ⟦fell down⟧ on landing.',
        reasons: [
          'Unexpected `conquered` with `title`, expected `won`',
          'Unexpected `fell down` with `plane`, expected `crashed`'
        ]
      },
      {
        text: '⟦Strong⟧ rain flooded the road, and a ⟦golden⟧ medal was lost.',
        reasons: [
          'Unexpected `Strong` with `rain`, expected `Heavy`',
          'Unexpected `golden` with `medal`, expected `gold`'
        ],
        fixed: 'Heavy rain flooded the road, and a gold medal was lost.'
      }
    ]
  },
  *check(tree) {
    for (const found of wrongCollocations(tree)) {
      if (isOtherFault(tree, found)) continue
      const {words, partner, level, right, note} = found
      const at = spanOf(words)
      const expected = found.expected.map((text) => cased(text, found))
      const [only, other] = expected
      const fits =
        only !== undefined &&
        other === undefined &&
        keepsArticle(beside(tokens(tree), words[0]?.index ?? 0, -1), words, only)
      yield {
        at,
        reason: `Unexpected \`${textOf(words)}\`${partner ? ` with \`${partner.text}\`` : ''}, expected ${expected.map((text) => `\`${text}\``).join(' or ')}`,
        expected,
        note: note || (partner ? `With “${partner.lower}” English says “${right}”.` : `English says “${right}”.`),
        ...(level && {severity: level}),
        ...(fits && {fix: {safe: false, edits: [{at, text: only}]}})
      }
    }
  }
})

/** What is expected, with the capital of the words that it stands for. */
const cased = (text: string, {words}: WrongCollocation) =>
  /^\p{Lu}/u.test(words[0]?.text ?? '') ? text.charAt(0).toUpperCase() + text.slice(1) : text

/** Whether another rule speaks of the words. */
const isOtherFault = (tree: Story, found: WrongCollocation) =>
  [confusedWords, falseFriends, wrongPatterns, wrongPrepositions].some(
    (analysis) => overlapping(analysis(tree), found) !== undefined
  ) || hasWording(tree, found)
