import type {Phrases, Range} from './phrases.js'

/** How many commas an apposition may hold: “Ann Miller, mayor of Bath, Maine, a Democrat, said”. */
const mostCommas = 5

/** The place of the bracket that opens what the one at `at` closes. */
function opening({sentence}: Phrases, at: number): number {
  let k = at
  while (k > 0 && sentence.tokens[k]?.text !== '(') k--
  return k
}

/** The subject before a comma that closes an apposition or a relative clause: “Ann Miller, who leads the office, | said”. */
function beforeParenthesis(phrases: Phrases, comma: number): Range | undefined {
  const {sentence} = phrases
  let weak: Range | undefined
  let commas = 0
  for (let at = comma - 1; at > 0 && commas < mostCommas; at--) {
    if (sentence.quoted[at]) break
    if (sentence.tokens[at]?.text !== ',') continue
    commas++
    const found = phrases.endingAt(at)
    if (found && phrases.beginsClause(found.from)) return {from: found.from, to: comma}
    if (found && !weak) weak = {from: found.from, to: comma}
  }
  return weak
}

/** The subject of a verb whose group begins at `at`, when it stands before it; none for “and added”, “, adding”. */
export function subjectBefore(phrases: Phrases, at: number): Range | undefined {
  const {sentence} = phrases
  const text = sentence.tokens[at - 1]?.text ?? ''
  if (at <= 0 || sentence.quoted[at - 1]) return undefined
  if (text === ')') {
    const found = phrases.endingAt(opening(phrases, at - 1))
    return found && {from: found.from, to: at}
  }
  if (text === ',') return beforeParenthesis(phrases, at - 1)
  return phrases.endingAt(at)
}

/** The subject of the clause that a verb without one of its own goes on: “She | left, saying”, “He | came and said”. */
export function subjectOfClause(phrases: Phrases, at: number): Range | undefined {
  const {sentence} = phrases
  let nearest: Range | undefined
  for (let k = 0; k < at; k++) {
    const tag = sentence.tags[k]
    if ((tag !== 'VERB' && tag !== 'AUX') || sentence.quoted[k]) continue
    let start = k
    while (start > 0 && sentence.tags[start - 1] === 'ADV') start--
    const found = subjectBefore(phrases, start)
    if (found && phrases.beginsClause(found.from)) nearest ??= found
  }
  return nearest
}
