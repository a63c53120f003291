import type {Span} from '../span.js'
import {endOfSpeech, hasStop, isFragment, isLedUpTo} from './lost-marks.js'
import {type Family, partners} from './mark-families.js'
import {type Before, type GivenRoles, MarkRoles, reach} from './mark-roles.js'
import {isTerminal} from './sentences.js'
import type {Token} from './tokens.js'

/** A quotation within one paragraph, marks included. */
export interface Quote extends Span {
  readonly open: Token
  /** The mark that ends it; none where it runs on into the next paragraph. */
  readonly close?: Token
  /** Whether it is opened and ended as it should be, so that its words are certainly someone’s. */
  readonly sound: boolean
  /** How many quotations it stands in. */
  readonly depth: number
}

/** A quotation mark without its partner. */
export interface StrayMark {
  readonly mark: Token
  /**
   * `unclosed`: opens a quotation that never ends. `unopened`: ends one that never began.
   * `reopened`: opens one that is open. `mismatched`: opens or ends it with the mark of another style.
   */
  readonly kind: 'unclosed' | 'unopened' | 'reopened' | 'mismatched'
  /** The mark that it clashes with. */
  readonly other?: Token
  /** The offset at which the mark that it lacks belongs, where an attribution shows it. */
  readonly lost?: number
}

/** A mark whose quotation has not ended. */
export interface Open {
  /** Its place in the paragraph. */
  readonly at: number
  readonly mark: Token
  readonly family: Family
}

/** The marks of one paragraph, read from left to right: its quotations, and what is still open at its end. */
export class QuoteReader implements Before {
  readonly quotes: Quote[] = []
  readonly strays: StrayMark[] = []
  readonly stack: Open[] = []
  readonly roles: MarkRoles

  /** `marks` are those of its tokens that may be quotation marks. */
  constructor(
    readonly list: readonly Token[],
    marks: readonly Token[],
    private readonly given: GivenRoles
  ) {
    this.roles = new MarkRoles(list, given)
    for (const mark of marks) this.read(mark.index - (list[0]?.index ?? 0), mark)
  }

  private read(at: number, mark: Token) {
    const family = this.roles.familyOf(mark)
    if (!family) return
    const role = this.roles.role(at, mark, family, this)
    if (role === 'open') this.open(at, mark, family)
    else if (role === 'close') this.close(mark, family)
  }

  isOpen(family: Family): boolean {
    return this.stack.some((open) => open.family === family)
  }

  get opened(): Token | undefined {
    return this.stack.at(-1)?.mark
  }

  get closed(): Token | undefined {
    return this.quotes.at(-1)?.close
  }

  private open(at: number, mark: Token, family: Family) {
    const top = this.stack.at(-1)
    if (top?.family === family && !this.holdsPair(top, at, mark) && !this.endsBefore(top, at)) {
      this.strays.push({mark, kind: 'reopened', other: top.mark})
      if (!this.closesTwice(at, family)) return
    }
    this.stack.push({at, mark, family})
  }

  /** Whether a pair of marks of another style stands inside what is open: "She said “no” to me." */
  private holdsPair(top: Open, at: number, mark: Token) {
    const [before, closer] = [this.list[at - 1], this.list[this.roles.nextOf(top.family, at) ?? -1]]
    // After a full stop, a new quotation begins.
    if (mark.text === top.mark.text || (before && isTerminal(before))) return false
    return closer !== undefined && partners[mark.text]?.includes(closer.text) === true
  }

  /** Whether what is open had ended before the next mark, so that its own mark is the one without a partner. */
  private endsBefore(top: Open, at: number) {
    const to = Math.min(at, top.at + reach)
    const lost = this.list[endOfSpeech(this.list, top.at, to) ?? -1]
    const isCut = isFragment(this.list, top.at) && hasStop(this.list, top.at, to)
    const isNew = isCut || (isLedUpTo(this.list, at) && !this.closesTwice(at, top.family))
    // Marks of two styles may stand in each other.
    if (!lost && !(isNew && top.mark.text === this.list[at]?.text)) return false
    this.stack.pop()
    this.strays.push({mark: top.mark, kind: 'unclosed', ...(lost && {lost: lost.end})})
    const end = lost?.end ?? top.mark.end
    this.quotes.push({start: top.mark.start, end, open: top.mark, sound: false, depth: this.stack.length})
    return true
  }

  /** Whether enough marks follow to end both the quotation that is open and one inside it. */
  private closesTwice(at: number, family: Family) {
    let depth = 2
    for (const token of this.list.slice(at + 1, at + 1 + reach)) {
      if (this.roles.familyOf(token) !== family) continue
      if ('“‘«„'.includes(token.text) || (token.before !== '' && '"\''.includes(token.text))) depth++
      else if (--depth === 0) return true
    }
    return false
  }

  private close(mark: Token, family: Family) {
    const at = this.stack.findLastIndex((open) => open.family === family)
    const open = this.stack[at]
    if (!open) {
      this.strays.push({mark, kind: 'unopened'})
      return
    }
    for (const inner of this.stack.splice(at).slice(1))
      this.strays.push({mark: inner.mark, kind: 'unclosed', other: mark})
    const isMade = this.given.has(open.mark.start) || this.given.has(mark.start)
    if (!isMade && !partners[open.mark.text]?.includes(mark.text)) this.strays.push(mismatch(open.mark, mark))
    this.quotes.push({start: open.mark.start, end: mark.end, open: open.mark, close: mark, sound: true, depth: at})
  }
}

/** Of two marks that do not match, one that opens nothing or a straight one beside a curly one is the odd one; else the one that closes. */
function mismatch(open: Token, close: Token): StrayMark {
  const isOpenOdd = !partners[open.text] || (/^["']$/.test(open.text) && !/^["']$/.test(close.text))
  return {kind: 'mismatched', ...(isOpenOdd ? {mark: open, other: close} : {mark: close, other: open})}
}
