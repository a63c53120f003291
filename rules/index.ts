// Written by `npm run generate` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
import boilerplate from './boilerplate/boilerplate.js'
import chatbotResidue from './boilerplate/chatbot-residue.js'
import foreignScript from './boilerplate/foreign-script.js'
import invisibleCharacter from './boilerplate/invisible-character.js'
import leftoverMarkup from './boilerplate/leftover-markup.js'
import mixedScript from './boilerplate/mixed-script.js'
import mojibake from './boilerplate/mojibake.js'
import placeholder from './boilerplate/placeholder.js'
import residue from './boilerplate/residue.js'
import trackingLink from './boilerplate/tracking-link.js'
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
import misspelledWord from './spelling/misspelled-word.js'
import foreignLanguage from './structure/foreign-language.js'
import headlineCase from './structure/headline-case.js'
import headlineLength from './structure/headline-length.js'
import headlineStop from './structure/headline-stop.js'
import unmarkedHeading from './structure/unmarked-heading.js'

export {default as boilerplate} from './boilerplate/boilerplate.js'
export {default as chatbotResidue} from './boilerplate/chatbot-residue.js'
export {default as foreignScript} from './boilerplate/foreign-script.js'
export {default as invisibleCharacter} from './boilerplate/invisible-character.js'
export {default as leftoverMarkup} from './boilerplate/leftover-markup.js'
export {default as mixedScript} from './boilerplate/mixed-script.js'
export {default as mojibake} from './boilerplate/mojibake.js'
export {default as placeholder} from './boilerplate/placeholder.js'
export {default as residue} from './boilerplate/residue.js'
export {default as trackingLink} from './boilerplate/tracking-link.js'
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
export {default as misspelledWord} from './spelling/misspelled-word.js'
export {default as foreignLanguage} from './structure/foreign-language.js'
export {default as headlineCase} from './structure/headline-case.js'
export {default as headlineLength} from './structure/headline-length.js'
export {default as headlineStop} from './structure/headline-stop.js'
export {default as unmarkedHeading} from './structure/unmarked-heading.js'

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
  boilerplate,
  chatbotResidue,
  foreignScript,
  invisibleCharacter,
  leftoverMarkup,
  mixedScript,
  mojibake,
  placeholder,
  residue,
  trackingLink,
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
  misspelledWord,
  foreignLanguage,
  headlineCase,
  headlineLength,
  headlineStop,
  unmarkedHeading
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
  'boilerplate': 'boilerplate',
  'chatbot-residue': 'boilerplate',
  'foreign-script': 'boilerplate',
  'invisible-character': 'boilerplate',
  'leftover-markup': 'boilerplate',
  'mixed-script': 'boilerplate',
  'mojibake': 'boilerplate',
  'placeholder': 'boilerplate',
  'residue': 'boilerplate',
  'tracking-link': 'boilerplate',
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
  'misspelled-word': 'spelling',
  'foreign-language': 'structure',
  'headline-case': 'structure',
  'headline-length': 'structure',
  'headline-stop': 'structure',
  'unmarked-heading': 'structure'
}
