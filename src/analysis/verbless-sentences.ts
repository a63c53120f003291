import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {bodyEnd, isFinite} from './clauses.js'
import {verbForms} from './morphology.js'
import {perTree} from './per-tree.js'
import {Phrases} from './phrases.js'
import {longestSentence, type TaggedSentence, taggedSentences} from './tagged-sentences.js'
import type {Token} from './tokens.js'

/** A sentence of the body, outside quotations, that has no verb but in a clause that hangs on its noun. */
export interface VerblessSentence {
  readonly sentence: TaggedSentence
  /** `relative`: “A step that will please nobody.” `participle`: “Speaking after the talks in Bern on Monday.” */
  readonly kind: 'relative' | 'participle'
  /** The noun that the relative clause hangs on, or the participle. */
  readonly head: Token
}

const relatives = new Set(['that', 'which', 'who', 'whose', 'where'])

/** Whether another verb begins beside the one before it: “the budget that I submit | will pass”, “those I led | found it”. */
function beginsRun({tags, tokens}: TaggedSentence, at: number): boolean {
  if (tags[at - 1] !== 'VERB') return false
  return tags[at] === 'AUX' || verbForms(tokens[at]?.lower ?? '').some(({form}) => form === 'past' || form === 'third')
}

/** The runs of verbs with a tense, “will not have been told” being one. */
function verbRuns(sentence: TaggedSentence, from: number): number {
  let runs = 0
  let isOpen = false
  for (let at = from; at < sentence.tokens.length; at++) {
    if (isFinite(sentence, at)) {
      if (!isOpen || beginsRun(sentence, at)) runs++
      isOpen = true
    } else if (!/^(?:ADV|PART)$/.test(sentence.tags[at] ?? '')) isOpen = false
  }
  return runs
}

/** Where the relative clause begins that hangs on the indefinite noun phrase which opens a sentence. */
function relativeAt(sentence: TaggedSentence): number | undefined {
  if (!/^(?:an?|another)$/.test(sentence.tokens[0]?.lower ?? '')) return undefined
  const end = new Phrases(sentence).startingAt(0)?.to
  if (end === undefined || end < 2) return undefined
  const at = sentence.tokens[end]?.text === ',' ? end + 1 : end
  return relatives.has(sentence.tokens[at]?.lower ?? '') ? at : undefined
}

/** Whether a word that is taken for a noun may be the verb after all: “the new law that they passed | bans it”. */
const hasHiddenVerb = ({tags, tokens}: TaggedSentence) =>
  tags.some((tag, at) => {
    if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN') return false
    if (!/^(?:NOUN|PROPN|PRON|ADV|NUM|PUNCT)$/.test(tags[at - 1] ?? '')) return false
    return verbForms(tokens[at]?.lower ?? '').some(({form}) => form !== 'gerund')
  })

function verbless(sentence: TaggedSentence): VerblessSentence | undefined {
  const {tags, tokens} = sentence
  const [first] = tokens
  if (first && first.lower !== 'according' && tags[0] === 'VERB' && first.lower.endsWith('ing'))
    return verbRuns(sentence, 0) === (tokens[1]?.lower === 'that' ? 1 : 0)
      ? {sentence, kind: 'participle', head: first}
      : undefined
  const at = relativeAt(sentence) ?? 0
  const head = tokens.slice(0, at).findLast(({kind}) => kind !== 'mark')
  if (!head || verbRuns(sentence, 0) !== 1 || verbRuns(sentence, at) !== 1) return undefined
  return {sentence, kind: 'relative', head}
}

/** The sentences of the body without a verb of their own, in order. */
export const verblessSentences = perTree((story: Story): readonly VerblessSentence[] => {
  const kinds = blocks(story)
  return taggedSentences(story).flatMap((sentence, index, all) => {
    const {tokens, quoted, paragraph} = sentence
    const end = bodyEnd(sentence)
    if (kinds[paragraph.index]?.kind !== 'body' || quoted.includes(true) || tokens.length > longestSentence) return []
    if (end !== tokens.length - 1 || tokens[end]?.text !== '.') return []
    const found = verbless(sentence)
    // “Speaking after the talks …” hangs on what was said before it.
    const isLost = found?.kind === 'participle' && all[index - 1]?.paragraph !== paragraph
    return found && !isLost && !hasHiddenVerb(sentence) ? [found] : []
  })
})
