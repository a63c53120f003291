import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {abbreviationClass} from './abbreviations.js'
import {gazetteer} from './gazetteer.js'
import {type GluedWords, gluedWords} from './glued-words.js'
import {perTree} from './per-tree.js'
import {vocabulary} from './vocabulary.js'

/** Two sentences with nothing between them: “in the region.Moscow”, “they paidThe next day”. */
export interface GluedSentence extends GluedWords {
  /** What was lost between them. */
  readonly lost: ' ' | '. '
  /** Whether it can be nothing else, such as an address or a name. */
  readonly isSure: boolean
}

const functionWords = list('function-words')

/** Words that begin a sentence and no second half of a name: “sheKnows” and “takeOver” are names, “paidThe” is none. */
const openers = new Set(
  [
    'After Although Because Before But Despite He Her His However I It Its Meanwhile She',
    'Since Their There These They This Those The Until We When While'
  ]
    .join(' ')
    .split(' ')
)

/** Endings of addresses and files that someone may write with a capital: “Example.Com”. */
const endings = /^(?:app|biz|com|doc|docx|edu|gov|html?|info|jpe?g|js|me|mil|mp\d|net|org|pdf|png|tv|txt)$/i

const isSmall = (text: string) => /^[\p{Ll}’'-]+$/u.test(text)

/** Whether more words of the sentence follow, so that what is glued on is hardly the last part of a name. */
const goesOn = ({next, right}: GluedWords) =>
  next !== undefined && (next.before !== '' || /^[,’]$/.test(next.text) || /[’']s$/.test(right))

/** How sure it is that a sentence begins at the right word; nothing where it hardly does. */
function sureness(story: Story, glued: GluedWords): 'sure' | 'likely' | undefined {
  const {left, mark, right, next} = glued
  if (endings.test(right) || !goesOn(glued)) return undefined
  const word = right.replace(/[’'](?:d|ll|m|re|s|ve)$/u, '')
  // “shot.At least”: a word of two letters may be the end of an address, unless a small word follows.
  const isLong = word.length > 2 || (next?.before === ' ' && isSmall(next.text) && left.length > 2)
  const begins = openers.has(word) || (functionWords().has(word.toLowerCase()) && isLong && isSmall(left))
  if (mark === '.' && abbreviationClass(`${left}.`) !== undefined) return undefined
  if (mark.length > 1 || begins) return left.length > 1 ? 'sure' : undefined
  if (left.length < 2 || !isSmall(left) || right.length < 3) return undefined
  if (!vocabulary(story).has(left)) return undefined
  return next?.before !== '' && (mark !== '.' || gazetteer(story).hasWord(right)) ? 'sure' : 'likely'
}

/** A sentence that was begun without a stop: “they paidThe next day”. */
const isRunTogether = (story: Story, {left, right, next}: GluedWords) =>
  left.length > 2 && openers.has(right) && next?.before === ' ' && isSmall(next.text) && vocabulary(story).has(left)

/** The places where one sentence is glued to the next, in order. */
export const gluedSentences = perTree((story: Story): readonly GluedSentence[] =>
  gluedWords(story).flatMap((glued): GluedSentence[] => {
    if (glued.mark === '') return isRunTogether(story, glued) ? [{...glued, lost: '. ', isSure: true}] : []
    const sure = sureness(story, glued)
    return sure ? [{...glued, lost: ' ', isSure: sure === 'sure'}] : []
  })
)
