import {countrySlips} from '../../src/analysis/country-slips.js'
import {defineRule} from '../../src/rule.js'

const notes = {
  adjective: 'Use the adjective before what belongs to the nation.',
  country: 'Name the country, or say which person is meant: “a Russian”.'
}

export default defineRule({
  id: 'misused-country',
  summary: 'Tell a country from its adjective: “the French president”, not “the France president”.',
  why: `
“The France president”, “a war between Poland and Russian”: in other languages a country has one form for noun and adjective,
and a translation mixes them up. “The Iran deal” and “in Russian” are right and left alone.`,
  severity: 'warning',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The Iran deal, the France of today and the Russia that we knew. Russia said so.',
      'The French president spoke Russian, and Russian is hard. A Russian said that the book is in Russian.',
      'She ran against Russian and Polish skaters. Chinese fear the rain.'
    ],
    bad: [
      {
        text: 'Russia said that the ⟦France⟧ president was late.',
        reasons: ['Unexpected `France`, expected `French`'],
        fixed: 'Russia said that the French president was late.'
      },
      {
        text: '⟦Russian⟧ said that there was no war between Poland and ⟦Russian⟧.',
        reasons: ['Unexpected `Russian`, expected `Russia`', 'Unexpected `Russian`, expected `Russia`'],
        fixed: 'Russia said that there was no war between Poland and Russia.'
      }
    ]
  },
  *check(tree) {
    for (const {start, end, kind, written, expected} of countrySlips(tree)) {
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected \`${written}\`, expected \`${expected}\``,
        expected: [expected],
        note: notes[kind],
        // Some nations call their own bodies so: “the Kenya government”.
        ...(kind === 'adjective' && {severity: 'info'}),
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
