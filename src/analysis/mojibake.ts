import {apart, type Span} from '../span.js'
import type {Story} from '../story.js'
import {byteOf, windows1252} from '../windows-1252.js'
import {paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** Letters that a wrong encoding has spoiled. */
export interface Mojibake extends Span {
  readonly text: string
  /** What the bytes say when they are read as they were written; none where they are lost. */
  readonly meant?: string
}

/** A character of several bytes: `from` and `to` count those of a run. */
interface Sequence {
  readonly from: number
  readonly to: number
  readonly character: string
}

/** What bytes 0x80 to 0xBF look like, which go on a character in UTF-8. */
const trailing = `\\u0080-\\u00BF${windows1252}`

/** Leading bytes, Â to ô, with what follows them; the two sets share no character. */
const runs = new RegExp(`(?:[\\u00C2-\\u00F4][${trailing}]+)+`, 'g')

const punctuation = '‚„…‘’“”•–—‹›«»\u00A0'

/** Marks and letters that stand after an accented letter in sound text too: “café”…, Tomáš, CAFÉ®. */
const common = new Set(`${punctuation}™®°²³¹ºª·¨´ŠŒŽšœžŸ`)

/** After Â and Ã, which end hardly a word, the punctuation alone is no proof. */
const commonAfterA = new Set(punctuation)

const isAccentedA = (lead: string | undefined) => lead === 'Â' || lead === 'Ã'

function sequenceAt(run: string, at: number): Sequence | undefined {
  const lead = byteOf(run.charAt(at)) ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  let code = lead & (0xff >> (length + 1))
  for (let k = at + 1; k < at + length; k++) {
    const byte = byteOf(run.charAt(k)) ?? 0
    if (byte >> 6 !== 2) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  const least = [0x80, 0x800, 0x10000][length - 2] ?? 0
  if (lead < 0xc2 || code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  return {from: at, to: at + length, character: String.fromCodePoint(code)}
}

/** The characters of a run that stand side by side. */
function groupsOf(run: string): Sequence[][] {
  const groups: Sequence[][] = []
  let at = 0
  while (at < run.length) {
    const sequence = sequenceAt(run, at)
    const open = groups.at(-1)
    if (sequence && open?.at(-1)?.to === at) open.push(sequence)
    else if (sequence) groups.push([sequence])
    at = sequence?.to ?? at + 1
  }
  return groups
}

/** Whether nobody writes the marks of a sequence so: one of them is odd, or they stand where no such letter does. */
function isProof(run: string, {from, to}: Sequence, before: string, after: string): boolean {
  const known = isAccentedA(run[from]) ? commonAfterA : common
  const marks = run.slice(from + 1, to)
  if ([...marks].some((mark) => !known.has(mark))) return true
  if (to - from > 2) return false
  if (/\p{Ll}$/u.test(before)) return true
  const isAlone = isAccentedA(run[from]) && !/\p{Lu}$/u.test(before)
  return isAlone && (marks === '\u00A0' || /^\p{L}/u.test(after))
}

/** Read the bytes as UTF-8 again and again: text may have been spoiled twice. */
function mend(text: string): string {
  const mended = text.replaceAll(runs, (run) => {
    const groups = groupsOf(run)
    return groups.reduceRight(
      (done, group) =>
        done.slice(0, group[0]?.from) +
        group.map(({character}) => character).join('') +
        done.slice(group.at(-1)?.to ?? run.length),
      run
    )
  })
  return mended.length < text.length ? mend(mended) : text
}

/** What was meant; none where the text was lost before. A byte order mark was no text. */
const meaning = (text: string) =>
  text.includes('\uFFFD') ? undefined : text.replaceAll('\uFEFF', '').replaceAll('\u00A0', ' ')

/** A stretch of a paragraph; its offsets count in the paragraph’s text. */
interface Stretch extends Span {
  readonly meant: string | undefined
}

function* decodable(text: string): Generator<Stretch> {
  for (const {0: run, index} of text.matchAll(runs)) {
    for (const group of groupsOf(run)) {
      const [from, to] = [group[0]?.from ?? 0, group.at(-1)?.to ?? 0]
      const isSure = (one: Sequence) =>
        isProof(run, one, text.slice(0, index + one.from).slice(-1), text.slice(index + one.to, index + one.to + 1))
      if (group.length < 3 && !group.some(isSure)) continue
      yield {start: index + from, end: index + to, meant: meaning(mend(run.slice(from, to)))}
    }
  }
}

/** What a program lost on the way: a letter, the last byte of a quotation mark or dash, a no-break space turned plain. */
const remains: readonly (readonly [RegExp, string | undefined])[] = [
  [/\uFFFD+/g, undefined],
  [new RegExp(`â€(?![${trailing}])`, 'g'), undefined],
  [/(?<=\p{Ll})Ã(?=\s|$)/gu, 'à'],
  [/(?<=[\p{Ll}\d.,;:!?)])Â(?=\s)/gu, '']
]

function* lost(text: string): Generator<Stretch> {
  for (const [pattern, meant] of remains)
    for (const {0: found, index} of text.matchAll(pattern)) yield {start: index, end: index + found.length, meant}
}

/** A byte of Windows-1252 that was kept as a control character. */
function* bytesOf(text: string): Generator<Stretch> {
  for (const {0: found, index} of text.matchAll(/[\u0080-\u009F]/g)) {
    const character = windows1252.charAt(found.charCodeAt(0) - 0x80)
    if (character !== found) yield {start: index, end: index + 1, meant: character}
  }
}

/** What a wrong encoding has made of the letters of the story, in order; right words with accents are none. */
export const mojibake = perTree((story: Story): readonly Mojibake[] =>
  paragraphs(story).flatMap((paragraph) => {
    const {text, odd} = paragraph
    if (odd === '' || !/[\u0080-\u009FÂ-ô\uFFFD]/.test(odd)) return []
    return apart([...decodable(text), ...lost(text), ...bytesOf(text)]).map(({start, end, meant}) => ({
      ...paragraph.span(start, end),
      text: text.slice(start, end),
      ...(meant !== undefined && {meant})
    }))
  })
)
