import {abbreviationClass} from '../../src/analysis/abbreviations.js'
import {beginsLower, sentences} from '../../src/analysis/sentences.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'
import {join} from '../../src/span.js'

/** A stop that may be right before a lower-case word: after an abbreviation, an initial or the number of a list. */
function isPlausible(list: readonly Token[], at: number): boolean {
  const word = beside(list, at, -1)
  if (!word) return true
  if (/^(?:\p{L}|\p{Lu}{2,3})$/u.test(word.text) || abbreviationClass(`${word.text}.`) !== undefined) return true
  return word.kind === 'number' && word.start === word.paragraph.start
}

/** A word that keeps its small letter at the start of a sentence: “iPhone”, “de Gaulle”, “www.example.com”. */
function keepsLower(list: readonly Token[], at: number): boolean {
  const word = list[at]
  const next = beside(list, at, 1)
  if (!word || !beginsLower(word)) return true
  if (word.text.includes('.') || (next?.before === '' && next.text === '.' && beside(list, at, 2)?.before === ''))
    return true
  return (
    word.text.length <= 3 &&
    next !== undefined &&
    next.before !== '' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    isParticle(word)
  )
}

const isParticle = (word: Token) =>
  /^(?:al|ap|bin|da|dal|das|de|del|den|der|des|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu)$/.test(word.text)

export default defineRule({
  id: 'cut-sentence',
  summary: 'Do not cut a sentence in two with a full stop.',
  why: `
Machine translation and careless editing leave a full stop in the middle of a sentence, and a fragment after it:
“destroyed 40 homes. houses.”, “denied the report. repeatedly.” The reader stumbles, and words that belong together are torn apart.
A new sentence begins with a capital letter, so a small letter after a full stop shows the cut.`,
  severity: 'error',
  recommended: true,
  options: {
    lowerCase: {
      default: 0.3,
      description: 'The share of sentences in small letters above which the draft is taken to be written so throughout.'
    }
  },
  examples: {
    ok: [
      'The ferry sank with 40 people aboard. Rescuers found nine.',
      'He flew to St. Louis on Sept. 9 with Mr. de Vries, Ortiz et al. and a friend.',
      'She paid 90 euros. iPhone sales rose in the same month.',
      'He hesitated … and then agreed. “Is it over?” she asked.',
      'The site example.com was down at 9 a.m. on Friday.'
    ],
    bad: [
      {
        text: 'The landslide destroyed 40 homes⟦. houses⟧. Rescuers are on their way.',
        reasons: ['Unexpected full stop before `houses`, expected the sentence to go on or a capital letter']
      },
      {
        text: 'The minister has denied the report⟦. repeatedly⟧.',
        reasons: ['Unexpected full stop before `repeatedly`, expected the sentence to go on or a capital letter'],
        fixed: 'The minister has denied the report repeatedly.'
      }
    ]
  },
  *check(tree, {lowerCase}) {
    const list = tokens(tree)
    const cuts = list.flatMap((stop, at): [Token, Token][] => {
      const word = stop.text === '.' && stop.before === '' ? beside(list, at, 1) : undefined
      const cuts = word && word.before !== '' && !keepsLower(list, at + 1) && !isPlausible(list, at)
      return cuts ? [[stop, word]] : []
    })
    if (cuts.length > 2 && cuts.length > lowerCase * sentences(tree).length) return
    for (const [stop, word] of cuts) {
      yield {
        at: join(stop, word),
        reason: `Unexpected full stop before \`${word.text}\`, expected the sentence to go on or a capital letter`,
        note: 'Join the two parts, delete what is left over, or begin the new sentence with a capital letter.',
        fix: {safe: false, edits: [{at: stop, text: ''}]}
      }
    }
  }
})
