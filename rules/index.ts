// Written by `npm run generate` from the files of this folder; do not edit.
import type {Rule} from '../src/rule.js'
import anonymousSource from './attribution/anonymous-source.js'
import singleSource from './attribution/single-source.js'
import sourceWithoutLink from './attribution/source-without-link.js'
import vagueAttribution from './attribution/vague-attribution.js'
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
import crimeWithoutAllegation from './claims/crime-without-allegation.js'
import predictionAsFact from './claims/prediction-as-fact.js'
import studyWithoutName from './claims/study-without-name.js'
import superlativeWithoutSource from './claims/superlative-without-source.js'
import unattributedClaim from './claims/unattributed-claim.js'
import mixedAccents from './consistency/mixed-accents.js'
import mixedCapitals from './consistency/mixed-capitals.js'
import mixedCurrency from './consistency/mixed-currency.js'
import mixedDates from './consistency/mixed-dates.js'
import mixedHonorific from './consistency/mixed-honorific.js'
import mixedHyphenation from './consistency/mixed-hyphenation.js'
import mixedLists from './consistency/mixed-lists.js'
import mixedMillions from './consistency/mixed-millions.js'
import mixedNameMarks from './consistency/mixed-name-marks.js'
import mixedNumbers from './consistency/mixed-numbers.js'
import mixedPercent from './consistency/mixed-percent.js'
import mixedSpelling from './consistency/mixed-spelling.js'
import mixedStops from './consistency/mixed-stops.js'
import mixedThousands from './consistency/mixed-thousands.js'
import mixedTimes from './consistency/mixed-times.js'
import mixedTitles from './consistency/mixed-titles.js'
import repeatedDefinition from './consistency/repeated-definition.js'
import serialComma from './consistency/serial-comma.js'
import twoExpansions from './consistency/two-expansions.js'
import undefinedAbbreviation from './consistency/undefined-abbreviation.js'
import unusedAbbreviation from './consistency/unused-abbreviation.js'
import dateOrder from './dates/date-order.js'
import impossibleDate from './dates/impossible-date.js'
import relativeDate from './dates/relative-date.js'
import weekdayMismatch from './dates/weekday-mismatch.js'
import headlineMismatch from './facts/headline-mismatch.js'
import officeDrift from './facts/office-drift.js'
import wrongCapital from './facts/wrong-capital.js'
import wrongCountry from './facts/wrong-country.js'
import wrongOffice from './facts/wrong-office.js'
import agreement from './grammar/agreement.js'
import brokenPair from './grammar/broken-pair.js'
import clashingWords from './grammar/clashing-words.js'
import danglingParticiple from './grammar/dangling-participle.js'
import doubleComparative from './grammar/double-comparative.js'
import doubleDeterminer from './grammar/double-determiner.js'
import doubledSubject from './grammar/doubled-subject.js'
import missingArticle from './grammar/missing-article.js'
import missingPreposition from './grammar/missing-preposition.js'
import missingSubject from './grammar/missing-subject.js'
import missingWord from './grammar/missing-word.js'
import misusedCountry from './grammar/misused-country.js'
import needlessArticle from './grammar/needless-article.js'
import relativePronoun from './grammar/relative-pronoun.js'
import stiffGerund from './grammar/stiff-gerund.js'
import wordOrder from './grammar/word-order.js'
import wrongArticle from './grammar/wrong-article.js'
import wrongCollocation from './grammar/wrong-collocation.js'
import wrongComplement from './grammar/wrong-complement.js'
import wrongPattern from './grammar/wrong-pattern.js'
import wrongPreposition from './grammar/wrong-preposition.js'
import wrongTense from './grammar/wrong-tense.js'
import wrongVerbForm from './grammar/wrong-verb-form.js'
import acronymMismatch from './names/acronym-mismatch.js'
import brokenName from './names/broken-name.js'
import fullNameAgain from './names/full-name-again.js'
import houseTransliteration from './names/house-transliteration.js'
import lowercaseName from './names/lowercase-name.js'
import missingRole from './names/missing-role.js'
import misspelledName from './names/misspelled-name.js'
import nameDrift from './names/name-drift.js'
import outdatedPlaceName from './names/outdated-place-name.js'
import unintroducedPerson from './names/unintroduced-person.js'
import unknownFiller from './names/unknown-filler.js'
import unnamedOfficial from './names/unnamed-official.js'
import wrongDemonym from './names/wrong-demonym.js'
import figureDrift from './numbers/figure-drift.js'
import malformedNumber from './numbers/malformed-number.js'
import unlikelyMagnitude from './numbers/unlikely-magnitude.js'
import wrongAge from './numbers/wrong-age.js'
import wrongConversion from './numbers/wrong-conversion.js'
import wrongCount from './numbers/wrong-count.js'
import wrongPercentage from './numbers/wrong-percentage.js'
import wrongSum from './numbers/wrong-sum.js'
import dashStyle from './punctuation/dash-style.js'
import ellipsisStyle from './punctuation/ellipsis-style.js'
import missingComma from './punctuation/missing-comma.js'
import missingQuestionMark from './punctuation/missing-question-mark.js'
import missingStop from './punctuation/missing-stop.js'
import needlessComma from './punctuation/needless-comma.js'
import spacing from './punctuation/spacing.js'
import strayPunctuation from './punctuation/stray-punctuation.js'
import unpairedBracket from './punctuation/unpaired-bracket.js'
import wrongApostrophe from './punctuation/wrong-apostrophe.js'
import alteredQuote from './quotes/altered-quote.js'
import cutQuote from './quotes/cut-quote.js'
import foreignQuoteMarks from './quotes/foreign-quote-marks.js'
import mixedQuoteLevels from './quotes/mixed-quote-levels.js'
import mixedQuoteMarks from './quotes/mixed-quote-marks.js'
import quotePunctuation from './quotes/quote-punctuation.js'
import quotedName from './quotes/quoted-name.js'
import reopenedQuote from './quotes/reopened-quote.js'
import repeatedQuote from './quotes/repeated-quote.js'
import scareQuote from './quotes/scare-quote.js'
import unattributedQuote from './quotes/unattributed-quote.js'
import unbalancedQuote from './quotes/unbalanced-quote.js'
import commaSplice from './sentences/comma-splice.js'
import cutSentence from './sentences/cut-sentence.js'
import gluedSentence from './sentences/glued-sentence.js'
import lowercaseParagraph from './sentences/lowercase-paragraph.js'
import repeatedParagraph from './sentences/repeated-paragraph.js'
import repeatedPhrase from './sentences/repeated-phrase.js'
import repeatedSentence from './sentences/repeated-sentence.js'
import repeatedTime from './sentences/repeated-time.js'
import repeatedWord from './sentences/repeated-word.js'
import runOnSentence from './sentences/run-on-sentence.js'
import unfinishedParagraph from './sentences/unfinished-paragraph.js'
import verblessFragment from './sentences/verbless-fragment.js'
import commonMisspelling from './spelling/common-misspelling.js'
import compoundParticiple from './spelling/compound-participle.js'
import compoundWord from './spelling/compound-word.js'
import confusedWord from './spelling/confused-word.js'
import falseFriend from './spelling/false-friend.js'
import misspelledWord from './spelling/misspelled-word.js'
import otherEnglish from './spelling/other-english.js'
import foreignLanguage from './structure/foreign-language.js'
import headlineCase from './structure/headline-case.js'
import headlineLength from './structure/headline-length.js'
import headlineStop from './structure/headline-stop.js'
import longSentence from './structure/long-sentence.js'
import unmarkedHeading from './structure/unmarked-heading.js'
import cliche from './style/cliche.js'
import editorializing from './style/editorializing.js'
import exclamation from './style/exclamation.js'
import firstPerson from './style/first-person.js'
import hardToRead from './style/hard-to-read.js'
import houseTerm from './style/house-term.js'
import inclusiveLanguage from './style/inclusive-language.js'
import jargon from './style/jargon.js'
import loadedWord from './style/loaded-word.js'
import overstatement from './style/overstatement.js'
import passive from './style/passive.js'
import profanity from './style/profanity.js'
import redundancy from './style/redundancy.js'
import rhetoricalQuestion from './style/rhetorical-question.js'
import saidBookism from './style/said-bookism.js'
import slant from './style/slant.js'
import stagedContrast from './style/staged-contrast.js'
import stockPhrase from './style/stock-phrase.js'
import translationIdiom from './style/translation-idiom.js'
import wordiness from './style/wordiness.js'

