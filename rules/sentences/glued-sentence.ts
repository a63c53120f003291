import {type GluedSentence, gluedSentences} from '../../src/analysis/glued-sentences.js'
import {defineRule} from '../../src/rule.js'

const wanted: Readonly<Record<GluedSentence['lost'], string>> = {' ': 'a space', '. ': 'a full stop and a space'}

export default defineRule({
  id: 'glued-sentence',
  summary: 'Set a space between one sentence and the next.',
  why: `
When paragraphs are pasted together, or text is copied from a page, the space after a full stop is lost:
“in the region.Moscow said”. The same happens to the stop itself: “they paidThe next day”.
Names and addresses that are written so (YouTube, example.com, Node.js) are left alone.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'Troops stood in the region. Moscow said nothing.',
      'YouTube, iPhone, McDonald’s, eBay and LinkedIn rose; Node.js, System.Out and Booking.com did not.',
      'The U.S.Navy sailed at 9 a.m.Then, on Jan.6, it was 1,000 miles off.',
      'Write to mail@example.com or see www.example.com/a,b?The for more.'
    ],
    bad: [
      {
        text: 'Fighting went on in the ⟦region.Moscow⟧ said nothing.',
        reasons: ['Unexpected `region.Moscow`, expected a space between the sentences'],
        fixed: 'Fighting went on in the region. Moscow said nothing.'
      },
      {
        text: 'It was over in the ⟦end.“We⟧ won,” she said.',
        reasons: ['Unexpected `end.“We`, expected a space between the sentences'],
        fixed: 'It was over in the end. “We won,” she said.'
      },
      {
        text: '“Has it ⟦ended?”The⟧ minister did not know.',
        reasons: ['Unexpected `ended?”The`, expected a space between the sentences'],
        fixed: '“Has it ended?” The minister did not know.'
      },
      {
        text: 'In the end they ⟦paidThe⟧ next day it rained.',
        reasons: ['Unexpected `paidThe`, expected a full stop and a space between the sentences'],
        fixed: 'In the end they paid. The next day it rained.'
      }
    ]
  },
  *check(tree) {
    for (const glued of gluedSentences(tree)) {
      const {left, mark, right, gap, lost, isSure} = glued
      yield {
        at: glued,
        reason: `Unexpected \`${left}${mark}${right}\`, expected ${wanted[lost]} between the sentences`,
        expected: [`${left}${mark.replace(/(?=[“‘]$)|(?<![“‘])$/, lost)}${right}`],
        note: `Set ${wanted[lost]} here, if a new sentence begins.`,
        severity: isSure ? 'error' : 'warning',
        fix: {safe: isSure && lost === ' ', edits: [{at: {start: gap, end: gap}, text: lost}]}
      }
    }
  }
})
