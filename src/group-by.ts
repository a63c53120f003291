/** The items of a list by their key, both in order. (`Map.groupBy` comes with Node 21.) */
export function groupBy<Item, Key>(
  list: Iterable<Item>,
  keyOf: (item: Item) => Key
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of list) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}
