import {firstSound} from './analysis/first-sounds.js'
import {isOwnAccount} from './analysis/own-account.js'
import {houseTerms} from './analysis/house-terms.js'
import {beside, hasCapital, spanOf, textOf, type Token, tokens} from './analysis/tokens.js'
import {type Wording, wordings} from './analysis/wordings.js'
import {capitalised} from './capitalised.js'
import {type BadExample, defineRule, type Edit, type Finding, type Fix, type OkExample, type Rule} from './rule.js'
import {overlapping} from './span.js'
import type {Story} from './story.js'

/** A rule on the phrases of one category of the dictionary of wording. */
export interface PhraseRule {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly category: string
  /** What is expected where the dictionary names no other words: “nothing”, “plain words”. */
  readonly otherwise: string
  /** Whether the expected words can take the place of the others as they are. */
  readonly replaces?: boolean
  readonly recommended: boolean
  readonly strict?: boolean
  /** Whether the words may be meant where the writer speaks in the first person, and as a heading of their own. */
  readonly column?: 'skip'
  readonly examples: {readonly ok: readonly OkExample[]; readonly bad: readonly BadExample[]}
}

/** Whether the article before still fits when other words follow it: “an armed gunman”, but “a gunman”. */
export function keepsArticle(before: Token | undefined, [now]: readonly Token[], text: string): boolean {
  if (!now || (before?.lower !== 'a' && before?.lower !== 'an')) return true
  const [sound, next] = [firstSound(now), firstSound({kind: 'word', text: text.split(' ')[0] ?? ''})]
  return sound === next && sound !== 'either'
}

function replacement(story: Story, {tokens: found}: Wording, text: string): Fix | undefined {
  const before = beside(tokens(story), found[0]?.index ?? 0, -1)
  return keepsArticle(before, found, text) ? {safe: false, edits: [{at: spanOf(found), text}]} : undefined
}

/** The next word, with a capital where the words before it that go have one. */
function opening(from: Token, next: Token): Edit {
  const text = hasCapital(from) && next.text === next.lower ? capitalised(next.text) : next.text
  return {at: {start: from.start, end: next.end}, text}
}

/** Words that open a clause, “It is worth noting that” or “Unfortunately,”, and an adverb before its verb can go. */
function deletion(story: Story, {tokens: found, where}: Wording): Fix | undefined {
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return undefined
  const list = tokens(story)
  const comma = beside(list, last.index, 1)
  const opens = hasCapital(first) && where === 'aside' && comma?.text === ','
  if (!opens && last.lower !== 'that' && where !== 'before a cue') return undefined
  const next = beside(list, last.index, opens ? 2 : 1)
  return next?.kind === 'word' ? {safe: false, edits: [opening(first, next)]} : undefined
}

function finding(story: Story, wording: Wording, {otherwise, replaces}: PhraseRule): Finding {
  const text = textOf(wording.tokens)
  const expected = wording.expected.map((words) => (hasCapital(wording.tokens[0]) ? capitalised(words) : words))
  const [only] = expected
  const goes = only === undefined && otherwise === 'nothing'
  const fix =
    only !== undefined
      ? replaces && expected.length === 1 && replacement(story, wording, only)
      : goes && deletion(story, wording)
  return {
    at: spanOf(wording.tokens),
    reason: `Unexpected \`${text}\`, expected ${expected.map((words) => `\`${words}\``).join(' or ') || otherwise}`,
    ...(expected.length > 0 ? {expected} : goes && {expected: ['']}),
    note: wording.reason,
    ...(fix && {fix})
  }
}

/** Whether the house speaks of the words itself. */
const isOfHouse = (story: Story, {tokens: found}: Wording) =>
  overlapping(houseTerms(story), spanOf(found)) !== undefined

/** Whether words are a whole paragraph: “What happened next”. */
const isAlone = ({tokens: [first, ...rest]}: Wording) =>
  first !== undefined && first.start === first.paragraph.start && (rest.at(-1) ?? first).end === first.paragraph.end

/** Make a rule of the documentation of a rule and a category of the dictionary of wording. */
export function definePhraseRule(definition: PhraseRule): Rule {
  const {id, summary, why, category, recommended, strict, column, examples} = definition
  return defineRule({
    id,
    summary,
    why,
    severity: 'info',
    recommended,
    ...(strict !== undefined && {strict}),
    quoted: 'skip',
    examples,
    *check(tree) {
      const found = wordings(tree).get(category) ?? []
      if (found.length > 0 && column === 'skip' && isOwnAccount(tree)) return
      for (const wording of found)
        if (!isOfHouse(tree, wording) && !(column === 'skip' && isAlone(wording)))
          yield finding(tree, wording, definition)
    }
  })
}
