import {nearest} from '../nearest.js'
import type {Draft} from '../parse/index.js'
import type {Comment} from '../parse/page.js'
import type {Place} from '../place.js'
import type {Span} from '../span.js'
import type {Directive} from './suppressions.js'

const verbs = ['ignore', 'ignore-file', 'disable', 'enable'] as const

type Verb = (typeof verbs)[number]

/** A comment that speaks to stet: `stet-ignore misspelled-name, cut-sentence until 2027-01-01 -- as on her passport`. */
interface Order extends Pick<Directive, 'reason' | 'until'> {
  readonly verb: Verb
  /** None where it is about all. */
  readonly rules: readonly string[]
  readonly at: Span
}

const pattern = /^\s*stet-([a-z-]+)(?:\s+([^]*?))?\s*$/

function orderOf({at, text}: Comment): Order | {readonly at: Span; readonly word: string} | undefined {
  const [, word, rest = ''] = pattern.exec(text) ?? []
  if (word === undefined) return undefined
  const verb = verbs.find((candidate) => candidate === word)
  if (!verb) return {at, word}
  const [head = '', ...reason] = rest.split(/(?:^|\s)--\s/)
  const until = /(?:^|\s)until\s+(\d{4}-\d\d-\d\d)\s*$/.exec(head)
  const rules = head
    .slice(0, until?.index)
    .split(/[\s,]+/)
    .filter(Boolean)
  return {verb, rules, at, reason: reason.join(' -- ').trim(), until: until?.[1] ?? ''}
}

/** Where each order holds; nothing for one that only ends another. */
function reachOf({verb, rules, at}: Order, later: readonly Order[], blocks: readonly Span[]): Span | undefined {
  if (verb === 'enable') return undefined
  if (verb === 'ignore-file') return {start: 0, end: Infinity}
  if (verb === 'ignore') return blocks.find(({end}) => end > at.end) ?? {start: at.end, end: at.end}
  const ends = (order: Order) =>
    order.verb === 'enable' && (order.rules.length === 0 || rules.some((rule) => order.rules.includes(rule)))
  return {start: at.end, end: later.find(ends)?.at.start ?? Infinity}
}

const unknown = (word: string) => ({
  ruleId: 'unknown-suppression',
  reason: `Unexpected comment \`stet-${word}\`, expected \`stet-${nearest(word, verbs) ?? 'ignore'}\``
})

/** The directives that stand in a draft, in its comments and its front matter. */
export function directivesOf({comments, blocks}: Draft, placeOf: (span: Span) => Place): readonly Directive[] {
  const spans = blocks.map(({text}) => text.span(0, text.value.length))
  const found = comments.flatMap((comment) => orderOf(comment) ?? [])
  const orders = found.filter((one) => 'verb' in one)
  return found.flatMap((one): readonly Directive[] => {
    const base = {place: placeOf(one.at), reason: '', until: '', rule: '', covers: () => false}
    if (!('verb' in one)) return [{...base, fault: unknown(one.word)}]
    const reach = reachOf(one, orders.slice(orders.indexOf(one) + 1), spans)
    if (!reach) return []
    const covers: Directive['covers'] = ({place}) => reach.start <= place.start.offset && place.start.offset < reach.end
    const {reason, until, rules} = one
    return (rules.length > 0 ? rules : ['']).map((rule) => ({...base, rule, reason, until, covers}))
  })
}
