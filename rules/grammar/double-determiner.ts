import {placesWhere} from '../../src/analysis/places-where.js'
import type {Token} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'
import type {Tag} from '../../src/tagger/tags.js'

const articles = new Set(['a', 'an', 'the'])
const possessives = new Set(['her', 'his', 'its', 'my', 'our', 'their', 'your'])
const demonstratives = new Set(['these', 'this', 'those'])

/** Possessives that are nothing else: “a friend of his the other day” and “your the best” are other matters. */
const purePossessives = new Set(['my', 'our'])

/** “the a cappella group” */
const borrowed = new Set(['cappella', 'capella', 'fortiori', 'la', 'posteriori', 'priori'])

/** Whether two determiners can never stand one after the other before a noun. */
function clash(first: string, second: string): boolean {
  if (articles.has(first))
    return (articles.has(second) && first !== second) || possessives.has(second) || demonstratives.has(second)
  if (purePossessives.has(first)) return articles.has(second) || (possessives.has(second) && first !== second)
  return first === 'every' && (articles.has(second) || purePossessives.has(second) || demonstratives.has(second))
}

const nominal = new Set<Tag | undefined>(['ADJ', 'ADV', 'NOUN', 'NUM', 'PROPN', 'VERB'])

/** Whether a word after two determiners shows that both belong to it: no letter, no “his and hers”, no “it’s a her”. */
const isNoun = (token: Token | undefined, tag: Tag | undefined) =>
  token !== undefined && token.kind !== 'mark' && token.before !== '' && nominal.has(tag) && !borrowed.has(token.lower)

const firsts = placesWhere(({lower}) => articles.has(lower) || purePossessives.has(lower) || lower === 'every')

export default defineRule({
  id: 'double-determiner',
  summary: 'Give a noun one article or one “my” or “this”, not two.',
  why: `
“The his house”: the writer changed “the” to “his”, or a translator kept the article of the other language,
and one of the two was left. Only pairs that English never has before a noun are flagged.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'He met a friend of his the other day.',
      'Is this the house? All the others are his.',
      'They sang in the a cappella group that bears his name.',
      'It gave her a start, and in this the council agreed.'
    ],
    bad: [
      {
        text: '⟦The his⟧ house stood by ⟦a the⟧ river.',
        reasons: ['Unexpected `The his`, expected one of the two', 'Unexpected `a the`, expected one of the two']
      },
      {
        text: 'She sold ⟦my the⟧ old car in ⟦the these⟧ days.',
        reasons: ['Unexpected `my the`, expected one of the two', 'Unexpected `the these`, expected one of the two']
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of firsts(tree)) {
      const {tokens, tags} = sentence
      const [first, second] = tokens.slice(at, at + 2)
      if (!first || !second || second.before === '' || second.text !== second.lower) continue
      if (!clash(first.lower, second.lower)) continue
      if (/^\p{Lu}/u.test(first.text) && at > 0 && tokens[at - 1]?.kind === 'word') continue
      if (!isNoun(tokens[at + 2], tags[at + 2])) continue
      yield {
        at: join(first, second),
        reason: `Unexpected \`${first.text} ${second.text}\`, expected one of the two`,
        expected: [first.text, second.text],
        note: 'Keep the word that is meant, and delete the other.'
      }
    }
  }
})
