import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {categories} from '../../rules/index.js'
import {lint} from '../../src/lint.js'
import type {Message} from '../../src/message.js'
import type {Place} from '../../src/place.js'
import {unmarked} from '../support/marks.js'

/** A marked sentence, and what was found in it. */
export interface Trial {
  /** The heading that it stands under. */
  readonly kind: string
  readonly text: string
  /** Each mark in it, with whether a finding meets it. */
  readonly marks: readonly {readonly words: string; readonly isFound: boolean}[]
  /** What is found beside the marks, by rules of grammar. */
  readonly elsewhere: readonly string[]
}

/** The sentence is no headline where another paragraph stands before it. */
const lead = 'The council met in May to discuss the budget of the town.\n\n'

/** The rules whose findings beside a mark count as false. */
const isOfGrammar = (rule: string) =>
  categories[rule] === 'grammar' || /^(?:compound-participle|run-on-sentence|verbless-fragment)$/.test(rule)

/** Marks with their places in the text without them. */
function marksOf(text: string): readonly {readonly start: number; readonly end: number}[] {
  return [...text.matchAll(/⟦[^⟧]*⟧/g)].map(({0: whole, index}, k) => ({
    start: index - 2 * k,
    end: index - 2 * k + whole.length - 2
  }))
}

async function trial(kind: string, line: string): Promise<Trial> {
  const text = unmarked(line)
  const file = await Promise.resolve(lint(new VFile({value: lead + text, path: 'draft.txt'})))
  const found = (file.messages as Message[]).flatMap(({ruleId, reason, place}) => {
    const {start, end} = place as Place
    return start.offset < lead.length
      ? []
      : [{rule: ruleId ?? '', reason, start: start.offset - lead.length, end: end.offset - lead.length}]
  })
  const marks = marksOf(line)
  const meets = (a: {start: number; end: number}, b: {start: number; end: number}) =>
    a.start <= b.end + 1 && b.start <= a.end + 1
  return {
    kind,
    text: line,
    marks: marks.map((mark) => ({
      words: text.slice(mark.start, mark.end),
      isFound: found.some((one) => isOfGrammar(one.rule) && meets(one, mark))
    })),
    elsewhere: found
      .filter((one) => isOfGrammar(one.rule) && !marks.some((mark) => meets(one, mark)))
      .map(({rule, reason}) => `${rule}: ${reason}`)
  }
}

/** The sentences of a file, one a line under headings with `#`. */
export async function trials(file: URL): Promise<readonly Trial[]> {
  const done: Trial[] = []
  let kind = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) kind = line.slice(1).trim()
    else if (line !== '') done.push(await trial(kind, line))
  }
  return done
}

/** How many marks there are of each kind, and how many were found. */
export function recall(done: readonly Trial[]): ReadonlyMap<string, {readonly found: number; readonly all: number}> {
  const rates = new Map<string, {found: number; all: number}>()
  for (const {kind, marks} of done) {
    const rate = rates.get(kind) ?? {found: 0, all: 0}
    rates.set(kind, rate)
    rate.all += marks.length
    rate.found += marks.filter(({isFound}) => isFound).length
  }
  return rates
}
