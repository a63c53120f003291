import {closers, type StrayBracket, strayBrackets} from '../../src/analysis/brackets.js'
import {isProse} from '../../src/analysis/prose.js'
import {type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'

/** “[0, 1)”: an interval may close with a bracket of another shape. */
const isInterval = (list: readonly Token[], {mark, other}: StrayBracket) =>
  other !== undefined && list.slice(other.index + 1, mark.index).every(({kind}) => kind === 'number' || kind === 'mark')

/** Remarks of several paragraphs may stand in one pair of brackets: what the first opens, a later one closes. */
function* alone(strays: readonly StrayBracket[]): Generator<StrayBracket> {
  let open: StrayBracket | undefined
  for (const stray of strays) {
    const {mark, kind} = stray
    if (open && kind === 'unopened' && closers[open.mark.text] === mark.text) {
      open = undefined
      continue
    }
    if (open) yield open
    open = undefined
    if (kind === 'unclosed' && mark.start === mark.paragraph.start) open = stray
    else yield stray
  }
  if (open) yield open
}

function finding({mark, kind, other}: StrayBracket): Finding {
  if (kind === 'mismatched' && other) {
    const expected = closers[other.text] ?? ''
    return {
      at: mark,
      reason: `Unexpected \`${mark.text}\`, expected \`${expected}\` to match the \`${other.text}\` that opens the bracket`,
      expected: [expected],
      note: 'Open and close the aside with brackets of one shape.',
      related: [{at: other, reason: 'The bracket opens here'}],
      fix: {safe: false, edits: [{at: mark, text: expected}]}
    }
  }
  const does = kind === 'unclosed' ? 'closes' : 'opens'
  return {
    at: mark,
    reason: `Unexpected \`${mark.text}\` without a bracket that ${does} the aside`,
    note:
      kind === 'unclosed'
        ? 'Close the bracket where the aside ends, or delete it.'
        : 'Open the bracket where the aside begins, or delete it.'
  }
}

export default defineRule({
  id: 'unpaired-bracket',
  summary: 'Close every bracket that you open.',
  why: `
A reader who meets an opening bracket waits for its end; without one, nobody can tell the aside from the sentence around it.
Labels of a list such as “a)”, faces such as “:)” and code are left alone, and so is an aside that fills several paragraphs.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'The mayor (elected in 2019) and her deputy [sic] resigned.',
      'She had three wishes: a) peace, b) quiet and c) cake :)',
      '(She has since left the town.\n\nNobody knows where she went.)'
    ],
    bad: [
      {
        text: 'The mayor ⟦(⟧elected in 2019 resigned on Friday.',
        reasons: ['Unexpected `(` without a bracket that closes the aside']
      },
      {
        text: 'The mayor, elected in 2019⟦)⟧, resigned on Friday.',
        reasons: ['Unexpected `)` without a bracket that opens the aside']
      },
      {
        text: 'The mayor (elected in 2019⟦]⟧ resigned on Friday.',
        reasons: ['Unexpected `]`, expected `)` to match the `(` that opens the bracket'],
        fixed: 'The mayor (elected in 2019) resigned on Friday.'
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    const inProse = strayBrackets(tree).filter(
      (stray) => isProse(tree, stray.mark.paragraph) && !isInterval(list, stray)
    )
    for (const stray of alone(inProse)) yield finding(stray)
  }
})
