import {type AcronymDefinition, acronymDefinitions, acronymsOf} from '../../src/analysis/acronym-definitions.js'
import {defineRule} from '../../src/rule.js'

/** The first letters of the words with a capital. */
const initials = (words: readonly string[]) =>
  words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : [])).join('')

const sorted = (letters: string) => [...letters].sort().join('')

/** The acronyms that fit a name better than the one it was given; none where that one may be right. */
function fitting({acronym, words}: AcronymDefinition): readonly string[] {
  for (let from = 0; from < words.length - 1; from++) {
    const known = acronymsOf(words.slice(from).join(' '))
    if (known.has(acronym)) return []
    if (known.size > 0) return [...known]
  }
  // Many bodies go by the letters of another language, so that only letters in the wrong order tell.
  const own = initials(words)
  return own.length > 2 && own !== acronym && sorted(own) === sorted(acronym) ? [own] : []
}

export default defineRule({
  id: 'acronym-mismatch',
  summary: 'Put in brackets the acronym of the body that is named before them.',
  why: `
“World Health Organization (WTO)” sends the reader to another body for the rest of the story.
The acronym is compared with those that the body is known by; for a body that is not known,
only the right letters in the wrong order are shown, for many go by the letters of another language.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The World Health Organization (WHO) and Doctors Without Borders (MSF) sent teams.',
      'The Harbour Safety Agency (HSA) and the Ministry of Roads (MRR) did not.'
    ],
    bad: [
      {
        text: 'The World Health Organization (⟦WTO⟧) sent a team.',
        reasons: ['Unexpected acronym `WTO`, expected `WHO` for World Health Organization'],
        fixed: 'The World Health Organization (WHO) sent a team.'
      },
      {
        text: 'The Harbour Safety Agency (⟦HAS⟧) sent a team.',
        reasons: ['Unexpected acronym `HAS`, expected `HSA` for Harbour Safety Agency']
      }
    ]
  },
  *check(tree) {
    for (const definition of acronymDefinitions(tree)) {
      const expected = fitting(definition)
      const [first] = expected
      if (first === undefined) continue
      const {start, end, acronym, words, name} = definition
      yield {
        at: {start, end},
        reason: `Unexpected acronym \`${acronym}\`, expected \`${first}\` for ${words.join(' ')}`,
        expected,
        note: 'Check which body is meant, and use its acronym throughout.',
        related: [{at: name, reason: 'The name stands here'}],
        fix: {safe: false, edits: [{at: {start, end}, text: first}]}
      }
    }
  }
})
