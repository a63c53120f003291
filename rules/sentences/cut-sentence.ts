import {attributionLines} from '../../src/analysis/attribution-lines.js'
import {sentenceCuts} from '../../src/analysis/sentence-cuts.js'
import {sentences} from '../../src/analysis/sentences.js'
import {smallNames} from '../../src/analysis/small-names.js'
import {tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** Attributions in a paragraph of their own; after a quotation or a comma nothing else can be meant. */
function* tornOff(tree: Story): Generator<Finding> {
  for (const at of attributionLines(tree).values()) {
    const {first} = at
    const before = tokens(tree)[first.index - 1]
    if (!before || !/^[”"’,.?!]$/.test(before.text)) continue
    yield {
      at,
      reason: `Unexpected paragraph break before \`${first.text}\`, expected the sentence to go on`,
      note: 'Join the attribution to the paragraph before it, or begin it with a capital letter.',
      severity: /^[”",]$/.test(before.text) ? 'error' : 'warning',
      related: [{at: before.paragraph, reason: 'The sentence begins here'}]
    }
  }
}

export default defineRule({
  id: 'cut-sentence',
  summary: 'Do not cut a sentence in two with a full stop.',
  why: `
Machine translation and careless editing leave a full stop in the middle of a sentence, and a fragment after it:
“destroyed 40 homes. houses.”, “denied the report. repeatedly.” The reader stumbles, and words that belong together are torn apart.
A new sentence begins with a capital letter, so a small letter after a full stop shows the cut;
and so does “said the minister.” in a paragraph of its own.`,
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
      'He hesitated … and then agreed. “Is it over?” she asked. “We will come.” the mayor said.',
      'The site example.com was down at 9 a.m. on Friday.',
      'The tests run with mocha-lite. retext-spell needs a list of words; it takes “homes. houses” for one word.',
      'Yahoo! said that it would sell. But when? asked its owners. A gun? a knife? Nobody knew.'
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
      },
      {
        text: 'Will the bridge be closed for the winter⟦? because⟧ nobody has told the village.',
        reasons: ['Unexpected `?` before `because`, expected the sentence to go on or a capital letter']
      },
      {
        text: 'The mayor spoke to the workers. “We will not close the bridge.”\n\n⟦said the mayor of the town.⟧',
        reasons: ['Unexpected paragraph break before `said`, expected the sentence to go on']
      }
    ]
  },
  *check(tree, {lowerCase}) {
    const cuts = sentenceCuts(tree)
    if (cuts.length > 2 && cuts.length > lowerCase * sentences(tree).length) return
    for (const {stop, word, isSure} of cuts) {
      // What lacks the capital of a name has it at the start of a sentence, too: lowercase-name speaks of it.
      if (smallNames(tree).some(({start}) => start === word.start)) continue
      const mark = stop.text === '.' ? 'full stop' : `\`${stop.text}\``
      yield {
        at: join(stop, word),
        reason: `Unexpected ${mark} before \`${word.text}\`, expected the sentence to go on or a capital letter`,
        note: 'Join the two parts, delete what is left over, or begin the new sentence with a capital letter.',
        severity: isSure ? 'error' : 'warning',
        fix: {safe: false, edits: [{at: stop, text: ''}]}
      }
    }
    yield* tornOff(tree)
  }
})
