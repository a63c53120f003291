/** What the slips of a writer cost: 100 is one of the ordinary kind. Letters are ASCII codes in lower case. */

const size = 128
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const vowels = 'aeiouy'
/** Letters that stand for one sound, or that writers take for one another. */
const alike = ['ck', 'cs', 'sz', 'fv', 'gj', 'kq', 'mn', 'dt', 'bp']

const code = (letter: string) => letter.charCodeAt(0)

function neighbours(): [string, string][] {
  const pairs: [string, string][] = []
  for (const [r, row] of rows.entries())
    for (const [k, letter] of [...row].entries())
      for (const other of [row[k + 1], rows[r + 1]?.[k], rows[r + 1]?.[k - 1]]) if (other) pairs.push([letter, other])
  return pairs
}

const substitutions = (() => {
  const costs = new Uint8Array(size * size).fill(115)
  const set = (a: string, b: string, cost: number) => {
    costs[code(a) * size + code(b)] = costs[code(b) * size + code(a)] = cost
  }
  for (const [a, b] of neighbours()) set(a, b, 100)
  for (const a of vowels) for (const b of vowels) set(a, b, 65)
  for (const [a = '', b = ''] of alike) set(a, b, 85)
  for (const a of 'abcdefghijklmnopqrstuvwxyz') set(a, a, 0)
  return costs
})()

/** A letter put for another. */
export const substitution = (typed: number, meant: number): number =>
  typed === meant ? 0 : typed < size && meant < size ? (substitutions[typed * size + meant] ?? 115) : 115

const [e = 0, i = 0] = [...'ei'].map(code)
const quiet = new Set([...'ehl'].map(code))
const apostrophe = code("'")

/** A letter left out, after the one that stands before it: one of a pair is lost most easily. */
export const omission = (meant: number, before: number): number =>
  meant === before ? 45 : meant === apostrophe ? 45 : quiet.has(meant) ? 75 : 95

/** A letter too many, after another one. */
export const addition = (typed: number, before: number): number => (typed === before ? 55 : quiet.has(typed) ? 85 : 100)

/** Two letters that changed places. */
export const transposition = (first: number, second: number): number =>
  (first === e && second === i) || (first === i && second === e) ? 45 : 65

/** The first letter is seldom wrong. */
export const firstLetter = 60

/** Two words without the space between them: mostly a small word and what follows it. */
export const missingSpace = (first: string): number => (first.length === 1 ? 45 : first.length <= 3 ? 70 : 130)

const rankCosts = [0, 0, 12, 25, 45, 65, 85]

/** A rare word is seldom meant. */
export const rarity = (rank: number): number => rankCosts[rank] ?? 0
