import {spanAt} from '../span.js'
import type {Story} from '../story.js'
import {isSpeechVerb} from './cues.js'
import {perTree} from './per-tree.js'
import {type TaggedSentence, readSentences} from './tagged-sentences.js'
import {signs, type Token} from './tokens.js'

/** A subject that is set off has few words: “Prime Minister of Slovakia Robert Fico, said …”. */
const longest = 8

const isVerb = (tag: string | undefined) => tag === 'VERB' || tag === 'AUX'

/** What follows a verb of saying that has its subject before it: “said that …”, “told reporters …”, but not “said to be”. */
const isObject = ({tokens, tags}: TaggedSentence, at: number) =>
  tokens[at]?.lower === 'that' || /^(?:DET|NOUN|PRON|PROPN)$/.test(tags[at] ?? '')

/** Whether a comma is the only one of its sentence and parts its subject, words alone that end in a name, from a verb of saying. */
function parts(sentence: TaggedSentence, comma: number): boolean {
  const {tokens, tags} = sentence
  const subject = tokens.slice(0, comma)
  return (
    comma <= longest &&
    tags[comma - 1] === 'PROPN' &&
    subject.every(({kind}, at) => kind === 'word' && !isVerb(tags[at])) &&
    !/^(?:ADP|ADV|SCONJ)$/.test(tags[0] ?? '') &&
    // “Harbour Safe, Says Mayor”
    tokens[comma + 1]?.text === tokens[comma + 1]?.lower &&
    isSpeechVerb(tokens, comma + 1) &&
    tags[comma + 1] === 'VERB' &&
    isObject(sentence, comma + 2) &&
    !tokens.slice(comma + 1).some(({text}) => text === ',')
  )
}

/** The commas that part the subject of a sentence from its verb, in order. */
export const subjectCommas = perTree((story: Story): readonly Token[] =>
  signs(story).filter((mark) => {
    const sentence = mark.text === ',' ? spanAt(readSentences(story), mark.start) : undefined
    return sentence !== undefined && parts(sentence, mark.index - (sentence.tokens[0]?.index ?? 0))
  })
)
