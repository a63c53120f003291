import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {isAffix} from '../spelling/formed-words.js'
import {wordGraph} from '../spelling/word-graph.js'
import {type Gazetteer, gazetteer} from './gazetteer.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** A name with signs in it that no name has: “Peter-43Holm”, “Vladi-mir”, “Saint・Denis”. */
export interface BrokenName extends Span {
  readonly kind: 'digits' | 'hyphen' | 'dot'
  readonly written: string
  /** What may be meant, the likeliest first. */
  readonly expected: readonly string[]
}

const withDigits = /^(\p{Lu}\p{Ll}+)([-‐‑]?)\d+([-‐‑]?)(\p{Lu}\p{Ll}+)$/u

/** “Peter-43Holm”; not “Change2Win”, whose first word is no given name. */
function digits(word: string, names: Gazetteer): readonly string[] | undefined {
  const [, first = '', left = '', right = '', second = ''] = withDigits.exec(word) ?? []
  if (first === '' || (!names.isGivenName(first) && left + right === '')) return undefined
  return [`${first} ${second}`, `${first}-${second}`]
}

/** “Vladi-mir” is known without its hyphen alone; “Jean-luc” and “al-qaida” are other faults. */
function hyphen(word: string, names: Gazetteer): readonly string[] | undefined {
  const parts = word.split('-')
  const [first = '', second = '', ...more] = parts
  if (more.length > 0 || first.length < 3 || !/^\p{Ll}{2,}$/u.test(second)) return undefined
  const joined = first + second
  // “Multi-dimensional” begins a sentence.
  if (isAffix(first.toLowerCase()) && wordGraph().has(second)) return undefined
  const isKnown = names.isGivenName(joined) || names.withWord(joined).length > 0
  return isKnown && !names.hasWord(word) && !(names.hasWord(first) && names.hasWord(second)) ? [joined] : undefined
}

/** The dots by which other scripts part the words of a foreign name; Catalan has the middle one between two of “l”. */
const dots = new Set(['・', '･', '·', '‧'])

const isCapital = (token: Token | undefined): token is Token => /^\p{Lu}[\p{Ll}’']/u.test(token?.text ?? '')

function* dotted(story: Story): Generator<BrokenName> {
  const all = tokens(story)
  for (const {text, index, before} of signs(story)) {
    if (!dots.has(text) || before !== '') continue
    const [left, right] = [beside(all, index, -1), beside(all, index, 1)]
    if (!isCapital(left) || !isCapital(right) || right.before !== '') continue
    yield {
      start: left.start,
      end: right.end,
      kind: 'dot',
      written: left.text + text + right.text,
      expected: [`${left.text}-${right.text}`, `${left.text} ${right.text}`]
    }
  }
}

function* inWords(story: Story): Generator<BrokenName> {
  const names = gazetteer(story)
  for (const {tokens: own, words} of mentions(story)) {
    for (const [at, word] of words.entries()) {
      const hasHyphen = word.includes('-')
      const expected = /\d/.test(word) ? digits(word, names) : hasHyphen ? hyphen(word, names) : undefined
      const start = own[at]?.start ?? 0
      const kind = hasHyphen && !/\d/.test(word) ? 'hyphen' : 'digits'
      if (expected) yield {start, end: start + word.length, kind, written: word, expected}
    }
  }
}

/** The broken names of the story, in order. */
export const brokenNames = perTree((story: Story): readonly BrokenName[] =>
  [...inWords(story), ...dotted(story)].sort((a, b) => a.start - b.start)
)
