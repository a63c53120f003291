import {lazy, table, values} from '../dictionary.js'
import type {VerbForm} from './morphology.js'
import {type PhraseEntry, PhraseIndex} from './phrase-index.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** What a cue says of its content: as a fact, a stand, a doubt, a thought, a demand, a question, in writing, as shown. */
export type CueClass = 'neutral' | 'stance' | 'doubt' | 'order' | 'thought' | 'ask' | 'write' | 'show'

/** How the content of a cue follows; the head of the dictionary says what each means. */
export type Frame = 'that' | 'bare' | 'quote' | 'to-inf' | 'obj-that' | 'obj-of' | 'np' | 'wh' | 'for' | 'prep'

/** A word or phrase of saying, as the dictionary has it. */
export interface CueEntry extends PhraseEntry {
  readonly pos: 'verb' | 'noun' | 'preposition' | 'adverb'
  readonly class: CueClass
  readonly frames: ReadonlySet<Frame>
}

/** A cue in a sentence: the places of its tokens, end-exclusive. */
export interface Cue {
  readonly entry: CueEntry
  readonly from: number
  readonly to: number
  /** The forms that its verb can be here; none for other words. */
  readonly forms: readonly VerbForm[]
}

const rows = table('attribution-cues', ['cue', 'pos', 'class', 'frame', 'source'])

const index = lazy(
  () =>
    new PhraseIndex(
      rows().map(({cue, pos, class: kind, frame}): CueEntry => ({
        words: cue.split(' '),
        pos: pos as CueEntry['pos'],
        class: kind as CueClass,
        frames: new Set(values(frame) as Frame[])
      }))
    )
)

/** Whether the tag of its first word allows a cue: `claims` is a verb or a noun by where it stands. */
function fits(tag: string | undefined, {pos, words}: CueEntry): boolean {
  if (pos === 'verb') return words.length > 1 || tag === 'VERB' || tag === 'AUX'
  return pos !== 'noun' || tag === 'NOUN'
}

/** The cues of a sentence in order, outside quotations; of two that begin at one word the longer. */
export function cues({tokens, tags, quoted}: TaggedSentence): readonly Cue[] {
  const found: Cue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || quoted[at] || !index().opens(token)) continue
    const form = index().at(tokens, at, (entry) => fits(tags[at], entry))
    if (!form) continue
    const to = at + form.words.length
    found.push({entry: form.entry, from: at, to, forms: form.forms})
    at = to - 1
  }
  return found
}

/** Whether a verb that brings direct speech stands at a place, in the past or of a third person: “said”, “goes on”. */
export function isSpeechVerb(tokens: readonly Token[], at: number): boolean {
  const form = index().at(tokens, at, ({pos, frames}) => pos === 'verb' && frames.has('quote'))
  return form !== undefined && (form.forms.includes('past') || form.forms.includes('third'))
}

/** Whether a verb of saying or thinking whose content “that” leads in stands at a place: “stated”, “believes”. */
export const takesThat = ({tokens, tags}: TaggedSentence, at: number): boolean =>
  tags[at] === 'VERB' &&
  index().at(tokens, at, ({pos, frames, words}) => pos === 'verb' && frames.has('that') && words.length === 1) !==
    undefined
