// Written by `npm run generate` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
import misspelledName from './names/misspelled-name.js'
import strayPunctuation from './punctuation/stray-punctuation.js'
import reopenedQuote from './quotes/reopened-quote.js'
import unbalancedQuote from './quotes/unbalanced-quote.js'
import cutSentence from './sentences/cut-sentence.js'
import misspelledWord from './spelling/misspelled-word.js'
import foreignLanguage from './structure/foreign-language.js'

export {default as misspelledName} from './names/misspelled-name.js'
export {default as strayPunctuation} from './punctuation/stray-punctuation.js'
export {default as reopenedQuote} from './quotes/reopened-quote.js'
export {default as unbalancedQuote} from './quotes/unbalanced-quote.js'
export {default as cutSentence} from './sentences/cut-sentence.js'
export {default as misspelledWord} from './spelling/misspelled-word.js'
export {default as foreignLanguage} from './structure/foreign-language.js'

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
  misspelledName,
  strayPunctuation,
  reopenedQuote,
  unbalancedQuote,
  cutSentence,
  misspelledWord,
  foreignLanguage
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
  'misspelled-name': 'names',
  'stray-punctuation': 'punctuation',
  'reopened-quote': 'quotes',
  'unbalanced-quote': 'quotes',
  'cut-sentence': 'sentences',
  'misspelled-word': 'spelling',
  'foreign-language': 'structure'
}
