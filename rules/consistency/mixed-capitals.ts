import {mentions} from '../../src/analysis/mentions.js'
import {quotes} from '../../src/analysis/quotes.js'
import {beside, hasCapital, type Token, tokens} from '../../src/analysis/tokens.js'
import {gazetteer} from '../../src/analysis/gazetteer.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {defineRule} from '../../src/rule.js'
import {contains, type Span} from '../../src/span.js'
import type {Story} from '../../src/story.js'

interface Use extends Span {
  readonly text: string
}

/** “the Commission on Public Broadcasting” is a name that goes on after its first word; “the Council on Monday” is not. */
function goesOn(list: readonly Token[], word: Token) {
  const [link, first, second] = [1, 2, 3].map((by) => beside(list, word.index, by))
  return (
    (/^(?:for|of)$/.test(link?.text ?? '') && hasCapital(first)) ||
    (link?.text === 'on' && hasCapital(first) && hasCapital(second))
  )
}

/** “the Union”, “the Norwegian President”: a capital word that ends a name of its own, and stands before no other. */
function capitalUses(tree: Story): Map<string, Use[]> {
  const list = tokens(tree)
  const names = gazetteer(tree)
  const found = new Map<string, Use[]>()
  for (const {tokens: inside, words} of mentions(tree)) {
    const [first, second] = inside
    const word = second ?? first
    if (!first || !word || inside.length > 2 || beside(list, first.index, -1)?.lower !== 'the') continue
    if (second && !names.withWord(first.text).some(({kind, words}) => kind === 'place' && words.length === 1)) continue
    if (names.has(words) || goesOn(list, inside.at(-1) ?? first)) continue
    if (!/^\p{Lu}\p{Ll}+$/u.test(word.text)) continue
    const key = inside.map(({lower}) => lower).join(' ')
    found.set(key, [...(found.get(key) ?? []), word])
  }
  return found
}

const articles = tokensWhere(({lower}) => lower === 'the')

/** The words of keys with a small letter after “the”, and no name behind them. */
function smallUses(tree: Story, keys: Iterable<string>): ReadonlyMap<string, readonly Use[]> {
  const list = tokens(tree)
  const found = new Map<string, Use[]>([...keys].map((key) => [key, []]))
  if (found.size === 0) return found
  for (const the of articles(tree)) {
    const [first, second, third] = [1, 2, 3].map((by) => beside(list, the.index, by))
    if (first && first.text === first.lower && !hasCapital(second)) found.get(first.lower)?.push(first)
    if (first && second && second.text === second.lower && !hasCapital(third))
      found.get(`${first.lower} ${second.lower}`)?.push(second)
  }
  return found
}

export default defineRule({
  id: 'mixed-capitals',
  summary: 'Give a word its capital throughout, or not at all.',
  why: `
“The Council” in one paragraph and “the council” in the next look like two bodies.
The form that is more frequent in the draft is expected; where both are as frequent, the small letter, as most houses have it.`,
  severity: 'info',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'The Council met. It was the council’s third meeting.',
      'The Norwegian President Ana Berg met the president of Malta.'
    ],
    bad: [
      {
        text: 'She wrote to the ⟦Council⟧ on Monday. On Friday the council answered, and she thanked the council.',
        reasons: ['Unexpected capital in `Council`, expected `council` as elsewhere in the draft']
      }
    ]
  },
  *check(tree) {
    const sound = quotes(tree).filter((quote) => quote.sound)
    const capital = capitalUses(tree)
    const smalls = smallUses(tree, capital.keys())
    for (const [key, uses] of capital) {
      const small = (smalls.get(key) ?? []).filter((use) => !sound.some((quote) => contains(quote, use)))
      const [first] = small
      if (!first || small.length < uses.length) continue
      for (const at of uses) {
        const expected = at.text.charAt(0).toLowerCase() + at.text.slice(1)
        yield {
          at,
          reason: `Unexpected capital in \`${at.text}\`, expected \`${expected}\` as elsewhere in the draft`,
          expected: [expected],
          note: 'Choose one form and keep to it.',
          related: [{at: first, reason: `“${first.text}” stands here with a small letter`}],
          fix: {safe: false, edits: [{at, text: expected}]}
        }
      }
    }
  }
})
