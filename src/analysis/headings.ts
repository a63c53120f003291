import {capitalised} from '../capitalised.js'
import {list} from '../dictionary.js'
import {wordGraph} from '../spelling/word-graph.js'
import type {Story} from '../story.js'
import {blocks} from './blocks.js'
import {gazetteer} from './gazetteer.js'
import type {Paragraph} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {bare} from './possessives.js'
import {tags} from './tags.js'
import {hasCapital, type Token, tokens} from './tokens.js'

/**
 * How a heading is capitalised. `title`: Every Main Word; `sentence`: the first word and names;
 * none where the words do not tell, as in a line of names or of capitals.
 */
export type HeadingCase = 'title' | 'sentence'

/** A headline or subheading, as the markup has it or as it looks. */
export interface Heading {
  readonly paragraph: Paragraph
  readonly kind: 'headline' | 'subhead'
  readonly tokens: readonly Token[]
  readonly style?: HeadingCase
}

const functionWords = list('function-words')
const particles = list('name-particles')

/** Words of fewer letters have a small letter in many a title. */
const fewestLetters = 4

/** A word that shows the style: neither the first of a line or of what follows a mark, nor a small one, nor an abbreviation. */
function tells(token: Token, k: number, line: readonly Token[]): boolean {
  const previous = line[k - 1]
  if (token.kind !== 'word' || previous === undefined || /^[:.!?–—|“‘"'(«-]$/u.test(previous.text)) return false
  if (token.text.length < fewestLetters || functionWords().has(token.lower) || particles().has(token.lower))
    return false
  return /^\p{L}\p{Ll}+(?:[-‐‑’'].*)?$/u.test(token.text)
}

/** How the text below the headings writes its words: in small letters, and with a capital in the middle of a sentence. */
const usage = perTree((story: Story) => {
  const headings = new Set(
    blocks(story).flatMap(({kind, paragraph}) => (/^(?:head|sub)/.test(kind) ? [paragraph] : []))
  )
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const [k, token] of tokens(story).entries()) {
    if (token.kind !== 'word' || headings.has(token.paragraph)) continue
    const previous = tokens(story)[k - 1]
    if (!hasCapital(token)) small.add(token.lower)
    else if (previous?.paragraph === token.paragraph && previous.kind === 'word') capital.add(token.lower)
  }
  return {small, capital}
})

/** Whether a word is a common one, so that its capital is the title’s and no name’s; `isSure` where the draft itself shows it. */
function commonness(story: Story, {lower}: Token): 'sure' | 'likely' | undefined {
  const {small, capital} = usage(story)
  const word = bare(lower)
  if (capital.has(lower)) return undefined
  if (small.has(lower) || small.has(word)) return 'sure'
  const isName = gazetteer(story).hasWord(capitalised(word))
  return wordGraph().has(word) && !isName ? 'likely' : undefined
}

/** A small word with a capital in the middle of a heading, as “That” and “Is”; “The” may begin a name. */
const isRaised = (token: Token, k: number, line: readonly Token[]) =>
  k > 0 &&
  line[k - 1]?.kind === 'word' &&
  /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
  functionWords().has(token.lower) &&
  !/^(?:the|may|will|us)$/.test(token.lower)

const doing: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'PRON'])

function styleOf(story: Story, line: readonly Token[]): HeadingCase | undefined {
  const telling = line.filter(tells)
  const capitals = telling.filter(hasCapital)
  const small = telling.filter((token) => !hasCapital(token) && tags(story)[token.index] !== 'ADP')
  const common = capitals.filter((token) => commonness(story, token))
  const sure = common.filter((token) => commonness(story, token) === 'sure')
  if (small.length > 0) return common.length === 0 && !line.some(isRaised) ? 'sentence' : undefined
  if (line.some(isRaised) || sure.length > 1) return 'title'
  return common.length > 1 && common.some(({index}) => doing.has(tags(story)[index] ?? '')) ? 'title' : undefined
}

/** Every heading of the story with its words, in order. */
export const headings = perTree((story: Story): readonly Heading[] => {
  const byParagraph = new Map<Paragraph, Token[]>()
  for (const {kind, paragraph} of blocks(story))
    if (kind === 'headline' || kind === 'subhead') byParagraph.set(paragraph, [])
  if (byParagraph.size === 0) return []
  for (const token of tokens(story)) byParagraph.get(token.paragraph)?.push(token)
  return blocks(story).flatMap(({kind, paragraph}): readonly Heading[] => {
    const line = byParagraph.get(paragraph)
    if (!line || (kind !== 'headline' && kind !== 'subhead')) return []
    const style = styleOf(story, line)
    return [{paragraph, kind, tokens: line, ...(style && {style})}]
  })
})

/** A token as a style has it in the middle of a heading: names and abbreviations stay. */
export function inStyle(story: Story, line: readonly Token[], style: HeadingCase): string {
  return line
    .map((token, k) => {
      const text = tells(token, k, line) ? recased(story, token, style) : token.text
      return (k > 0 ? token.before : '') + text
    })
    .join('')
}

function recased(story: Story, token: Token, style: HeadingCase): string {
  if (style === 'title') return capitalised(token.text)
  return commonness(story, token) ? token.text.charAt(0).toLowerCase() + token.text.slice(1) : token.text
}

/** Whether a line, whatever block it is, has a capital on every main word, four at least: no sentence has. */
export function isTitleLine(line: readonly Token[]): boolean {
  const main = line.filter(
    ({kind, lower, text}) => kind === 'word' && text.length >= fewestLetters && !functionWords().has(lower)
  )
  return main.length >= 4 && main.every(hasCapital) && main.length <= 16 && main.some(({text}) => /\p{Ll}/u.test(text))
}
