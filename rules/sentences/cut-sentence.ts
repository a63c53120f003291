import {abbreviationClass} from '../../src/analysis/abbreviations.js'
import {attributionLines, tellingEnd} from '../../src/analysis/attribution-lines.js'
import {quotes} from '../../src/analysis/quotes.js'
import {isTerminal, sentences} from '../../src/analysis/sentences.js'
import {isTerm, opensApart} from '../../src/analysis/set-apart.js'
import {isSmallName, lacksCapital, smallParagraphs} from '../../src/analysis/small-letters.js'
import {smallNames} from '../../src/analysis/small-names.js'
import {longestSentence, taggedSentences} from '../../src/analysis/tagged-sentences.js'
import {beside, type Token, tokens} from '../../src/analysis/tokens.js'
import {vocabulary} from '../../src/analysis/vocabulary.js'
import {list} from '../../src/dictionary.js'
import {tokensWhere} from '../../src/analysis/tokens-where.js'
import {defineRule, type Finding} from '../../src/rule.js'
import type {Severity} from '../../src/setting.js'
import {join, overlaps, spanAt} from '../../src/span.js'
import type {Story} from '../../src/story.js'

/** A mark that may be right before a small letter: after an abbreviation, an initial or the number of a list. */
function isPlausible(all: readonly Token[], at: number): boolean {
  const word = beside(all, at, -1)
  if (!word || word.text.includes('.') || word.kind === 'link') return true
  if (/^(?:\p{L}|\p{Lu}{2,3}|[b-df-hj-np-tv-xzA-Z][b-df-hj-np-tv-xz]*)$/u.test(word.text)) return true
  if (abbreviationClass(`${word.text}.`) !== undefined) return true
  const before = beside(all, at, -2)
  return word.kind === 'number' && (before === undefined || before.kind === 'symbol' || isTerminal(before))
}

/** Whether a mark that asks or exclaims is right before small letters: in a name (“Yahoo! said”), a quotation, or before who said it. */
function isAside(tree: Story, all: readonly Token[], at: number): boolean {
  const mark = all[at]
  const word = all[at - 1]
  if (!mark || word?.kind !== 'word' || !/^\p{Ll}{2,}$/u.test(word.text)) return true
  if (quotes(tree).some((quote) => overlaps(quote, mark))) return true
  const sentence = spanAt(taggedSentences(tree), mark.start)
  if (!sentence || sentence.tokens.length > longestSentence) return true
  const after = at - (sentence.tokens[0]?.index ?? 0) + 1
  const rest = sentence.tokens.slice(after)
  // “A gun? a knife?”, “Why now? she wondered.”
  return rest.some(({text}) => /^(?:[?!)\]—–]|-+)$/.test(text)) || tellingEnd(sentence, after) !== undefined
}

const functionWords = list('function-words')