export {default as anonymousSource} from './attribution/anonymous-source.js'
export {default as singleSource} from './attribution/single-source.js'
export {default as sourceWithoutLink} from './attribution/source-without-link.js'
export {default as vagueAttribution} from './attribution/vague-attribution.js'
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
export {default as crimeWithoutAllegation} from './claims/crime-without-allegation.js'
export {default as predictionAsFact} from './claims/prediction-as-fact.js'
export {default as studyWithoutName} from './claims/study-without-name.js'
export {default as superlativeWithoutSource} from './claims/superlative-without-source.js'
export {default as unattributedClaim} from './claims/unattributed-claim.js'
export {default as mixedAccents} from './consistency/mixed-accents.js'
export {default as mixedCapitals} from './consistency/mixed-capitals.js'
export {default as mixedCurrency} from './consistency/mixed-currency.js'
export {default as mixedDates} from './consistency/mixed-dates.js'
export {default as mixedHonorific} from './consistency/mixed-honorific.js'
export {default as mixedHyphenation} from './consistency/mixed-hyphenation.js'
export {default as mixedLists} from './consistency/mixed-lists.js'
export {default as mixedMillions} from './consistency/mixed-millions.js'
export {default as mixedNameMarks} from './consistency/mixed-name-marks.js'
export {default as mixedNumbers} from './consistency/mixed-numbers.js'
export {default as mixedPercent} from './consistency/mixed-percent.js'
export {default as mixedSpelling} from './consistency/mixed-spelling.js'
export {default as mixedStops} from './consistency/mixed-stops.js'
export {default as mixedThousands} from './consistency/mixed-thousands.js'
export {default as mixedTimes} from './consistency/mixed-times.js'
export {default as mixedTitles} from './consistency/mixed-titles.js'
export {default as repeatedDefinition} from './consistency/repeated-definition.js'
export {default as serialComma} from './consistency/serial-comma.js'
export {default as twoExpansions} from './consistency/two-expansions.js'
export {default as undefinedAbbreviation} from './consistency/undefined-abbreviation.js'
export {default as unusedAbbreviation} from './consistency/unused-abbreviation.js'
export {default as dateOrder} from './dates/date-order.js'
export {default as impossibleDate} from './dates/impossible-date.js'
export {default as relativeDate} from './dates/relative-date.js'
export {default as weekdayMismatch} from './dates/weekday-mismatch.js'
export {default as headlineMismatch} from './facts/headline-mismatch.js'
export {default as officeDrift} from './facts/office-drift.js'
export {default as wrongCapital} from './facts/wrong-capital.js'
export {default as wrongCountry} from './facts/wrong-country.js'
export {default as wrongOffice} from './facts/wrong-office.js'
export {default as agreement} from './grammar/agreement.js'
export {default as brokenPair} from './grammar/broken-pair.js'
export {default as clashingWords} from './grammar/clashing-words.js'
export {default as danglingParticiple} from './grammar/dangling-participle.js'
export {default as doubleComparative} from './grammar/double-comparative.js'
export {default as doubleDeterminer} from './grammar/double-determiner.js'
export {default as doubledSubject} from './grammar/doubled-subject.js'
export {default as missingArticle} from './grammar/missing-article.js'
export {default as missingPreposition} from './grammar/missing-preposition.js'
export {default as missingSubject} from './grammar/missing-subject.js'
export {default as missingWord} from './grammar/missing-word.js'
export {default as misusedCountry} from './grammar/misused-country.js'
export {default as needlessArticle} from './grammar/needless-article.js'
export {default as relativePronoun} from './grammar/relative-pronoun.js'
export {default as stiffGerund} from './grammar/stiff-gerund.js'
export {default as wordOrder} from './grammar/word-order.js'
export {default as wrongArticle} from './grammar/wrong-article.js'
export {default as wrongCollocation} from './grammar/wrong-collocation.js'
export {default as wrongComplement} from './grammar/wrong-complement.js'
export {default as wrongPattern} from './grammar/wrong-pattern.js'
export {default as wrongPreposition} from './grammar/wrong-preposition.js'
export {default as wrongTense} from './grammar/wrong-tense.js'
export {default as wrongVerbForm} from './grammar/wrong-verb-form.js'
export {default as acronymMismatch} from './names/acronym-mismatch.js'
export {default as brokenName} from './names/broken-name.js'
export {default as fullNameAgain} from './names/full-name-again.js'
export {default as houseTransliteration} from './names/house-transliteration.js'
export {default as lowercaseName} from './names/lowercase-name.js'
export {default as missingRole} from './names/missing-role.js'
export {default as misspelledName} from './names/misspelled-name.js'
export {default as nameDrift} from './names/name-drift.js'
export {default as outdatedPlaceName} from './names/outdated-place-name.js'
export {default as unintroducedPerson} from './names/unintroduced-person.js'
export {default as unknownFiller} from './names/unknown-filler.js'
export {default as unnamedOfficial} from './names/unnamed-official.js'
export {default as wrongDemonym} from './names/wrong-demonym.js'
export {default as figureDrift} from './numbers/figure-drift.js'
export {default as malformedNumber} from './numbers/malformed-number.js'
export {default as unlikelyMagnitude} from './numbers/unlikely-magnitude.js'
export {default as wrongAge} from './numbers/wrong-age.js'
export {default as wrongConversion} from './numbers/wrong-conversion.js'
export {default as wrongCount} from './numbers/wrong-count.js'
export {default as wrongPercentage} from './numbers/wrong-percentage.js'
export {default as wrongSum} from './numbers/wrong-sum.js'
export {default as dashStyle} from './punctuation/dash-style.js'
export {default as ellipsisStyle} from './punctuation/ellipsis-style.js'
export {default as missingComma} from './punctuation/missing-comma.js'
export {default as missingQuestionMark} from './punctuation/missing-question-mark.js'
export {default as missingStop} from './punctuation/missing-stop.js'
export {default as needlessComma} from './punctuation/needless-comma.js'
export {default as spacing} from './punctuation/spacing.js'
export {default as strayPunctuation} from './punctuation/stray-punctuation.js'
export {default as unpairedBracket} from './punctuation/unpaired-bracket.js'
export {default as wrongApostrophe} from './punctuation/wrong-apostrophe.js'
export {default as alteredQuote} from './quotes/altered-quote.js'
export {default as cutQuote} from './quotes/cut-quote.js'
export {default as foreignQuoteMarks} from './quotes/foreign-quote-marks.js'
export {default as mixedQuoteLevels} from './quotes/mixed-quote-levels.js'
export {default as mixedQuoteMarks} from './quotes/mixed-quote-marks.js'
export {default as quotePunctuation} from './quotes/quote-punctuation.js'
export {default as quotedName} from './quotes/quoted-name.js'
export {default as reopenedQuote} from './quotes/reopened-quote.js'
export {default as repeatedQuote} from './quotes/repeated-quote.js'
export {default as scareQuote} from './quotes/scare-quote.js'
export {default as unattributedQuote} from './quotes/unattributed-quote.js'
export {default as unbalancedQuote} from './quotes/unbalanced-quote.js'
export {default as commaSplice} from './sentences/comma-splice.js'
export {default as cutSentence} from './sentences/cut-sentence.js'
export {default as gluedSentence} from './sentences/glued-sentence.js'
export {default as lowercaseParagraph} from './sentences/lowercase-paragraph.js'
export {default as repeatedParagraph} from './sentences/repeated-paragraph.js'
export {default as repeatedPhrase} from './sentences/repeated-phrase.js'
export {default as repeatedSentence} from './sentences/repeated-sentence.js'
export {default as repeatedTime} from './sentences/repeated-time.js'
export {default as repeatedWord} from './sentences/repeated-word.js'
export {default as runOnSentence} from './sentences/run-on-sentence.js'
export {default as unfinishedParagraph} from './sentences/unfinished-paragraph.js'
export {default as verblessFragment} from './sentences/verbless-fragment.js'
export {default as commonMisspelling} from './spelling/common-misspelling.js'
export {default as compoundParticiple} from './spelling/compound-participle.js'
export {default as compoundWord} from './spelling/compound-word.js'
export {default as confusedWord} from './spelling/confused-word.js'
export {default as falseFriend} from './spelling/false-friend.js'
export {default as misspelledWord} from './spelling/misspelled-word.js'
export {default as otherEnglish} from './spelling/other-english.js'
export {default as foreignLanguage} from './structure/foreign-language.js'
export {default as headlineCase} from './structure/headline-case.js'
export {default as headlineLength} from './structure/headline-length.js'
export {default as headlineStop} from './structure/headline-stop.js'
export {default as longSentence} from './structure/long-sentence.js'
export {default as unmarkedHeading} from './structure/unmarked-heading.js'
export {default as cliche} from './style/cliche.js'
export {default as editorializing} from './style/editorializing.js'
export {default as exclamation} from './style/exclamation.js'
export {default as firstPerson} from './style/first-person.js'
export {default as hardToRead} from './style/hard-to-read.js'
export {default as houseTerm} from './style/house-term.js'
export {default as inclusiveLanguage} from './style/inclusive-language.js'
export {default as jargon} from './style/jargon.js'
export {default as loadedWord} from './style/loaded-word.js'
export {default as overstatement} from './style/overstatement.js'
export {default as passive} from './style/passive.js'
export {default as profanity} from './style/profanity.js'
export {default as redundancy} from './style/redundancy.js'
export {default as rhetoricalQuestion} from './style/rhetorical-question.js'
export {default as saidBookism} from './style/said-bookism.js'
export {default as slant} from './style/slant.js'
export {default as stagedContrast} from './style/staged-contrast.js'
export {default as stockPhrase} from './style/stock-phrase.js'
export {default as translationIdiom} from './style/translation-idiom.js'
export {default as wordiness} from './style/wordiness.js'

