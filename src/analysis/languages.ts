import {lazy, list, table, values} from '../dictionary.js'
import type {Span} from '../span.js'
import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** Paragraphs in a row that are not English. */
export interface ForeignPassage extends Span {
  /** The name of the language or script in English. */
  readonly language: string
  /** Whether it is the whole draft. */
  readonly whole: boolean
}

const functionWords = list('function-words')

const foreignWords = lazy(() =>
  table('foreign-words', ['language', 'words', 'source'])().map(({language, words}) => ({language, words: new Set(values(words))}))
)

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Cyrillic script', /\p{Script=Cyrillic}/gu],
  ['Arabic script', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Devanagari script', /\p{Script=Devanagari}/gu]
]

/** Fewer words than this tell nothing. */
const fewest = 8

const count = (words: readonly string[], known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length

/** The language of a text where it is certainly not English: by its script, or by its small words. */
function foreignLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 20) return undefined
  // Latin letters outnumber the rest in nearly every paragraph, and then no script needs counting.
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) {
    const script = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > 0.3 * letters)
    if (script) return script[0]
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = count(words, functionWords())
  if (words.length < fewest || english > 0.2 * words.length) return undefined
  let best: {language: string; hits: number} | undefined
  for (const {language, words: known} of foreignWords()) {
    const hits = count(words, known)
    if (hits > (best?.hits ?? 0)) best = {language, hits}
  }
  return best && best.hits >= 0.2 * words.length && best.hits >= 2 * english + 2 ? best.language : undefined
}

/** Every passage that is not English, paragraphs of the same language joined. */
export const foreignPassages = perTree((story: Story): readonly ForeignPassage[] => {
  const all = paragraphs(story)
  const passages: {start: number; end: number; language: string; last: Paragraph; from: number}[] = []
  for (const paragraph of all) {
    const language = foreignLanguage(paragraph.text)
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
