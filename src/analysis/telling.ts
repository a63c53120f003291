import type {CueClass} from './cues.js'
import type {Range} from './phrases.js'

/** An attribution within its sentence, by the places of tokens; content that a colon leads out of the sentence is empty. */
export interface Telling {
  readonly source?: Range
  readonly cue: Range
  readonly content: readonly Range[]
  readonly class: CueClass
}
