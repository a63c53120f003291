import {apart, overlapping, type Span} from '../span.js'
import type {Story} from '../story.js'
import {isCapitalWord} from './capitals.js'
import {markup} from './markup.js'
import {paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {residuePhrases} from './residue-phrases.js'
import {beside, tokens} from './tokens.js'
import {tokensWhere} from './tokens-where.js'

/** The place of something that is still to come. */
export interface Placeholder extends Span {
  readonly text: string
  readonly severity: 'error' | 'warning'
}

/** Slots of templates and of programs that send letters: {{name}}, ${name}, {first_name}, %FIRSTNAME%, *|FNAME|*, %s. */
const slots =
  /\{\{\s?[#/^&]?[\p{L}_][\w .-]{0,60}\}\}|\$\{[A-Za-z_][\w.]{0,60}\}|\{[a-z]+(?:_[a-z]+)+\}|%%?[A-Z][A-Z_]{3,40}%%?|\*\|[A-Z][A-Z_:]{1,40}\|\*|(?<=[\p{L},] )%[sd](?=[ ,.])/gu

function slotsOf(story: Story): Placeholder[] {
  return paragraphs(story).flatMap(({text, span}) =>
    /[{%|]/.test(text)
      ? [...text.matchAll(slots)].map(({0: slot, index}) => ({
          ...span(index, index + slot.length),
          text: slot,
          severity: 'error' as const
        }))
      : []
  )
}

const initials = tokensWhere(({text}) => text.startsWith('TK'))
const rows = tokensWhere(({text}) => text === 'XXX')

/** “born in TK and raised”: TK alone, among small words; a draft that explains TK, or has it in a name, means something by it. */
function lone(story: Story): Placeholder[] {
  const list = tokens(story)
  const all = initials(story)
  const found = all.filter(({text}) => text === 'TK')
  const means = found.some(({index}) => {
    const [previous, next] = [beside(list, index, -1), beside(list, index, 1)]
    return previous?.text === '(' || isCapitalWord(next) || (isCapitalWord(previous) && previous?.before !== '')
  })
  const isInUse = all.some(({text}) => /^TK(?:[’']s|-\p{L}.*)$/u.test(text))
  if (means || isInUse) return []
  return found.map(({start, end, text}) => ({start, end, text, severity: 'warning'}))
}

/** A slot in capitals, as templates have it, is no editor’s word in a quotation. */
const weigh = (text: string, severity: 'error' | 'warning') =>
  /^[[<{]\s?\p{Lu}/u.test(text) ? ('error' as const) : severity

/** “{x}”, “<x>” */
const isFormula = (text: string) => /^[{<].{1,3}[}>]$/.test(text)

/** What a numeral follows: “chapter XXX”, “the XXX Olympiad”. */
const counted =
  /^(?:an?|act|and|article|book|canto|chapter|figure|no|of|or|page|part|psalm|section|sonnet|table|the|title|volume)$/

/** “said XXX, who owns the shop”: XXX in the place of a name or a figure, among small words. */
function crosses(story: Story): Placeholder[] {
  const list = tokens(story)
  return rows(story).flatMap(({text, start, end, index}): Placeholder[] => {
    const [previous, next] = [beside(list, index, -1), beside(list, index, 1)]
    const isLed =
      previous?.text === ',' || (/^\p{Ll}/u.test(previous?.text ?? '') && !counted.test(previous?.lower ?? ''))
    const isAmong = next?.text === ',' || (next?.before === ' ' && /^\p{Ll}/u.test(next.text))
    return isLed && isAmong ? [{start, end, text, severity: 'warning'}] : []
  })
}

/** The placeholders of the story in order: slots, filler text, TK and XXX. */
export const placeholders = perTree((story: Story): readonly Placeholder[] => {
  const phrases = residuePhrases(story).flatMap(({kind, start, end, text, severity}): readonly Placeholder[] =>
    kind === 'placeholder' && !isFormula(text) ? [{start, end, text, severity: weigh(text, severity)}] : []
  )
  const found = apart([...slotsOf(story), ...phrases, ...lone(story), ...crosses(story)])
  return found.filter((one) => !overlapping(markup(story), one))
})
