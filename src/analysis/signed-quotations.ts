import type {Story} from '../story.js'
import type {Attribution} from './attributions.js'
import {families} from './mark-families.js'
import {perTree} from './per-tree.js'
import {isTerminal} from './sentences.js'
import {hasCapital, lines, spanOf, type Token} from './tokens.js'

/** A name with a post or a town is no longer, in tokens. */
const longestSignature = 12

const dashes = new Set(['―', '—', '–', '-', '--'])

const isMark = (token: Token | undefined) => token !== undefined && families[token.text] !== undefined

/** The place of the dash after the last quotation mark of a paragraph, where a name follows it to the end. */
function dashOf(line: readonly Token[]): number | undefined {
  const last = line.length - 1
  let at = last
  while (at > 0 && at >= last - longestSignature && !isMark(line[at - 1])) at--
  const name = line.slice(at + 1)
  const isSigned = dashes.has(line[at]?.text ?? '') && isMark(line[at - 1]) && hasCapital(name[0])
  return isSigned && !name.some(isTerminal) ? at : undefined
}

/** The paragraphs that are a quotation with its speaker’s name below or after it: ““The gates are shut.” – Ana Ortiz”. */
export const signedQuotations = perTree((story: Story): readonly Attribution[] =>
  lines(story).flatMap((line): readonly Attribution[] => {
    const at = isMark(line[0]) ? dashOf(line) : undefined
    const cue = at === undefined ? undefined : line[at]
    return at === undefined || cue === undefined
      ? []
      : [
          {
            source: spanOf(line.slice(at + 1)),
            cue: {start: cue.start, end: cue.end},
            content: [spanOf(line.slice(0, at))],
            class: 'neutral'
          }
        ]
  })
)
