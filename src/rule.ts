import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {acceptedWords} from './analysis/house-terms.js'
import {foreignPassages} from './analysis/languages.js'
import {isPlain, paragraphsIn, textAt, withoutMarkup} from './analysis/paragraphs.js'
import {quotes} from './analysis/quotes.js'
import type {Message} from './message.js'
import {placesOf} from './place.js'
import {readSetting, type Setting, type Severity} from './setting.js'
import {contains, overlapping, type Span} from './span.js'
import {timed} from './stopwatch.js'
import type {Story} from './story.js'
import {keepsQuotations} from './verbatim.js'

/** A change of the source: put `text` in the place of `at`. */
export interface Edit {
  readonly at: Span
  readonly text: string
}

/**
 * Edits that belong together; `safe` when they cannot change what the draft says.
 * A fix that would change a word of a sound quotation does not reach the message.
 */
export interface Fix {
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** What a check has found. */
export interface Finding {
  readonly at: Span
  /** “Unexpected X, expected Y”, without a full stop. */
  readonly reason: string
  /** What could stand there instead, best first; the empty string where it is best deleted. */
  readonly expected?: readonly string[]
  /** What the editor should do, in a sentence. */
  readonly note?: string
  /** When it differs from the rule’s own; a severity that the user sets wins. */
  readonly severity?: Severity
  /** When it differs from the rule’s own: what stands beside the words, such as a comment, is no part of a quotation. */
  readonly quoted?: 'check' | 'skip'
  /** Other places that bear on it. */
  readonly related?: readonly {readonly at: Span; readonly reason: string}[]
  readonly fix?: Fix
}

type OptionValue = boolean | number | string | readonly string[]

/** An option of a rule; a set option has the type of its default. */
export interface Option<Value extends OptionValue = OptionValue> {
  readonly default: Value
  readonly description: string
}

type Widened<Value> = Value extends boolean
  ? boolean
  : Value extends number
    ? number
    : Value extends string
      ? string
      : readonly string[]

type OptionTypes = Readonly<Record<string, Option>>

/** The values that a check receives. */
export type Options<Types extends OptionTypes> = {readonly [Name in keyof Types]: Widened<Types[Name]['default']>}

/** A text with a fault: `⟦ ⟧` mark what is flagged, `reasons` what is said of it, in order. */
export interface BadExample {
  readonly text: string
  readonly reasons: readonly string[]
  /** The text once the fixes are applied, suggestions included. */
  readonly fixed?: string
  readonly options?: Readonly<Record<string, unknown>>
  /** The day of the draft, `YYYY-MM-DD`. */
  readonly date?: string
}

/** A text that the rule leaves alone; the longer form sets options or a day. */
export type OkExample = string | Pick<BadExample, 'text' | 'options' | 'date'>

/** All that there is to say of a rule. Its category is the folder of its file. */
export interface Meta<Types extends OptionTypes = OptionTypes> {
  readonly id: string
  /** One sentence that tells the writer what to do. */
  readonly summary: string
  /** Why it matters, for an editor who does not program; Markdown. */
  readonly why: string
  readonly severity: Severity
  /** In the recommended preset. */
  readonly recommended: boolean
  /** Off by default, but quiet on edited news: in the strict preset. */
  readonly strict?: boolean
  /** Whether findings inside sound quotations are dropped: they are verbatim. */
  readonly quoted?: 'check' | 'skip'
  /** Whether findings in passages that are not English are dropped. */
  readonly foreign?: 'check' | 'skip'
  /** `document`: a finding is about the draft as a whole (drift, one source) and stays the same one wherever its words stand. */
  readonly scope?: 'sentence' | 'document'
  readonly options?: Types
  readonly examples: {readonly ok: readonly OkExample[]; readonly bad: readonly BadExample[]}
}

/** A rule: a retext plugin that carries its documentation. */
export type Rule = Plugin<[Setting?], Story> & {readonly meta: Meta}

/** A fix as the source takes it; nothing where it would touch markup, or words that cannot be written there. */
function writable(tree: Story, fix: Fix, source: string): Fix | undefined {
  const edits: Edit[] = []
  for (const {at: wanted, text} of fix.edits) {
    const at = withoutMarkup(tree, wanted)
    const [paragraph] = paragraphsIn(tree, {start: at.start, end: Math.max(at.end, at.start + 1)})
    const escape = paragraph?.node.data?.escape
    const written = escape ? escape(text) : text
    if (written === undefined || !isPlain(tree, at, source)) return undefined
    edits.push({at, text: written})
  }
  return {...fix, edits}
}

const fatal = {error: true, warning: false, info: undefined} as const

function report(file: VFile, tree: Story, meta: Meta, finding: Finding, set: Severity | undefined) {
  const place = placesOf(file)
  const source = String(file)
  const at = withoutMarkup(tree, finding.at)
  const message: Message = file.message(finding.reason, {place: place(at), ruleId: meta.id, source: 'stet'})
  message.fatal = fatal[set ?? finding.severity ?? meta.severity]
  message.actual = textAt(tree, at, source)
  if (finding.expected) message.expected = [...finding.expected]
  if (finding.note !== undefined) message.note = finding.note
  if (finding.related?.length) {
    message.related = finding.related.map(({reason, at}) => ({reason, place: place(at)}))
    message.cause = file.message(message.related[0]?.reason ?? '', {place: message.related[0]?.place})
    file.messages.pop()
  }
  const fix =
    finding.fix && keepsQuotations(tree, finding.fix, source) ? writable(tree, finding.fix, source) : undefined
  if (fix) message.fix = {safe: fix.safe, edits: fix.edits.map(({at, text}) => ({place: place(at), text}))}
}

/**
 * Whether a finding stands where the rule does not look: in a sound quotation, in a passage that is not English, or on
 * words that the house lets stand.
 */
function isOutside(tree: Story, meta: Meta, {at, quoted = meta.quoted}: Finding): boolean {
  const accepted = overlapping(acceptedWords(tree), at)
  if (accepted && contains(accepted, at)) return true
  if (quoted === 'skip' && quotes(tree).some((quote) => quote.sound && contains(quote, at))) return true
  return meta.foreign !== 'check' && foreignPassages(tree).some((passage) => contains(passage, at))
}

/**
 * Make a rule of its documentation and its check.
 * The check is a pure generator: tree in, findings out; no input or output, no change of the tree, no waiting.
 * The result is a retext plugin: `unified().use(retextEnglish).use(rule, ['warning', {option: value}])`.
 * @throws SettingError, when used, for a severity or option that the rule does not know;
 *   an exception in the check goes up, with the rule’s name.
 */
export function defineRule<const Types extends OptionTypes = Readonly<Record<string, never>>>(
  definition: Meta<Types> & {check(tree: Story, options: Options<Types>): Iterable<Finding>}
): Rule {
  const {check, ...meta} = definition
  const plugin: Plugin<[Setting?], Story> = function (setting) {
    const {severity, options} = readSetting(meta, setting)
    if (severity === 'off') return undefined
    const judge = (tree: Story, file: VFile) => {
      for (const finding of check(tree, options as Options<Types>))
        if (!isOutside(tree, meta, finding)) report(file, tree, meta, finding, severity)
    }
    return (tree, file) => {
      try {
        timed('rule', meta.id, () => {
          judge(tree, file)
        })
      } catch (error) {
        throw new Error(`${meta.id}: ${error instanceof Error ? error.message : String(error)}`, {cause: error})
      }
    }
  }
  return Object.assign(plugin, {meta})
}
