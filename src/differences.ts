/** An item that both lists have (` `), the first alone (`-`) or the second alone (`+`): a line of a text, a word. */
export interface Difference {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

/** How many items may differ before what lies between the first and the last of them is one change. */
const limit = 2000

const mark = (mark: Difference['mark'], items: readonly string[]): Difference[] => items.map((text) => ({mark, text}))

/** Walks on from `x` on a diagonal as long as the items are the same. */
function slide(a: readonly string[], b: readonly string[], x: number, diagonal: number): number {
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
  return x
}

/** How far along `a` each diagonal (−d to d) gets with d items that differ, for each d up to what it takes. */
function frontiers(a: readonly string[], b: readonly string[]): Int32Array[] | undefined {
  const trace: Int32Array[] = []
  for (let d = 0; d <= Math.min(a.length + b.length, limit); d++) {
    const last = trace.at(-1)
    const reach = new Int32Array(2 * d + 1)
    for (let k = -d; k <= d; k += 2) {
      const x = last ? step(last, d, k).x : 0
      reach[k + d] = slide(a, b, x, k)
      if (reach[k + d] === a.length && a.length - k === b.length) return [...trace, reach]
    }
    trace.push(reach)
  }
  return undefined
}

/** How diagonal `k` is entered with the d-th item that differs: from the one above, by deletion, or from the one below. */
function step(last: Int32Array, d: number, k: number): {readonly x: number; readonly deletes: boolean} {
  const below = k + 1 < d ? (last[k + 1 + d - 1] ?? 0) : -1
  const above = k - 1 > -d ? (last[k - 1 + d - 1] ?? 0) : -1
  return above >= below ? {x: above + 1, deletes: true} : {x: below, deletes: false}
}

/** The shortest way from one list to another (Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986). */
function shortest(a: readonly string[], b: readonly string[]): Difference[] {
  const trace = frontiers(a, b)
  if (!trace) return [...mark('-', a), ...mark('+', b)]
  const found: Difference[] = []
  let x = a.length
  let k = a.length - b.length
  for (let d = trace.length - 1; d > 0; d--) {
    const from = step(trace[d - 1] ?? new Int32Array(), d, k)
    found.push(...mark(' ', a.slice(from.x, x)).reverse())
    if (from.deletes) found.push(...mark('-', a.slice(from.x - 1, from.x)))
    else found.push(...mark('+', b.slice(from.x - k - 1, from.x - k)))
    x = from.deletes ? from.x - 1 : from.x
    k += from.deletes ? -1 : 1
  }
  return [...mark(' ', a.slice(0, x)), ...found.reverse()]
}

/** The items of both lists in order, those that go before those that come in their place; what both begin and end with is not searched. */
export function differences(a: readonly string[], b: readonly string[]): Difference[] {
  const least = Math.min(a.length, b.length)
  let start = 0
  while (start < least && a[start] === b[start]) start++
  let end = 0
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [
    ...mark(' ', a.slice(0, start)),
    ...shortest(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...mark(' ', a.slice(a.length - end))
  ]
}
