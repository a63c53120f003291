import {nameSlips} from '../../src/analysis/name-slips.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

const note = 'Check the name; if it is someone or something else, add it to the dictionary of the house.'

function* slips(tree: Story): Generator<Finding> {
  for (const {start, end, written, expected, known} of nameSlips(tree)) {
    const at = {start, end}
    const because = known.words.length > 1 ? ` as in ${known.name}` : ''
    yield {
      at,
      reason: `Unexpected name \`${written}\`, expected \`${expected}\`${because}`,
      expected: [expected],
      note,
      fix: {safe: false, edits: [{at, text: expected}]}
    }
  }
}

export default defineRule({
  id: 'misspelled-name',
  summary: 'Spell a name as its bearer does.',
  why: `
A wrong name is the error that readers forgive least, and a spelling checker does not know one name from another.
A name is compared with those of the house and those in the dictionaries: a given name with its surname,
a country, capital or people by itself, a surname alone where the draft names the office or the country of its bearer.
A name that is right, or that may be somebody else’s, is left alone, and so is a name without its accents.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'Angela Merkel met Emmanuel Macron and Recep Tayyip Erdogan in Berlin.',
      'Jon Smith, a plumber, and Erik Adams met Marta Merkl.',
      'Sergei Lavrov and Sergey Lavrov are one man.',
      'The plumber, Lukashenkov, lives in Leeds.'
    ],
    bad: [
      {
        text: 'Chancellor Angela ⟦Merkell⟧ met reporters in Berlin.',
        reasons: ['Unexpected name `Merkell`, expected `Merkel` as in Angela Merkel'],
        fixed: 'Chancellor Angela Merkel met reporters in Berlin.'
      },
      {
        text: 'Reporters saw ⟦Emanuel⟧ Macron leave.',
        reasons: ['Unexpected name `Emanuel`, expected `Emmanuel` as in Emmanuel Macron']
      },
      {
        text: 'A spokesman for ⟦Lukashanko⟧ spoke in Minsk, and Belarus closed the border.',
        reasons: ['Unexpected name `Lukashanko`, expected `Lukashenko`']
      },
      {
        text: 'Two ⟦Kazahk⟧ ships left.',
        reasons: ['Unexpected name `Kazahk`, expected `Kazakh`']
      }
    ]
  },
  *check(tree) {
    yield* slips(tree)
  }
})
