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

/** Forms by their first word: what a text holds of them is found in one pass, however many they are. */
export class FormIndex<Value> {
  private readonly byWord = new Map<string, Entry<Value>[]>()
  /** Those that can begin within a word, or hold none. */
  private readonly others: Entry<Value>[] = []

  constructor(forms: Iterable<Form<Value>>) {
    for (const form of forms) this.add(form)
    for (const list of this.byWord.values()) list.sort((a, b) => b.plain.length - a.plain.length)
  }

  private add(form: Form<Value>) {
    const text = plainText(form.text)
    const lower = lowered(text)
    const first = word.exec(lower)
    const entry: Entry<Value> = {...form, plain: form.exact ? text : lower, lead: first?.index ?? 0}
    if (!first || !form.whole) this.others.push(entry)
    else {
      const known = this.byWord.get(first[0])
      if (known) known.push(entry)
      else this.byWord.set(first[0], [entry])
    }
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
      for (const entry of this.byWord.get(match[0]) ?? []) {
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
