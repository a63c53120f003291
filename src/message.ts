import type {VFileMessage} from 'vfile-message'
import type {Place} from './place.js'

/** What stet adds to the fields of a message. */
export interface MessageFields {
  related?: readonly {readonly reason: string; readonly place: Place}[]
  /** Where it stands in an export: the place of the item in the file, from 0, and the offsets in the text of its field. */
  field?: {readonly item: number; readonly name: string; readonly start: number; readonly end: number}
  fix?: {readonly safe: boolean; readonly edits: readonly {readonly place: Place; readonly text: string}[]}
}

export type Message = VFileMessage & MessageFields
