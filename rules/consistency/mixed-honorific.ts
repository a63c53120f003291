import {type Mention, mentions} from '../../src/analysis/mentions.js'
import {isInText} from '../../src/analysis/own-words.js'
import {tags} from '../../src/analysis/tags.js'
import {capitalTitles} from '../../src/analysis/titles.js'
import {beside, tokens} from '../../src/analysis/tokens.js'
import type {Use} from '../../src/analysis/use.js'
import {grouped} from '../../src/grouped.js'
import {defineMixedRule} from '../../src/mixed-rule.js'
import type {Story} from '../../src/story.js'

type Form = 'title' | 'plain'

interface Surname extends Use<Form> {
  readonly surname: string
  readonly text: string
}

const courtesy = new Set(['Miss', 'Mr', 'Mrs', 'Ms'])

const isCourtesy = ({words: [first = '']}: Mention) => courtesy.has(first.replace('.', ''))

/** “the Ortiz plan”: a name before a noun has no title in any house. */
function describes(tree: Story, {tokens: [first], end}: Mention): boolean {
  const [before, after] = first ? [-1, 1].map((by) => beside(tokens(tree), first.index, by)) : []
  const tag = after ? tags(tree)[after.index] : undefined
  return before?.lower === 'the' || (first?.end === end && /^(?:ADJ|NOUN|PROPN)$/.test(tag ?? ''))
}

/** The surnames that two people of the draft have, as “Ana Ortiz” and “Tom Ortiz”: which one is meant is not certain. */
function shared(tree: Story): ReadonlySet<string> {
  const full = mentions(tree).flatMap(({words}) => {
    const [given = '', surname = ''] = words.slice(-2)
    return words.length < 2 || courtesy.has(given.replace('.', '')) || capitalTitles().has(given.toLowerCase())
      ? []
      : [{given, surname}]
  })
  const people = grouped(full, ({surname}) => surname)
  return new Set([...people].flatMap(([name, all]) => (new Set(all.map(({given}) => given)).size > 1 ? [name] : [])))
}

/** The mentions of a surname by itself, with a courtesy title and without, in the writer’s sentences. */
function surnames(tree: Story): Surname[] {
  const several = shared(tree)
  return mentions(tree).flatMap((mention): Surname[] => {
    const [first, last] = [mention.tokens[0], mention.tokens.at(-1)]
    const form = isCourtesy(mention) ? 'title' : 'plain'
    const surname = mention.words.at(-1) ?? ''
    if (!first || !last || mention.words.length !== (form === 'title' ? 2 : 1) || several.has(surname)) return []
    if (!isInText(tree, first) || (form === 'plain' && describes(tree, mention))) return []
    const text = form === 'title' ? `${first.text} ${surname}` : surname
    const written = (wanted: Form) => (wanted === 'plain' ? surname : undefined)
    return [{start: mention.start, end: last.start + surname.length, form, surname, text, written}]
  })
}

export default defineMixedRule({
  id: 'mixed-honorific',
  summary: 'Call a person “Mr” throughout, or not at all.',
  why: `
A draft pasted together from two papers says “Mr Ortiz” in one paragraph and “Ortiz” in the next,
and seems to respect the same person more here than there. The use that is more frequent in the draft is expected; where neither is, the editor is asked.
A rare “Mr” among bare surnames is a warning, all else a question. Headlines and quotations are left aside.`,
  severity: 'warning',
  options: {
    style: {forms: {title: 'Mr Ortiz', plain: 'Ortiz'}},
    share: {default: 0.25, description: 'The greatest share of mentions with “Mr” that is taken for a slip.'}
  },
  examples: {
    ok: [
      'Mr Ortiz left early. Mr Ortiz did not say why. “Ortiz is tired,” a colleague said.',
      'Ortiz left early. Ortiz did not say why. Mr Varnum stayed.',
      'Mr Ortiz left early. Mr Ortiz did not say why. The Ortiz plan was dropped.'
    ],
    bad: [
      {
        text: 'Ortiz left early. Ortiz did not say why, and nobody asked Ortiz. In the end ⟦Mr Ortiz⟧ came back.',
        reasons: ['Unexpected `Mr Ortiz` (1 in the draft), expected `Ortiz` (3)'],
        fixed: 'Ortiz left early. Ortiz did not say why, and nobody asked Ortiz. In the end Ortiz came back.'
      },
      {
        text: 'They saw Mr Ortiz. At noon Mr Ortiz left, and nobody asked why. An hour later ⟦Ortiz⟧ came back.',
        reasons: ['Unexpected `Ortiz` (1 in the draft), expected `Mr Ortiz` (2)']
      },
      {
        text: 'They saw ⟦Mr Ortiz⟧ leave.',
        options: {style: 'plain'},
        reasons: ['Unexpected `Mr Ortiz` (1 in the draft), expected `Ortiz`']
      }
    ]
  },
  *mixtures(tree, {style, share}) {
    for (const uses of grouped(surnames(tree), ({surname}) => surname).values()) {
      const titled = uses.filter(({form}) => form === 'title').length
      // A name that never has a title may be that of a place.
      if (titled === 0) continue
      const name = (form: Form) => `\`${uses.find((use) => use.form === form)?.text ?? uses[0]?.surname ?? ''}\``
      yield {uses, style, name, severity: titled <= share * uses.length ? 'warning' : 'info'}
    }
  }
})
