import {outdatedPlaces} from '../../src/analysis/outdated-places.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'outdated-place-name',
  summary: 'Call a place by the name that it has on the day of the draft.',
  why: `
Names of places change, and some of them say whose side the paper is on. The year of the change is compared with the day of the draft,
which comes from its front matter or from the command; without one, the rule is silent.
Longer names that keep the old one (“Bombay Stock Exchange”), quotations, sentences that name an earlier year,
and names that are in dispute are left alone.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  options: {
    accept: {default: [] as readonly string[], description: 'Old names that the house keeps, such as “Bombay”.'}
  },
  examples: {
    ok: [
      {text: 'The envoy flew to Kyiv and Mumbai.', date: '2024-05-02'},
      {text: 'The envoy flew to Bombay.', date: '1990-05-02'},
      {text: 'He was born in Bombay in 1950 and left the Bombay Stock Exchange.', date: '2024-05-02'},
      {text: 'The envoy flew to Bombay.', date: '2024-05-02', options: {accept: ['Bombay']}},
      'The envoy flew to Bombay.'
    ],
    bad: [
      {
        text: 'The envoy flew to ⟦Swaziland⟧.',
        date: '2024-05-02',
        reasons: ['Unexpected `Swaziland`, expected `Eswatini`, its name since 2018'],
        fixed: 'The envoy flew to Eswatini.'
      }
    ]
  },
  *check(tree, {accept}) {
    for (const {start, end, old, new: name, since} of outdatedPlaces(tree)) {
      if (accept.includes(old)) continue
      const at = {start, end}
      yield {
        at,
        reason: `Unexpected \`${old}\`, expected \`${name}\`, its name since ${since}`,
        expected: [name],
        note: 'Use the present name, or let the house accept the old one.',
        fix: {safe: false, edits: [{at, text: name}]}
      }
    }
  }
})
