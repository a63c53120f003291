import type {Story} from '../story.js'
import {isAcronymOfBody} from './acronym-definitions.js'
import {placeOfDemonym} from './demonyms.js'
import {type Entity, entities} from './entities.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {endsTitle} from './titles.js'

const isDemonym = (word: string) => (placeOfDemonym(word) ?? placeOfDemonym(word.replace(/s$/, ''))) !== undefined

/** Whether a word only says of where or what somebody is: “Russian”, “Swedish-Danish”, “Oslo-based”, “Western”, “Minister”. */
const isDescription = (word: string) =>
  word.split('-').every(isDemonym) ||
  /-\p{Ll}+ed$|(?:East|North|South|West)ern$/u.test(word) ||
  endsTitle(word.toLowerCase())

/** Whether capitals alone make a name of an entity: a post without its holder, a people, an adjective such as “Western”. */
function isBare(story: Story, {kind, name, mentions}: Entity): boolean {
  if (kind !== undefined) return false
  const words = name.split(' ')
  const isPost = endsTitle(words.at(-1)?.toLowerCase() ?? '') && isDescription(words[0] ?? '')
  if (isPost || words.every(isDescription)) return true
  return mentions.every(({tokens}) => tokens.every(({index}) => tags(story)[index] === 'ADJ'))
}

/** The people, places and bodies of the story whose names a fact checker looks up, in order. */
export const checkedNames = perTree((story: Story): readonly Entity[] =>
  entities(story)
    .filter((entity) => !isBare(story, entity))
    .map((entity) => (isAcronymOfBody(entity.name) ? {...entity, kind: entity.kind ?? 'organisation'} : entity))
)