/** A word that may be an abbreviation which no dictionary knows, or a name in small letters, makes a cut less certain. */
function sureness(tree: Story, stop: Token, before: Token | undefined, word: Token): Severity {
  const isWord =
    before !== undefined &&
    (before.kind !== 'word' ||
      functionWords().has(before.lower) ||
      (/^(?:\p{Ll}[\p{Ll}’'-]{2,}|\p{Lu}\p{Ll}{4,})$/u.test(before.text) && vocabulary(tree).has(before.text)))
  return stop.text === '.' && isWord && vocabulary(tree).has(word.text) ? 'error' : 'warning'
}

/** Whether a word may be a name in small letters: the draft’s own, or one with a part that is no word (“retext-spell”). */
function mayBeName(tree: Story, word: Token): boolean {
  const parts = word.text.split(/[-‐‑]/)
  return isSmallName(tree, word) || (parts.length > 1 && !parts.every((part) => vocabulary(tree).has(part)))
}

/** The most words of a quotation that shows them as a specimen: “homes. houses” says nothing. */
const specimen = 3

/** Whether a mark stands in a quotation that shows a few words. */
function isShown(tree: Story, all: readonly Token[], {index}: Token): boolean {
  // Nearly every mark is settled here: going through all quotations is dear.
  if (!all.slice(Math.max(0, index - specimen - 1), index).some(({text}) => /^["“‘'«„]$/.test(text))) return false
  const quote = quotes(tree).find(({sound, open, close}) => sound && close && open.index < index && index < close.index)
  if (!quote?.close || quote.close.index - quote.open.index > 2 * specimen) return false
  return all.slice(quote.open.index, quote.close.index).filter(({kind}) => kind !== 'mark').length <= specimen
}

const stops = tokensWhere(({text}) => /^[.?!]$/.test(text))

/** The stops that stand in the middle of a sentence, each with the word that follows. */
const cutsOf = (tree: Story, all: readonly Token[]) =>
  stops(tree).flatMap((stop): [Token, Token][] => {
    const {index: at} = stop
    const isStop = stop.before === ''
    const word = isStop ? beside(all, at, 1) : undefined
    if (!word || word.before === '' || !lacksCapital(all, at + 1) || isPlausible(all, at)) return []
    if (smallParagraphs(tree).has(stop.paragraph) || mayBeName(tree, word) || isShown(tree, all, stop)) return []
    // “*mode* can be left out.”
    if (isTerm(tree, word) && opensApart(tree, word)) return []
    return stop.text !== '.' && isAside(tree, all, at) ? [] : [[stop, word]]
  })

/** Attributions in a paragraph of their own; after a quotation or a comma nothing else can be meant. */
function* tornOff(tree: Story): Generator<Finding> {
  for (const at of attributionLines(tree).values()) {
    const {first} = at
    const before = tokens(tree)[first.index - 1]
    if (!before || !/^[”"’,.?!]$/.test(before.text)) continue
    yield {
      at,
      reason: `Unexpected paragraph break before \`${first.text}\`, expected the sentence to go on`,
      note: 'Join the attribution to the paragraph before it, or begin it with a capital letter.',
      severity: /^[”",]$/.test(before.text) ? 'error' : 'warning',
      related: [{at: before.paragraph, reason: 'The sentence begins here'}]
    }
  }
}

export default defineRule({
  id: 'cut-sentence',
  summary: 'Do not cut a sentence in two with a full stop.',
  why: `
Machine translation and careless editing leave a full stop in the middle of a sentence, and a fragment after it:
“destroyed 40 homes. houses.”, “denied the report. repeatedly.” The reader stumbles, and words that belong together are torn apart.
A new sentence begins with a capital letter, so a small letter after a full stop shows the cut;
and so does “said the minister.” in a paragraph of its own.`,
  severity: 'error',
  recommended: true,
  options: {
    lowerCase: {
      default: 0.3,
      description: 'The share of sentences in small letters above which the draft is taken to be written so throughout.'
    }
  },
  examples: {
    ok: [
      'The ferry sank with 40 people aboard. Rescuers found nine.',
      'He flew to St. Louis on Sept. 9 with Mr. de Vries, Ortiz et al. and a friend.',
      'She paid 90 euros. iPhone sales rose in the same month.',
      'He hesitated … and then agreed. “Is it over?” she asked. “We will come.” the mayor said.',
      'The site example.com was down at 9 a.m. on Friday.',
      'The tests run with mocha-lite. retext-spell needs a list of words; it takes “homes. houses” for one word.',
      'Yahoo! said that it would sell. But when? asked its owners. A gun? a knife? Nobody knew.'
    ],
    bad: [
      {
        text: 'The landslide destroyed 40 homes⟦. houses⟧. Rescuers are on their way.',
        reasons: ['Unexpected full stop before `houses`, expected the sentence to go on or a capital letter']
      },
      {
        text: 'The minister has denied the report⟦. repeatedly⟧.',
        reasons: ['Unexpected full stop before `repeatedly`, expected the sentence to go on or a capital letter'],
        fixed: 'The minister has denied the report repeatedly.'
      },
      {
        text: 'Will the bridge be closed for the winter⟦? because⟧ nobody has told the village.',
        reasons: ['Unexpected `?` before `because`, expected the sentence to go on or a capital letter']
      },
      {
        text: 'The mayor spoke to the workers. “We will not close the bridge.”\n\n⟦said the mayor of the town.⟧',
        reasons: ['Unexpected paragraph break before `said`, expected the sentence to go on']
      }
    ]
  },
  *check(tree, {lowerCase}) {
    const all = tokens(tree)
    const cuts = cutsOf(tree, all)
    if (cuts.length > 2 && cuts.length > lowerCase * sentences(tree).length) return
    for (const [stop, word] of cuts) {
      // What lacks the capital of a name has it at the start of a sentence, too: lowercase-name speaks of it.
      if (smallNames(tree).some(({start}) => start === word.start)) continue
      const mark = stop.text === '.' ? 'full stop' : `\`${stop.text}\``
      yield {
        at: join(stop, word),
        reason: `Unexpected ${mark} before \`${word.text}\`, expected the sentence to go on or a capital letter`,
        note: 'Join the two parts, delete what is left over, or begin the new sentence with a capital letter.',
        severity: sureness(tree, stop, all[stop.index - 1], word),
        fix: {safe: false, edits: [{at: stop, text: ''}]}
      }
    }
    yield* tornOff(tree)
  }
})
