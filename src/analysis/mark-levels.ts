import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import type {Quote} from './quote-reader.js'
import {bodyQuotations} from './quoted-words.js'

/** Single marks where a draft has double ones. */
export interface SingleMarks {
  readonly singles: readonly Quote[]
  readonly doubles: readonly Quote[]
}

/** The greatest share of single marks that is taken for a slip; others may set words apart from speech on purpose. */
const slips = 0.2

/** A shorter paragraph may be a heading, in which single marks are usual. */
const shortest = 80

const isSingle = ({open}: Quote) => open.text === '‘' || open.text === "'"

const isDouble = ({open}: Quote) => open.text === '“' || open.text === '"'

/** The quotations in single marks that stand in no other, in a draft that puts nearly all of them in double ones. */
export const singleMarks = perTree((story: Story): SingleMarks | undefined => {
  const own = bodyQuotations(
    story,
    ({quote: {open, close, sound}}) =>
      sound && close !== undefined && open.paragraph.index > 0 && open.paragraph.text.length >= shortest
  ).map(({quote}) => quote)
  const [singles, doubles] = [own.filter(isSingle), own.filter(isDouble)]
  const isSlip = singles.length > 0 && singles.length <= slips * (singles.length + doubles.length)
  return isSlip ? {singles, doubles} : undefined
})