/** Every rule, by category and id. */
export const rules: readonly Rule[] = [
  anonymousSource,
  singleSource,
  sourceWithoutLink,
  vagueAttribution,
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
  crimeWithoutAllegation,
  predictionAsFact,
  studyWithoutName,
  superlativeWithoutSource,
  unattributedClaim,
  mixedAccents,
  mixedCapitals,
  mixedCurrency,
  mixedDates,
  mixedHonorific,
  mixedHyphenation,
  mixedLists,
  mixedMillions,
  mixedNameMarks,
  mixedNumbers,
  mixedPercent,
  mixedSpelling,
  mixedStops,
  mixedThousands,
  mixedTimes,
  mixedTitles,
  repeatedDefinition,
  serialComma,
  twoExpansions,
  undefinedAbbreviation,
  unusedAbbreviation,
  dateOrder,
  impossibleDate,
  relativeDate,
  weekdayMismatch,
  headlineMismatch,
  officeDrift,
  wrongCapital,
  wrongCountry,
  wrongOffice,
  agreement,
  brokenPair,
  clashingWords,
  danglingParticiple,
  doubleComparative,
  doubleDeterminer,
  doubledSubject,
  missingArticle,
  missingPreposition,
  missingSubject,
  missingWord,
  misusedCountry,
  needlessArticle,
  relativePronoun,
  stiffGerund,
  wordOrder,
  wrongArticle,
  wrongCollocation,
  wrongComplement,
  wrongPattern,
  wrongPreposition,
  wrongTense,
  wrongVerbForm,
  acronymMismatch,
  brokenName,
  fullNameAgain,
  houseTransliteration,
  lowercaseName,
  missingRole,
  misspelledName,
  nameDrift,
  outdatedPlaceName,
  unintroducedPerson,
  unknownFiller,
  unnamedOfficial,
  wrongDemonym,
  figureDrift,
  malformedNumber,
  unlikelyMagnitude,
  wrongAge,
  wrongConversion,
  wrongCount,
  wrongPercentage,
  wrongSum,
  dashStyle,
  ellipsisStyle,
  missingComma,
  missingQuestionMark,
  missingStop,
  needlessComma,
  spacing,
  strayPunctuation,
  unpairedBracket,
  wrongApostrophe,
  alteredQuote,
  cutQuote,
  foreignQuoteMarks,
  mixedQuoteLevels,
  mixedQuoteMarks,
  quotePunctuation,
  quotedName,
  reopenedQuote,
  repeatedQuote,
  scareQuote,
  unattributedQuote,
  unbalancedQuote,
  commaSplice,
  cutSentence,
  gluedSentence,
  lowercaseParagraph,
  repeatedParagraph,
  repeatedPhrase,
  repeatedSentence,
  repeatedTime,
  repeatedWord,
  runOnSentence,
  unfinishedParagraph,
  verblessFragment,
  commonMisspelling,
  compoundParticiple,
  compoundWord,
  confusedWord,
  falseFriend,
  misspelledWord,
  otherEnglish,
  foreignLanguage,
  headlineCase,
  headlineLength,
  headlineStop,
  longSentence,
  unmarkedHeading,
  cliche,
  editorializing,
  exclamation,
  firstPerson,
  hardToRead,
  houseTerm,
  inclusiveLanguage,
  jargon,
  loadedWord,
  overstatement,
  passive,
  profanity,
  redundancy,
  rhetoricalQuestion,
  saidBookism,
  slant,
  stagedContrast,
  stockPhrase,
  translationIdiom,
  wordiness
]

