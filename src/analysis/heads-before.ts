import {type Head, headFrom, phraseStart} from './partners.js'
import type {TaggedSentence} from './tagged-sentences.js'

/** The noun before a relative clause whose verb ends at a place: “the drone | that the army had bought”. */
function beforeRelative({tokens, tags}: TaggedSentence, end: number): number {
  for (let at = end; at > Math.max(1, end - 12); at--) {
    if (/^[,;:()“”"]$/.test(tokens[at]?.text ?? '')) return -1
    if (!/^(?:that|which|who)$/.test(tokens[at]?.lower ?? '')) continue
    return tags[at - 1] === 'NOUN' ? at - 1 : -1
  }
  return -1
}

/** The place before a parenthesis that a comma closes: “the goalkeeper, | a Dane, ran”. */
function beforeParenthesis({tokens}: TaggedSentence, comma: number): number {
  for (let at = comma - 1; at > Math.max(0, comma - 20); at--) if (tokens[at]?.text === ',') return at - 1
  return -1
}

/** The noun of the subject that ends before a place, past what hangs on it: “the prices | of petrol”, “three men | on the boat”. */
export function headBefore(sentence: TaggedSentence, end: number): Head | undefined {
  const {tokens, tags} = sentence
  let at = tokens[end - 1]?.text === ',' ? beforeParenthesis(sentence, end - 1) : end - 1
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    while (tags[at] === 'ADV' || tokens[at]?.lower === 'aboard') at--
    if (tags[at] === 'VERB' || tags[at] === 'ADJ') at = beforeRelative(sentence, at)
    if (!/^(?:NOUN|NUM|PROPN)$/.test(tags[at] ?? '')) return undefined
    const from = phraseStart(sentence, at)
    if (tags[from - 1] === 'ADP' && from > 1) {
      at = from - 2
      continue
    }
    if (/^(?:that|which|who)$/.test(tokens[from - 1]?.lower ?? '') && tags[from - 2] === 'NOUN') return undefined
    const head = tags[at] === 'NUM' ? undefined : headFrom(sentence, from, at + 1)
    return head?.at === at || tokens[head?.to ?? 0]?.lower === 'of' ? head : undefined
  }
  return undefined
}
