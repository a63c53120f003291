import {list} from '../dictionary.js'
import {families, type Family} from './mark-families.js'
import type {Token} from './tokens.js'

/** What a mark does in a text: it may be no quotation mark at all, but an apostrophe or a sign of inches. */
export type Role = 'open' | 'close' | 'none'

type Line = readonly Token[]

/** The roles of marks that are not what they look like, by their offset. */
export type GivenRoles = ReadonlyMap<number, Role>

const elisions = list('elisions')

/** How many tokens ahead the end of a quotation is looked for: a hostile draft must not cost the square of its length. */
export const reach = 500

/** What a mark follows without a space where it opens a quotation. */
const opener = /^[=([{\-–—/“‘"'«„‚…]$/

const closesDouble = /^[”»]$/
const opensAny = /^[“„‟‘‚‛«]$/

/** A measure in inches, or what may be one: “6'2", “a 3½"”. */
const measure = /[\d¼½¾⅐-⅞]$/

/** Words that are cut short with an apostrophe, “goin’”, “o’”, or that take one as the mark of the genitive: “players’”. */
const mayTakeApostrophe = /(?:[sxz]|\p{Ll}in|^(?:an|o|ol|th|wi))$/iu

/** What is known of the text before a mark. */
export interface Before {
  /** Whether a quotation with marks of a family is open. */
  isOpen(family: Family): boolean
  /** The mark that opened the innermost quotation, and the one that ended the last. */
  readonly opened?: Token | undefined
  readonly closed?: Token | undefined
}

/** The marks of one paragraph. */
export class MarkRoles {
  constructor(
    private readonly list: Line,
    private readonly given: GivenRoles
  ) {}

  familyOf({kind, text, start}: Token): Family | undefined {
    const given = this.given.get(start)
    if (given) return given === 'none' ? undefined : 'double'
    return kind === 'word' ? undefined : families[text]
  }

  /** What the mark at a place does, by its shape, by the space around it and by what is open. */
  role(at: number, mark: Token, family: Family, before: Before): Role {
    const given = this.given.get(mark.start)
    if (given) return given
    const [previous, next] = [this.list[at - 1], this.list[at + 1]]
    const isOpen = before.isOpen(family)
    const leads = this.leads(at)
    const trails = Boolean(previous) && mark.before === ''
    if (family === 'single' && isElision(mark, leads, next)) return 'none'
    if (family === 'double' && trails && measure.test(previous?.text ?? '') && this.isPrime(at, mark, isOpen))
      return 'none'
    if (closesDouble.test(mark.text)) return leads && !trails && !isOpen ? 'open' : 'close'
    if (opensAny.test(mark.text)) return trails && !leads && isOpen ? 'close' : 'open'
    if (isOpen && this.endsBeforeNext(at, before)) return 'close'
    if (leads && (!(trails && isOpen) || this.isDoubled(at, before))) return 'open'
    if (family === 'single') return trails && this.closesSingle(at, before) ? 'close' : 'none'
    return isOpen || next === undefined || (trails && next.before !== '') ? 'close' : 'open'
  }

  /** Whether a mark stands as one does that opens a quotation. */
  private leads(at: number): boolean {
    const [previous, mark, next] = [this.list[at - 1], this.list[at], this.list[at + 1]]
    return (!previous || mark?.before !== '' || opener.test(previous.text)) && next?.before === ''
  }

  /** The next mark of a family after a place. */
  nextOf(family: Family, at: number): number | undefined {
    for (let k = at + 1; k < Math.min(this.list.length, at + reach); k++) {
      const token = this.list[k]
      if (token && this.familyOf(token) === family) return k
    }
    return undefined
  }

  /** Whether a double mark after a number means inches: where a quotation is open, a later mark ends it. */
  private isPrime(at: number, mark: Token, isOpen: boolean): boolean {
    if (!isOpen) return true
    // Of curly marks, those of feet and inches alone are no end of a quotation.
    if (mark.text === '”' && !/\d['’]\d+$/.test(this.list[at - 1]?.text ?? '')) return false
    for (let k = this.nextOf('double', at); k !== undefined; k = this.nextOf('double', k)) {
      if (this.leads(k) || opensAny.test(this.list[k]?.text ?? '')) return false
      if (this.list[k]?.text === '”' || !measure.test(this.list[k - 1]?.text ?? '')) return true
    }
    return false
  }

  /** Whether a straight double mark before a word repeats the one that has just opened a quotation. */
  private isDoubled(at: number, {opened}: Before): boolean {
    const [previous, mark, next] = this.list.slice(at - 1, at + 2)
    return mark?.text === '"' && opened === previous && previous?.text === '"' && next?.kind === 'word'
  }

  /** In "Harbour ""Sea", the second mark ends what is open, whatever the space before it: the third opens the next quotation. */
  private endsBeforeNext(at: number, {opened}: Before): boolean {
    const [previous, mark, next, word] = this.list.slice(at - 1, at + 3)
    const isPair = mark?.text === '"' && next?.text === '"' && next.before === '' && opened?.text === '"'
    return isPair && opened !== previous && mark.before !== '' && word?.kind === 'word' && word.before === ''
  }

  /** Whether a single mark after a word or mark is no apostrophe: it ends what is open, or stands after a comma or stop. */
  private closesSingle(at: number, before: Before): boolean {
    if (before.isOpen('single')) return !this.isApostrophe(at)
    const [previous, mark, next] = this.list.slice(at - 1, at + 2)
    if (!previous || !mark || next?.before === '') return false
    // “``So it is,''” is typed where a keyboard has no other marks.
    if (mark.text === "'" && mark.paragraph.text.includes('`')) return false
    return /^[,.?!]$/.test(previous.text) || (mark.text === '’' && before.closed === previous)
  }

  /** “The workers’ rights” inside single marks: the mark after the word ends nothing when a later one does. */
  private isApostrophe(at: number): boolean {
    const [word, , next, later] = this.list.slice(at - 1, at + 3)
    if (!mayTakeApostrophe.test(word?.text ?? '')) return false
    if (/^[,.?!]$/.test(next?.text ?? ''))
      return later !== undefined && this.familyOf(later) === 'single' && later.before === ''
    if (next?.kind !== 'word' || next.before === '') return false
    const closer = this.nextOf('single', at)
    return closer !== undefined && this.list[closer]?.before === ''
  }
}

/** Whether a single mark stands where letters or digits are left out: ’tis, the ’90s. */
function isElision(mark: Token, leads: boolean, next: Token | undefined): boolean {
  if (!leads || !next) return false
  if (/^\d\ds?$/.test(next.text)) return true
  return mark.text === '’' || elisions().has(next.lower)
}
