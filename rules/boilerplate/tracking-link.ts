import {citationTokens} from '../../src/analysis/citation-tokens.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {list} from '../../src/dictionary.js'
import {defineRule} from '../../src/rule.js'
import {overlapping} from '../../src/span.js'

const tracking = list('tracking-parameters')

/** The address without the parameters that follow readers. */
function cleaned(address: string): string {
  const [, page = '', query = '', anchor = ''] = /^([^?#]*)\??([^#]*)(.*)$/u.exec(address) ?? []
  const kept = query.split('&').filter((part) => !tracking().has(part.split('=')[0]?.toLowerCase() ?? ''))
  return page + (kept.join('&') && `?${kept.join('&')}`) + anchor
}

const queries = tokensWhere(({text}) => text.length > 1 && text.includes('?'))

export default defineRule({
  id: 'tracking-link',
  summary: 'Cut from a link what follows the reader.',
  why: `
A link that was copied from a newsletter or a social network carries a campaign or a person along,
and every reader who opens it is counted there. The page opens just as well without.`,
  severity: 'warning',
  recommended: true,
  foreign: 'check',
  examples: {
    ok: ['See https://example.org/plan?page=2#top and the utm_source of a link.'],
    bad: [
      {
        text: 'See ⟦https://example.org/plan?utm_source=mail&page=2&fbclid=Iw123#top⟧.',
        reasons: ['Unexpected tracking in a link, expected `https://example.org/plan?page=2#top`'],
        fixed: 'See https://example.org/plan?page=2#top.'
      }
    ]
  },
  *check(tree) {
    for (const {kind, text, start, end} of queries(tree)) {
      if (kind !== 'link') continue
      const expected = cleaned(text)
      // “page?” and “page?#top” lose their question mark alone.
      if (expected.length > text.length - 4) continue
      const at = {start, end}
      // That a chat program gave the link is a fault of another kind.
      if (overlapping(citationTokens(tree), at)) continue
      yield {
        at,
        reason: `Unexpected tracking in a link, expected \`${expected}\``,
        expected: [expected],
        note: 'Cut it, and try whether the link still opens the page.',
        fix: {safe: false, edits: [{at, text: expected}]}
      }
    }
  }
})
