import {variantSpellings} from '../../src/analysis/variant-spellings.js'
import {capitalised} from '../../src/capitalised.js'
import {defineRule} from '../../src/rule.js'
import {isEnglish} from '../../src/spelling/variants.js'
import {storyData} from '../../src/story.js'
import {hasCapital} from '../../src/analysis/tokens.js'

const names = {
  'en-AU': 'Australian English',
  'en-CA': 'Canadian English',
  'en-GB': 'British English',
  'en-US': 'American English'
} as const

export default defineRule({
  id: 'other-english',
  summary: 'Keep to the spelling of the English that the house writes.',
  why: `
“Colour” in an American paper, or “center” in a British one, shows that a text was pasted.
The rule speaks only where the config sets \`language\` to \`en-US\`, \`en-GB\`, \`en-CA\` or \`en-AU\`; with \`en\`, or nothing, every English is right.
Names keep their own spelling, and in British English “organize” is as right as “organise”.`,
  severity: 'warning',
  recommended: true,
  options: {
    language: {default: '', description: 'The English to keep to, where it is not the `language` of the config.'}
  },
  examples: {
    ok: [
      'The colour of the center was gray, and the programme was cancelled.',
      {text: 'Labour’s program at the Centre for Policy was organized.', options: {language: 'en-US'}},
      {text: 'The Pearl Harbor centre organized and analysed the colours.', options: {language: 'en-GB'}}
    ],
    bad: [
      {
        text: 'The ⟦colour⟧ of the ⟦theatre’s⟧ logo was gray, and they ⟦travelled⟧ home.',
        reasons: [
          'Unexpected `colour`, expected `color` in American English',
          'Unexpected `theatre’s`, expected `theater’s` in American English',
          'Unexpected `travelled`, expected `traveled` in American English'
        ],
        fixed: 'The color of the theater’s logo was gray, and they traveled home.',
        options: {language: 'en-US'}
      },
      {
        text: 'He ⟦analyzed⟧ the ⟦gray⟧ area and realized that the ⟦center⟧ was lost.',
        reasons: [
          'Unexpected `analyzed`, expected `analysed` in British English',
          'Unexpected `gray`, expected `grey` in British English',
          'Unexpected `center`, expected `centre` in British English'
        ],
        options: {language: 'en-GB'}
      }
    ]
  },
  *check(tree, {language}) {
    const english = language || storyData(tree).language
    if (!isEnglish(english)) return
    for (const {start, end, token, spellings} of variantSpellings(tree)) {
      const right = spellings[english] + token.text.slice(token.lower.replace(/['’]s?$/, '').length)
      if (right === token.lower) continue
      const expected = hasCapital(token) ? capitalised(right) : right
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected \`${token.text}\`, expected \`${expected}\` in ${names[english]}`,
        expected: [expected],
        note: 'Use the spelling of the house, or leave it where a name or a title is quoted.',
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
