import {capitalised} from '../capitalised.js'
import type {Story} from '../story.js'
import {isInText, usesOf} from './own-words.js'
import {perTree} from './per-tree.js'
import {tags} from './tags.js'
import {capitalTitles} from './titles.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'
import type {Capital} from './capital-forms.js'

const isName = (token: Token | undefined) => token?.before === ' ' && /^\p{Lu}\p{Ll}/u.test(token.text)

/**
 * Whether a title stands by itself before a name: “said President Berg”. With a word before it, as in “the former president Ana Berg”
 * or “foreign minister”, houses differ within themselves.
 */
function isBare(story: Story, token: Token): boolean {
  const [before, after] = [-1, 1].map((by) => beside(tokens(story), token.index, by))
  const tagOf = (other: Token) => tags(story)[other.index] ?? ''
  if (!before || !after || !isName(after) || tagOf(after) !== 'PROPN') return false
  return before.kind === 'word' && before.text === before.lower && /^(?:ADP|AUX|CCONJ|SCONJ|VERB)$/.test(tagOf(before))
}

/** The titles right before the names of people in the writer’s sentences, in order. */
export const titleForms = perTree((story: Story): readonly Use<Capital>[] =>
  [...capitalTitles()]
    .flatMap((title) =>
      usesOf(story, title).flatMap((token): Use<Capital>[] => {
        const {start, text} = token
        if (text.length !== title.length || !isInText(story, token) || !isBare(story, token)) return []
        const written = (wanted: Capital) => (wanted === 'small' ? title : capitalised(title))
        return [{start, end: start + title.length, form: text === title ? 'small' : 'capital', written}]
      })
    )
    .sort((a, b) => a.start - b.start)
)
