import {inflect, regularPlural, type VerbForm} from './morphology.js'
import {ofWord} from '../word.js'
import type {Token} from './tokens.js'

/** A word or phrase of a dictionary; of a verb the first word is inflected, of a noun the last. */
export interface PhraseEntry {
  readonly words: readonly string[]
  readonly pos: string
}

/** A form of a phrase as a text has it. */
export interface PhraseForm<Entry extends PhraseEntry> {
  readonly entry: Entry
  readonly words: readonly string[]
  /** The forms that its verb can be; none for other words. */
  readonly forms: readonly VerbForm[]
}

const ofBe: Readonly<Record<string, VerbForm>> = {
  am: 'base',
  are: 'base',
  be: 'base',
  been: 'participle',
  being: 'gerund',
  is: 'third',
  was: 'past',
  were: 'past'
}

function formsOf(word: string, pos: string): ReadonlyMap<string, readonly VerbForm[]> {
  if (pos === 'noun') return new Map([word, regularPlural(word)].map((form) => [form, []]))
  return pos === 'verb' ? formsOfVerb(word) : new Map([[word, []]])
}

/** The forms of a verb, each with what it can be; of `be` also those that no other verb has. */
export function formsOfVerb(word: string): ReadonlyMap<string, readonly VerbForm[]> {
  if (word === 'be') return new Map(Object.entries(ofBe).map(([form, kind]) => [form, [kind]]))
  const found = new Map<string, VerbForm[]>()
  for (const [kind, forms] of Object.entries(inflect(word)) as [VerbForm, readonly string[]][])
    for (const form of forms) found.set(form, [...(found.get(form) ?? []), kind])
  return found
}

const none: readonly never[] = []

/** The forms of the phrases of a dictionary, by their first word, the longest first. */
export class PhraseIndex<Entry extends PhraseEntry> {
  private readonly byWord = new Map<string, PhraseForm<Entry>[]>()
  /** The phrases that begin with the word of a token. */
  private readonly begun = ofWord(({lower}) => this.byWord.get(lower))

  constructor(entries: Iterable<Entry>) {
    for (const entry of entries) this.add(entry)
    for (const list of this.byWord.values()) list.sort((a, b) => b.words.length - a.words.length)
  }

  private add(entry: Entry) {
    const at = entry.pos === 'noun' ? entry.words.length - 1 : 0
    for (const [word, forms] of formsOf(entry.words[at] ?? '', entry.pos)) {
      const words = entry.words.with(at, word)
      const first = words[0] ?? ''
      this.byWord.set(first, [...(this.byWord.get(first) ?? []), {entry, words, forms}])
    }
  }

  /** Whether any phrase begins with a word. */
  opens(token: Token): boolean {
    return this.begun(token) !== undefined
  }

  /** The phrases at a place of a sentence that the caller takes, the longest first. */
  allAt(tokens: readonly Token[], at: number, fits: (entry: Entry) => boolean): readonly PhraseForm<Entry>[] {
    const token = tokens[at]
    const forms = token && this.begun(token)
    return forms?.filter(({entry, words}) => fits(entry) && follows(tokens, at, words)) ?? none
  }

  /** The longest phrase at a place of a sentence that the caller takes. */
  at(tokens: readonly Token[], at: number, fits: (entry: Entry) => boolean): PhraseForm<Entry> | undefined {
    const token = tokens[at]
    const forms = token && this.begun(token)
    return forms?.find(({entry, words}) => fits(entry) && follows(tokens, at, words))
  }
}

/** Whether the words of a phrase follow its first. */
function follows(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let k = 1; k < words.length; k++) if (tokens[at + k]?.lower !== words[k]) return false
  return true
}
