import {majority} from '../../src/analysis/majority.js'
import {isProse} from '../../src/analysis/prose.js'
import {type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule} from '../../src/rule.js'

/** How an ellipsis is set: “…”, “...” or “. . .”. */
type Style = 'character' | 'dots' | 'spaced'

const texts: Readonly<Record<Style, string>> = {character: '…', dots: '...', spaced: '. . .'}

const isStyle = (name: string): name is Style => name in texts

const styleOf = ({text}: Token): Style => (text === '…' ? 'character' : text.includes(' ') ? 'spaced' : 'dots')

/** How many of the other odd marks are pointed at. */
const shown = 3

export default defineRule({
  id: 'ellipsis-style',
  summary: 'Set every ellipsis in one way.',
  why: `
Three dots, spaced dots and the one character “…” mean the same; a draft that has two of them was put together from two sources.
By default the form that is most frequent in the draft is expected. A full stop and an ellipsis make four dots, which may stand.`,
  severity: 'info',
  recommended: false,
  strict: true,
  scope: 'document',
  options: {
    style: {
      default: 'consistent',
      description: 'The ellipsis of the house: `consistent`, `character` (…), `dots` (...) or `spaced` (. . .).'
    }
  },
  examples: {
    ok: ['Well … he said … no.', 'Well... no. He left....', {text: 'Well... no.', options: {style: 'dots'}}],
    bad: [
      {
        text: 'Well … he said … no⟦...⟧ or so they tell.',
        reasons: ['Unexpected `...`, 1 in the draft, expected `…`'],
        fixed: 'Well … he said … no… or so they tell.'
      },
      {
        text: 'Well⟦…⟧ no.',
        options: {style: 'dots'},
        reasons: ['Unexpected `…`, 1 in the draft, expected `...`'],
        fixed: 'Well... no.'
      }
    ]
  },
  *check(tree, {style}) {
    const all = tokens(tree).filter(
      ({kind, text, paragraph}) => kind === 'mark' && /^(?:…|\.\.\.|\. \. \.)$/.test(text) && isProse(tree, paragraph)
    )
    const expected = isStyle(style) ? style : majority(all, styleOf)
    const odd = all.filter((mark) => styleOf(mark) !== expected)
    const [first, ...rest] = odd
    if (!first || !expected) return
    const text = texts[expected]
    yield {
      at: first,
      reason: `Unexpected \`${first.text}\`, ${odd.length} in the draft, expected \`${text}\``,
      expected: [text],
      note: 'Use one form throughout.',
      related: rest.slice(0, shown).map((at) => ({at, reason: 'Another stands here'})),
      fix: {safe: true, edits: odd.map((at) => ({at, text}))}
    }
  }
})
