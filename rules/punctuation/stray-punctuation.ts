import {lostWords} from '../../src/analysis/lost-words.js'
import {begins, type MarkClash, markClashes} from '../../src/analysis/mark-clashes.js'
import {isProse} from '../../src/analysis/prose.js'
import {splitFigures} from '../../src/analysis/split-figures.js'
import {beside, signs, type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Story} from '../../src/story.js'

const spaced = new Set(['.', ',', ';', ':', '!', '?'])

/** Two marks around a closing quotation mark: the one that the sentence needs goes inside, where most houses have it. */
function across({first, second, keep, start, end}: MarkClash): Finding {
  return {
    at: {start, end},
    reason: `Unexpected \`${first.text}\` and \`${second.text}\` around a closing quotation mark, expected one mark`,
    note: 'Keep the mark that the sentence needs, inside or outside as your house has it.',
    severity: 'warning',
    fix: {
      safe: false,
      edits: /[;:]/.test(keep)
        ? [{at: first, text: ''}]
        : [
            {at: first, text: keep},
            {at: second, text: ''}
          ]
    }
  }
}

function clash(found: MarkClash): Finding {
  const {kind, first, second, keep, start, end} = found
  if (kind === 'across') return across(found)
  const at = {start, end}
  const actual = `${first.text}${second.before}${second.text}`
  if (kind === 'doubled' || kind === 'repeated')
    return {
      at,
      reason: `Unexpected \`${actual}\`, expected \`${keep}\``,
      expected: [keep],
      ...(kind === 'repeated' && {severity: 'info'}),
      fix: {safe: kind === 'doubled', edits: [{at, text: keep}]}
    }
  return {
    at,
    reason: `Unexpected \`${actual}\`, expected one mark`,
    expected: [keep, keep === first.text ? second.text : first.text],
    note: 'Keep the mark that the sentence needs, and delete the other.',
    ...(kind === 'dash' && {severity: 'warning'}),
    fix: {safe: false, edits: [kind === 'dash' ? {at: first, text: ''} : {at, text: keep}]}
  }
}

/** “Price : 60 euros”: some set out a line of a list so. */
const isLabel = (list: readonly Token[], {index}: Token) => beside(list, index, -3) === undefined

/** How many tokens “2 parts leaf mould” takes, before the colon of a ratio. */
const longestShare = 6

/** “2 parts leaf mould : 1 part sand”: a colon with a space on both sides between figures is that of a ratio. */
function isRatio(list: readonly Token[], mark: Token): boolean {
  const next = beside(list, mark.index, 1)
  if (next?.kind !== 'number' || next.before === '') return false
  return list.slice(Math.max(0, mark.index - longestShare), mark.index).some(({kind}) => kind === 'number')
}

/** “3 : 2” and “3 . 5” are figures, “^ .” is a sign, and a stop that clashes with the one before it is told as that. */
function isSpaced(list: readonly Token[], mark: Token): boolean {
  if (mark.before === '' || mark.kind !== 'mark' || !spaced.has(mark.text)) return false
  const [previous, next] = [-1, 1].map((by) => beside(list, mark.index, by))
  if (!previous) return false
  if (previous.kind === 'symbol' || begins(mark, next)) return false
  return mark.text !== ':' || !(isLabel(list, mark) || isRatio(list, mark))
}

function* spacesBefore(tree: Story, told: ReadonlySet<Token>): Generator<Finding> {
  const list = tokens(tree)
  const figures = splitFigures(tree)
  for (const mark of signs(tree)) {
    // Nearly every mark stands close.
    const previous = mark.before === '' ? undefined : beside(list, mark.index, -1)
    if (!previous || told.has(mark) || !isSpaced(list, mark) || !isProse(tree, mark.paragraph)) continue
    if (figures.some(({first, last}) => first < mark.index && mark.index < last)) continue
    const isTight = beside(list, mark.index, 1)?.kind === 'word' && list[mark.index + 1]?.before === ''
    const at = {start: previous.end, end: mark.end}
    yield {
      at,
      reason: `Unexpected space before \`${mark.text}\`, expected none`,
      expected: [mark.text],
      fix: {safe: true, edits: [{at, text: isTight ? `${mark.text} ` : mark.text}]}
    }
  }
}

export default defineRule({
  id: 'stray-punctuation',
  summary: 'Set one mark where one is meant, and no space before it.',
  why: `
Cutting and pasting leaves marks behind: a second full stop, a comma before a full stop, a space before a comma.
They look careless, and some programs end a line between the space and the mark.
“?!”, an ellipsis before a comma, and the full stop of an abbreviation are left alone.`,
  severity: 'error',
  recommended: true,
  options: {
    repeated: {default: false, description: 'Ask about “!!” and “??” as well.'}
  },
  examples: {
    ok: [
      'He left, according to Reuters. She stayed.',
      'They met in Washington, D.C., at 9 a.m., and parted.',
      'It costs .50 in the .net shop … or so they say :)',
      'He paused. . . . Then he spoke.',
      'What?! She worked for Yahoo!, of all firms …, and sang “Who’s Afraid?,” they said!!'
    ],
    bad: [
      {
        text: 'He left, according to the agency⟦. .⟧ She stayed.',
        reasons: ['Unexpected `. .`, expected `.`'],
        fixed: 'He left, according to the agency. She stayed.'
      },
      {
        text: 'He left⟦ ,⟧ she stayed⟦ ,⟧and they wrote.',
        reasons: ['Unexpected space before `,`, expected none', 'Unexpected space before `,`, expected none'],
        fixed: 'He left, she stayed, and they wrote.'
      },
      {
        text: 'He left the building⟦,.⟧ Did she stay⟦?.⟧ Nobody knew⟦, –⟧ or cared.',
        reasons: [
          'Unexpected `,.`, expected one mark',
          'Unexpected `?.`, expected one mark',
          'Unexpected `, –`, expected one mark'
        ],
        fixed: 'He left the building. Did she stay? Nobody knew – or cared.'
      },
      {
        text: '“We will appeal⟦.”,⟧ she said.',
        reasons: ['Unexpected `.` and `,` around a closing quotation mark, expected one mark'],
        fixed: '“We will appeal,” she said.'
      },
      {text: 'She won⟦!!⟧', options: {repeated: true}, reasons: ['Unexpected `!!`, expected `!`'], fixed: 'She won!'}
    ]
  },
  *check(tree, {repeated}) {
    const clashes = markClashes(tree).filter(({kind}) => repeated || kind !== 'repeated')
    for (const found of clashes) yield clash(found)
    // Where a word is lost before a mark, the space is not the fault.
    const lost = lostWords(tree).map(({after}) => after)
    yield* spacesBefore(tree, new Set([...clashes.flatMap(({first, second}) => [first, second]), ...lost]))
  }
})
