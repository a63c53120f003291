import type {Story} from '../story.js'
import {numberWord} from './numerals.js'
import {isInText} from './own-words.js'
import {perTree} from './per-tree.js'
import {quantities, type Quantity} from './quantities.js'
import {type Token, tokens} from './tokens.js'
import type {Use} from './use.js'

/** The figures in the writer’s own sentences. */
export const ownQuantities = perTree((story: Story): readonly Quantity[] =>
  quantities(story).filter(({first}) => isInText(story, first))
)

/** Tokens as they stand, without the white space before the first. */
const written = (list: readonly Token[]) => list.map(({before, text}, k) => (k > 0 ? before : '') + text).join('')

const tokensOf = (story: Story, {first, last}: Quantity) => tokens(story).slice(first.index, last.index + 1)

export type PercentForm = 'per cent' | 'percent' | '%'

/** How the draft writes percent after figures in digits; words take no sign. */
export const percentForms = perTree((story: Story): readonly Use<PercentForm>[] =>
  ownQuantities(story).flatMap((quantity): Use<PercentForm>[] => {
    const {start, end, kind, first, last} = quantity
    if (kind !== 'percent' || first.kind !== 'number') return []
    const form = last.text === '%' ? '%' : last.lower === 'percent' ? 'percent' : last.lower === 'cent' && 'per cent'
    if (!form) return []
    const figure = written(tokensOf(story, quantity).slice(0, form === 'per cent' ? -2 : -1))
    return [{start, end, form, written: (wanted) => figure + (wanted === '%' ? '%' : ` ${wanted}`)}]
  })
)

/** “5 million”, “5m”, “5mn” and “5mln”; the same for billions. */
export type ScaleForm = 'million' | 'm' | 'mn' | 'mln'

const scaleForms: Readonly<Record<string, ScaleForm>> = {
  million: 'million',
  billion: 'million',
  trillion: 'million',
  m: 'm',
  bn: 'm',
  tn: 'm',
  mn: 'mn',
  mln: 'mln',
  bln: 'mln'
}

const scaleNames: Readonly<Record<ScaleForm, readonly [million: string, billion: string]>> = {
  million: [' million', ' billion'],
  m: ['m', 'bn'],
  mn: ['mn', 'bn'],
  mln: ['mln', 'bln']
}

/** How the draft writes millions and billions of money. */
export const moneyScales = perTree((story: Story): readonly Use<ScaleForm>[] =>
  ownQuantities(story).flatMap((quantity): Use<ScaleForm>[] => {
    if (quantity.kind !== 'money') return []
    const [, head = '', scale = '', tail = ''] =
      /^(.*?\d) ?(\p{L}+)(.*)$/u.exec(written(tokensOf(story, quantity))) ?? []
    const form = scaleForms[scale.toLowerCase()]
    if (!form) return []
    const value = numberWord(scale.toLowerCase())?.value
    const of = (wanted: ScaleForm) =>
      value === 1e6 ? scaleNames[wanted][0] : value === 1e9 ? scaleNames[wanted][1] : undefined
    const rewritten = (wanted: ScaleForm) => {
      const name = of(wanted)
      return name === undefined ? undefined : head + name + tail
    }
    return [{start: quantity.start, end: quantity.end, form, written: rewritten}]
  })
)

export type GroupForm = 'comma' | 'none'

/** How the draft writes whole numbers of five digits and more: “15,000” and “15000”. */
export const groupForms = perTree((story: Story): readonly Use<GroupForm>[] =>
  ownQuantities(story).flatMap((quantity): Use<GroupForm>[] => {
    if (!/^(?:count|money|measure)$/.test(quantity.kind)) return []
    return tokensOf(story, quantity).flatMap(({start, end, text, kind}): Use<GroupForm>[] => {
      if (kind !== 'number' || !/^(?:\d{2,3}(?:,\d{3})+|\d{1,3}(?:,\d{3}){2,}|\d{5,})$/.test(text)) return []
      const digits = text.replaceAll(',', '')
      return [
        {
          start,
          end,
          form: digits === text ? 'none' : 'comma',
          written: (wanted) => (wanted === 'none' ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
        }
      ]
    })
  })
)

/** “$5”, “US$5”, “5 dollars” and “5 USD”. */
export type CurrencyForm = 'sign' | 'country' | 'word' | 'code'

/** An amount of money with the sign or word that tells its currency, and the code of that. */
export interface MoneyUse extends Use<CurrencyForm> {
  readonly mark: string
  readonly code: string
}

/** Words that are no currency by themselves: a part of one, or a weight. */
const isPart = ({last, value}: Quantity) =>
  /^(?:cents?|pence)$/.test(last.lower) || (last.lower === 'pounds' && value < 1e6)

/** The amounts of money that the draft gives in figures, in order. */
export const moneyForms = perTree((story: Story): readonly MoneyUse[] =>
  ownQuantities(story).flatMap((quantity): MoneyUse[] => {
    const {start, end, last, kind, unit: code} = quantity
    if (kind !== 'money' || code === undefined || isPart(quantity)) return []
    const list = tokensOf(story, quantity)
    const at = list.findIndex(({kind}) => kind === 'number')
    if (at === -1) return []
    const mark = at > 0 ? written(list.slice(0, at)) : last.text
    const form = at > 1 ? 'country' : at === 1 ? 'sign' : /^\p{Lu}{3}$/u.test(mark) ? 'code' : 'word'
    return [{start, end, mark, form, code}]
  })
)
