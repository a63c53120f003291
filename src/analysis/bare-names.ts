import {lazy, table} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {demonymAdjectives} from './demonyms.js'
import {isCapitalWord} from './capitals.js'
import {isObject, isSubject} from './name-frames.js'
import {organisationHeads} from './organisation-heads.js'
import {perTree} from './per-tree.js'
import {isTerminal} from './sentences.js'
import {placesWhere} from './places-where.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A name that takes “the” and has none: “Kremlin said”, “a letter from Ministry of Transport”. */
export interface BareName extends Span {
  readonly text: string
  /** Whether it begins its sentence. */
  readonly begins: boolean
}

const rows = table('names-with-article', ['name', 'kind'])

/** The names by their first word, the longest first. */
const names = lazy(() => {
  const found = new Map<string, (readonly string[])[]>()
  for (const {name, kind} of rows()) {
    const words = name.split(' ')
    if (kind === 'name') found.set(words[0] ?? '', [...(found.get(words[0] ?? '') ?? []), words])
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length)
  return found
})

/** What may begin such a name beside a demonym: “State”, “National”. */
const openings = lazy(() => new Set(rows().flatMap(({name, kind}) => (kind === 'opening' ? [name] : []))))

/** A name as it stands in a sentence: “the Netherlands”, “France”. */
export function withArticle(name: string): string {
  const words = name.split(' ')
  const isKnown = names()
    .get(words[0] ?? '')
    ?.some((known) => known.length === words.length && known.every((word, k) => word === words[k]))
  return (isKnown ?? false) || organisationHeads().has(words.at(-1) ?? '') ? `the ${name}` : name
}

/** The most words between a demonym and the head of a name: “Russian Federal Air Transport Agency”. */
const longestGap = 3

/** The end of “of Transport” and “of Internal Affairs” at a place, or the place where none stands. */
function complementEnd({tokens}: TaggedSentence, at: number): number {
  if (tokens[at]?.lower !== 'of' || !isCapitalWord(tokens[at + 1])) return at
  let end = at + 1
  while (isCapitalWord(tokens[end]) || (tokens[end]?.lower === 'and' && isCapitalWord(tokens[end + 1]))) end++
  return end
}

/** Whether a token is a word of the table, whatever its apostrophe. */
const isWord = (token: Token | undefined, word: string) =>
  token?.text === word || token?.text.replace("'", '’') === word

/** Whether a word can begin a name before “Ministry”: “Defence”, but no “The” or “In”. */
const leadsName = (tag: string | undefined) => tag === 'ADJ' || tag === 'NOUN' || tag === 'PROPN'

/** The end of a name that is known, or that is made of a demonym or a word such as “State” and a head, or of a head and “of”. */
function nameEnd(sentence: TaggedSentence, at: number): number | undefined {
  const {tokens} = sentence
  const text = tokens[at]?.text ?? ''
  const known = names()
    .get(text)
    ?.find((words) => words.every((word, k) => isWord(tokens[at + k], word)))
  if (known) return complementEnd(sentence, at + known.length)
  if (organisationHeads().has(text)) {
    const end = complementEnd(sentence, at + 1)
    return end > at + 1 ? end : undefined
  }
  // The table of demonyms is read only where a head follows.
  for (let head = at + 1; head <= at + 1 + longestGap && isCapitalWord(tokens[head]); head++) {
    const word = tokens[head]?.text ?? ''
    if (!organisationHeads().has(word)) continue
    const isName = word === 'Ministry' && leadsName(sentence.tags[at])
    return isName || openings().has(text) || demonymAdjectives().has(text)
      ? complementEnd(sentence, head + 1)
      : undefined
  }
  return undefined
}

function* namesIn(sentence: TaggedSentence): Generator<BareName> {
  const {tokens} = sentence
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    if (!first || !isCapitalWord(first)) continue
    const end = nameEnd(sentence, at)
    if (end === undefined) continue
    const last = tokens[end - 1] ?? first
    const text = tokens
      .slice(at, end)
      .map((token, k) => (k > 0 ? ' ' : '') + token.text)
      .join('')
    if (isSubject(sentence, at, end) || isObject(sentence, at, end))
      yield {start: first.start, end: last.end, text, begins: at === 0}
    at = end - 1
  }
}

/** The words that show a name of this kind; most sentences have none. */
const marked = placesWhere(({text}) => names().has(text) || organisationHeads().has(text))

/** The names of the body that lack their article, in order; headlines and captions do without. */
export const bareNames = perTree((story: Story): readonly BareName[] => {
  const kinds = blocks(story)
  return [...new Set(marked(story).map(({sentence}) => sentence))]
    .filter(({paragraph, tokens}) => {
      const kind = kinds[paragraph.index]?.kind
      const isHeadline = paragraph.index === 0 && kinds.length > 1 && paragraph.text.length <= 120
      return kind === 'body' && !isHeadline && tokens.some((token) => isTerminal(token))
    })
    .flatMap((sentence) => [...namesIn(sentence)])
})
