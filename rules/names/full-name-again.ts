import {introductions} from '../../src/analysis/introductions.js'
import {quotes} from '../../src/analysis/quotes.js'
import {defineRule} from '../../src/rule.js'
import {contains} from '../../src/span.js'

export default defineRule({
  id: 'full-name-again',
  summary: 'Give the full name of a person once, then the surname.',
  why: `
Once a person is introduced, the surname is enough; the full name again, with a first name that was there before,
reads like a second introduction, and shows where two texts were joined.
Where two people of the draft share the surname, both keep their first names.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  options: {
    apart: {default: 3, description: 'How many paragraphs later the full name may come again.'}
  },
  examples: {
    ok: [
      'Brinda Okwarin spoke first. Okwarin then left.',
      'Brinda Okwarin and Peter Okwarin spoke first. Brinda Okwarin then left.'
    ],
    bad: [
      {
        text: 'Brinda Okwarin spoke first. In the end ⟦Brinda Okwarin⟧ left.',
        reasons: ['Unexpected full name `Brinda Okwarin` again, expected `Okwarin`'],
        fixed: 'Brinda Okwarin spoke first. In the end Okwarin left.'
      }
    ]
  },
  *check(tree, {apart}) {
    const sound = quotes(tree).filter((quote) => quote.sound)
    const people = introductions(tree)
    const surnames = people.map(({person}) => person.name.split(' ').at(-1))
    for (const {person, first, later} of people) {
      const words = person.name.split(' ')
      const surname = words.at(-1) ?? ''
      if (words.length !== 2 || surnames.filter((other) => other === surname).length > 1) continue
      const paragraph = first.tokens[0]?.paragraph.index ?? 0
      for (const {start, as, tokens} of later) {
        const again = tokens[0]?.paragraph.index ?? 0
        if (as !== 'full' || again - paragraph > apart || sound.some((quote) => contains(quote, {start, end: start})))
          continue
        const at = {start, end: (tokens.at(-1)?.start ?? start) + surname.length}
        yield {
          at,
          reason: `Unexpected full name \`${person.name}\` again, expected \`${surname}\``,
          expected: [surname],
          note: 'Use the surname from the second mention on.',
          related: [{at: first, reason: 'The full name stands here'}],
          fix: {safe: false, edits: [{at, text: surname}]}
        }
      }
    }
  }
})
