import {quoteMarks, styleOf} from '../../src/analysis/mark-styles.js'
import {type Quote, quotes} from '../../src/analysis/quotes.js'
import {tokens, type Token} from '../../src/analysis/tokens.js'
import {type TypewriterMark, typewriterMarks} from '../../src/analysis/typewriter-marks.js'
import {list} from '../../src/dictionary.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join} from '../../src/span.js'

const functionWords = list('function-words')

/** Whether what stands between the marks is of another language or script, so that the marks may be its own. */
function isForeign(open: Token, inside: readonly Token[]): boolean {
  const words = inside.filter(({kind}) => kind === 'word')
  if (words.some(({text}) => /[^\P{L}\p{Script=Latin}]/u.test(text))) return true
  // English writers know angle marks and put them around words of another language; low ones come in by themselves.
  return '«»'.includes(open.text) && words.length >= 3 && !words.some(({lower}) => functionWords().has(lower))
}

function lowOrAngle({open, close}: Quote, isStraight: boolean): Finding[] {
  if (!close || !'„‚«»'.includes(open.text)) return []
  const [first, last] = isStraight ? ['"', '"'] : ['“', '”']
  return [
    {
      at: open,
      reason: `Unexpected \`${open.text}\`, expected \`${first}\` in English`,
      expected: [first],
      note: 'Use the quotation marks of English at both ends.',
      related: [{at: close, reason: 'The quotation closes here'}],
      fix: {
        safe: true,
        edits: [
          {at: open, text: first},
          {at: close, text: last}
        ]
      }
    }
  ]
}

/** A mark made of two: its halves follow each other in the list. */
function* typewritten(halves: readonly TypewriterMark[], isStraight: boolean): Generator<Finding> {
  for (let k = 0; k < halves.length; k += 2) {
    const [first, second] = [halves[k], halves[k + 1]]
    if (!first || !second) return
    const at = join(first, second)
    const expected = isStraight ? '"' : first.opens ? '“' : '”'
    yield {
      at,
      reason: `Unexpected \`${first.text}${second.text}\`, expected \`${expected}\``,
      expected: [expected],
      note: 'Use one double mark in place of two single ones.',
      fix: {safe: true, edits: [{at, text: expected}]}
    }
  }
}

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
        reasons: ["Unexpected `''`, expected `“`", "Unexpected `''`, expected `”`"],
        fixed: 'She called it “clean energy” at the time.'
      }
    ]
  },
  *check(tree) {
    const isStraight = styleOf(quoteMarks(tree)) === 'straight'
    const all = tokens(tree)
    for (const quote of quotes(tree)) {
      const inside = all.slice(quote.open.index + 1, quote.close?.index ?? 0)
      if (quote.close && !isForeign(quote.open, inside)) yield* lowOrAngle(quote, isStraight)
    }
    yield* typewritten(typewriterMarks(tree), isStraight)
  }
})
