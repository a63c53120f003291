// Written by `npm run generate` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
import boilerplate from './boilerplate/boilerplate.js'
import unattributedClaim from './claims/unattributed-claim.js'
import mixedCapitals from './consistency/mixed-capitals.js'
import mixedHonorific from './consistency/mixed-honorific.js'
import misspelledName from './names/misspelled-name.js'
import missingQuestionMark from './punctuation/missing-question-mark.js'
import strayPunctuation from './punctuation/stray-punctuation.js'
import reopenedQuote from './quotes/reopened-quote.js'
import unbalancedQuote from './quotes/unbalanced-quote.js'
import commaSplice from './sentences/comma-splice.js'
import cutSentence from './sentences/cut-sentence.js'
import repeatedWord from './sentences/repeated-word.js'
import commonMisspelling from './spelling/common-misspelling.js'
import compoundWord from './spelling/compound-word.js'
import confusedWord from './spelling/confused-word.js'
import misspelledWord from './spelling/misspelled-word.js'
import otherEnglish from './spelling/other-english.js'
import foreignLanguage from './structure/foreign-language.js'
import unmarkedHeading from './structure/unmarked-heading.js'

export {default as boilerplate} from './boilerplate/boilerplate.js'
export {default as unattributedClaim} from './claims/unattributed-claim.js'
export {default as mixedCapitals} from './consistency/mixed-capitals.js'
export {default as mixedHonorific} from './consistency/mixed-honorific.js'
export {default as misspelledName} from './names/misspelled-name.js'
export {default as missingQuestionMark} from './punctuation/missing-question-mark.js'
export {default as strayPunctuation} from './punctuation/stray-punctuation.js'
export {default as reopenedQuote} from './quotes/reopened-quote.js'
export {default as unbalancedQuote} from './quotes/unbalanced-quote.js'
export {default as commaSplice} from './sentences/comma-splice.js'
export {default as cutSentence} from './sentences/cut-sentence.js'
export {default as repeatedWord} from './sentences/repeated-word.js'
export {default as commonMisspelling} from './spelling/common-misspelling.js'
export {default as compoundWord} from './spelling/compound-word.js'
export {default as confusedWord} from './spelling/confused-word.js'
export {default as misspelledWord} from './spelling/misspelled-word.js'
export {default as otherEnglish} from './spelling/other-english.js'
export {default as foreignLanguage} from './structure/foreign-language.js'
export {default as unmarkedHeading} from './structure/unmarked-heading.js'

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
  boilerplate,
  unattributedClaim,
  mixedCapitals,
  mixedHonorific,
  misspelledName,
  missingQuestionMark,
  strayPunctuation,
  reopenedQuote,
  unbalancedQuote,
  commaSplice,
  cutSentence,
  repeatedWord,
  commonMisspelling,
  compoundWord,
  confusedWord,
  misspelledWord,
  otherEnglish,
  foreignLanguage,
  unmarkedHeading
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
  'boilerplate': 'boilerplate',
  'unattributed-claim': 'claims',
  'mixed-capitals': 'consistency',
  'mixed-honorific': 'consistency',
  'misspelled-name': 'names',
  'missing-question-mark': 'punctuation',
  'stray-punctuation': 'punctuation',
  'reopened-quote': 'quotes',
  'unbalanced-quote': 'quotes',
  'comma-splice': 'sentences',
  'cut-sentence': 'sentences',
  'repeated-word': 'sentences',
  'common-misspelling': 'spelling',
  'compound-word': 'spelling',
  'confused-word': 'spelling',
  'misspelled-word': 'spelling',
  'other-english': 'spelling',
  'foreign-language': 'structure',
  'unmarked-heading': 'structure'
}
