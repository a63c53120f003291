import {list} from '../dictionary.js'
import type {Story} from '../story.js'
import {verbForms} from './morphology.js'
import {nounPhrases} from './noun-phrases.js'
import {perTree} from './per-tree.js'
import {type Place, placesWhere} from './places-where.js'
import {endsTitle} from './titles.js'
import {hasCapital, type Token} from './tokens.js'

/** “Citing a source, | all news was banned”: a participle that opens a sentence, and a subject of which it cannot be said. */
export interface DanglingParticiple {
  readonly participle: Token
  readonly subject: readonly Token[]
}

/** What only a speaker or writer does, so that nothing to which something is done can have done it. */
const sayings = new Set(['citing', 'commenting', 'quoting', 'referring', 'replying', 'summarising', 'summarizing'])

const collectives = list('collective-nouns')

const openings = placesWhere(({lower}) => sayings.has(lower))

/** How far the comma may be that ends the words of the participle. */
const reach = 25

function danglingAt({sentence, at}: Place): DanglingParticiple | undefined {
  const {tokens, tags} = sentence
  const [participle] = tokens
  if (at !== 0 || !participle) return undefined
  for (const {from, to} of nounPhrases(sentence)) {
    if (from > reach) return undefined
    if (tokens[from - 1]?.text !== ',') continue
    let verb = to
    if (tags[verb] !== 'AUX') continue
    while (tags[verb] === 'AUX' || tags[verb] === 'ADV') verb++
    const isPassive =
      /^(?:been|being|is|are|was|were|be)$/.test(tokens[verb - 1]?.lower ?? '') &&
      tags[verb] === 'VERB' &&
      verbForms(tokens[verb]?.lower ?? '').some(({form}) => form === 'participle')
    const subject = tokens.slice(from, to)
    return isPassive && !maySpeak(subject) ? {participle, subject} : undefined
  }
  return undefined
}

/** Whether a subject may be somebody: a pronoun, a name, a title, a body of people. */
function maySpeak(subject: readonly Token[]): boolean {
  const head = subject.at(-1)?.lower ?? ''
  const isTitle = endsTitle(head) || endsTitle(head.replace(/s$/, ''))
  return subject.length < 2 || subject.some(hasCapital) || isTitle || collectives().has(head)
}

/** The participles of speech that open a sentence and hang on nobody who spoke, in order. */
export const danglingParticiples = perTree((story: Story): readonly DanglingParticiple[] =>
  openings(story).flatMap((place) => danglingAt(place) ?? [])
)
