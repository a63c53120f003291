import type {Span} from '../span.js'
import {join} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {mayHoldForeign, scripts} from './scripts.js'
import {beside, type Token, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** Words in a row that are written in another script than the Latin one. */
export interface ForeignWords extends Span {
  /** The name of the script, or of the language where it has one of its own. */
  readonly script: string
  readonly text: string
  /** Whether the text tells what they say: in brackets after the Latin form, or before a Latin form in brackets. */
  readonly isGloss: boolean
}

const patterns = scripts.map(([name, letters]) => [name, new RegExp(`^${letters}{2}`, 'u')] as const)

/** The script of a word of two letters and more; one letter is a symbol. */
const scriptOf = (text: string) => patterns.find(([, pattern]) => pattern.test(text))?.[0]

const isLatin = (token: Token | undefined) => token?.kind === 'word' && /\p{Script=Latin}/u.test(token.text)

/** Whether a bracket is open before a place: “Kyiv (in Ukrainian Київ)”. */
function isBracketed(list: readonly Token[], index: number): boolean {
  for (let by = -1; ; by--) {
    const token = beside(list, index, by)
    if (!token || /^[)\]]$/.test(token.text)) return false
    if (/^[([]$/.test(token.text)) return true
  }
}

/** Whether a Latin form in brackets, or set off by marks, follows. */
function isExplained(list: readonly Token[], last: Token): boolean {
  for (let by = 1; by < 5; by++) {
    const token = beside(list, last.index, by)
    if (token && /^[([]$/.test(token.text)) return true
    if (token?.kind !== 'mark') return false
    if (/^[,:–—/=]$/.test(token.text)) return isLatin(beside(list, last.index, by + 1))
  }
  return false
}

const foreign = tokensWhere(({text}) => mayHoldForeign(text))

/** Every run of words in another script, in order. */
export const foreignWords = perTree((story: Story): readonly ForeignWords[] => {
  const list = tokens(story)
  const runs: {first: Token; last: Token; script: string}[] = []
  for (const token of foreign(story)) {
    if (token.kind !== 'word') continue
    const script = scriptOf(token.text)
    if (script === undefined) continue
    const open = runs.at(-1)
    const isNext = open?.last.paragraph === token.paragraph && token.index - open.last.index <= 2
    if (open && isNext && open.script === script && !isLatin(list[token.index - 1])) open.last = token
    else runs.push({first: token, last: token, script})
  }
  return runs.map(({first, last, script}) => {
    const text = list
      .slice(first.index, last.index + 1)
      .map((token, k) => (k > 0 ? token.before : '') + token.text)
      .join('')
    return {...join(first, last), script, text, isGloss: isBracketed(list, first.index) || isExplained(list, last)}
  })
})
