import {formsOf} from '../house-forms.js'
import type {Paragraph} from './paragraphs.js'

/** Words or a phrase as they are written, and what is to be known where they stand. */
export interface Form<Value> {
  readonly text: string
  readonly value: Value
  /** Whether capitals count. */
  readonly exact: boolean
  /** Whether they must stand by themselves, not within other words. */
  readonly whole: boolean
}

/** Where a form stands in a text. */
export interface FormUse<Value> {
  readonly form: Form<Value>
  readonly from: number
  readonly to: number
}

interface Entry<Value> extends Form<Value> {
  /** As it is compared. */
  readonly plain: string
  /** Where its first word begins. */
  readonly lead: number
}

/** A text as forms are compared: with one kind of apostrophe, hyphen and space, and each character where it was. */
function plainText(text: string): string {
  if (!/[^ -~]/.test(text)) return text
  return text
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/[‐‑]/g, '-')
    .replaceAll(/[\s\uFEFF]/g, ' ')
}

/** In small letters, each character where it was: “İ” would become two. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replaceAll(/\S/g, (one) => (one.toLowerCase().length === 1 ? one.toLowerCase() : one))
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u
const words = new RegExp(word, 'gu')
const endsInWord = /[\p{L}\p{M}\p{N}]$/u
const beginsWithWord = /^[\p{L}\p{N}]/u
/** What ties two words to one: “e-mail”, “don’t”; but not what makes a possessive, “Ortiz’s”. */
const tiesBefore = /[\p{L}\p{N}]['-]$/u
const tiesAfter = /^(?:-[\p{L}\p{N}]|'(?!s(?![\p{L}\p{N}]))[\p{L}\p{N}])/u

/** Whether no word goes on at the edges of a stretch. A name counts in a compound too: “Kiev-based”. */
function isWhole(text: string, from: number, to: number, isName: boolean): boolean {
  const before = text.slice(Math.max(from - 2, 0), from)
  const after = text.slice(to, to + 3)
  if (beginsWithWord.test(text.slice(from, from + 2)))
    if (endsInWord.test(before) || (!isName && tiesBefore.test(before))) return false
  if (!endsInWord.test(text.slice(Math.max(to - 2, 0), to))) return true
  return !beginsWithWord.test(after) && (!tiesAfter.test(after) || (isName && after.startsWith('-')))
}

/** Where words end that begin at a place of a text, any run of spaces for one of theirs; -1 where they do not stand there. */
function endAt(text: string, at: number, plain: string): number {
  for (let k = 0; k < plain.length; k++) {
    if (text.charCodeAt(at) !== plain.charCodeAt(k)) return -1
    at++
    if (plain[k] === ' ') while (text[at] === ' ') at++
  }
  return at
}

/** What forms are made of: the text that they are forms of, and how they are made. */
export interface FormSource<Value> {
  readonly text: string
  readonly whole: boolean
  forms(): Iterable<Form<Value>>
}

const firstWord = (text: string) => word.exec(lowered(plainText(text)))

function entryOf<Value>(form: Form<Value>): Entry<Value> {
  const text = plainText(form.text)
  const lower = lowered(text)
  return {...form, plain: form.exact ? text : lower, lead: word.exec(lower)?.index ?? 0}
}

/** The words that forms of a text begin with: several where its first word has endings. */
function beginnings(text: string): readonly string[] {
  const first = firstWord(text)
  if (!first) return []
  const hasEndings = text[first.index + first[0].length] === '('
  return hasEndings ? formsOf(text).map((form) => firstWord(form)?.[0] ?? '') : [first[0]]
}

/**
 * Forms by their first word: what a text holds of them is found in one pass, however many they are. They are made where a
 * text has the word.
 */
export class FormIndex<Value> {
  private readonly sources = new Map<string, FormSource<Value>[]>()
  private readonly made = new Map<string, readonly Entry<Value>[]>()
  /** Those that can begin within a word, or hold none. */
  private readonly others: Entry<Value>[] = []

  constructor(sources: Iterable<FormSource<Value>>) {
    for (const source of sources) {
      const words = source.whole ? beginnings(source.text) : []
      for (const word of words) {
        const known = this.sources.get(word)
        if (known) known.push(source)
        else this.sources.set(word, [source])
      }
      if (words.length === 0) for (const form of source.forms()) this.others.push(entryOf(form))
    }
  }

  /** The forms that begin with a word, the longest first. */
  private beginningWith(word: string): readonly Entry<Value>[] {
    const sources = this.sources.get(word)
    if (!sources) return []
    let entries = this.made.get(word)
    if (!entries) {
      const all = sources.flatMap((source) => [...source.forms()].map(entryOf))
      entries = all
        .filter(({plain, lead}) => lowered(plain).startsWith(word, lead))
        .sort((a, b) => b.plain.length - a.plain.length)
      this.made.set(word, entries)
    }
    return entries
  }

  /** The forms that a paragraph holds, in no order; of those that begin at the same word the longest that the caller takes. */
  *in({text}: Paragraph, fits: (value: Value) => boolean): Generator<FormUse<Value>> {
    const plain = plainText(text)
    const lower = lowered(plain)
    const end = (entry: Entry<Value>, from: number) => {
      const to = from < 0 ? -1 : endAt(entry.exact ? plain : lower, from, entry.plain)
      return to > 0 && (!entry.whole || isWhole(plain, from, to, entry.text !== entry.text.toLowerCase())) ? to : -1
    }
    for (const match of lower.matchAll(words))
      for (const entry of this.beginningWith(match[0])) {
        const from = match.index - entry.lead
        const to = fits(entry.value) ? end(entry, from) : -1
        if (to < 0) continue
        yield {form: entry, from, to}
        break
      }
    for (const entry of this.others) {
      if (!fits(entry.value)) continue
      const source = entry.exact ? plain : lower
      for (let from = source.indexOf(entry.plain); from >= 0; from = source.indexOf(entry.plain, from + 1)) {
        const to = end(entry, from)
        if (to > 0) yield {form: entry, from, to}
      }
    }
  }
}