/** The category of each rule: the folder of its file. */
export const categories: Readonly<Record<string, string>> = {
  'anonymous-source': 'attribution',
  'single-source': 'attribution',
  'source-without-link': 'attribution',
  'vague-attribution': 'attribution',
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
  'crime-without-allegation': 'claims',
  'prediction-as-fact': 'claims',
  'study-without-name': 'claims',
  'superlative-without-source': 'claims',
  'unattributed-claim': 'claims',
  'mixed-accents': 'consistency',
  'mixed-capitals': 'consistency',
  'mixed-currency': 'consistency',
  'mixed-dates': 'consistency',
  'mixed-honorific': 'consistency',
  'mixed-hyphenation': 'consistency',
  'mixed-lists': 'consistency',
  'mixed-millions': 'consistency',
  'mixed-name-marks': 'consistency',
  'mixed-numbers': 'consistency',
  'mixed-percent': 'consistency',
  'mixed-spelling': 'consistency',
  'mixed-stops': 'consistency',
  'mixed-thousands': 'consistency',
  'mixed-times': 'consistency',
  'mixed-titles': 'consistency',
  'repeated-definition': 'consistency',
  'serial-comma': 'consistency',
  'two-expansions': 'consistency',
  'undefined-abbreviation': 'consistency',
  'unused-abbreviation': 'consistency',
  'date-order': 'dates',
  'impossible-date': 'dates',
  'relative-date': 'dates',
  'weekday-mismatch': 'dates',
  'headline-mismatch': 'facts',
  'office-drift': 'facts',
  'wrong-capital': 'facts',
  'wrong-country': 'facts',
  'wrong-office': 'facts',
  'agreement': 'grammar',
  'broken-pair': 'grammar',
  'clashing-words': 'grammar',
  'dangling-participle': 'grammar',
  'double-comparative': 'grammar',
  'double-determiner': 'grammar',
  'doubled-subject': 'grammar',
  'missing-article': 'grammar',
  'missing-preposition': 'grammar',
  'missing-subject': 'grammar',
  'missing-word': 'grammar',
  'misused-country': 'grammar',
  'needless-article': 'grammar',
  'relative-pronoun': 'grammar',
  'stiff-gerund': 'grammar',
  'word-order': 'grammar',
  'wrong-article': 'grammar',
  'wrong-collocation': 'grammar',
  'wrong-complement': 'grammar',
  'wrong-pattern': 'grammar',
  'wrong-preposition': 'grammar',
  'wrong-tense': 'grammar',
  'wrong-verb-form': 'grammar',
  'acronym-mismatch': 'names',
  'broken-name': 'names',
  'full-name-again': 'names',
  'house-transliteration': 'names',
  'lowercase-name': 'names',
  'missing-role': 'names',
  'misspelled-name': 'names',
  'name-drift': 'names',
  'outdated-place-name': 'names',
  'unintroduced-person': 'names',
  'unknown-filler': 'names',
  'unnamed-official': 'names',
  'wrong-demonym': 'names',
  'figure-drift': 'numbers',
  'malformed-number': 'numbers',
  'unlikely-magnitude': 'numbers',
  'wrong-age': 'numbers',
  'wrong-conversion': 'numbers',
  'wrong-count': 'numbers',
  'wrong-percentage': 'numbers',
  'wrong-sum': 'numbers',
  'dash-style': 'punctuation',
  'ellipsis-style': 'punctuation',
  'missing-comma': 'punctuation',
  'missing-question-mark': 'punctuation',
  'missing-stop': 'punctuation',
  'needless-comma': 'punctuation',
  'spacing': 'punctuation',
  'stray-punctuation': 'punctuation',
  'unpaired-bracket': 'punctuation',
  'wrong-apostrophe': 'punctuation',
  'altered-quote': 'quotes',
  'cut-quote': 'quotes',
  'foreign-quote-marks': 'quotes',
  'mixed-quote-levels': 'quotes',
  'mixed-quote-marks': 'quotes',
  'quote-punctuation': 'quotes',
  'quoted-name': 'quotes',
  'reopened-quote': 'quotes',
  'repeated-quote': 'quotes',
  'scare-quote': 'quotes',
  'unattributed-quote': 'quotes',
  'unbalanced-quote': 'quotes',
  'comma-splice': 'sentences',
  'cut-sentence': 'sentences',
  'glued-sentence': 'sentences',
  'lowercase-paragraph': 'sentences',
  'repeated-paragraph': 'sentences',
  'repeated-phrase': 'sentences',
  'repeated-sentence': 'sentences',
  'repeated-time': 'sentences',
  'repeated-word': 'sentences',
  'run-on-sentence': 'sentences',
  'unfinished-paragraph': 'sentences',
  'verbless-fragment': 'sentences',
  'common-misspelling': 'spelling',
  'compound-participle': 'spelling',
  'compound-word': 'spelling',
  'confused-word': 'spelling',
  'false-friend': 'spelling',
  'misspelled-word': 'spelling',
  'other-english': 'spelling',
  'foreign-language': 'structure',
  'headline-case': 'structure',
  'headline-length': 'structure',
  'headline-stop': 'structure',
  'long-sentence': 'structure',
  'unmarked-heading': 'structure',
  'cliche': 'style',
  'editorializing': 'style',
  'exclamation': 'style',
  'first-person': 'style',
  'hard-to-read': 'style',
  'house-term': 'style',
  'inclusive-language': 'style',
  'jargon': 'style',
  'loaded-word': 'style',
  'overstatement': 'style',
  'passive': 'style',
  'profanity': 'style',
  'redundancy': 'style',
  'rhetorical-question': 'style',
  'said-bookism': 'style',
  'slant': 'style',
  'staged-contrast': 'style',
  'stock-phrase': 'style',
  'translation-idiom': 'style',
  'wordiness': 'style'
}
