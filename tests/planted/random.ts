/** Numbers from 0 to 1, always the same for a seed: mulberry32. */
export type Random = () => number

/** FNV-1a: a number for a text. */
function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

export function random(seed: string): Random {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
}

/** One of a list that is not empty. */
export function pick<Item>(items: readonly Item[], next: Random): Item {
  const item = items[Math.floor(next() * items.length)]
  if (item === undefined) throw new RangeError('Unexpected empty list')
  return item
}

/** At most so many of a list, drawn at random. */
export function sample<Item>(items: readonly Item[], size: number, next: Random): Item[] {
  const left = [...items]
  const drawn: Item[] = []
  while (left.length > 0 && drawn.length < size) drawn.push(...left.splice(Math.floor(next() * left.length), 1))
  return drawn
}
