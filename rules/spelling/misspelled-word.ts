import {wrongApostrophes} from '../../src/analysis/apostrophes.js'
import {compoundWords, confusedWords, wrongPatterns} from '../../src/analysis/confusions.js'
import {gazetteer} from '../../src/analysis/gazetteer.js'
import {mojibake} from '../../src/analysis/mojibake.js'
import {irregularPasts} from '../../src/analysis/morphology.js'
import {type UnlistedWord, unlistedWords} from '../../src/analysis/unlisted-words.js'
import {capitalised} from '../../src/capitalised.js'
import {defineRule} from '../../src/rule.js'
import {contains, touches} from '../../src/span.js'
import type {Suggestion} from '../../src/spelling/suggestions.js'
import {wordGraph} from '../../src/spelling/word-graph.js'

export default defineRule({
  id: 'misspelled-word',
  summary: 'Spell every word as a dictionary does.',
  why: `
A misspelled word makes the reader doubt the facts around it.
Names, abbreviations, words of other languages and words made of right ones are left alone; American and British spellings are both right.`,
  severity: 'warning',
  recommended: true,
  options: {
    terms: {
      default: 3,
      description:
        'How often an unknown word must stand in the draft to be taken for a term of its subject, where no usual word is close.'
    }
  },
  examples: {
    ok: [
      'The government will receive the committee’s report.',
      'The programme was cancelled at the theater’s request.',
      'Policymakers met anti-corruption groups about nonpayment.',
      'They ordered “sfogliatelle” and sang bella ciao.',
      'The YouTuber thanked Recep Yldrm and @recieve.'
    ],
    bad: [
      {
        text: 'The ⟦majistrate⟧ will ⟦recceive⟧ the committee’s report.',
        reasons: ['Unexpected `majistrate`, expected `magistrate`', 'Unexpected `recceive`, expected `receive`'],
        fixed: 'The magistrate will receive the committee’s report.'
      },
      {
        text: '⟦Unforttunately⟧ the programme was canceled ⟦inthe⟧ end.',
        reasons: ['Unexpected `Unforttunately`, expected `Unfortunately`', 'Unexpected `inthe`, expected `in the`'],
        fixed: 'Unfortunately the programme was canceled in the end.'
      },
      {
        text: 'The tower ⟦falled⟧ in the night, and the keepers ⟦builded⟧ it again.',
        reasons: ['Unexpected `falled`, expected `fell`', 'Unexpected `builded`, expected `built`']
      }
    ]
  },
  *check(tree, {terms}) {
    const words = unlistedWords(tree)
    // What is certainly meant is said by common-misspelling, what lost its space by compound-word, a false plural by wrong-pattern.
    const others = words.length > 0 ? [...compoundWords(tree), ...confusedWords(tree), ...wrongPatterns(tree)] : []
    // “doesn`t” and “doesn�t” are no words without what was typed for the mark in them.
    const torn = words.length > 0 ? [...wrongApostrophes(tree), ...mojibake(tree)] : []
    for (const word of words) {
      const {token, capital, foreign, meant} = word
      if (foreign || meant !== undefined || others.some((other) => contains(other, word))) continue
      if (torn.some((mark) => touches(mark, word))) continue
      const meanings = meaningsOf(word, terms)
      if (meanings.length === 0 || (mayBeName(word) && gazetteer(tree).hasWord(token.text))) continue
      const expected = meanings.map((one) => (capital ? capitalised(one) : one))
      yield {
        at: word,
        reason: `Unexpected \`${token.text}\`, expected \`${expected[0]}\``,
        expected,
        note: 'Correct the spelling, or put the word in quotation marks where it is meant to stand as it is.',
        fix: {safe: false, edits: [{at: word, text: expected[0] ?? ''}]}
      }
    }
  }
})

/** What was meant by an unlisted word, best first; none where that is not sure. */
function meaningsOf(word: UnlistedWord, terms: number): readonly string[] {
  const {lower} = word.token
  const pasts = lower.endsWith('ed') ? irregularPasts(lower) : []
  if (pasts.length > 0) return pasts
  const limit = limitOf(word, terms)
  const found = wordGraph().suggest(lower, limit)
  const [best] = found
  if (!best || best.cost > limit || !isUsual(best, word)) return []
  // “Outcompete” lost no space.
  return word.formed && best.word.includes(' ') ? [] : found.map((suggestion) => suggestion.word)
}

/** How much may have gone wrong with a word, for what is nearest to it to be surely meant: less where it may be right. */
function limitOf({token, capital, formed, count}: UnlistedWord, terms: number): number {
  const {length} = token.text
  const limit = length <= 4 ? 75 : length === 5 ? 100 : length === 6 ? 120 : length === 7 ? 130 : 150
  return capital || formed || count >= terms ? Math.min(limit, 90) : limit
}

/** Short words in small letters are seldom names without their capital, though many a name is as short. */
const mayBeName = ({token, capital}: UnlistedWord) => capital || token.text.length > 4

const letters = (text: string) => [...text].sort().join('')

/** Whether a suggestion is usual enough to be meant; where a short word may be a name, it must have the same letters. */
function isUsual({word, rank}: Suggestion, {token, capital}: UnlistedWord): boolean {
  if (capital && token.text.length < 6 && letters(word) !== letters(token.lower)) return false
  return rank <= (token.text.length <= 5 || capital ? 2 : 4)
}
