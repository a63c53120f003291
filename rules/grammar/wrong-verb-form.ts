import {wrongPatterns} from '../../src/analysis/confusions.js'
import {spanOf, textOf} from '../../src/analysis/tokens.js'
import {wrongVerbForms} from '../../src/analysis/wrong-verb-forms.js'
import {defineRule} from '../../src/rule.js'
import {join, touches} from '../../src/span.js'

export default defineRule({
  id: 'wrong-verb-form',
  summary: 'Give a verb the form that “have”, “did”, “will”, “be” or a preposition asks for.',
  why: `
“Has went”, “did not knew”, “can sees”, “a plan for provide homes”: the writer began with one form and ended with another.
Only forms that can be nothing else are flagged; where two verbs may meet by right (“what they had went to charity”),
the rule is silent.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He has written that they had gone. She did not know, and he will go.',
      'What they had went to charity. The money they had went missing. Those who did not left early.',
      'The man she spoke to went home, and all he was was tired.',
      'The groups the mayor raised money for provide homes. Those we live with agree, and the powers they have include it.',
      'Everything you can do helps. Did it cost much? He had cut it and put it away.'
    ],
    bad: [
      {
        text: 'She has ⟦wrote⟧ that they had already ⟦went⟧.',
        reasons: [
          'Unexpected `wrote` after `has`, expected `written`',
          'Unexpected `went` after `had`, expected `gone`'
        ],
        fixed: 'She has written that they had already gone.'
      },
      {
        text: 'He did not ⟦knew⟧ it, and she will not ⟦goes⟧.',
        reasons: ['Unexpected `knew` after `did`, expected `know`', 'Unexpected `goes` after `will`, expected `go`']
      },
      {
        text: 'The letter was ⟦wrote⟧ in May. A school is being ⟦build⟧.',
        reasons: [
          'Unexpected `wrote` after `was`, expected `written`',
          'Unexpected `build` after `being`, expected `built`'
        ]
      },
      {
        text: 'They wanted to ⟦went⟧ home.',
        reasons: ['Unexpected `went` after `to`, expected `go`'],
        fixed: 'They wanted to go home.'
      },
      {
        text: 'The town has a plan for ⟦provide⟧ homes, and they have ⟦choose⟧ the site.',
        reasons: [
          'Unexpected `provide` after `for`, expected `providing`',
          'Unexpected `choose` after `have`, expected `chosen`'
        ],
        fixed: 'The town has a plan for providing homes, and they have chosen the site.'
      },
      {
        text: 'He can ⟦seeing⟧ the bridge from there, and she refused to ⟦brings⟧ it.',
        reasons: ['Unexpected `seeing` after `can`, expected `see`', 'Unexpected `brings` after `to`, expected `bring`']
      }
    ]
  },
  *check(tree) {
    const others = wrongPatterns(tree)
    const seen = new Set<number>()
    for (const {after, words, expected} of wrongVerbForms(tree)) {
      const [first = ''] = expected
      const at = spanOf(words)
      if (seen.has(at.end) || others.some((other) => touches(other, join(after, at)))) continue
      seen.add(at.end)
      yield {
        at,
        reason: `Unexpected \`${textOf(words)}\` after \`${after.text}\`, expected \`${first}\``,
        expected,
        note: `Use the form that goes with “${after.lower}”, or change “${after.lower}”.`,
        fix: {safe: false, edits: [{at, text: first}]}
      }
    }
  }
})
