import {publishedSources} from '../../src/analysis/published-sources.js'
import {unnamedStudies} from '../../src/analysis/unnamed-studies.js'
import {defineRule} from '../../src/rule.js'
import {overlaps} from '../../src/span.js'

export default defineRule({
  id: 'source-without-link',
  summary: 'Link to what a source has published.',
  why: `
On a page of the web a reader can look up a report or another paper’s story, if only there is a link.
The rule asks where a report, a study or a news outlet is the source and its sentence has no link. It is off unless you
turn it on, for print has no links.`,
  severity: 'info',
  recommended: false,
  quoted: 'skip',
  examples: {
    ok: [
      'The report, at https://example.org/report, says that the bridge is safe.',
      'The mayor says that the bridge is safe.'
    ],
    bad: [
      {
        text: '⟦The report⟧ says that the bridge is safe.',
        reasons: ['Unexpected source without a link, expected one to what it published']
      },
      {
        text: 'The bridge is safe, ⟦Reuters⟧ reported.',
        reasons: ['Unexpected source without a link, expected one to what it published']
      }
    ]
  },
  *check(tree) {
    for (const {isLinked, start, end} of publishedSources(tree))
      // A study that is not named at all is the matter of study-without-name.
      if (!isLinked && !unnamedStudies(tree).some((study) => overlaps(study, {start, end})))
        yield {
          at: {start, end},
          reason: 'Unexpected source without a link, expected one to what it published',
          note: 'Link to the page, or turn this rule off for print.'
        }
  }
})
