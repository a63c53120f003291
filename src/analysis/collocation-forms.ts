import {adjectiveForms} from './adjective-forms.js'
import {isOfAdjective, type WrongForm} from './collocation-rows.js'
import {inflect, regularPlural, type VerbForm} from './morphology.js'

/** What English says, in the form of the wrong word. */
export function expectedOf(
  right: string,
  {relation, form}: WrongForm,
  verb: VerbForm | undefined,
  isPlural: boolean
): string {
  const text = right.replace(/^[~=]+/, '')
  const [first = '', ...rest] = text.split(' ')
  if (/^~?=/.test(right)) return text
  if (verb) return [inflect(first)[verb][0] ?? first, ...rest].join(' ')
  const isAlone = isOfAdjective(relation) && !right.startsWith('~')
  if (isAlone) return adjectiveForms(text)[form] ?? text
  if (relation === 'adverb' || !(isOfAdjective(relation) ? isPlural : form > 0)) return text
  return [...text.split(' ').slice(0, -1), regularPlural(rest.at(-1) ?? first)].join(' ')
}
