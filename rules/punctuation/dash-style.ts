import {type Dash, dashes, type DashStyle, dashTexts} from '../../src/analysis/dashes.js'
import {majority} from '../../src/analysis/majority.js'
import {defineRule, type Finding} from '../../src/rule.js'

const names: Readonly<Record<DashStyle, string>> = {
  em: 'closed em dash',
  'spaced-em': 'spaced em dash',
  en: 'spaced en dash',
  hyphen: 'spaced hyphen',
  double: 'double hyphen'
}

/** How many of the other odd dashes are pointed at. */
const shown = 3

/** One finding for all dashes that are not set as the others are. */
function* odd(list: readonly Dash[], expected: DashStyle): Generator<Finding> {
  const [first, ...rest] = list
  if (!first) return
  const text = dashTexts[expected]
  yield {
    at: first,
    reason: `Unexpected ${names[first.style]}, expected ${names[expected]} (${list.length} in the draft)`,
    expected: [text],
    note: `Set every dash as a ${names[expected]}.`,
    related: rest.slice(0, shown).map((at) => ({at, reason: 'Another stands here'})),
    fix: {safe: false, edits: list.map((at) => ({at, text}))}
  }
}

const isStyle = (name: string): name is DashStyle => name in names

export default defineRule({
  id: 'dash-style',
  summary: 'Set every dash in one way.',
  why: `
A house has one dash: closed em dashes in most of America, spaced en dashes in most of Britain.
Two hyphens are the dash of the typewriter, and one hyphen between spaces stands for nothing in print.
By default the way that is most frequent in the draft is expected; the finding counts the others.
Scores, ranges, lists, headings and the dash after a dateline are left alone.`,
  severity: 'info',
  recommended: false,
  strict: true,
  scope: 'document',
  options: {
    style: {
      default: 'consistent',
      description: 'The dash of the house: `consistent`, `em`, `spaced-em` or `en`.'
    }
  },
  examples: {
    ok: [
      'It was late – too late – and they knew it – all of them.',
      'It was late—too late—and they won 3 - 1.\n\nLONDON – It rained.\n\n- a well-known item',
      {text: 'It was late—too late.', options: {style: 'em'}}
    ],
    bad: [
      {
        text: 'It was late – too late – and they knew it⟦ - ⟧all of them.',
        reasons: ['Unexpected spaced hyphen, expected spaced en dash (1 in the draft)'],
        fixed: 'It was late – too late – and they knew it – all of them.'
      },
      {
        text: 'It was late⟦ -- ⟧too late.',
        reasons: ['Unexpected double hyphen, expected closed em dash (1 in the draft)'],
        fixed: 'It was late—too late.'
      },
      {
        text: 'It was late⟦—⟧too late.',
        options: {style: 'en'},
        reasons: ['Unexpected closed em dash, expected spaced en dash (1 in the draft)'],
        fixed: 'It was late – too late.'
      }
    ]
  },
  *check(tree, {style}) {
    const all = dashes(tree)
    const printed = all.filter(({style}) => style === 'em' || style === 'spaced-em' || style === 'en')
    const expected = isStyle(style) ? style : (majority(printed, (dash) => dash.style) ?? 'em')
    // A draft that has hyphens for dashes throughout is of one style.
    const isPlain = !isStyle(style) && all.every((dash) => dash.style === 'hyphen')
    if (!isPlain)
      yield* odd(
        all.filter((dash) => dash.style !== expected),
        expected
      )
  }
})
