import {type Capital, capitalWords} from '../../src/analysis/capital-forms.js'
import {capitalTitles} from '../../src/analysis/titles.js'
import {defineMixedRule, formSet} from '../../src/mixed-rule.js'

export default defineMixedRule({
  id: 'mixed-capitals',
  summary: 'Give a word its capital throughout, or not at all.',
  why: `
“The Council” in one paragraph and “the council” in the next look like two bodies, and so do “the President” and “the president”.
The form that is more frequent in the draft is expected; where neither is, the small letter, as most houses have it.
Names, headlines and quotations are left aside.`,
  options: {
    titles: {
      default: 'consistent',
      description:
        'What is expected of a title without a name: `consistent`, or `small` (the president) whatever the draft does.'
    }
  },
  examples: {
    ok: [
      'The Council met. The council of elders did not.',
      'The Norwegian President Ana Berg met the president of Malta.',
      'She wrote to the Council. “The council is slow,” the aide said, and the Council answered.'
    ],
    bad: [
      {
        text: 'She wrote to the ⟦Council⟧ on Monday. On Friday the council answered, and she thanked the council.',
        reasons: ['Unexpected `Council` (1 in the draft), expected `council` (2)'],
        fixed: 'She wrote to the council on Monday. On Friday the council answered, and she thanked the council.'
      },
      {
        text: 'An aide of the President left. A guard of the President stayed, and later the ⟦president⟧’s car came.',
        reasons: ['Unexpected `president` (1 in the draft), expected `President` (2)'],
        fixed: 'An aide of the President left. A guard of the President stayed, and later the President’s car came.'
      },
      {
        text: 'An aide of the ⟦Prime Minister⟧ left. The plan of the prime minister failed, and the prime minister knew.',
        reasons: ['Unexpected `Prime Minister` (1 in the draft), expected `prime minister` (2)'],
        fixed: 'An aide of the prime minister left. The plan of the prime minister failed, and the prime minister knew.'
      },
      {
        text: 'An aide of the ⟦President⟧ left.',
        options: {titles: 'small'},
        reasons: ['Unexpected `President` (1 in the draft), expected `president`'],
        fixed: 'An aide of the president left.'
      }
    ]
  },
  *mixtures(tree, {titles}) {
    for (const {uses, ...texts} of capitalWords(tree))
      yield {
        uses,
        style: capitalTitles().has(texts.small.split(' ').at(-1) ?? '') ? formSet(titles, ['small']) : undefined,
        usual: 'small',
        name: (form: Capital) => `\`${texts[form]}\``
      }
  }
})
