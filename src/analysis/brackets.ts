import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, signs, type Token, tokens} from './tokens.js'

/** Two brackets that belong together, within one paragraph. */
export interface BracketPair {
  readonly open: Token
  readonly close: Token
}

/** A bracket without its partner; `other` is the bracket of another shape that stands where the partner should. */
export interface StrayBracket {
  readonly mark: Token
  readonly kind: 'unclosed' | 'unopened' | 'mismatched'
  readonly other?: Token
}

/** The bracket that ends what each opens. */
export const closers: Readonly<Record<string, string>> = {'(': ')', '[': ']', '{': '}'}

/** “:(”, “;-)”, “=)”: a face made of marks. */
function isFace(list: readonly Token[], {index, before}: Token): boolean {
  const previous = beside(list, index, -1)
  if (before !== '' || !previous) return false
  const eyes = previous.text === '-' && previous.before === '' ? beside(list, index, -2) : previous
  return eyes !== undefined && /^[:;=]$/.test(eyes.text) && eyes.before !== ''
}

/** “a)” and “2)” at the head of an item of a list. */
function isItem(list: readonly Token[], {index, text, before}: Token): boolean {
  const label = beside(list, index, -1)
  if (text === '}' || before !== '' || !label || !/^(?:\d{1,3}|\p{L}|[ivx]{1,5})$/iu.test(label.text)) return false
  return label.before !== '' || beside(list, index, -2)?.kind !== 'word'
}

const read = perTree((story: Story) => {
  const list = tokens(story)
  const pairs: BracketPair[] = []
  const strays: StrayBracket[] = []
  let open: Token[] = []
  const abandon = () => {
    for (const mark of open) strays.push({mark, kind: 'unclosed'})
    open = []
  }
  for (const mark of signs(story)) {
    if (open[0] && open[0].paragraph !== mark.paragraph) abandon()
    if (mark.kind !== 'mark' || !/^[([{}\])]$/.test(mark.text)) continue
    if (closers[mark.text] !== undefined) {
      if (!isFace(list, mark)) open.push(mark)
      continue
    }
    const at = open.findLastIndex(({text}) => closers[text] === mark.text)
    const partner = open[at]
    if (partner) {
      for (const inner of open.splice(at).slice(1)) strays.push({mark: inner, kind: 'unclosed'})
      pairs.push({open: partner, close: mark})
    } else if (!isFace(list, mark) && (open.length > 0 || !isItem(list, mark))) {
      const other = open.pop()
      strays.push({mark, ...(other ? {kind: 'mismatched', other} : {kind: 'unopened'})})
    }
  }
  abandon()
  return {pairs, strays: strays.sort((a, b) => a.mark.start - b.mark.start)}
})

/** The pairs of brackets, in the order of their closing ones; faces such as “:)” are none. */
export const brackets = (story: Story): readonly BracketPair[] => read(story).pairs

/** The brackets that have no partner in their paragraph, in order; the labels of a list such as “a)” need none. */
export const strayBrackets = (story: Story): readonly StrayBracket[] => read(story).strays
