import {lostWords} from '../../src/analysis/lost-words.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {defineRule, type Finding} from '../../src/rule.js'
import {join} from '../../src/span.js'

const stops = new Set(['.', ',', ';', ':'])
const spaced = new Set(['.', ',', ';', ':', '!', '?'])

/** A full stop that may end an abbreviation which no dictionary knows: “Wash., D.C.”. */
const mayAbbreviate = (word: Token | undefined) => word === undefined || !/^(?:\p{Ll}{4,}|\d+)$/u.test(word.text)

function doubled(word: Token | undefined, first: Token, second: Token): Finding | undefined {
  const at = join(first, second)
  if (first.text === second.text) {
    return {
      at,
      reason: `Unexpected \`${first.text}${second.before}${second.text}\`, expected \`${first.text}\``,
      expected: [first.text],
      fix: {safe: true, edits: [{at, text: first.text}]}
    }
  }
  if (first.text === '.' && mayAbbreviate(word)) return undefined
  return {
    at,
    reason: `Unexpected \`${first.text}${second.before}${second.text}\`, expected one mark`,
    expected: [second.text, first.text],
    note: 'Keep the mark that the sentence needs, and delete the other.',
    fix: {safe: false, edits: [{at, text: second.text}]}
  }
}

/** A mark that begins something of its own, as in “.net”, “:)” or “!important”. */
function begins(mark: Token, next: Token | undefined) {
  if (next?.before !== '') return false
  return !/^[”’"'»)\]]$/.test(next.text) || (/^[:;]$/.test(mark.text) && next.text === ')')
}

export default defineRule({
  id: 'stray-punctuation',
  summary: 'Set one mark where one is meant, and no space before it.',
  why: `
Cutting and pasting leaves marks behind: a second full stop, a comma before a full stop, a space before a comma.
They look careless, and some programs end a line between the space and the mark.`,
  severity: 'error',
  recommended: true,
  examples: {
    ok: [
      'He left, according to Reuters. She stayed.',
      'They met in Washington, D.C., at 9 a.m., and parted.',
      'It costs .50 in the .net shop … or so they say :)',
      'He paused. . . . Then he spoke.'
    ],
    bad: [
      {
        text: 'He left, according to the agency⟦. .⟧ She stayed.',
        reasons: ['Unexpected `. .`, expected `.`'],
        fixed: 'He left, according to the agency. She stayed.'
      },
      {
        text: 'He left⟦ ,⟧ she stayed.',
        reasons: ['Unexpected space before `,`'],
        fixed: 'He left, she stayed.'
      },
      {
        text: 'He left the building⟦,.⟧ She stayed.',
        reasons: ['Unexpected `,.`, expected one mark'],
        fixed: 'He left the building. She stayed.'
      }
    ]
  },
  *check(tree) {
    const list = tokens(tree)
    // Where a word is lost before a mark, the space is not the fault.
    const lost = new Set(lostWords(tree).map(({after}) => after))
    for (const [index, mark] of list.entries()) {
      const word = beside(list, index, -1)
      const next = beside(list, index, 1)
      if (mark.kind !== 'mark' || !word || lost.has(mark)) continue
      if (stops.has(word.text) && stops.has(mark.text) && !begins(mark, next)) {
        const finding = doubled(beside(list, index, -2), word, mark)
        if (finding) yield finding
      } else if (spaced.has(mark.text) && mark.before !== '' && !begins(mark, next) && word.kind !== 'symbol') {
        const at = {start: word.end, end: mark.end}
        yield {
          at,
          reason: `Unexpected space before \`${mark.text}\``,
          expected: [mark.text],
          fix: {safe: true, edits: [{at: {start: word.end, end: mark.start}, text: ''}]}
        }
      }
    }
  }
})
