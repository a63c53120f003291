import {firstPersons} from '../../src/analysis/first-persons.js'
import {sentences} from '../../src/analysis/sentences.js'
import {hasWording} from '../../src/analysis/wordings.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'first-person',
  summary: 'Keep “we”, “our” and “I” out of a story that is told of others.',
  why: `
“Our soldiers”, “we hope that he recovers”: the reporter steps into the story and takes a side.
Or the words are somebody’s whose quotation marks were lost, or a translation that mistook who speaks.
A story told in the first person throughout is left alone, and so is what somebody is said to have said.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  options: {
    most: {default: 2, description: 'How many there may be before the story is taken for one told in the first person.'}
  },
  examples: {
    ok: [
      'The keeper said that we would all remember the storm. “We lost our boats,” she said.',
      'I saw the storm. My boat was lost, and we swam for our lives.',
      'World War I ended, and the US army left.'
    ],
    bad: [
      {
        text: 'The storm sank two boats on Monday. The harbour was closed, and the keeper went home. ⟦Our⟧ sailors are the best in the world.',
        reasons: ['Unexpected `Our` in a story that is told of others']
      }
    ]
  },
  *check(tree, {most}) {
    const found = firstPersons(tree)
    if (found.length > most || found.length * 3 > sentences(tree).length) return
    for (const token of found)
      if (!hasWording(tree, token))
        yield {
          at: token,
          reason: `Unexpected \`${token.text}\` in a story that is told of others`,
          note: 'Name who is meant, or put the words in quotation marks if somebody said them.'
        }
  }
})
