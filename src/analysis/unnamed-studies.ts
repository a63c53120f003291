import {overlaps, type Span, spanAt} from '../span.js'
import type {Story} from '../story.js'
import {attributions} from './attributions.js'
import {marksOf} from './marks.js'
import {mentions} from './mentions.js'
import {perTree} from './per-tree.js'
import {type Sentence, sentences} from './sentences.js'
import type {Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

const studies = tokensWhere(({lower}) =>
  /^(?:analys[ei]s|experiments?|papers?|polls?|research|researchers|reviews?|scientists?|stud(?:y|ies)|surveys?|trials?)$/.test(
    lower
  )
)
const heads = /^(?:polls?|research|stud(?:y|ies)|surveys?)$/

/** Words before a study that is spoken of for the first time; “the study” was named before, or is to be. */
const openers =
  /^(?:a|an|another|different|earlier|existing|fresh|global|international|major|many|multiple|national|new|newer|numerous|one|previous|recent|scientific|separate|several|some|two)$/

/** Whether all words of a source tell of a study that has not been spoken of: “a new study”, “research”. */
function isUnnamed(words: readonly Token[]): boolean {
  const last = words.at(-1)
  return last !== undefined && heads.test(last.lower) && words.slice(0, -1).every(({lower}) => openers.test(lower))
}

/** The sources of the story that are studies of which neither a name nor a link is given anywhere. */
export const unnamedStudies = perTree((story: Story): readonly Span[] => {
  const spoken = studies(story)
  if (spoken.length === 0) return []
  const found = attributions(story).flatMap(({source}) => {
    const words = source
      ? (spanAt(sentences(story), source.start)?.tokens.filter((token) => overlaps(token, source)) ?? [])
      : []
    return source && isUnnamed(words) ? [source] : []
  })
  if (found.length === 0) return []
  const about = new Set(spoken.map(({start}) => spanAt(sentences(story), start)))
  const isNamed = (sentence: Sentence) =>
    mentions(story).some((mention) => mention.sentence === sentence) ||
    marksOf(story, 'link').some((link) => overlaps(link, sentence)) ||
    sentence.tokens.some(({kind}) => kind === 'link')
  return [...about].some((sentence) => sentence && isNamed(sentence)) ? [] : found
})
