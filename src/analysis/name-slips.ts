import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {entities, type Entity, type Naming} from './entities.js'
import {gazetteer, type KnownName} from './gazetteer.js'
import {perTree} from './per-tree.js'
import {singleNameSlip} from './single-name-slips.js'
import {bare} from './possessives.js'
import {beside, type Token, tokens} from './tokens.js'
import {vocabulary} from './vocabulary.js'
import {wholeNameSlips, type WordSlip} from './whole-name-slips.js'

/** A word of a name that is a slip away from the word that a known name has there. */
export interface NameSlip extends Span {
  /** The word as written, without a possessive. */
  readonly written: string
  readonly expected: string
  readonly known: KnownName
}

/** A line in capitals tells no name from a word. */
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase()

/** A name with the capitalised word right before it: a title, or the first of its sentence, whose capital tells nothing. */
function withOpener({tokens: own, words}: Naming, all: readonly Token[]) {
  const opener = own[0] && beside(all, own[0].index, -1)
  if (own[0]?.before !== ' ' || opener?.kind !== 'word' || !/^\p{Lu}/u.test(opener.text)) return {tokens: own, words}
  return {tokens: [opener, ...own], words: [bare(opener.text), ...words]}
}

/** The slips in the names of the draft, in order: in names of several words of which the others are right, and in single ones. */
export const nameSlips = perTree((story: Story): readonly NameSlip[] => {
  const all = tokens(story)
  const found: NameSlip[] = []
  for (const entity of entities(story)) {
    const isSingle = entity.mentions.every(({words}) => words.length === 1)
    const seen = new Map<string, readonly WordSlip[]>()
    const own: NameSlip[] = []
    for (const naming of entity.mentions) {
      if (naming.as === 'role' || naming.as === 'acronym') continue
      const {tokens: row, words} = withOpener(naming, all)
      const key = words.join(' ')
      const slips = seen.get(key) ?? slipsIn(story, words, isSingle ? entity : undefined)
      seen.set(key, slips)
      for (const {at, ...slip} of slips) {
        const written = words[at] ?? ''
        const start = row[at]?.start ?? naming.start
        own.push({start, end: start + written.length, written, ...slip})
      }
    }
    found.push(...own, ...repeated(entity, own))
  }
  return found.sort((a, b) => a.start - b.start)
})

/** The places where the draft calls an entity by the wrong word of its name alone. */
function repeated({mentions}: Entity, slips: readonly NameSlip[]): readonly NameSlip[] {
  if (slips.length === 0) return []
  return mentions.flatMap(({start, words: [word, ...more]}) => {
    const slip = slips.find(({written}) => written === word)
    const isTold = slips.some((other) => other.start === start)
    return slip && more.length === 0 && !isTold ? [{...slip, start, end: start + slip.written.length}] : []
  })
}

/** The slips in a row of words; in its last word alone where that is all that the draft calls an entity by. */
function slipsIn(story: Story, words: readonly string[], single: Entity | undefined): readonly WordSlip[] {
  const last = words.length - 1
  const slips = words.length > 1 ? wholeNameSlips(words, gazetteer(story), vocabulary(story)) : []
  const alone = slips.length === 0 && single ? singleNameSlip(story, words[last] ?? '', single) : undefined
  return (alone ? [{...alone, at: last}] : slips).filter(({at}) => !isShouted(words[at] ?? ''))
}
