import type {MappedText} from '../mapped-text.js'
import type {Span} from '../span.js'
import type {Block, Page} from './page.js'

/** A page whose spans count `text`, with spans that count the source of `text`. */
export function through({blocks, asides = [], comments = [], faults = [], ...page}: Page, text: MappedText): Page {
  const mapped = (list: readonly Block[]) => list.map((block) => ({...block, text: block.text.through(text)}))
  const at = <T extends {readonly at: Span}>(list: readonly T[]) =>
    list.map((one) => ({...one, at: text.span(one.at.start, one.at.end)}))
  return {...page, blocks: mapped(blocks), asides: mapped(asides), comments: at(comments), faults: at(faults)}
}
