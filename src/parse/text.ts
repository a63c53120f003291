import {MappedText} from '../mapped-text.js'
import type {Block, Page} from './page.js'
import {textBlocks} from './text-blocks.js'

/** The mark of a list before its words. */
const bullet = /^[-*•·▪●‣◦][ \t]+(?=[\p{L}\p{N}“"‘'(])/u

/**
 * Read plain text: each block by itself, so that long drafts stay fast and a line without a full stop
 * is not glued to the sentence below it. The mark of a list is no part of its item, as in other forms.
 */
export const parseText = (text: string): Page => ({
  blocks: textBlocks(text).map(({start, end}): Block => {
    const whole = text.slice(start, end)
    const mark = bullet.exec(whole)?.[0]
    if (mark === undefined) return {text: MappedText.at(whole, start)}
    return {kind: 'list', text: MappedText.at(whole.slice(mark.length), start + mark.length)}
  })
})
