import {MappedText} from '../mapped-text.js'
import type {Page} from './page.js'
import {textBlocks} from './text-blocks.js'

/**
 * Read plain text: each block by itself, so that long drafts stay fast and a line without a full stop
 * is not glued to the sentence below it.
 */
export const parseText = (text: string): Page => ({
  blocks: textBlocks(text).map(({start, end}) => ({text: MappedText.at(text.slice(start, end), start)}))
})
