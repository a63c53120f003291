/** How a token is written, for the model. */
export const Shape = {lower: 0, title: 1, upper: 2, digit: 3, mark: 4, start: 5, end: 6} as const

/** What follows the base of a token. */
export const Tail = {none: 0, possessive: 1, not: 2, would: 3, have: 4, be: 5} as const

const startSeed = 0x811c9dc5 | 0

const isUpper = (code: number) => code >= 65 && code <= 90
const isLower = (code: number) => code >= 97 && code <= 122
const isDigit = (code: number) => code >= 48 && code <= 57
const isApostrophe = (code: number) => code === 39 || code === 0x2019
const isHyphen = (code: number) => code === 45 || code === 0x2010 || code === 0x2011

/** Spread the bits of a hash, so that its low and high bits serve alike. */
export function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return h ^ (h >>> 15)
}

/**
 * Hash the code units `from` to `to` of a token without regard to case; digits count as one digit however many,
 * with the stops and commas between them: `15,000`, `3.5` and `7` are one word.
 */
export function hashPart(token: string, from: number, to: number): number {
  let hash = startSeed
  let inNumber = false
  for (let i = from; i < to; i++) {
    let code = token.charCodeAt(i)
    if (isUpper(code)) code += 32
    else if (isDigit(code)) {
      if (inNumber) continue
      inNumber = true
      code = 48
    } else if (inNumber && (code === 44 || code === 46) && isDigit(token.charCodeAt(i + 1))) continue
    else if (code === 0x2019) code = 39
    if (code !== 48) inNumber = false
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return finish(hash)
}

/** Hash the last `length` code units before `to`, without regard to case. */
export function hashSuffix(token: string, to: number, length: number): number {
  let hash = length
  for (let i = Math.max(0, to - length); i < to; i++) {
    const code = token.charCodeAt(i)
    hash = Math.imul(hash ^ (isUpper(code) ? code + 32 : isDigit(code) ? 48 : code), 0x01000193)
  }
  return finish(hash)
}

/** Where the apostrophe of a clitic stands in a token (`Putin|’s`, `they|’ve`, `workers|’`), -1 without one. */
function cliticAt(token: string): number {
  for (let i = token.length - 1; i > 0 && i >= token.length - 3; i--) {
    if (isApostrophe(token.charCodeAt(i))) return i
  }
  return -1
}

/** Which clitic begins at the apostrophe `at` of a token. */
function cliticKind(token: string, at: number): number {
  const next = token.charCodeAt(at + 1) | 32
  if (token.length === at + 1) return Tail.possessive
  if (token.length === at + 2) {
    if (next === 115) return Tail.possessive
    if (next === 116) return Tail.not
    if (next === 100) return Tail.would
    return next === 109 ? Tail.be : Tail.none
  }
  if (next === 108) return Tail.would
  if (next === 118) return Tail.have
  return next === 114 ? Tail.be : Tail.none
}

/** A token's parts, kept in one object that `cutToken` fills again for every token. */
export interface Cut {
  /** Where the part that is looked up ends: before a clitic, at the first hyphen. */
  baseEnd: number
  tail: number
  hyphened: boolean
  shape: number
}

/** Find the base of a token, its clitic and its shape. `don’t` is one word: its base is the whole. */
export function cutToken(token: string, cut: Cut): void {
  const at = cliticAt(token)
  cut.tail = at === -1 ? Tail.none : cliticKind(token, at)
  let end = cut.tail === Tail.none || cut.tail === Tail.not ? token.length : at
  cut.hyphened = false
  for (let i = 1; i < end - 1; i++) {
    if (isHyphen(token.charCodeAt(i))) {
      end = i
      cut.hyphened = true
    }
  }
  cut.baseEnd = end
  cut.shape = shapeOf(token, end)
}

function shapeOf(token: string, end: number): number {
  const first = token.charCodeAt(0)
  if (isLower(first)) return Shape.lower
  if (isDigit(first)) return Shape.digit
  if (!isUpper(first)) return first < 128 ? Shape.mark : shapeOfForeign(token)
  for (let i = 1; i < end; i++) if (isLower(token.charCodeAt(i))) return Shape.title
  return end > 1 ? Shape.upper : Shape.title
}

function shapeOfForeign(token: string): number {
  const first = token.charAt(0)
  if (first.toLowerCase() !== first) return Shape.title
  return first.toUpperCase() === first ? Shape.mark : Shape.lower
}
