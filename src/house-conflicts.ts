import {formsOf, wrongForms} from './house-forms.js'
import {type HouseFault, placeOf, type ReadTerm} from './house-terms.js'

/** Words that a config lets stand, and where it says so. */
export type Accepted = Pick<HouseFault, 'source' | 'path'> & {readonly text: string}

/** The terms that do not let a form stand. */
class WrongForms {
  private readonly terms = new Map<string, ReadTerm[]>()

  add(form: string, exact: boolean, read: ReadTerm) {
    const key = exact ? form : form.toLowerCase()
    this.terms.set(key, [...(this.terms.get(key) ?? []), read])
  }

  /** The terms that do not let a text stand. */
  of(text: string): readonly ReadTerm[] {
    return [...new Set([...(this.terms.get(text) ?? []), ...(this.terms.get(text.toLowerCase()) ?? [])])]
  }
}

/** Whether two terms hold on the same day. */
const overlap = ({term: a}: ReadTerm, {term: b}: ReadTerm) =>
  (a.from ?? '') <= (b.until ?? '9') && (b.from ?? '') <= (a.until ?? '9')

/**
 * Where a house contradicts itself: two terms have the same wrong form on the same days, one writes what another does not
 * let stand, or words are accepted that a term has.
 */
export async function conflicts(
  terms: readonly ReadTerm[],
  accepted: readonly Accepted[]
): Promise<readonly HouseFault[]> {
  const wrong = new WrongForms()
  const faults: HouseFault[] = []
  for (const read of terms) {
    const forms = read.term.wrong.flatMap((text) => [...wrongForms(read.term, text)])
    const twins = forms.flatMap(({text}) => wrong.of(text).map((other) => ({text, other})))
    const twin = twins.find(({other}) => overlap(other, read))
    if (twin)
      faults.push({
        ...read,
        fault: `Unexpected second term for \`${twin.text}\`, expected one: the first is in ${await placeOf(twin.other)}`
      })
    for (const {text, exact} of forms) wrong.add(text, exact, read)
  }
  for (const read of terms)
    for (const text of read.term.right) {
      const other = wrong.of(text).find((one) => one !== read && overlap(one, read))
      if (other)
        faults.push({
          ...read,
          path: [...read.path, 'right'],
          fault: `Unexpected right form \`${text}\`: it is wrong in ${await placeOf(other)}`
        })
    }
  for (const {text, ...at} of accepted) {
    const [other] = formsOf(text).flatMap((form) => wrong.of(form))
    if (other) faults.push({...at, fault: `Unexpected \`${text}\` in accept: it is wrong in ${await placeOf(other)}`})
  }
  return faults
}
