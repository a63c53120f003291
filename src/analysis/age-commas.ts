import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {gazetteer} from './gazetteer.js'
import {type Mention, mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, tokens} from './tokens.js'

/** An age that a comma opens and none closes: “Ana Ortiz, 59 said”. */
export interface OpenAge extends Span {
  readonly text: string
}

/** What goes on with the sentence after an age, and counts nothing: “Ortiz, 59 from Leeds”, but not “Ortiz, 20 people”. */
const goesOn = new Set(['ADV', 'AUX', 'VERB', 'ADP', 'CCONJ'])

const oldest = 110

/** Whether a name ends what leads up to a sentence, so that a figure after it may be its subject: “Of the friends of Ana Ortiz, 20 came”. */
function leadsUp(story: Story, {sentence, tokens: [first]}: Mention): boolean {
  const all = tags(story)
  const before = sentence.tokens.filter(({start}) => start < (first?.start ?? 0)).map(({index}) => all[index])
  return /^(?:ADP|SCONJ)$/.test(before[0] ?? '') && !before.some((tag) => tag === 'VERB' || tag === 'AUX')
}

/** The ages after a person’s full name that lack the comma at their end, in order. */
export const openAges = perTree((story: Story): readonly OpenAge[] => {
  const all = tokens(story)
  const names = gazetteer(story)
  return mentions(story).flatMap((mention): readonly OpenAge[] => {
    const {tokens: own, words} = mention
    const last = own.at(-1)
    if (!last || words.length < 2 || !names.isGivenName(words[0] ?? '')) return []
    const [comma, age, next] = [1, 2, 3].map((by) => beside(all, last.index, by))
    if (comma?.text !== ',' || !age || !next || !/^\d{1,3}$/.test(age.text) || Number(age.text) > oldest) return []
    const isOpen = next.kind === 'word' && next.text === next.lower && goesOn.has(tags(story)[next.index] ?? '')
    // “Smith, 20 and 30 of them”, “Smith, 20 of whom”
    const counts = next.lower === 'of' || next.lower === 'to' || beside(all, next.index, 1)?.kind === 'number'
    return isOpen && !counts && !leadsUp(story, mention) ? [{start: age.start, end: age.end, text: age.text}] : []
  })
})
