import {lazy, table} from '../dictionary.js'
import {overlaps, type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {perTree} from './per-tree.js'
import {PhraseIndex} from './phrase-index.js'
import {sentences} from './sentences.js'
import {tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** Words by which a story says that a source is not named. */
export interface AnonymousSource extends Span {
  /** Whether the sentence says why. */
  readonly hasReason: boolean
}

interface Entry {
  readonly words: readonly string[]
  readonly pos: 'phrase'
  readonly kind: 'condition' | 'source'
}

const rows = table('anonymity-phrases', ['phrase', 'kind'])

const entries = lazy(() =>
  rows().flatMap(({phrase, kind}): Entry[] =>
    kind === 'reason' ? [] : [{words: phrase.split(' '), pos: 'phrase', kind: kind as Entry['kind']}]
  )
)
const reasons = lazy(() => new Set(rows().flatMap(({phrase, kind}) => (kind === 'reason' ? [phrase] : []))))
const index = lazy(() => new PhraseIndex(entries()))
const firsts = lazy(() => new Set(entries().map(({words}) => words[0] ?? '')))

const starts = tokensWhere(({lower}) => firsts().has(lower))

/** The sources of the story that it says are not named, in order. */
export const anonymousSources = perTree((story: Story): readonly AnonymousSource[] =>
  starts(story).flatMap((first): AnonymousSource[] => {
    const form = index().at(tokens(story), first.index, () => true)
    if (!form) return []
    const last = tokens(story)[first.index + form.words.length - 1]
    if (last?.paragraph !== first.paragraph) return []
    const span = {start: first.start, end: last.end}
    const sentence = spanAt(sentences(story), span.start)
    if (!sentence) return []
    const speaks = form.entry.kind === 'condition' || attributions(story).some(({cue}) => overlaps(cue, sentence))
    return speaks ? [{...span, hasReason: sentence.tokens.some(({lower}) => reasons().has(lower))}] : []
  })
)
