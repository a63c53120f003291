import type {VFileMessage} from 'vfile-message'
import type {Place} from './place.js'

/** What stet adds to the fields of a message. */
export interface MessageFields {
  related?: readonly {readonly reason: string; readonly place: Place}[]
  fix?: {readonly safe: boolean; readonly edits: readonly {readonly place: Place; readonly text: string}[]}
}

export type Message = VFileMessage & MessageFields
