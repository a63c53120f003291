import {firstSound} from '../../src/analysis/first-sounds.js'
import {sentences} from '../../src/analysis/sentences.js'
import {tags} from '../../src/analysis/tags.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {list} from '../../src/dictionary.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {defineRule} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'
import {wordGraph} from '../../src/spelling/word-graph.js'
import type {Story} from '../../src/story.js'

const functionWords = list('function-words')

/** Function words that may follow an article: “an only child”, “a few”. */
const mayFollow = new Set(
  ['even', 'few', 'half', 'last', 'little', 'many', 'more', 'most', 'much', 'near', 'once', 'one'].concat([
    'only',
    'other',
    'own',
    'rather',
    'several',
    'such',
    'two',
    'very',
    'yet'
  ])
)

/** Words that a letter follows and not an article: “vitamin A intake”. */
const beforeLetter =
  /^(?:annex|answer|appendix|block|box|category|class|exhibit|factor|figure|grade|group|hepatitis|influenza|item|level|list|option|part|plan|point|schedule|section|serie|side|step|table|team|tier|type|unit|vitamin|zone)$/

const articles = tokensWhere(({lower}) => lower === 'a' || lower === 'an')

export default defineRule({
  id: 'wrong-article',
  summary: 'Write “a” before a consonant that is heard, “an” before a vowel.',
  why: `
The ear decides, not the letter: an hour, a European, an MP, a UN envoy, an 18th birthday.
A wrong article is what remains when the word after it was changed.
What speakers read out in two ways (“historic”, “herb”, “FAQ”) may have either, and so may a foreign name.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'It took an hour and a half to find a European, a UN envoy and an FBI agent.',
      'An 8-year-old, an 18th-century one-off, a 110-metre mast and an $80m bridge.',
      'A historic hotel, or an historic hotel: a matter of taste.',
      'Vitamin A is not a university. Plan A or plan B?'
    ],
    bad: [
      {
        text: 'She ate ⟦a⟧ apple in ⟦a⟧ hour at ⟦an⟧ university.',
        reasons: [
          'Unexpected `a` before `apple`, expected `an`',
          'Unexpected `a` before `hour`, expected `an`',
          'Unexpected `an` before `university`, expected `a`'
        ],
        fixed: 'She ate an apple in an hour at a university.'
      },
      {
        text: '⟦A⟧ FBI agent met ⟦an⟧ UN envoy.',
        reasons: ['Unexpected `A` before `FBI`, expected `An`', 'Unexpected `an` before `UN`, expected `a`'],
        fixed: 'An FBI agent met a UN envoy.'
      },
      {
        text: 'It is ⟦a⟧ 8-year-old’s ⟦a⟧ “honest” mistake.',
        reasons: [
          'Unexpected `a` before `8-year-old’s`, expected `an`',
          'Unexpected `a` before `honest`, expected `an`'
        ]
      }
    ]
  },
  *check(tree) {
    const all = tokens(tree)
    for (const article of articles(tree)) {
      const word = follower(all, article)
      if (!word || !isArticle(tree, article) || !canFollow(tree, article, word)) continue
      const sound = firstSound(word)
      if (sound === 'either' || (sound === 'vowel') === (article.lower === 'an')) continue
      const expected = spelled(sound === 'vowel' ? 'an' : 'a', article, beside(all, word.index, 1))
      yield {
        at: article,
        reason: `Unexpected \`${article.text}\` before \`${word.text}\`, expected \`${expected}\``,
        expected: [expected],
        note: expected.toLowerCase() === 'a' ? 'Write “a”, or “and” if that was meant.' : 'Write “an”.',
        severity: isPlain(word) ? 'error' : 'warning',
        fix: {safe: expected.toLowerCase() === 'an', edits: [{at: article, text: expected}]}
      }
    }
  }
})

/** The word or number that follows an article; a mark that opens something, or that of a currency, may stand between. */
function follower(all: readonly Token[], article: Token): Token | undefined {
  const next = beside(all, article.index, 1)
  if (!next || next.before === '') return undefined
  const opens = /^[“‘"'«([$£€¥]$/.test(next.text)
  const word = opens ? beside(all, next.index, 1) : next
  if (!word || (opens && word.before !== '')) return undefined
  return word.kind === 'word' || word.kind === 'number' ? word : undefined
}

const isCapitals = (token: Token | undefined) => /^\p{Lu}{2,}$/u.test(token?.text ?? '')

/** Whether “a” or “an” is an article here and no letter, name or word of another language. */
function isArticle(tree: Story, article: Token): boolean {
  const all = tokens(tree)
  const before = beside(all, article.index, -1)
  if (before?.text === '/' || (before && beforeLetter.test(before.lower))) return false
  if (tags(tree)[article.index] === 'X' || article.text === article.lower) return tags(tree)[article.index] !== 'X'
  if (isCapitals(before) && isCapitals(beside(all, article.index, 1))) return true
  // “A” in the middle of a sentence is a letter or stands in a title, and a short line may list words by letters.
  const sentence = spanAt(sentences(tree), article.start)?.tokens ?? []
  return sentence.find(({kind}) => kind !== 'mark') === article && sentence.length > 4
}

/** Whether a word can follow an article: neither a name after the name “An”, nor “is” after the letter A, nor a foreign word. */
function canFollow(tree: Story, article: Token, word: Token): boolean {
  const all = tokens(tree)
  if (word.kind === 'number') return beside(all, article.index, -1)?.kind !== 'number'
  if (/^(?:\p{Ll}|I|I[’'].*)$/u.test(word.text)) return false
  if (functionWords().has(word.lower) && !mayFollow.has(word.lower)) return false
  if (article.text === 'An' && /^\p{Lu}\p{Ll}/u.test(word.text)) return false
  const role = tags(tree)[word.index] ?? ''
  if (/^(?:AUX|ADP|CCONJ|PRON|X)$/.test(role) && /^\p{Ll}+$/u.test(word.text)) return mayFollow.has(word.lower)
  if (isPlain(word) || /^\p{Lu}/u.test(word.text)) return word.lower !== 'ago'
  const around = [beside(all, article.index, -1), beside(all, word.index, 1)]
  return around.every((token) => token && /^\p{Ll}/u.test(token.text) && wordGraph().has(token.text))
}

/** Whether a word is one of English or a number, and no name or initialism, so that its sound is certain. */
const isPlain = ({kind, text}: Token) =>
  kind === 'number' || (/^\p{Ll}/u.test(text) && wordGraph().has(text.split(/[-‐‑’']/)[0] ?? ''))

/** An article with the capitals of the one that stood there. */
function spelled(expected: 'a' | 'an', {text, lower}: Token, after: Token | undefined): string {
  if (text === lower) return expected
  return text === 'AN' || (isCapitals(after) && expected === 'an') ? expected.toUpperCase() : `A${expected.slice(1)}`
}
