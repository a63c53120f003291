import {houseTerms, type TermUse, termUses} from '../../src/analysis/house-terms.js'
import {beside, tokens} from '../../src/analysis/tokens.js'
import {keepsArticle} from '../../src/phrases.js'
import {defineRule, type Finding, type Fix} from '../../src/rule.js'
import {spanAt} from '../../src/span.js'
import type {HouseTerm, Story} from '../../src/story.js'

export default defineRule({
  id: 'house-term',
  summary: 'Write what the house writes.',
  why: `
A paper that writes “email” on one page and “e-mail” on the next looks as if nobody had read it.
The words are those of the house: \`terms\` and \`forbid\` in the config, with a note, a severity and days for each; the rule has none of its own.
What the house writes in longer words (“Burma” in “Myanmar (Burma)”), addresses and quotations are left alone, unless a term says that it holds in quotations too.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  options: {
    terms: {
      default: [],
      description:
        'Terms beside those of the config, each as `wrong = right` or `wrong`; endings of both stand in parentheses.'
    }
  },
  examples: {
    ok: [
      'An email came.',
      {
        text: 'The policymakers’ emails. “Send me an e-mail,” she said. Write to e-mail@example.org, or on e-mail-like paper.',
        options: {terms: ['e-mail(s) = email(s)', 'policy-maker(s) = policymaker(s)']}
      },
      {
        text: 'Internet use grew. She lives in Myanmar (Burma).',
        options: {terms: ['Internet = internet', 'Burma = Myanmar (Burma)']}
      }
    ],
    bad: [
      {
        text: '⟦Policy-makers⟧ read the ⟦policy-maker⟧’s ⟦e-mails⟧.',
        reasons: [
          'Unexpected `Policy-makers`, expected `Policymakers`',
          'Unexpected `policy-maker`, expected `policymaker`',
          'Unexpected `e-mails`, expected `emails`'
        ],
        fixed: 'Policymakers read the policymaker’s emails.',
        options: {terms: ['e-mail(s) = email(s)', 'policy-maker(s) = policymaker(s)']}
      },
      {
        text: 'The ⟦Internet⟧ is full of ⟦synergies⟧.',
        reasons: ['Unexpected `Internet`, expected `internet`', 'Unexpected `synergies`, expected other words'],
        fixed: 'The internet is full of synergies.',
        options: {terms: ['Internet = internet', 'synergies']}
      }
    ]
  },
  *check(tree, {terms}) {
    for (const use of houseTerms(tree)) yield finding(tree, use)
    if (terms.length > 0) for (const use of termUses(tree, terms.map(termOf))) yield finding(tree, use)
  }
})

/** A term that is written as `wrong = right`. */
function termOf(text: string): HouseTerm {
  const [wrong = '', right] = text.split(/\s+=\s+/)
  return {wrong: [wrong], right: right === undefined ? [] : [right]}
}

/** What the house writes in the place of the words, where the article before them still fits. */
function replacement(tree: Story, {start, end, expected: [text]}: TermUse): Fix | undefined {
  const list = tokens(tree)
  const first = spanAt(list, start)
  if (text === undefined || !keepsArticle(first && beside(list, first.index, -1), first ? [first] : [], text)) return
  return {safe: false, edits: [{at: {start, end}, text}]}
}

function finding(tree: Story, use: TermUse): Finding {
  const {start, end, term, text, expected} = use
  const {severity, note, quoted} = term
  const fix = replacement(tree, use)
  const said = note ?? (expected.length > 0 ? undefined : 'Put it in words that the house prints.')
  return {
    at: {start, end},
    reason: `Unexpected \`${text}\`, expected ${expected.map((words) => `\`${words}\``).join(' or ') || 'other words'}`,
    ...(expected.length > 0 && {expected}),
    ...(said !== undefined && {note: said}),
    ...(severity && {severity}),
    ...(quoted !== undefined && {quoted: quoted ? 'check' : 'skip'}),
    ...(fix && {fix})
  }
}
