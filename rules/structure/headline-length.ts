import {headings} from '../../src/analysis/headings.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'headline-length',
  summary: 'Keep a heading as short as the page needs it.',
  why: `
A long headline is cut off in search results, on telephones and in social networks, often before its point.
How long is too long depends on the page: set the most characters of headlines and of subheadings, spaces included.`,
  severity: 'info',
  recommended: false,
  options: {
    headline: {default: 100, description: 'The most characters of a headline.'},
    subhead: {default: 80, description: 'The most characters of a subheading.'}
  },
  examples: {
    ok: ['Ferry stays in port\n\nThe ferry is in port, and there it stays.'],
    bad: [
      {
        text: '⟦Ferry stays in port⟧\n\nThe ferry is in port, and there it stays.',
        options: {headline: 12},
        reasons: ['Unexpected headline of 19 characters, expected at most 12']
      }
    ]
  },
  *check(tree, most) {
    for (const {paragraph, kind} of headings(tree)) {
      const {length} = [...paragraph.text]
      if (length <= most[kind]) continue
      yield {
        at: paragraph,
        reason: `Unexpected ${kind === 'headline' ? 'headline' : 'subheading'} of ${length} characters, expected at most ${most[kind]}`,
        note: 'Cut it, the point first.'
      }
    }
  }
})
