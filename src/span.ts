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

/** Whether the two share a code unit, or one begins where the other ends. */
export const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end

/** The place in a list in ascending order of the first span that ends after `offset`, found by bisection. */
function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The span of a list in ascending order that holds `offset`. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const span = spans[firstAfter(spans, offset)]
  return span && span.start <= offset ? span : undefined
}

/** The spans of a list in ascending order from the one that holds `offset`, or the first after it, on. */
export function* spansFrom<T extends Span>(spans: readonly T[], offset: number): Generator<T> {
  for (let at = firstAfter(spans, offset); at < spans.length; at++) {
    const span = spans[at]
    if (span) yield span
  }
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
