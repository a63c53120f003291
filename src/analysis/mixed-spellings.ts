import {capitalised} from '../capitalised.js'
import {lazy, table} from '../dictionary.js'
import {grouped} from '../grouped.js'
import {englishes, isEnglish, type Spellings, spellingsOf} from '../spelling/variants.js'
import {type Story, storyData} from '../story.js'
import {isOwn, keyOf, ownWords} from './own-words.js'
import {perTree} from './per-tree.js'
import type {Token} from './tokens.js'
import {tokensWhere} from './tokens-where.js'
import type {Use} from './use.js'
import {hasNameCapital} from './variant-spellings.js'

/** A word that is spelled in one of several ways, by the English or by the habit that it shows. */
interface Spelled {
  readonly word: string
  readonly token: Token
  readonly spellings: Spellings
}

const variantTokens = tokensWhere((word) => word.lower.length > 3 && spellingsOf(keyOf(word)) !== undefined)

/** The writer’s words that not all Englishes spell alike; where the house has an English, those alone that it takes. */
const spelled = perTree((story: Story): readonly Spelled[] => {
  const {language} = storyData(story)
  return variantTokens(story).flatMap((token) => {
    const word = keyOf(token)
    const spellings = spellingsOf(word)
    if (!spellings || (isEnglish(language) && spellings[language] !== word)) return []
    if (!isOwn(story, token.paragraph, token) || hasNameCapital(story, token)) return []
    return [{word, token, spellings}]
  })
})

/** A place of a word, whose other form is as the table has it; capitals and possessives are kept. */
function useOf<Form extends string>(
  {start, text}: Token,
  word: string,
  form: Form,
  other: (form: Form) => string | undefined
): Use<Form> {
  const written = (wanted: Form) => {
    const right = wanted === form ? word : other(wanted)
    return right !== undefined && /^\p{Lu}/u.test(text) ? capitalised(right) : right
  }
  return {start, end: start + word.length, form, written}
}

const inOrder = (a: Use, b: Use) => a.start - b.start

export type Ending = 'ise' | 'ize'

/** The ending of a word that some spell with an s and some with a z: “organised”, “organization”. */
function endingOf({word, spellings}: Spelled): Ending | undefined {
  const american = spellings['en-US']
  const [at = -1] = [...american].flatMap((letter, k) => (letter === 'z' && american[k - 1] === 'i' ? [k] : []))
  if (at === -1 || spellings['en-AU'] !== `${american.slice(0, at)}s${american.slice(at + 1)}`) return undefined
  return word === american ? 'ize' : word === spellings['en-AU'] ? 'ise' : undefined
}

/** The writer’s words in -ise and -ize, in order. */
export const endings = perTree((story: Story): readonly Use<Ending>[] =>
  spelled(story)
    .flatMap((one): Use<Ending>[] => {
      const form = endingOf(one)
      const other = (wanted: Ending) => one.spellings[wanted === 'ize' ? 'en-US' : 'en-AU']
      return form ? [useOf(one.token, one.word, form, other)] : []
    })
    .sort(inOrder)
)

export type Variety = 'British' | 'American'

/**
 * The writer’s words that tell British from American, in order; none where another English takes them all, as that of Canada.
 * Words in -ise and -ize do not tell, for both are British.
 */
export const varieties = perTree((story: Story): readonly Use<Variety>[] => {
  const telling = spelled(story).filter((one) => one.spellings['en-US'] !== one.spellings['en-GB'] && !endingOf(one))
  if (englishes.some((english) => telling.every(({word, spellings}) => spellings[english] === word))) return []
  return telling
    .flatMap(({word, token, spellings}): Use<Variety>[] => {
      const form = word === spellings['en-US'] ? 'American' : word === spellings['en-GB'] ? 'British' : undefined
      const other = (wanted: Variety) => spellings[wanted === 'British' ? 'en-GB' : 'en-US']
      return form ? [useOf(token, word, form, other)] : []
    })
    .sort(inOrder)
})

const rows = table('spelling-variants', ['variant', 'usual'])
const usual = lazy(() => new Map(rows().map(({variant, usual}) => [variant, usual])))

const freeTokens = tokensWhere((word) => usual().has(keyOf(word)))

/** The places of each word that the draft writes in two ways, both right in any English: “adviser” and “advisor”. */
export const freeVariants = perTree((story: Story): readonly (readonly Use[])[] => {
  const keys = new Set(freeTokens(story).map(keyOf))
  if (keys.size === 0) return []
  const words = ownWords(story)
  const found = [...keys].flatMap((variant) => {
    const word = usual().get(variant)
    return word !== undefined && words.has(variant) && words.has(word) ? [{variant, word}] : []
  })
  return [...grouped(found, ({word}) => word)].map(([word, variants]) =>
    [word, ...variants.map(({variant}) => variant)]
      .flatMap((form) =>
        (words.get(form) ?? [])
          .filter((token) => !hasNameCapital(story, token))
          .map((token) => useOf(token, form, form, (other) => other))
      )
      .sort(inOrder)
  )
})
