import {clauseEnd, isFinite} from './clauses.js'
import {contentAfter, contentBefore} from './contents.js'
import type {Cue} from './cues.js'
import type {Phrases, Range} from './phrases.js'
import {subjectBefore, subjectOfClause} from './subjects.js'
import type {TaggedSentence} from './tagged-sentences.js'
import type {Telling} from './telling.js'
import {type VerbGroup, verbGroup} from './verb-groups.js'

/** Subjects that take a verb without an ending and are no plural in -s. */
const plurals = new Set([
  ...'i we you they who that which some many most others few both several these those all'.split(' '),
  ...'police people men women children media data staff majority'.split(' ')
])

/** A cue and what surrounds it in its sentence. */
interface Spoken {
  readonly phrases: Phrases
  readonly cue: Cue
  readonly group: VerbGroup
}

/** Whether a verb without an ending can go with its subject: “the school | term” and “help him | claim” do not. */
function agrees({phrases, cue, group}: Spoken, source: Range): boolean {
  const {tokens, tags} = phrases.sentence
  if (cue.forms.length !== 1 || cue.forms[0] !== 'base' || tags.slice(group.from, cue.from).includes('AUX')) return true
  return tokens.slice(source.from, source.to).some(({lower}, k) => {
    const tag = tags[source.from + k]
    return plurals.has(lower) || /[^s’']s$/.test(lower) || tag === 'CCONJ' || tag === 'NUM'
  })
}

const hasVerb = (sentence: TaggedSentence, {from, to}: Range) =>
  sentence.tags.slice(from, to).some((_, k) => isFinite(sentence, from + k))

const isQuoted = ({phrases: {sentence}}: Spoken, place: number) => sentence.quoted[place] === true

/** Whether the verb can stand after what was said: “…,” she said. */
const speaks = ({cue: {entry}}: Spoken) => entry.frames.has('quote') || entry.frames.has('bare')

/** “She said (that) …”, “…, she said”, “…,” she said, “…” */
function afterSubject(spoken: Spoken, source: Range, right: Range | undefined): readonly Range[] {
  const {phrases, cue} = spoken
  const left = speaks(spoken) ? contentBefore(phrases, source.from) : undefined
  // “The strike, the union warned, will go on.”
  if (left && !right && phrases.sentence.tokens[cue.to]?.text === ',' && !hasVerb(phrases.sentence, left))
    return [left, {from: cue.to + 1, to: clauseEnd(phrases, cue.to + 1)}]
  const keeps = left && (!right || isQuoted(spoken, left.to - 1))
  return [...(keeps ? [left] : []), ...(right ? [right] : [])]
}

/** “…,” said the mayor. “…” */
function inverted(spoken: Spoken): Pick<Telling, 'source' | 'content'> | undefined {
  const {phrases, cue, group} = spoken
  const left = speaks(spoken) && group.form === 'finite' ? contentBefore(phrases, group.from) : undefined
  const source = left && phrases.startingAt(cue.to)
  if (!left || !source) return undefined
  const right = contentAfter(phrases, {...cue, to: source.to})
  return {source, content: right && isQuoted(spoken, right.from) ? [left, right] : [left]}
}

/** “was accused of lying”, “is expected to rise”: no source, unless it follows with “by”. */
function passive(
  {phrases, cue, group}: Spoken,
  right: Range | undefined
): Pick<Telling, 'source' | 'content'> | undefined {
  const subject = subjectBefore(phrases, group.from)
  const by = phrases.sentence.tokens[cue.to]?.lower === 'by' ? phrases.startingAt(cue.to + 1) : undefined
  if (by) return subject && {source: by, content: [subject]}
  return right && {content: subject ? [subject, right] : [right]}
}

/** Who speaks and what, for a verb that is not passive; `before` is who spoke before in the sentence. */
function active(spoken: Spoken, before: Range | undefined): Pick<Telling, 'source' | 'content'> | undefined {
  const {phrases, cue, group} = spoken
  const subject = group.form === 'finite' ? subjectBefore(phrases, group.from) : undefined
  const right = contentAfter(phrases, cue, {hasSubject: subject !== undefined})
  if (subject)
    return agrees(spoken, subject) ? {source: subject, content: afterSubject(spoken, subject, right)} : undefined
  const turned = inverted(spoken)
  if (turned || !right) return turned
  // “the mayor saying that”, else who spoke or acted before: “…, adding that”, “and warned that”
  const own = group.form === 'gerund' ? phrases.endingAt(group.from) : undefined
  const source = own ?? before ?? subjectOfClause(phrases, group.from)
  return source && {source, content: [right]}
}

/** What a verb of saying tells, where it has content; `before` is who spoke before in the sentence. */
export function verbTelling(phrases: Phrases, cue: Cue, before: Range | undefined): Telling | undefined {
  // “the expected guests”: what stands inside a noun phrase says nothing.
  if (phrases.inside(cue.from, cue.to)) return undefined
  const spoken = {phrases, cue, group: verbGroup(phrases.sentence, cue)}
  const {group} = spoken
  if (group.form === 'gerund' && cue.entry.class === 'thought') return undefined
  // “It is worth noting that”: nobody notes it.
  if (phrases.sentence.tokens[group.from - 1]?.lower === 'worth') return undefined
  const found = group.isPassive
    ? passive(spoken, contentAfter(phrases, cue, {isPassive: true}))
    : active(spoken, before)
  return found && found.content.length > 0
    ? {...found, cue: {from: group.from, to: cue.to}, class: cue.entry.class}
    : undefined
}
