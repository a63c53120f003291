import type {Story} from '../story.js'
import {ofWord} from '../word.js'
import {bodyEnd} from './clauses.js'
import {verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {Phrases} from './phrases.js'
import {isTerminal} from './sentences.js'
import {readSentences, type TaggedSentence} from './tagged-sentences.js'
import {hasCapital, type Token} from './tokens.js'

/** A sentence in the words of a question, or what is quoted or asked at its end: she wondered: “Is it late?” */
export interface Question {
  readonly sentence: TaggedSentence
  /** Whether it only ends as a question does: “It is late, isn’t it”. */
  readonly isTag: boolean
}

const auxiliaries = new Set('am are can could did do does has have is was will would'.split(' '))
const pronouns = new Set(
  'anybody anyone anything everybody everyone he i it nobody she somebody someone there they we you'.split(' ')
)
const askers = new Set('how what when where which who whom whose why'.split(' '))

const owners = /^(?:her|his|its|my|our|their|your)$/

const auxiliaryOf = (token: Token | undefined) => token?.lower.replace(/n[’']t$/, '') ?? ''

/** Whether a question can begin with a word. */
const isOpening = ofWord(({lower}) => {
  const verb = lower.replace(/n[’']t$/, '')
  return auxiliaries.has(verb) || verb === 'were' || askers.has(lower)
})

/** Whether a verb stands before its pronoun; “do it” and “have it” are orders. */
const isInverted = (verb: Token | undefined, subject: Token | undefined) =>
  auxiliaries.has(auxiliaryOf(verb)) &&
  pronouns.has(subject?.lower ?? '') &&
  !/^(?:do|have) it$/.test(`${verb?.lower ?? ''} ${subject?.lower ?? ''}`)

/** What must follow the subject, so that the verb before it asks: “Does the mayor know”, “Is the mayor aware”. */
function asksOf(verb: string, {tags, tokens}: TaggedSentence, after: number, isLast: boolean): boolean {
  const forms = verbForms(tokens[after]?.lower ?? '').map(({form}) => form)
  const isVerb = tags[after] === 'VERB'
  if (/^(?:do|does|did|can|could|will|would)$/.test(verb)) return isVerb && forms.includes('base')
  if (verb === 'has') return isVerb && forms.includes('participle')
  if (!/^(?:is|are|was|were)$/.test(verb)) return false
  return isLast || tags[after] === 'ADJ' || (isVerb && (forms.includes('participle') || forms.includes('gerund')))
}

/** Whether a verb stands before its subject at a place, and asks: “Did the mayor know”. */
function asksAt(sentence: TaggedSentence, at: number): boolean {
  const verb = sentence.tokens[at]
  if (!auxiliaries.has(auxiliaryOf(verb)) && verb?.lower !== 'were') return false
  if (!/^(?:DET|PROPN)$/.test(sentence.tags[at + 1] ?? '') && !owners.test(sentence.tokens[at + 1]?.lower ?? ''))
    return false
  const end = new Phrases(sentence).startingAt(at + 1)?.to
  if (end === undefined) return false
  const isAsked = at > 0 && !/^(?:which|when)$/.test(sentence.tokens[at - 1]?.lower ?? '')
  const after = sentence.tags[end] === 'ADV' ? end + 1 : end
  return asksOf(auxiliaryOf(verb), sentence, after, isAsked && end >= bodyEnd(sentence))
}

/** Whether words ask: “Do you think …”, “Why did the mayor leave”; “What is more”, “Have a seat” and “How she laughed” do not. */
function asks(sentence: TaggedSentence): boolean {
  const {tokens} = sentence
  const from = tokens.findIndex(({kind}) => kind !== 'mark')
  if (tokens[from]?.kind !== 'word') return false
  if (isInverted(tokens[from], tokens[from + 1])) return true
  const at = askers.has(tokens[from].lower) ? from + 1 : from
  if (at === from) return asksAt(sentence, at)
  // “Where were they”, “Why shouldn’t we”; “were” and “should” alone may begin a condition.
  const isAsked = /^(?:should|were)$/.test(auxiliaryOf(tokens[at])) && pronouns.has(tokens[at + 1]?.lower ?? '')
  return isAsked || isInverted(tokens[at], tokens[at + 1]) || asksAt(sentence, at)
}

/** Whether the last words turn a statement into a question: “…, isn’t it”, “…, did they”. */
function endsAsking(sentence: TaggedSentence): boolean {
  const words = sentence.tokens.filter(({kind, text}) => kind === 'word' || text === ',')
  const [comma, verb, subject] = words.slice(-3)
  return words.length > 5 && comma?.text === ',' && isInverted(verb, subject)
}

/** Whether what a token opens or leads to begins with a capital right after it: ‘she asked: “Is …’, ‘the question: Is …’. */
const leads = ({text, before}: Token, next: Token | undefined) =>
  hasCapital(next) && (text === ':' || (/^[“‘"]$/.test(text) && next?.before === '' && (text !== '"' || before !== '')))

/** Whether words may be those of a question, by the first and the last of them: most are not. */
function mayAsk(tokens: readonly Token[], from: number, to: number): boolean {
  let [first, last] = [from, to - 1]
  while (first < last && tokens[first]?.kind === 'mark') first++
  while (first < last && tokens[last]?.kind === 'mark') last--
  const [opening, closing] = [tokens[first], tokens[last]]
  return opening !== undefined && closing !== undefined && (isOpening(opening) || pronouns.has(closing.lower))
}

/** The parts of a sentence that may ask by themselves: from its start, a colon or a mark of quotation up to a stop. */
function* parts(sentence: TaggedSentence): Generator<TaggedSentence> {
  const {tokens, tags, quoted} = sentence
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'mark') continue
    const next = tokens[at + 1]
    if (leads(token, next)) from = at + 1
    if (!isTerminal(token) || (next && !/^[”’"]$/.test(next.text))) continue
    const [first, to] = [tokens[from], at + 1]
    if (first && mayAsk(tokens, from, to))
      yield {
        ...sentence,
        start: first.start,
        end: token.end,
        tokens: tokens.slice(from, to),
        tags: tags.slice(from, to),
        quoted: quoted.slice(from, to)
      }
    from = to
  }
}

/** The sentences of the story that are worded as questions, in order. */
export const questions = perTree((story: Story): readonly Question[] =>
  readSentences(story)
    .flatMap((sentence) => [...parts(sentence)])
    .flatMap((sentence): Question[] => {
      const isTag = endsAsking(sentence)
      return isTag || asks(sentence) ? [{sentence, isTag}] : []
    })
)
