import {lazy, list, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import {type Story, storyData} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {mayHoldForeign, scripts} from './scripts.js'
import {lines} from './tokens.js'

/** Paragraphs in a row that are not English. */
export interface ForeignPassage extends Span {
  /** The name of the language or script in English. */
  readonly language: string
  /** Whether it is the whole draft. */
  readonly whole: boolean
}

const functionWords = list('function-words')

const foreignWords = lazy(() =>
  table('foreign-words', ['language', 'words', 'source'])().map(({language, words}) => ({
    language,
    words: new Set(values(words))
  }))
)

const scriptLetters = scripts.map(([name, letters]) => [name, new RegExp(letters, 'gu')] as const)

/** Fewer words or letters than this tell nothing. */
const fewestWords = 8
const fewestLetters = 20

const count = (words: readonly string[], known: ReadonlySet<string>) =>
  words.reduce((hits, word) => (known.has(word) ? hits + 1 : hits), 0)

/** The script that a text is written in where it is not the Latin one. */
function foreignScript(text: string): string | undefined {
  if (!mayHoldForeign(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < fewestLetters
    ? undefined
    : scriptLetters.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > 0.3 * letters)?.[0]
}

/** The language that holds the words of a text together where it is certainly not English. */
function foreignLanguage(words: readonly string[]): string | undefined {
  const english = count(words, functionWords())
  if (words.length < fewestWords || english > 0.2 * words.length) return undefined
  let best: {language: string; hits: number} | undefined
  for (const {language, words: known} of foreignWords()) {
    const hits = count(words, known)
    if (hits > (best?.hits ?? 0)) best = {language, hits}
  }
  return best && best.hits >= 0.2 * words.length && best.hits >= 2 * english + 2 ? best.language : undefined
}

/** Whether a text is held together by English words, whatever its markup says: templates are copied from page to page. */
const readsAsEnglish = (words: readonly string[]) =>
  words.length >= fewestWords && count(words, functionWords()) > 0.2 * words.length

const nameOf = lazy(() => new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}))

/** The language that the markup declares where it is not English. */
function declaredLanguage(
  paragraph: Paragraph,
  draft: string | undefined,
  words: readonly string[]
): string | undefined {
  const tag = paragraph.node.data?.language ?? draft
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z\d-]+)?$/i.test(tag) || /^en\b/i.test(tag)) return undefined
  return readsAsEnglish(words) ? undefined : nameOf().of(tag.split('-', 1)[0] ?? tag)
}

/** The words of each paragraph, in lower case. */
function wordsByParagraph(story: Story): ReadonlyMap<Paragraph, string[]> {
  const found = new Map<Paragraph, string[]>()
  for (const line of lines(story)) {
    const words = line.filter(({kind}) => kind === 'word').map(({lower}) => lower)
    if (line[0]) found.set(line[0].paragraph, words)
  }
  return found
}

/** Every passage that is not English, paragraphs of the same language joined. */
export const foreignPassages = perTree((story: Story): readonly ForeignPassage[] => {
  const all = paragraphs(story)
  const words = wordsByParagraph(story)
  const {language: declared} = storyData(story)
  const passages: {start: number; end: number; language: string; last: Paragraph; from: number}[] = []
  for (const paragraph of all) {
    const own = words.get(paragraph) ?? []
    const language = foreignScript(paragraph.text) ?? declaredLanguage(paragraph, declared, own) ?? foreignLanguage(own)
    if (language === undefined) continue
    const open = passages.at(-1)
    if (open?.last.index === paragraph.index - 1 && open.language === language) {
      open.end = paragraph.end
      open.last = paragraph
    } else passages.push({start: paragraph.start, end: paragraph.end, language, last: paragraph, from: paragraph.index})
  }
  return passages.map(({start, end, language, last, from}) => ({
    start,
    end,
    language,
    whole: from === 0 && last.index === all.length - 1
  }))
})
