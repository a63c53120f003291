/** How many functions `ofWord` has made. */
let places = 0

/** A word or mark as it is written, with all that was found out of it: it is kept for the drafts to come, for most words come again. */
export class Word {
  /** What the functions made by `ofWord` answered, each at its own place. */
  readonly answers = new Array<unknown>(places)

  constructor(
    readonly text: string,
    readonly lower = text.toLowerCase()
  ) {}
}

/** How many words are kept: more than a run of drafts repeats often. */
const most = 30_000

const words = new Map<string, Word>()

/**
 * The same text in one byte a letter where that is enough: a slice of a text that holds one curly quotation mark takes two,
 * and all that is asked of it is slower.
 */
const compact = (text: string) =>
  String.fromCharCode(...Array.from({length: text.length}, (_, at) => text.charCodeAt(at)))

/** The longest text that is a word, in code units; an address may be of any length. */
const longest = 100

/** The one record of a word; once there are very many, they are begun anew. */
export function wordOf(text: string): Word {
  const known = words.get(text)
  if (known) return known
  if (words.size >= most) words.clear()
  const word = new Word(text.length > longest ? text : compact(text))
  words.set(word.text, word)
  return word
}

/** Stands for an answer that is `undefined`. */
const nothing = Symbol('nothing')

/** A pure function of a word as it is written, which asks once of each; it takes what holds one, such as a token. */
export function ofWord<T>(answer: (word: Word) => T): (holder: {readonly word: Word}) => T {
  const place = places++
  return ({word}) => {
    const known = word.answers[place]
    if (known !== undefined) return (known === nothing ? undefined : known) as T
    const found = answer(word)
    word.answers[place] = found === undefined ? nothing : found
    return found
  }
}
