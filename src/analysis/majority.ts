/** The value that the most items have, the first of those as frequent; nothing of no items. */
export function majority<T, Value>(items: readonly T[], of: (item: T) => Value): Value | undefined {
  const counts = new Map<Value, number>()
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1)
  let best: Value | undefined
  for (const [value, count] of counts) if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = value
  return best
}
