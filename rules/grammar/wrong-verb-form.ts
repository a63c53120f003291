import {inflect} from '../../src/analysis/morphology.js'
import {placesWhere} from '../../src/analysis/places-where.js'
import type {TaggedSentence} from '../../src/analysis/tagged-sentences.js'
import {isIrregular, verbShape, type VerbShape} from '../../src/analysis/verb-shapes.js'
import {defineRule} from '../../src/rule.js'
import {canBe} from '../../src/tagger/words.js'

/** What an auxiliary asks of the verb after it. */
type Demand = 'base' | 'participle'

const have = /^(?:have|has|had|having|haven[’']t|hasn[’']t|hadn[’']t)$/
const be = /^(?:is|are|was|were|been|being|isn[’']t|aren[’']t|wasn[’']t|weren[’']t)$/
const support = /^(?:do|does|did|don[’']t|doesn[’']t|didn[’']t)$/
const modal = /^(?:will|would|can|could|shall|should|may|might|must|cannot|[a-z]+n[’']t)$/
const pronoun = /^(?:i|you|he|she|it|we|they)$/

/** Verbs and adjectives that “to” and a verb follow; “the man I spoke to went home” is another matter. */
const beforeTo = new Set(
  [
    'able',
    'agreed',
    'attempted',
    'continued',
    'decided',
    'failed',
    'going',
    'hoped',
    'hopes',
    'managed',
    'need'
  ].concat(
    ['needed', 'needs', 'order', 'planned', 'plans', 'refused', 'refuses', 'tried', 'tries', 'try', 'unable'],
    ['want', 'wanted', 'wants']
  )
)

/** Words that open a clause whose verb may meet another: “what they had went to charity”, “those who did not left”. */
const openers =
  /^(?:all|as|anything|everything|how|more|nothing|than|that|those|what|whatever|when|where|whether|which|who|whoever|whom|whose|why)$/

/** Pasts that have become adjectives: “she is woke”. */
const adjectives = new Set(['broke', 'forgot', 'woke'])

/** Words between an auxiliary and its verb. */
const between = /^(?:not|never|always|already|also|just|ever|really|even|still|only|often)$/

/** The words that ask something of a verb. */
const auxiliaries = placesWhere(
  ({lower}) => lower === 'to' || [have, be, support, modal].some((one) => one.test(lower))
)

export default defineRule({
  id: 'wrong-verb-form',
  summary: 'Give a verb the form that “have”, “did”, “will” or “be” asks for.',
  why: `
“Has went”, “did not knew”, “can sees”: the writer began with one tense and ended with another.
Only forms that can be nothing else are flagged; where two verbs may meet by right (“what they had went to charity”),
the rule is silent.`,
  severity: 'error',
  recommended: true,
  quoted: 'skip',
  examples: {
    ok: [
      'He has written that they had gone. She did not know, and he will go.',
      'What they had went to charity. The money they had went missing. Those who did not left early.',
      'The man she spoke to went home, and all he was was tired.',
      'Everything you can do helps. Did it cost much? He had cut it and put it away.'
    ],
    bad: [
      {
        text: 'She has ⟦wrote⟧ that they had already ⟦went⟧.',
        reasons: [
          'Unexpected `wrote` after `has`, expected `written`',
          'Unexpected `went` after `had`, expected `gone`'
        ],
        fixed: 'She has written that they had already gone.'
      },
      {
        text: 'He did not ⟦knew⟧ it, and she will not ⟦goes⟧.',
        reasons: ['Unexpected `knew` after `did`, expected `know`', 'Unexpected `goes` after `will`, expected `go`']
      },
      {
        text: 'The letter was ⟦wrote⟧ in May. A school is being ⟦build⟧.',
        reasons: [
          'Unexpected `wrote` after `was`, expected `written`',
          'Unexpected `build` after `being`, expected `built`'
        ]
      },
      {
        text: 'They wanted to ⟦went⟧ home.',
        reasons: ['Unexpected `went` after `to`, expected `go`'],
        fixed: 'They wanted to go home.'
      }
    ]
  },
  *check(tree) {
    for (const {sentence, at} of auxiliaries(tree)) {
      const pair = pairAt(sentence, at)
      const verb = pair && sentence.tokens[pair.verb]
      const after = sentence.tokens[at]
      const shape = verb && verbShape(verb.lower)
      const demand = shape && demandOf(sentence, pair, shape)
      if (!demand || !after) continue
      const expected = inflect(shape.lemma)[demand]
      const [first = ''] = expected
      yield {
        at: verb,
        reason: `Unexpected \`${verb.text}\` after \`${after.text}\`, expected \`${first}\``,
        expected,
        note: `Use the form that goes with “${after.lower}”, or change “${after.lower}”.`,
        fix: {safe: false, edits: [{at: verb, text: first}]}
      }
    }
  }
})

interface Pair {
  readonly auxiliary: number
  readonly verb: number
}

/** An auxiliary or “to” with what could be its verb. */
function pairAt({tokens, tags}: TaggedSentence, auxiliary: number): Pair | undefined {
  const lower = tokens[auxiliary]?.lower ?? ''
  if (tags[auxiliary] !== 'AUX' && lower !== 'to' && !have.test(lower) && !be.test(lower)) return undefined
  let verb = auxiliary + 1
  while (between.test(tokens[verb]?.lower ?? '')) verb++
  const found = tokens[verb]
  const isVerb = found?.text === found?.lower && found?.before !== '' && /^(?:VERB|AUX|NOUN)$/.test(tags[verb] ?? '')
  return isVerb ? {auxiliary, verb} : undefined
}

function demandOf(sentence: TaggedSentence, pair: Pair, {form, lemma}: VerbShape): Demand | undefined {
  const lower = sentence.tokens[pair.auxiliary]?.lower ?? ''
  const verb = sentence.tokens[pair.verb]?.lower ?? ''
  if (have.test(lower)) return form === 'past' && !mayMeet(sentence, pair) ? 'participle' : undefined
  if (be.test(lower)) return isWrongAfterBe(sentence, pair, form, lemma) ? 'participle' : undefined
  if (lower === 'to')
    return form === 'past' && isInfinitive(sentence, pair) && !canBe(verb, 'NOUN') ? 'base' : undefined
  const isWrong = form === 'third' || form === 'past' || form === 'past or participle'
  if (!isWrong || verb === 'got' || sentence.tags[pair.verb] === 'NOUN') return undefined
  if (support.test(lower)) return isSupported(sentence, pair) ? 'base' : undefined
  if (!modal.test(lower) || sentence.tags[pair.auxiliary] !== 'AUX') return undefined
  return hasSubject(sentence, pair) && !isOpened(sentence, pair.auxiliary) ? 'base' : undefined
}

/** Whether a word that opens a clause stands a little before a place; “said that” opens one whose verb has its subject. */
function isOpened({tokens, tags}: TaggedSentence, at: number): boolean {
  const from = Math.max(0, at - 8)
  const near = tokens.slice(from, at)
  return near.some(({lower}, k) => openers.test(lower) && !(lower === 'that' && tags[from + k - 1] === 'VERB'))
}

const isNegated = ({tokens}: TaggedSentence, {auxiliary, verb}: Pair) =>
  /n[’']t$|^cannot$/.test(tokens[auxiliary]?.lower ?? '') ||
  tokens.slice(auxiliary + 1, verb).some(({lower}) => lower === 'not' || lower === 'never')

/** Whether “had” may be a verb of its own, and what follows the verb of what “had” belongs to: “the money they had | went”. */
function mayMeet(sentence: TaggedSentence, pair: Pair): boolean {
  const {tokens, tags} = sentence
  if (isNegated(sentence, pair) || tokens[pair.auxiliary]?.lower === 'having') return false
  if (tags[pair.auxiliary - 1] === 'AUX') return isOpened(sentence, pair.auxiliary)
  const before = tokens[pair.auxiliary - 1]?.lower ?? ''
  if (/^(?:who|which)$/.test(before)) return false
  if (isOpened(sentence, pair.auxiliary)) return true
  // A clause without “that” hangs on a noun before its subject.
  let k = pair.auxiliary - 1
  if (pronoun.test(before)) return /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(tags[k - 1] ?? '')
  while (k >= 0 && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(tags[k] ?? '')) k--
  if (tags[k] === 'DET') k--
  return k >= 0 && !/^(?:CCONJ|VERB)$/.test(tags[k] ?? '') && tokens[k]?.text !== ','
}

/** “was wrote”, “is being build” */
function isWrongAfterBe(sentence: TaggedSentence, pair: Pair, form: string, lemma: string): boolean {
  const {tokens, tags} = sentence
  const verb = tokens[pair.verb]?.lower ?? ''
  const auxiliary = tokens[pair.auxiliary]?.lower ?? ''
  if (form === 'past') {
    const other = canBe(verb, 'NOUN') || canBe(verb, 'ADJ') || adjectives.has(verb) || lemma === 'be'
    return !other && !isOpened(sentence, pair.auxiliary) && !isLeftBehind(sentence, pair.auxiliary)
  }
  const isLed = be.test(tokens[pair.auxiliary - 1]?.lower ?? '')
  const isAlone = !/^(?:NOUN|PROPN|ADJ)$/.test(tags[pair.verb + 1] ?? '')
  return form === 'base' && auxiliary === 'being' && isLed && isAlone && isIrregular(lemma)
}

/** Whether “he was” may end a clause that hangs on a word before it: “the man he was | grew old”. */
const isLeftBehind = ({tokens, tags}: TaggedSentence, auxiliary: number) =>
  tags[auxiliary - 1] === 'PRON' &&
  auxiliary > 1 &&
  tokens[auxiliary - 2]?.kind !== 'mark' &&
  tags[auxiliary - 2] !== 'CCONJ'

const isInfinitive = (sentence: TaggedSentence, {auxiliary, verb}: Pair) =>
  verb === auxiliary + 1 && beforeTo.has(sentence.tokens[auxiliary - 1]?.lower ?? '') && !isOpened(sentence, auxiliary)

/** “did not knew”; a question is not looked at, for its verb stands apart. */
const isSupported = (sentence: TaggedSentence, pair: Pair) =>
  isNegated(sentence, pair) && !isOpened(sentence, pair.auxiliary)

/** Whether a modal is one and no noun or name: after a pronoun, or before “not”. */
const hasSubject = (sentence: TaggedSentence, pair: Pair) =>
  pronoun.test(sentence.tokens[pair.auxiliary - 1]?.lower ?? '') || isNegated(sentence, pair)
