import {singleMarks} from '../../src/analysis/mark-levels.js'
import {apostrophes, mixture, quoteMarks, type Style, type StyledMark} from '../../src/analysis/mark-styles.js'
import {defineRule, type Edit, type Finding} from '../../src/rule.js'

/** How many of the other odd marks are pointed at. */
const shown = 3

/** Put every mark in a style; marks that touch are changed together. */
function restyle(marks: readonly StyledMark[], style: Style): Edit[] {
  const edits: Edit[] = []
  for (const mark of marks) {
    const last = edits.at(-1)
    if (last?.at.end === mark.start)
      edits.splice(-1, 1, {at: {start: last.at.start, end: mark.end}, text: last.text + mark[style]})
    else edits.push({at: mark, text: mark[style]})
  }
  return edits
}

function* mixed(marks: readonly StyledMark[], name: string, house: Style | undefined): Generator<Finding> {
  const found = mixture(marks, house)
  const [first, ...rest] = found?.odd ?? []
  if (!found || !first) return
  const {expected, tied, odd, models} = found
  const other = expected === 'curly' ? 'straight' : 'curly'
  yield {
    at: first,
    reason: tied
      ? `Unexpected straight and curly ${name}, ${odd.length} of each, expected one kind`
      : `Unexpected ${other} ${name}, ${odd.length}${models.length > 0 ? ` beside ${models.length} ${expected}` : ''} in the draft, expected \`${first[expected]}\``,
    expected: [first[expected]],
    // Few people see that a single mark or an apostrophe is straight: a question, not a fault.
    ...(!odd.some(({straight}) => straight === '"') && {severity: 'info'}),
    note: tied ? 'Choose one kind and keep to it.' : `Use ${expected} marks throughout.`,
    related: [
      ...models.slice(0, 1).map((at) => ({at, reason: `The first ${expected} one stands here`})),
      ...rest.slice(0, shown).map((at) => ({at, reason: `Another ${other} one stands here`}))
    ],
    fix: {safe: !tied, edits: restyle(odd, expected)}
  }
}

export default defineRule({
  id: 'mixed-quote-marks',
  summary: 'Use curly quotation marks and apostrophes throughout, or straight ones throughout.',
  why: `
Straight marks among curly ones show the reader where a draft was pasted together, and a printer sets them as they are.
The kind that is more frequent in the draft is expected, for quotation marks and for apostrophes by themselves; each is told once.
Marks of feet and inches, code, and what follows the story are left alone.`,
  severity: 'warning',
  recommended: true,
  scope: 'document',
  options: {
    style: {default: 'majority', description: 'The kind that is expected: `majority`, `curly` or `straight`.'},
    apostrophes: {default: true, description: 'Ask about apostrophes as well.'}
  },
  examples: {
    ok: [
      "The vote.\n\n“It is over,” she said. “We will appeal,” he said. “Never,” they said, and “no”, while the town called it 'a farce' in May.",
      '“It isn’t over,” said the 6\'2" chairman. “We’ll appeal.”',
      '"It isn\'t over," said the chairman. "We\'ll appeal."',
      {text: '"It is over," she said.', options: {style: 'straight'}}
    ],
    bad: [
      {
        text: '“It is over,” she said. “We will appeal,” he said. ⟦"⟧Never mind," they said.',
        reasons: ['Unexpected straight quotation marks, 2 beside 4 curly in the draft, expected `“`'],
        fixed: '“It is over,” she said. “We will appeal,” he said. “Never mind,” they said.'
      },
      {
        text: '“It is over,” she said. ⟦"⟧Never mind," they said.',
        reasons: ['Unexpected straight and curly quotation marks, 2 of each, expected one kind'],
        fixed: '“It is over,” she said. “Never mind,” they said.'
      },
      {
        text: "It isn’t over, and it won’t be for years, but she can⟦'⟧t tell.",
        reasons: ['Unexpected straight apostrophes, 1 beside 2 curly in the draft, expected `’`'],
        fixed: 'It isn’t over, and it won’t be for years, but she can’t tell.'
      },
      {
        text: '⟦"⟧It is over," she said.',
        options: {style: 'curly'},
        reasons: ['Unexpected straight quotation marks, 2 in the draft, expected `“`'],
        fixed: '“It is over,” she said.'
      }
    ]
  },
  *check(tree, options) {
    const house = options.style === 'curly' || options.style === 'straight' ? options.style : undefined
    // Single marks that should be double ones are the matter of mixed-quote-levels, which sets them in the style of the draft.
    const told = new Set(singleMarks(tree)?.singles.flatMap(({open, close}) => [open.start, close?.start]))
    const marks = quoteMarks(tree).filter(({start}) => !told.has(start))
    yield* mixed(marks, 'quotation marks', house)
    if (options.apostrophes) yield* mixed(apostrophes(tree), 'apostrophes', house)
  }
})
