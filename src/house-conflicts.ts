import {wrongForms} from './house-forms.js'
import {type HouseFault, placeOf, type ReadTerm} from './house-terms.js'

/** The terms that do not let a form stand. */
class WrongForms {
  private readonly terms = new Map<string, ReadTerm[]>()

  /** The term before that has the same form, on the same days. */
  add(form: string, exact: boolean, read: ReadTerm): ReadTerm | undefined {
    const key = exact ? form : form.toLowerCase()
    const known = this.terms.get(key) ?? []
    this.terms.set(key, [...known, read])
    return known.find((other) => other !== read && overlap(other, read))
  }

  /** The term that does not let a text stand. */
  has(text: string, read: ReadTerm): ReadTerm | undefined {
    const found = [...(this.terms.get(text) ?? []), ...(this.terms.get(text.toLowerCase()) ?? [])]
    return found.find((other) => other !== read && overlap(other, read))
  }
}

/** Whether two terms hold on the same day. */
const overlap = ({term: a}: ReadTerm, {term: b}: ReadTerm) =>
  (a.from ?? '') <= (b.until ?? '9') && (b.from ?? '') <= (a.until ?? '9')

/**
 * Where terms contradict one another: two have the same wrong form on the same days, or one writes what another does not
 * let stand.
 */
export async function conflicts(terms: readonly ReadTerm[]): Promise<readonly HouseFault[]> {
  const wrong = new WrongForms()
  const faults: HouseFault[] = []
  for (const read of terms) {
    const {term, source, path} = read
    for (const {text, exact} of term.wrong.flatMap((one) => [...wrongForms(term, one)])) {
      const twin = wrong.add(text, exact, read)
      if (!twin) continue
      const fault = `wrong: Unexpected second term for \`${text}\`, expected one: the first is in ${await placeOf(twin)}`
      faults.push({source, path: [...path, 'wrong'], fault})
      break
    }
  }
  for (const read of terms)
    for (const text of read.term.right) {
      const other = wrong.has(text, read)
      if (!other) continue
      const fault = `right: Unexpected \`${text}\`, expected words that stand: it is wrong in ${await placeOf(other)}`
      faults.push({source: read.source, path: [...read.path, 'right'], fault})
    }
  return faults
}
