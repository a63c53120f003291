import {list} from '../dictionary.js'
import type {Span} from '../span.js'
import type {BoilerplateKind, PhraseHit} from './boilerplate-phrases.js'
import type {Token} from './tokens.js'

/** What speaks for a stretch of text being page furniture. */
export interface Signs extends Span {
  readonly kind?: BoilerplateKind
  /** 3 and more: furniture wherever it stands; 2: at the end of a draft; 1: beside other furniture. */
  readonly score: number
  /** The phrases and shapes that were found. */
  readonly signs: readonly string[]
}

const functionWords = list('function-words')

const speech = new Set(['said', 'says', 'told', 'added', 'asked', 'replied', 'wrote'])

/** Lines that are known by their shape. */
const shapes: readonly (readonly [RegExp, BoilerplateKind, number, string])[] = [
  [/^[—–-]+\s?.{1,80}\(@\w{1,20}\)(?:\s.{1,40})?$/u, 'embed', 1, 'signature of an embedded post'],
  [/\bpic\.twitter\.com\/\w+$/u, 'embed', 1, 'address of an embedded picture'],
  [/^(?:[@#][\p{L}\p{N}_]+[\s,;|]*){2,}$/u, 'tags', 3, 'handles or hashtags alone'],
  [/^@\w+$/u, 'follow', 2, 'a handle alone'],
  [/^(?:https?:\/\/|www\.)\S+$/u, 'source', 1, 'an address alone'],
  [/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u, 'bio', 2, 'a mail address alone'],
  [/^(?:shares?|tweets?|pins?|likes?|comments?|views?)\d+$/iu, 'share', 2, 'a counter'],
  [/^(?:[-–—]\s?30\s?[-–—]|#{3}|#\s#\s#)$/u, 'sign-off', 2, 'end mark'],
  [
    /[.!?)]\s(?:\p{Lu}[\p{L}’'.-]*\s){1,3}?\p{Lu}[\p{L}’'-]+\s?\/\s?\p{Lu}[\p{L} /]{1,40}$/u,
    'credit',
    3,
    'name of a photographer'
  ],
  [
    /^(?:\p{Lu}[\p{L}’'.-]*\s){1,2}\p{Lu}[\p{L}’'-]+\s?\/\s?\p{Lu}[\p{L} /]{1,40}$/u,
    'credit',
    2,
    'name of a photographer'
  ],
  [/^\[?\s*\d+\s*\]?$/u, 'share', 1, 'a number alone']
]

/** Longer lines, in characters, are known by their words alone. */
const longestShape = 400

/** Whether a token is a mark of double quotations. */
export const isQuoteMark = ({text}: Token): boolean => text === '“' || text === '”' || text === '"'

/** Whether a line begins with a quotation or reports speech. */
export const isReport = (line: readonly Token[]): boolean =>
  (line[0] !== undefined && isQuoteMark(line[0])) || line.some(({lower}) => speech.has(lower))

/** An embedded post in English may be quoted on purpose; one that nobody has translated is a leftover. */
function isUntranslated(words: readonly Token[]): boolean {
  const english = words.filter(({lower}) => functionWords().has(lower)).length
  const accented = words.filter(({lower}) => /[^\p{ASCII}’]/u.test(lower)).length
  return words.length > 2 && (english === 0 || (accented > 1 && english <= words.length / 2))
}

/** What the shape of a line says; nothing where it has none. */
export function shapeOf(text: string, words: readonly Token[]): Omit<Signs, keyof Span> | undefined {
  if (text.length > longestShape) return undefined
  const [, kind, score, sign] = shapes.find(([pattern]) => pattern.test(text)) ?? []
  if (!kind || !score || !sign) return undefined
  const isLeftover = kind === 'embed' && !/^[—–-]/.test(text) && isUntranslated(words)
  return {kind, score: isLeftover ? 3 : score, signs: [sign]}
}

/** The hits that do not overlap, heaviest and then longest first. */
function apart(hits: readonly PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = []
  const ranked = [...hits].sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from)
  for (const hit of ranked)
    if (!kept.some(({from, to, phrase}) => (hit.from < to && from < hit.to) || phrase === hit.phrase)) kept.push(hit)
  return kept
}

const sum = (hits: readonly PhraseHit[]) => hits.reduce((all, {weight}) => all + weight, 0)

/** How a stretch of text speaks. */
export interface Manner {
  /** In sentences, not in labels. */
  readonly isProse: boolean
  /** Of what someone said. */
  readonly isReported: boolean
  /** Of what has happened, or in several sentences. */
  readonly isTold: boolean
}

/**
 * Add up the phrases of a stretch of text. Weak ones count beside a strong one alone; prose needs two strong ones or a sure one;
 * where someone speaks, only what opens the line is trusted. A biography is one at the end of a draft alone,
 * and needs a second sign where it tells a story.
 */
export function weigh(span: Span, hits: readonly PhraseHit[], {isProse, isReported, isTold}: Manner): Signs {
  const at = {start: span.start, end: span.end}
  const kept = apart(isReported ? hits.filter(({weight, where}) => weight === 3 && where !== 'any') : hits)
  const best = kept[0]
  if (!best) return {...at, score: 0, signs: []}
  const strong = sum(kept.filter(({weight}) => weight > 1))
  const isBio = kept.some(({kind, where}) => kind === 'bio' && where === 'start')
  let score = strong > 0 || isBio ? sum(kept) : 1
  if (best.weight < 3 && isBio) score = Math.min(score, isTold && score < 3 ? 1 : 2)
  else if (best.weight < 3 && isProse && strong < 4) score = Math.min(score, 1)
  return {...at, kind: best.kind, score, signs: kept.map(({phrase}) => phrase)}
}
