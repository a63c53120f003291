import {lateAbbreviations, unexplainedAbbreviations} from '../../src/analysis/undefined-abbreviations.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'undefined-abbreviation',
  summary: 'Explain an abbreviation where the reader meets it first.',
  why: `
A reader who does not know “WSA” stops there, and the explanation three paragraphs below comes too late.
What is widely known, such as BBC and NATO, needs none; headlines, quotations, names of products and words in capitals are left aside.
With \`never\`, abbreviations that the draft explains nowhere are asked about as well.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  scope: 'document',
  options: {
    never: {default: false, description: 'Ask about abbreviations that are explained nowhere.'},
    known: {default: [], description: 'Abbreviations that the readers know.'}
  },
  examples: {
    ok: [
      'The Water Supply Agency (WSA) met. The WSA will meet again.',
      'NATO met. Later the North Atlantic Treaty Organization (NATO) said so.',
      {text: 'The WSA met.', options: {never: true, known: ['WSA']}}
    ],
    bad: [
      {
        text: 'The ⟦WSA⟧ met. Later the Water Supply Agency (WSA) said so.',
        reasons: ['Unexpected `WSA` before it is explained, expected `Water Supply Agency`']
      },
      {
        text: 'A spokesman for the ⟦WSA⟧ left. The WSA gave no reason.',
        options: {never: true},
        reasons: ['Unexpected `WSA` without an explanation, expected its words']
      }
    ]
  },
  *check(tree, {never, known}) {
    for (const {token, definition} of lateAbbreviations(tree)) {
      if (known.includes(definition.abbreviation)) continue
      const at = {start: token.start, end: token.start + definition.abbreviation.length}
      yield {
        at,
        reason: `Unexpected \`${definition.abbreviation}\` before it is explained, expected \`${definition.words}\``,
        expected: [definition.words],
        note: 'Move the explanation here.',
        related: [{at: definition, reason: 'It is explained here'}]
      }
    }
    for (const at of never ? unexplainedAbbreviations(tree) : [])
      if (!known.includes(at.text))
        yield {
          at,
          reason: `Unexpected \`${at.text}\` without an explanation, expected its words`,
          note: 'Write the words out where the abbreviation stands first, if readers may not know it.'
        }
  }
})
