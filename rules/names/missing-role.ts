import {gazetteer} from '../../src/analysis/gazetteer.js'
import {introductions} from '../../src/analysis/introductions.js'
import {tellsRole} from '../../src/analysis/titles.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'missing-role',
  summary: 'Say who a person is at the first mention.',
  why: `
A name that readers do not know tells them nothing: they need the office, the trade or the tie to the story beside it.
People in the news are left alone, and so is a person whose role the draft gives beside any later mention.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  examples: {
    ok: [
      'Brinda Okwarin, the mayor of Varn, spoke first.',
      'Emmanuel Macron spoke first.',
      'The engineer Brinda Okwarin spoke first.'
    ],
    bad: [
      {
        text: 'On Monday ⟦Brinda Okwarin⟧ opened the bridge.',
        reasons: ['Unexpected name `Brinda Okwarin` without a role, expected a word on who that is']
      }
    ]
  },
  *check(tree) {
    const names = gazetteer(tree)
    for (const {person, first} of introductions(tree)) {
      const isTold = person.roles.some(({kind}) => tellsRole(kind))
      if (isTold || first.as !== 'full' || first.words.length < 2 || names.has(first.words)) continue
      yield {
        at: first,
        reason: `Unexpected name \`${first.words.join(' ')}\` without a role, expected a word on who that is`,
        note: 'Say beside the name what the person is or does.'
      }
    }
  }
})
