import {perWord} from '../per-word.js'
import {inflect, type VerbForm, verbForms} from './morphology.js'

/** A word that can be but one form of one verb: “wrote” is the past of “write”, “cut” is four things. */
export interface VerbShape {
  readonly lemma: string
  /** `past or participle` where one word serves as both: “told”. */
  readonly form: VerbForm | 'past or participle'
}

/** What a word in small letters is as a verb, where all its readings agree; none for another word. */
export const verbShape = perWord((lower: string): VerbShape | undefined => {
  const readings = verbForms(lower)
  const [first] = readings
  if (!first || readings.some(({lemma}) => lemma !== first.lemma)) return undefined
  const forms = [...new Set(readings.map(({form}) => form))].sort()
  if (forms.join() === 'participle,past') return {lemma: first.lemma, form: 'past or participle'}
  return forms.length === 1 ? first : undefined
})

/** Whether the past participle of a verb is a form of its own or of its past: not one in -ed. */
export const isIrregular = (lemma: string): boolean => !inflect(lemma).participle.some((form) => form.endsWith('ed'))
