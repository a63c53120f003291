import {apostrophes, quoteMarks, styleOf} from '../../src/analysis/mark-styles.js'
import {quotes} from '../../src/analysis/quotes.js'
import {tokens, type Token} from '../../src/analysis/tokens.js'
import {type TypewriterMark, typewriterMarks} from '../../src/analysis/typewriter-marks.js'
import {code} from '../../src/code.js'
import {list} from '../../src/dictionary.js'
import {defineRule, type Edit, type Finding} from '../../src/rule.js'
import {join, type Span} from '../../src/span.js'
import type {Story} from '../../src/story.js'

const functionWords = list('function-words')

/** Whether what stands between the marks is of another language or script, so that the marks may be its own. */
function isForeign(open: Token, inside: readonly Token[]): boolean {
  const words = inside.filter(({kind}) => kind === 'word')
  if (words.some(({text}) => /[^\P{L}\p{Script=Latin}]/u.test(text))) return true
  // English writers know angle marks and put them around words of another language; low ones come in by themselves.
  return '«»'.includes(open.text) && words.length >= 3 && !words.some(({lower}) => functionWords().has(lower))
}

/** A mark or a pair of them with what stands for it in English. */
interface Case {
  readonly at: Span
  readonly text: string
  readonly expected: string
  readonly edits: readonly Edit[]
}

/** The quotations between low or angle marks. */
function lowOrAngle(tree: Story, isStraight: boolean): Case[] {
  const all = tokens(tree)
  const [first, last] = isStraight ? ['"', '"'] : ['“', '”']
  return quotes(tree).flatMap(({open, close}) => {
    if (!close || !'„‚«»'.includes(open.text) || isForeign(open, all.slice(open.index + 1, close.index))) return []
    const edits = [
      {at: open, text: first},
      {at: close, text: last}
    ]
    return [{at: open, text: open.text, expected: first, edits}]
  })
}

/** The marks made of two: the halves follow each other in the list. */
function typewritten(halves: readonly TypewriterMark[], isStraight: boolean): Case[] {
  return halves.flatMap((first, k) => {
    const second = halves[k + 1]
    if (k % 2 === 1 || !second) return []
    const at = join(first, second)
    const expected = isStraight ? '"' : first.role === 'open' ? '“' : '”'
    return [{at, text: first.text + second.text, expected, edits: [{at, text: expected}]}]
  })
}

/** More than these are told in one finding. */
const most = 5

/** Each case by itself, or one finding that counts them. */
function* told(cases: readonly Case[], note: string): Generator<Finding> {
  const [first] = cases
  if (first && cases.length > most) {
    yield finding(first, `${cases.length} such marks in the draft, `, note, cases)
    return
  }
  for (const one of cases) yield finding(one, '', note, [one])
}

const finding = ({at, text, expected}: Case, count: string, note: string, cases: readonly Case[]): Finding => ({
  at,
  reason: `Unexpected ${code(text)}, ${count}expected \`${expected}\` in English`,
  expected: [expected],
  note,
  fix: {safe: true, edits: cases.flatMap(({edits}) => edits)}
})

export default defineRule({
  id: 'foreign-quote-marks',
  summary: 'Set quotations in English marks, not in low, angle or typewriter ones.',
  why: `
Low marks („so“) and angle ones («so») come in with a translation, and two single marks in place of a double one from an old keyboard.
English readers do not know them, and programs that look for quotations pass over them.
Words of another language may keep the marks of that language.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      'She called it “clean energy”, and so did ‘he’.',
      'The sign said «Défense absolue d’afficher», and the film was «Война».'
    ],
    bad: [
      {
        text: 'She called it ⟦„⟧clean energy of the future”.',
        reasons: ['Unexpected `„`, expected `“` in English'],
        fixed: 'She called it “clean energy of the future”.'
      },
      {
        text: 'She called it ⟦«⟧the energy of the future».',
        reasons: ['Unexpected `«`, expected `“` in English'],
        fixed: 'She called it “the energy of the future”.'
      },
      {
        text: "She called it ⟦''⟧clean energy⟦''⟧ at the time.",
        reasons: ["Unexpected `''`, expected `“` in English", "Unexpected `''`, expected `”` in English"],
        fixed: 'She called it “clean energy” at the time.'
      }
    ]
  },
  *check(tree) {
    const isStraight = styleOf([...quoteMarks(tree), ...apostrophes(tree)]) === 'straight'
    yield* told(lowOrAngle(tree, isStraight), 'Use the quotation marks of English at both ends.')
    yield* told(typewritten(typewriterMarks(tree), isStraight), 'Use one double mark in place of two single ones.')
  }
})
