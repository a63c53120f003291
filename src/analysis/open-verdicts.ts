import {join, overlaps, type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {readSentences} from './tagged-sentences.js'
import {tokensWhere} from './tokens-where.js'

const its = tokensWhere(({lower}) => /^it(?:[’']s)?$/.test(lower))

const persons = /^(?:who|whose|which|what)$/

/** A verdict that is said to lie open to everybody, “it is clear who”, outside what a source says; “it is unclear” is none. */
export const openVerdicts = perTree((story: Story): readonly Span[] =>
  its(story).flatMap((it) => {
    const sentence = spanAt(readSentences(story), it.start)
    const at = sentence?.tokens.indexOf(it) ?? -1
    if (!sentence || at < 0 || sentence.quoted[at]) return []
    const {tokens, tags} = sentence
    const is = it.lower === 'it' ? at + 1 : at
    const last = tokens[is + 1]
    const isVerdict = is === at || tokens[is]?.lower === 'is'
    if (!last || !isVerdict || tags[is + 1] !== 'ADJ' || /^(?:im|un)/.test(last.lower)) return []
    if (!persons.test(tokens[is + 2]?.lower ?? '')) return []
    const verdict = join(it, last)
    const isSaid = attributions(story).some(
      ({source, content}) => source && content.some((span) => overlaps(span, verdict))
    )
    return isSaid ? [] : [verdict]
  })
)
