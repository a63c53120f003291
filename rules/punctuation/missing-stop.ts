import {blocks} from '../../src/analysis/blocks.js'
import {isSpeechVerb} from '../../src/analysis/cues.js'
import {isAttribution} from '../../src/analysis/lost-marks.js'
import type {Quote} from '../../src/analysis/quote-reader.js'
import {quotes, strayMarks} from '../../src/analysis/quotes.js'
import {isTerminal} from '../../src/analysis/sentences.js'
import {beside, hasCapital, type Token, tokens} from '../../src/analysis/tokens.js'
import {list} from '../../src/dictionary.js'
import {defineRule} from '../../src/rule.js'

const functionWords = list('function-words')

const sayings = new Set(['added', 'asked', 'replied', 'said', 'says', 'wrote'])
const speakers = new Set(['he', 'i', 'it', 'she', 'they', 'we'])

/** The fewest words of a quotation that is taken for a sentence. */
const fewest = 2

/** Whether words are a sentence and no title: they begin with a capital, and another word than “of” or “the” has none. */
function isSentence(inside: readonly Token[]): boolean {
  const words = inside.filter(({kind}) => kind === 'word')
  const isPlain = ({text, lower}: Token) => /^\p{Ll}/u.test(text) && !functionWords().has(lower)
  return words.length >= fewest && hasCapital(inside[0]) && words.slice(1).some(isPlain)
}

/** The words in which an attribution shows. */
const longestAttribution = 8

/** “the mayor said”, “Ortiz told reporters”; what follows must not turn the quotation into what the sentence is about. */
const isAttributed = (all: readonly Token[], close: number) =>
  isAttribution(
    all.slice(close + 1, close + longestAttribution).filter(({paragraph}) => paragraph === all[close]?.paragraph),
    0
  )

/** “said”, “she said”. */
const isSaying = (first: Token, second: Token | undefined) =>
  sayings.has(first.lower) || (speakers.has(first.lower) && first.text !== 'It' && sayings.has(second?.lower ?? ''))

/** “The”, “They”: a word that begins a sentence and has no capital elsewhere. */
const begins = ({text, lower}: Token) => /^\p{Lu}\p{Ll}/u.test(text) && functionWords().has(lower)

/** The mark that a quotation lacks at its end. */
function lacking(all: readonly Token[], {open, close, sound}: Quote): ',' | '.' | undefined {
  if (!close || !sound) return undefined
  const [before, last] = [beside(all, open.index, -1), beside(all, close.index, -1)]
  const [next, after] = [1, 2].map((by) => beside(all, close.index, by))
  if (last?.kind !== 'word' || last.text.endsWith('.') || next?.before === '') return undefined
  if (!isSentence(all.slice(open.index + 1, close.index))) return undefined
  const isLed = before !== undefined && /^[:,]$/.test(before.text)
  if (!next) return isLed && isSpeechVerb(all, before.index - 1) ? '.' : undefined
  const isFirst = !before || isLed || isTerminal(before) || (before.before === '' && /^[”"’]$/.test(before.text))
  if (isFirst && (isSaying(next, after) || isAttributed(all, close.index))) return ','
  return begins(next) && after?.kind === 'word' && !hasCapital(after) ? '.' : undefined
}

export default defineRule({
  id: 'missing-stop',
  summary: 'End a quotation with a comma before its speaker, and with a full stop before the next sentence.',
  why: `
A quotation that runs into the words after it without a mark is read twice: where does the speech end, and the sentence?
Only quotations that are whole sentences are looked at, before words such as “she said” and before a word
that has its capital as the first of a sentence.`,
  severity: 'warning',
  recommended: true,
  examples: {
    ok: [
      '“We will appeal,” she said. He called it “Gone With the Wind” and left.',
      'The sign “We never close” hung there. “Where do we go?” they asked.',
      'He sang “We are the champions” The Who had sung before.'
    ],
    bad: [
      {
        text: '“We will appeal the verdict⟦”⟧ she said.',
        reasons: ['Unexpected end of a quotation without a mark, expected `,` before the speaker'],
        fixed: '“We will appeal the verdict,” she said.'
      },
      {
        text: '“We will appeal the verdict⟦”⟧ Ortiz told reporters.',
        reasons: ['Unexpected end of a quotation without a mark, expected `,` before the speaker']
      },
      {
        text: 'The mayor was angry.\n\nAfter the vote he said: “We will appeal the verdict⟦”⟧\n\nThe court had no comment.',
        reasons: ['Unexpected end of a quotation without a mark, expected `.` at the end of the sentence']
      },
      {
        text: 'She said: “We will appeal the verdict⟦”⟧ The court had no comment.',
        reasons: ['Unexpected end of a quotation without a mark, expected `.` at the end of the sentence'],
        fixed: 'She said: “We will appeal the verdict.” The court had no comment.'
      }
    ]
  },
  *check(tree) {
    const all = tokens(tree)
    const upset = new Set(strayMarks(tree).map(({mark}) => mark.paragraph))
    for (const quote of quotes(tree)) {
      const mark = lacking(all, quote)
      const {paragraph} = quote.open
      if (!mark || !quote.close || upset.has(paragraph) || blocks(tree)[paragraph.index]?.kind !== 'body') continue
      const at = quote.close
      yield {
        at,
        reason: `Unexpected end of a quotation without a mark, expected \`${mark}\` ${mark === ',' ? 'before the speaker' : 'at the end of the sentence'}`,
        expected: [`${mark}${at.text}`],
        note: mark === ',' ? 'Set a comma inside the closing mark.' : 'Set a full stop inside the closing mark.',
        fix: {safe: false, edits: [{at: {start: at.start, end: at.start}, text: mark}]}
      }
    }
  }
})
