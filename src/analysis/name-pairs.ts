import {list} from '../dictionary.js'
import {entities, type Entity} from './entities.js'
import {fold} from './fold.js'
import {gazetteer} from './gazetteer.js'
import {edits, isSlip, sameRendering} from './name-distance.js'
import type {NameVariant} from './name-variants.js'
import {perTree} from './per-tree.js'
import type {Story} from '../story.js'
import {vocabulary, type Vocabulary} from './vocabulary.js'

const commonSurnames = list('common-surnames')

/** Whether two words in the same place of two names are one in two spellings. */
const isOneWord = (rare: string, usual: string, right: Vocabulary) =>
  edits(rare, usual) > 0 && (sameRendering(rare, usual) || (isSlip(rare, usual) && !right.has(rare)))

/** The names of several words that are alike but for one, by those that they share. */
function alike(all: readonly Entity[]): readonly (readonly [at: number, Entity, Entity])[] {
  const seen = new Map<string, Entity[]>()
  return all.flatMap((entity) => {
    const words = entity.name.split(' ').map(fold)
    if (words.length < 2 || (entity.kind ?? 'person') !== 'person') return []
    return words.flatMap((_, at) => {
      const key = words.with(at, '*').join(' ')
      const others = seen.get(key) ?? []
      seen.set(key, [...others, entity])
      return others.map((other) => [at, other, entity] as const)
    })
  })
}

/**
 * Two spellings of one person’s full name, of which the one that nobody is known by counts as the variant;
 * else the one that stands less often, or the later one where both stand as often.
 */
export const namePairs = perTree((story: Story): readonly NameVariant[] => {
  const right = vocabulary(story)
  const known = ({name}: Entity) => Number(gazetteer(story).has(name.split(' ')))
  return alike(entities(story)).flatMap(([at, first, second]): NameVariant[] => {
    const isSecond = known(second) - known(first) || second.mentions.length - first.mentions.length
    const [usual, rare] = isSecond > 0 ? [second, first] : [first, second]
    const [written, word] = [rare.name.split(' ')[at] ?? '', usual.name.split(' ')[at] ?? '']
    const isGiven = at < rare.name.split(' ').length - 1
    // “Maria Kovalenko” and “Mariia Kovalenko” may be two of many.
    if (!isOneWord(written, word, right) || (isGiven && commonSurnames().has(usual.name.split(' ').at(-1) ?? '')))
      return []
    const spanOf = (naming: Entity['mentions'][number]) => {
      const start = naming.tokens[at]?.start ?? naming.start
      return {start, end: start + (naming.words[at] ?? '').length}
    }
    const places = usual.mentions.filter(({as}) => as === 'full').map(spanOf)
    const times = usual.mentions.length > rare.mentions.length ? usual.mentions.length : 1
    return rare.mentions
      .filter(({as, words}) => as === 'full' && words[at] === written)
      .map((naming) => ({...spanOf(naming), written, usual: {word, places}, times}))
  })
})
