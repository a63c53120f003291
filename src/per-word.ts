/** How many answers are kept: more words than a run of drafts repeats often. */
const most = 30_000

/** A pure function of a word that keeps its answers, for most words come again; once it has very many, it begins anew. */
export function perWord<T>(answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, {readonly value: T}>()
  return (word) => {
    let known = answers.get(word)
    if (!known) {
      if (answers.size >= most) answers.clear()
      answers.set(word, (known = {value: answer(word)}))
    }
    return known.value
  }
}
