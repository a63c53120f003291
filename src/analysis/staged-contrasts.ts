import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'

const limiters = new Set(['about', 'just', 'merely', 'only', 'simply'])
const negation = /^not$|n[’']t$/
const turn = /^[,;:.—–-]$/
const statement = /^(?:it|this|that|they|he|she)[’'](?:s|re)$/
const subject = /^(?:it|this|that|they|he|she)$/
const ofBe = /^(?:is|was|are|were)$/

/** The most words of the half that is denied. */
const longest = 15

/** Where the half that is affirmed begins: “it’s” or “it is”, right after a mark. */
function affirmed(all: readonly Token[], from: Token): Token | undefined {
  for (let by = 1; by <= longest; by++) {
    const mark = beside(all, from.index, by)
    const [first, second] = [1, 2].map((k) => beside(all, from.index, by + k))
    if (!mark || !first || !second) return undefined
    if (!turn.test(mark.text)) continue
    if (statement.test(first.lower)) return first
    if (subject.test(first.lower) && ofBe.test(second.lower)) return second
    if (mark.text === '.') return undefined
  }
  return undefined
}

/** The places where something is denied for effect before it is affirmed: “It’s not just a museum, it’s a journey”; in order. */
export const stagedContrasts = perTree((story: Story): readonly Span[] => {
  const all = tokens(story)
  return all.flatMap((token) => {
    if (!limiters.has(token.lower)) return []
    const not = beside(all, token.index, -1)
    const before = beside(all, token.index, -2)?.lower ?? ''
    if (!not || !negation.test(not.lower)) return []
    // “It is not just …”; of what somebody did not do (“did not only sing”) another verb tells.
    const isSaidOfBe = statement.test(before) || ofBe.test(before) || /^(?:is|was|are|were)n/.test(not.lower)
    const end = isSaidOfBe ? affirmed(all, token) : undefined
    return end ? [{start: not.start, end: end.end}] : []
  })
})
