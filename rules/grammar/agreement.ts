import {wrongApostrophes} from '../../src/analysis/apostrophes.js'
import {clauseClashes, type VerbClash} from '../../src/analysis/clause-clashes.js'
import {confusedWords, wrongPatterns} from '../../src/analysis/confusions.js'
import {countedClash} from '../../src/analysis/counted-nouns.js'
import {existentialClash} from '../../src/analysis/existential-clashes.js'
import {type Clash, determinerClash, oneOfClash} from '../../src/analysis/number-clashes.js'
import {placesWhere} from '../../src/analysis/places-where.js'
import {hundredsClash, millionOfClash, partitiveClash, severalClash} from '../../src/analysis/quantity-clashes.js'
import {phraseClash} from '../../src/analysis/subject-clashes.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {uncountedClash, uncountedQuantityClash, uncountedVerbClash} from '../../src/analysis/uncounted-nouns.js'
import {nounClash, pronounClash} from '../../src/analysis/verb-clashes.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join, touches} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** Every kind of clash, and whether it is certain: a determiner may belong to a compound that nobody foresaw. */
const kinds = [
  {finder: pronounClash, severity: 'error'},
  {finder: nounClash, severity: 'error'},
  {finder: phraseClash, severity: 'warning'},
  {finder: existentialClash, severity: 'warning'},
  {finder: determinerClash, severity: 'warning'},
  {finder: countedClash, severity: 'warning'},
  {finder: oneOfClash, severity: 'warning'},
  {finder: uncountedClash, severity: 'warning'},
  {finder: uncountedQuantityClash, severity: 'warning'},
  {finder: uncountedVerbClash, severity: 'warning'},
  {finder: partitiveClash, severity: 'warning'},
  {finder: severalClash, severity: 'warning'},
  {finder: hundredsClash, severity: 'warning'},
  {finder: millionOfClash, severity: 'warning'}
] as const

/** The kinds by the words that they begin with. */
const byLead = new Map<string, (typeof kinds)[number][]>()
for (const kind of kinds) for (const lead of kind.finder.leads) byLead.set(lead, [...(byLead.get(lead) ?? []), kind])

const leads = placesWhere(({lower}) => byLead.has(lower))

export default defineRule({
  id: 'agreement',
  summary: 'Let verb and subject, and “this” and its noun, agree in number.',
  why: `
“The ministers was”, “he say”, “these decision”: one of the two was changed, or the sentence comes from a language
that marks number otherwise. Nouns that may take a plural verb (“the team are”), wishes (“that he leave”)
and questions are left alone, and so is whatever else may be right.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He says that the ministers were late. Does he say so? They insist that he leave.',
      'The team are tired, and one of the family has left.',
      'These decision makers met. After this ministers left. If you do this things change.',
      'Many a person has said so. There is many a slip. A few days passed.',
      'If it be true, let it go and help it grow.',
      'She has a knowledge of Greek, a damages claim and a quiet courage.',
      'Hundreds of staff left, and many of the crew. Two million of them came.'
    ],
    bad: [
      {
        text: 'The ministers ⟦was⟧ late. He ⟦say⟧ that they ⟦is⟧ tired.',
        reasons: [
          'Unexpected `was`, expected `were`',
          'Unexpected `say`, expected `says`',
          'Unexpected `is`, expected `are`'
        ],
        fixed: 'The ministers were late. He says that they are tired.'
      },
      {
        text: 'It was ⟦these decision⟧. He named one of the main ⟦reason⟧.',
        reasons: ['Unexpected `these decision`, expected `these decisions`', 'Unexpected `reason`, expected `reasons`'],
        fixed: 'It was these decisions. He named one of the main reasons.'
      },
      {
        text: 'The decision of the ministers ⟦were⟧ late. The keeper ⟦admit⟧ that the boats in the harbour ⟦is⟧ old.',
        reasons: [
          'Unexpected `were`, expected `was`',
          'Unexpected `admit`, expected `admits`',
          'Unexpected `is`, expected `are`'
        ],
        fixed: 'The decision of the ministers was late. The keeper admits that the boats in the harbour are old.'
      },
      {
        text: 'Five ⟦soldier⟧ were hurt.',
        reasons: ['Unexpected `soldier`, expected `soldiers`'],
        fixed: 'Five soldiers were hurt.'
      },
      {
        text: 'She gave him ⟦an advice⟧.',
        reasons: ['Unexpected `an advice`, expected `advice`'],
        fixed: 'She gave him advice.'
      },
      {
        text: 'It is ⟦an important information⟧, and ⟦many equipment⟧ was lost. ⟦These evidence⟧ was new.',
        reasons: [
          'Unexpected `an important information`, expected `important information`',
          'Unexpected `many equipment`, expected `much equipment`',
          'Unexpected `These evidence`, expected `This evidence`'
        ]
      },
      {
        text: 'Dozens of ⟦soldier⟧ fled, and five ⟦millions⟧ people came. ⟦Thousands⟧ people marched.',
        reasons: [
          'Unexpected `soldier`, expected `soldiers`',
          'Unexpected `millions`, expected `million`',
          'Unexpected `Thousands`, expected `Thousands of`'
        ],
        fixed: 'Dozens of soldiers fled, and five million people came. Thousands of people marched.'
      },
      {
        text: 'There ⟦is⟧ many reasons, and he ⟦don’t⟧ know them.',
        reasons: ['Unexpected `is`, expected `are`', 'Unexpected `don’t`, expected `doesn’t`']
      }
    ]
  },
  *check(tree) {
    const seen = new Set<number>()
    for (const {sentence, severity, ...clash} of clashes(tree)) {
      const finding = findingOf(sentence, clash)
      if (seen.has(finding.at.start) || isOtherWord(tree, finding) || isHalf(sentence, clash)) continue
      seen.add(finding.at.start)
      yield {...finding, severity}
    }
  }
})

/** What clashes beside each other, and what does so in a clause; the same words may be found in two ways. */
function* clashes(tree: Story): Generator<VerbClash> {
  for (const {sentence, at} of leads(tree))
    for (const {finder, severity} of byLead.get(sentence.tokens[at]?.lower ?? '') ?? []) {
      const clash = finder.find(sentence, at)
      if (clash) yield {...clash, sentence, severity}
    }
  yield* clauseClashes(tree)
}

/** Whether a word is not the one that was meant, as other rules say: “he lead the team”, “he don`t”. */
const isOtherWord = (tree: Story, {at}: Finding) =>
  [confusedWords(tree), wrongApostrophes(tree), wrongPatterns(tree)].some((words) =>
    words.some((word) => touches(word, at))
  )

/** Whether a slash ties a word to another, so that it may be a noun: “a merge/validation tool”. */
const isHalf = ({tokens}: TaggedSentence, {from, to}: Clash) =>
  tokens[from - 1]?.text === '/' || tokens[to]?.text === '/'

function findingOf({tokens}: TaggedSentence, {from, to, expected}: Clash): Finding {
  const words = tokens.slice(from, to)
  const [first] = words
  const last = words.at(-1)
  const at = first && last ? join(first, last) : {start: 0, end: 0}
  const likely = expected[0]
  return {
    at,
    reason: `Unexpected \`${words.map(({text}) => text).join(' ')}\`, expected ${likely === undefined ? 'one number' : `\`${likely}\``}`,
    expected,
    note: 'Make the two agree: change this word or the other.',
    ...(likely !== undefined && {fix: {safe: false, edits: [{at, text: likely}]}})
  }
}
