import {isIsoDate} from '../iso-date.js'
import {nearest} from '../nearest.js'
import type {Draft} from '../parse/index.js'
import type {Comment} from '../parse/page.js'
import type {Place} from '../place.js'
import {type Span, spansFrom} from '../span.js'
import type {Directive} from './suppressions.js'

const verbs = ['ignore', 'ignore-file', 'disable', 'enable'] as const

type Verb = (typeof verbs)[number]

/** A comment that speaks to stet: `stet-ignore misspelled-name, cut-sentence until 2027-01-01 -- as on her passport`. */
interface Order extends Pick<Directive, 'reason' | 'until'> {
  readonly verb: Verb
  /** None where it is about all. */
  readonly rules: readonly string[]
  readonly at: Span
  readonly isWithin: boolean
}

/** A comment that speaks to stet and is not understood: “X, expected Y”. */
interface Mistake {
  readonly at: Span
  readonly mistake: string
}

function orderOf({at, text, isWithin = false}: Comment): Order | Mistake | undefined {
  const [, word, rest = ''] = /^stet-([a-z-]+)(?:\s([^]*))?$/i.exec(text.trim()) ?? []
  if (word === undefined) return undefined
  const verb = verbs.find((candidate) => candidate === word.toLowerCase())
  if (!verb) return {at, mistake: `comment \`stet-${word}\`, expected \`stet-${nearest(word, verbs) ?? 'ignore'}\``}
  const [head = '', ...reason] = rest.split(/(?:^|\s)--(?=\s|$)/)
  const words = head.split(/[\s,]+/).filter(Boolean)
  const k = words.indexOf('until')
  const [until = '', ...others] = k === -1 ? ['-'] : words.slice(k + 1)
  if (k !== -1 && (!isIsoDate(until) || others.length > 0))
    return {at, mistake: `\`${words.slice(k).join(' ')}\`, expected \`until\` and a day as YYYY-MM-DD, last`}
  const rules = [...new Set(k === -1 ? words : words.slice(0, k))]
  return {verb, rules, at, isWithin, reason: reason.join(' --').trim(), until: k === -1 ? '' : until}
}

/** Tells where each order holds; nothing for one that only ends another. Asked for from the last order to the first. */
class Reaches {
  /** Where the next order stands that enables a rule again, and every rule. */
  private readonly enabled = new Map<string, number>()
  private all = Infinity

  constructor(private readonly blocks: readonly Span[]) {}

  of({verb, rules, at, isWithin}: Order, rule: string): Span | undefined {
    if (verb === 'enable') {
      if (rules.length === 0) this.all = at.start
      for (const one of rules) this.enabled.set(one, at.start)
      return undefined
    }
    if (verb === 'ignore-file') return {start: 0, end: Infinity}
    if (verb === 'disable') return {start: at.end, end: Math.min(this.all, this.enabled.get(rule) ?? Infinity)}
    if (isWithin) return this.blocks.findLast(({start}) => start < at.start)
    const [block] = spansFrom(this.blocks, at.end)
    return block ?? {start: at.end, end: at.end}
  }
}

/** The directives that stand in a draft, in its comments and its front matter. */
export function directivesOf({comments, blocks}: Draft, placeOf: (span: Span) => Place): readonly Directive[] {
  const reaches = new Reaches(blocks.map(({text}) => text.span(0, text.value.length)))
  const found = comments.flatMap((comment) => orderOf(comment) ?? [])
  const directives = found.toReversed().map((one): readonly Directive[] => {
    const base = {place: placeOf(one.at), until: '', rule: '', reason: '', covers: () => false}
    if ('mistake' in one)
      return [{...base, fault: {ruleId: 'unknown-suppression', reason: `Unexpected ${one.mistake}`}}]
    const {reason, until, rules} = one
    return (rules.length > 0 ? rules : ['']).flatMap((rule): Directive[] => {
      const reach = reaches.of(one, rule)
      if (!reach) return []
      const covers: Directive['covers'] = ({place: {start}}) => reach.start <= start.offset && start.offset < reach.end
      return [{...base, rule, reason, until, covers}]
    })
  })
  return directives.reverse().flat()
}
