/** A stretch of the source file: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The smallest span that holds both. */
export const join = (first: Span, last: Span): Span => ({start: first.start, end: last.end})

/** Whether `inner` lies within `outer`, edges included. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The span of a list in ascending order that holds `offset`, found by bisection. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (!span) return undefined
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return span
  }
  return undefined
}

/** The first of spans in ascending order, none of which overlap, that shares a code unit with `span`, found by bisection. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found = spans[low]
  return found && overlaps(found, span) ? found : undefined
}

/** The spans in ascending order, without those that overlap one before them; of those that begin together the longest stays. */
export function apart<T extends Span>(spans: readonly T[]): readonly T[] {
  let end = 0
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false
      end = span.end
      return true
    })
}
