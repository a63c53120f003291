import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {isProse} from './prose.js'
import {isTerminal} from './sentences.js'
import {type Token, tokens} from './tokens.js'

/** White space between two tokens of one line that is not one plain space. */
export interface Gap {
  /** `stop`: two spaces or more after the end of a sentence; `double`: elsewhere; `fixed`: a no-break space between words. */
  readonly kind: 'stop' | 'double' | 'tab' | 'fixed'
  readonly left: Token
  readonly right: Token
}

const isWord = ({kind, text}: Token) => kind === 'word' && /^\p{Ll}{3,}$/u.test(text)

/** An abbreviation may end a sentence. */
const mayEnd = ({text}: Token) => text.endsWith('.')

/** Whether a token, or the one that closing marks follow, ends a sentence or stands before a list. */
function endsSentence(list: readonly Token[], at: number): boolean {
  let k = at
  while (k > 0 && list[k]?.before === '' && /^["”’')\]]$/.test(list[k]?.text ?? '')) k--
  const last = list[k]
  return last !== undefined && (isTerminal(last) || last.text === ':' || last.text.endsWith('.'))
}

function kindOf(list: readonly Token[], left: Token, right: Token): Gap['kind'] | undefined {
  if (right.before.includes('\t')) return 'tab'
  if (/^[ \u00A0]{2,}$/.test(right.before)) return endsSentence(list, left.index) ? 'stop' : 'double'
  return right.before === '\u00A0' && isWord(left) && isWord(right) ? 'fixed' : undefined
}

/** The gaps of the story in order, and how many times a stop stands before another sentence in its line. */
export const gaps = perTree((story: Story): {readonly list: readonly Gap[]; readonly stops: number} => {
  const list = tokens(story)
  const found: Gap[] = []
  let stops = 0
  let left: Token | undefined
  for (const right of list) {
    const before = left
    left = right
    // Nearly every word stands one space after another.
    if (!before || right.before === '' || (right.before === ' ' && before.kind === 'word' && !mayEnd(before))) continue
    if (before.paragraph !== right.paragraph || /[\n\r]/.test(right.before)) continue
    if (endsSentence(list, before.index)) stops++
    if (right.before === ' ') continue
    const kind = kindOf(list, before, right)
    if (kind && isProse(story, right.paragraph)) found.push({kind, left: before, right})
  }
  return {list: found, stops}
})
