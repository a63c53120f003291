import {majority} from '../../src/analysis/majority.js'
import {quotes} from '../../src/analysis/quotes.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

/** A comma or full stop at the end of a quotation, and the side of the closing mark that it stands on. */
interface Ending {
  readonly stop: Token
  readonly close: Token
  readonly side: 'inside' | 'outside'
  /** Whether the quotation is part of a sentence: only there do houses differ. */
  readonly isPart: boolean
}

/** The commas and full stops beside closing marks. */
function endings(tree: Story): Ending[] {
  const list = tokens(tree)
  return quotes(tree).flatMap(({open, close, sound}): Ending[] => {
    if (!close || !sound) return []
    const [last, next] = [-1, 1].map((by) => beside(list, close.index, by))
    const isPart = /^\p{Ll}/u.test(beside(list, open.index, 1)?.text ?? '')
    const isStop = (token: Token | undefined): token is Token => token?.before === '' && /^[.,]$/.test(token.text)
    if (isStop(last)) return [{stop: last, close, side: 'inside', isPart}]
    return isStop(next) ? [{stop: next, close, side: 'outside', isPart}] : []
  })
}

function finding({stop, close, side}: Ending): Finding {
  const expected = side === 'inside' ? 'outside' : 'inside'
  const at = side === 'inside' ? {start: stop.start, end: close.end} : {start: close.start, end: stop.end}
  const text = side === 'inside' ? close.text + stop.text : stop.text + close.text
  return {
    at,
    reason: `Unexpected \`${stop.text}\` ${side} the quotation marks, expected it ${expected}`,
    expected: [text],
    note: 'Put it where the rest of the draft, or the style of the house, has it.',
    fix: {safe: false, edits: [{at, text}]}
  }
}

/** The greatest share of the endings of a draft that is taken for a slip. */
const slips = 0.25

/** What a draft does with parts of sentences, where it is clear. */
function habit(list: readonly Ending[]): Ending['side'] | undefined {
  const side = majority(list, (ending) => ending.side)
  const odd = list.filter((ending) => ending.side !== side).length
  return odd <= slips * list.length ? side : undefined
}

export default defineRule({
  id: 'quote-punctuation',
  summary: 'Put commas and full stops on one side of the closing quotation mark.',
  why: `
American houses put a comma or full stop inside the marks; most British ones put it outside where only a part of a sentence is quoted.
A draft that does both was written by two hands. By default only the clear minority is told, and of quotations that are part of a sentence alone.`,
  severity: 'info',
  recommended: false,
  strict: true,
  options: {
    style: {default: 'consistent', description: 'Where the stop stands: `consistent`, `us` (inside) or `uk` (outside).'}
  },
  examples: {
    ok: [
      'She called it “a farce”, “a shame” and “a joke”. “We will appeal,” she said.',
      {text: 'She called it “a farce,” he said.', options: {style: 'us'}},
      {text: '“We will appeal,” she said. He called it “a farce”.', options: {style: 'uk'}}
    ],
    bad: [
      {
        text: 'It was “a farce”, “a shame”, “a joke”, “a crime” and “a sin⟦.”⟧',
        reasons: ['Unexpected `.` inside the quotation marks, expected it outside'],
        fixed: 'It was “a farce”, “a shame”, “a joke”, “a crime” and “a sin”.'
      },
      {
        text: 'She called it “a farce⟦”,⟧ he said.',
        options: {style: 'us'},
        reasons: ['Unexpected `,` outside the quotation marks, expected it inside'],
        fixed: 'She called it “a farce,” he said.'
      }
    ]
  },
  *check(tree, {style}) {
    const all = endings(tree)
    const parts = all.filter(({isPart}) => isPart)
    const expected = style === 'us' ? 'inside' : style === 'uk' ? 'outside' : habit(parts)
    // Whole sentences keep their stop inside in Britain as well.
    for (const ending of style === 'us' ? all : parts)
      if (expected !== undefined && ending.side !== expected) yield finding(ending)
  }
})
