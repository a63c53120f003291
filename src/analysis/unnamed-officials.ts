import {join, type Span} from '../span.js'
import type {Story} from '../story.js'
import {entities} from './entities.js'
import {type LoneOffice, loneOffices, offices} from './offices.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {beside, type Token, tokens} from './tokens.js'
import {verbShape} from './verb-shapes.js'

/** Somebody who does something in the draft, and whom it names by the office alone. */
export interface UnnamedOfficial extends Span {
  readonly office: LoneOffice
}

/** Whether the draft names somebody who may hold an office: one of the same title, wherever. */
function isHeld(story: Story, {title}: LoneOffice): boolean {
  const isSame = (other: string) => other === title.title.toLowerCase() || title.offices.includes(other)
  return (
    offices(story).some(({title: other}) => other.offices.some((office) => title.offices.includes(office))) ||
    entities(story).some(({roles}) => roles.some((role) => isSame(role.title)))
  )
}

/** Whether a word is a verb that may have a subject before it; “the minister informed” is read as an adjective by some. */
const isVerb = ({lower}: Token, tag: string | undefined) =>
  tag === 'AUX' || tag === 'VERB' || /^(?:past|third)/.test(verbShape(lower)?.form ?? '')

/** The offices whose holders say or do something in the draft and are named nowhere in it, in order, each once, with their “the”. */
export const unnamedOfficials = perTree((story: Story): readonly UnnamedOfficial[] => {
  const list = tokens(story)
  const seen = new Set<string>()
  return loneOffices(story).flatMap((office): UnnamedOfficial[] => {
    const {title, place, time, sentence} = office
    const key = `${title.title} ${place ?? ''}`
    if (place === undefined || time !== 'now' || seen.has(key)) return []
    const first = sentence.tokens.find(({start}) => start === office.start)
    const article = first && beside(list, first.index, -1)
    if (article?.lower !== 'the') return []
    const next = sentence.tokens.find(({start, index}) => start >= office.end && tags(story)[index] !== 'ADV')
    if (!next || !isVerb(next, tags(story)[next.index]) || isHeld(story, office)) return []
    seen.add(key)
    return [{...join(article, office), office}]
  })
})
