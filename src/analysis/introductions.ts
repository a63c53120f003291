import {list, lazy} from '../dictionary.js'
import type {Story} from '../story.js'
import {wordGraph} from '../spelling/word-graph.js'
import {blocks} from './blocks.js'
import {isCapitalWord} from './capitals.js'
import {entities, type Entity, type Naming} from './entities.js'
import {fold} from './fold.js'
import {type Gazetteer, gazetteer} from './gazetteer.js'
import {type NameWord, nameWords} from './name-variants.js'
import {perTree} from './per-tree.js'
import {isReadWithOthers} from './names-in-context.js'
import {beside, type Token, tokens} from './tokens.js'

/** A person of the draft, and how the body first speaks of them. */
export interface Introduction {
  readonly person: Entity
  /** The first mention in the body of the draft. */
  readonly first: Naming
  /** The mentions in the body after it. */
  readonly later: readonly Naming[]
  /** Whether the name alone tells readers who is meant: “Putin”. */
  readonly known: boolean
}

const household = list('household-names')
const knownAlone = lazy(() => new Set([...household()].map(fold)))

/** Whether a single word can be nothing but the surname of a person. */
function isSurname({name}: Entity, names: Gazetteer): boolean {
  if (wordGraph().has(name.toLowerCase()) || names.isGivenName(name) || names.find([name])) return false
  const bearers = names.withWord(name)
  const isOther = bearers.some(({kind}) => kind !== 'person')
  return !isOther && (names.isSurname(name) || bearers.some(({folded}) => folded.at(-1) === fold(name)))
}

function isPerson(entity: Entity, names: Gazetteer): boolean {
  if (entity.name.includes(' ')) return entity.kind === 'person'
  if (entity.name === entity.name.toUpperCase() || !/^[\p{L}’'-]+$/u.test(entity.name)) return false
  return entity.kind === 'person' ? !names.find([entity.name]) : entity.kind === undefined && isSurname(entity, names)
}

/** Whether what stands beside a surname shows that it is another name: “Moore & Daughters”, “Henderson, Nev.”, “the Holm plan”, a list of players. */
function isPartOfOther({tokens: own, roles}: Naming, all: readonly Token[]): boolean {
  const [first, last] = [own[0]?.index ?? 0, own.at(-1)?.index ?? 0]
  const before = beside(all, first, -1)
  const after = beside(all, last, 1)
  // A word of which letters were lost: “Bob�by Krause”.
  if (beside(all, first, -2)?.text === '\uFFFD' && before?.before === '') return true
  if (before?.text === '-' || before?.lower === 'the' || (isCapitalWord(before) && roles.length === 0)) return true
  if ((before?.text === ',' || before?.text === 'and') && isCapitalWord(beside(all, first, -2))) return true
  return (
    after !== undefined && (/^[&"“-]/.test(after.text) || (after.text === ',' && isCapitalWord(beside(all, last, 2))))
  )
}

/** Whether a single word stands in longer names of the draft, of which it may be short: “Peabody” beside “Peabody Energy”. */
const standsInOther = ({name, mentions}: Entity, words: ReadonlyMap<string, NameWord>, all: readonly Token[]) =>
  (words.get(fold(name))?.places.length ?? 0) > mentions.length ||
  mentions.some((naming) => isPartOfOther(naming, all) || isReadWithOthers(naming, all))

/** The people that the body of the draft names, in the order in which it first does; quotations, lists and captions are no body. */
export const introductions = perTree((story: Story): readonly Introduction[] => {
  const names = gazetteer(story)
  const kinds = blocks(story)
  const all = tokens(story)
  const isBody = ({tokens: [token]}: Naming) => token !== undefined && kinds[token.paragraph.index]?.kind === 'body'
  return entities(story)
    .filter((entity) => isPerson(entity, names))
    .filter((entity) => entity.name.includes(' ') || !standsInOther(entity, nameWords(story), all))
    .flatMap((person): Introduction[] => {
      const [first, ...later] = person.mentions.filter((naming) => naming.as !== 'role' && isBody(naming))
      const known = person.name.split(' ').some((word) => knownAlone().has(fold(word)))
      return first ? [{person, first, later, known}] : []
    })
})
