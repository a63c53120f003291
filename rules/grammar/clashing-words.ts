import {placesWhere} from '../../src/analysis/places-where.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

/** Prepositions that lead nothing but a noun, and those that cannot follow them. */
const leads = new Set(['at', 'for', 'from', 'into', 'of', 'to', 'with'])
const followers = new Set(['at', 'for', 'from', 'into', 'of', 'to', 'with'])

const present = new Set(['am', 'are', 'is', 'was', 'were'])
const modals = new Set(['can', 'could', 'may', 'might', 'must', 'shall', 'should', 'will', 'would'])
const perfect = new Set(['had', 'has', 'have'])
const pronouns = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'you'])

/** Words that a verb may be left behind by: “what it is will change”, “as fast as he can would do”. */
const openers =
  /^(?:all|as|everything|how|more|nothing|than|that|those|what|whatever|when|where|whether|which|who|whoever|whom|whose|why)$/

const firsts = placesWhere(({text}) => [leads, present, modals].some((words) => words.has(text)))

export default defineRule({
  id: 'clashing-words',
  summary: 'Keep one of two words that exclude each other, such as “of for” or “will can”.',
  why: `
“The price of for the house”, “she will can go”, “it is has been”: the writer changed one word for another
and left both. Pairs that may meet (“from under the bed”, “the man he is will change”) are left alone.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The ball came from under the bed and out of the room, up to the wall.',
      'The house that he dreamt of for the rest of his life. They were paid for with the money.',
      'What it is will change. The man he is has changed. God’s will can do it.'
    ],
    bad: [
      {
        text: 'The price ⟦of for⟧ the house rose, and the way ⟦to at⟧ the station was shut.',
        reasons: ['Unexpected `of for`, expected one of the two', 'Unexpected `to at`, expected one of the two']
      },
      {
        text: 'She ⟦will can⟧ go. It ⟦is has⟧ been a long day.',
        reasons: ['Unexpected `will can`, expected one of the two', 'Unexpected `is has`, expected one of the two']
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of firsts(tree)) {
      const [first, second] = sentence.tokens.slice(at, at + 2)
      if (!first || !second || second.before === '' || second.text !== second.lower) continue
      if (!arePrepositions(sentence, at) && !areAuxiliaries(sentence, at)) continue
      yield {
        at: join(first, second),
        reason: `Unexpected \`${first.text} ${second.text}\`, expected one of the two`,
        expected: [first.text, second.text],
        note: 'Keep the word that is meant, and delete the other.'
      }
    }
  }
})

/** “the price of for the house”; after a verb the first may belong to it: “the flat we looked at for the summer”. */
function arePrepositions({tokens, tags}: TaggedSentence, at: number): boolean {
  const first = tokens[at]?.lower ?? ''
  const second = tokens[at + 1]?.lower ?? ''
  if (!leads.has(first) || !followers.has(second) || first === second) return false
  if (tags[at - 1] !== 'NOUN' || !/^(?:the|a|an|its|our|their|my|his)$/.test(tokens[at + 2]?.lower ?? '')) return false
  // A noun may have lost its preposition to the start of a clause: “those we give access to for the first time”.
  return !tokens.some(
    ({lower}, k) =>
      k < at && (openers.test(lower) || (pronouns.has(lower) && k > 0 && /^(?:NOUN|PROPN)$/.test(tags[k - 1] ?? '')))
  )
}

/** “it is has been”, “she will can go”: after a pronoun that begins the clause, where no other clause can end. */
function areAuxiliaries({tokens, tags}: TaggedSentence, at: number): boolean {
  const first = tokens[at]?.lower ?? ''
  const second = tokens[at + 1]?.lower ?? ''
  const isPair = modals.has(first)
    ? modals.has(second) && first !== second
    : present.has(first) && (perfect.has(second) || (modals.has(second) && tags[at + 1] === 'AUX'))
  if (!isPair || !pronouns.has(tokens[at - 1]?.lower ?? '')) return false
  const lead = tokens[at - 2]
  if (lead && lead.kind !== 'mark' && tags[at - 2] !== 'CCONJ' && tags[at - 2] !== 'VERB') return false
  return !tokens.slice(Math.max(0, at - 8), at).some(({lower}) => openers.test(lower))
}
