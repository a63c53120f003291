import {join} from '../span.js'
import type {Story} from '../story.js'
import {ownQuantities} from './figure-forms.js'
import {perTree} from './per-tree.js'
import {beside, type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

/** “5pm”, “5 pm”, “5 p.m.” and “17:00”. */
export type ClockForm = '5pm' | '5 pm' | '5 p.m.' | '17:00'

/** What parts hours from minutes: “5:30pm” and “5.30pm”. */
export type MinuteMark = ':' | '.'

/** A time of the day, and its mark where it has minutes. */
export interface ClockUse extends Use<ClockForm> {
  readonly minutes?: Use<MinuteMark>
}

const half = /^([ap])\.?m\.?$/
const zone = /^(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|ET|PT|local)$/

/** A time with its half of the day, as “5.30” and “p”. */
function twelveHours(all: readonly Token[], token: Token): ClockUse | undefined {
  const next = beside(all, token.index, 1)
  const [, joined = '', own] = /^([\d:.]+)([ap])\.?m\.?$/.exec(token.lower) ?? []
  const apart = next && half.exec(next.lower)
  const letter = own ?? apart?.[1]
  if (letter === undefined) return undefined
  const figure = own ? joined : token.text
  const last = own ? token : (next ?? token)
  const form = last.text.includes('.', own ? figure.length : 0) ? '5 p.m.' : own ? '5pm' : '5 pm'
  const written = (wanted: ClockForm) =>
    ({
      '5pm': `${figure}${letter}m`,
      '5 pm': `${figure} ${letter}m`,
      '5 p.m.': `${figure} ${letter}.m.`,
      '17:00': undefined
    })[wanted]
  const mark = /^\d+([:.])\d\d$/.exec(figure)?.[1] as MinuteMark | undefined
  const at = {start: token.start, end: token.start + figure.length}
  const minutes = mark && {...at, form: mark, written: (wanted: MinuteMark) => figure.replace(/[:.]/, wanted)}
  return {...join(token, last), form, written, ...(minutes && {minutes})}
}

/** “17:00” and “09:30”; a time of another zone that is given beside the first, and one in brackets, say nothing of the style. */
function twentyFourHours(all: readonly Token[], token: Token): ClockUse | undefined {
  const [before, next] = [-1, 1].map((by) => beside(all, token.index, by))
  const isSure = /^(?:0\d|1[3-9]|2[0-3]):[0-5]\d$/.test(token.text)
  if (!isSure || before?.text === '(' || zone.test(next?.text ?? '')) return undefined
  return {start: token.start, end: token.end, form: '17:00'}
}

/** The times of the day in the writer’s sentences, in order. */
export const clockForms = perTree((story: Story): readonly ClockUse[] =>
  ownQuantities(story).flatMap(({kind, first}) =>
    kind === 'time' ? (twelveHours(tokens(story), first) ?? twentyFourHours(tokens(story), first) ?? []) : []
  )
)
