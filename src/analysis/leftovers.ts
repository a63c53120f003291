import {apart, type Span} from '../span.js'
import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'
import {type ResidueKind, residuePhrases} from './residue-phrases.js'

/** What colleagues and programs left in the draft. */
export interface Leftover extends Span {
  readonly kind: 'note' | 'image' | 'error' | 'conflict'
  readonly text: string
  readonly severity: 'error' | 'warning'
}

/** How cameras and telephones name their pictures. */
const cameras = '(?:IMG|DSC[NF]?|PXL|MVI|VID|DJI|GOPR)_\\d{4}|_DSC\\d{4}|_MG_\\d{4}|DSC[NF]?\\d{4,5}\\.|IMG-\\d{8}-'

type Shape = readonly [pattern: RegExp, kind: Leftover['kind'], severity: Leftover['severity']]

const shapes: readonly Shape[] = [
  [/^(?:<{7}|>{7}|\|{7})(?:\s.{0,100})?$|^={7}$/gu, 'conflict', 'error'],
  [/#(?:REF!|VALUE!|NAME\?|NUM!|DIV\/0!|N\/A(?![\p{L}\p{N}]))|\[object Object\]/gu, 'error', 'error'],
  // A picture alone in a line or in brackets stands for the picture itself.
  [/^[\w%+-][\w%+. -]{0,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|bmp)$/giu, 'image', 'error'],
  [/\[[\w%+-][\w%+.-]{0,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|bmp)\]/giu, 'image', 'error'],
  [
    new RegExp(`(?<![\\p{L}\\p{N}_./-])(?:${cameras})[\\w-]{0,40}(?:\\.[A-Za-z]{3,4})?(?![\\p{L}\\p{N}_])`, 'gu'),
    'image',
    'warning'
  ]
]

/** Whether a paragraph has anything of these shapes: nearly none has. */
const mayHold = ({text, odd}: Paragraph) => odd !== '' || /DSC|IMG-|\.[A-Za-z]{3,4}$/.test(text)

const inShape = ({text, span}: Paragraph, [pattern, kind, severity]: Shape): Leftover[] =>
  [...text.matchAll(pattern)].map(({0: match, index}) => ({
    ...span(index, index + match.length),
    kind,
    text: match,
    severity
  }))

const kinds: Readonly<Partial<Record<ResidueKind, Leftover['kind']>>> = {note: 'note', leftover: 'error'}

/** Words to the desk, names of image files, messages of programs, marks of a merge; in order. */
export const leftovers = perTree((story: Story): readonly Leftover[] => {
  const found: Leftover[] = paragraphs(story).flatMap((paragraph) =>
    mayHold(paragraph) ? shapes.flatMap((shape) => inShape(paragraph, shape)) : []
  )
  for (const {kind, start, end, text, severity} of residuePhrases(story)) {
    const named = kinds[kind]
    if (named) found.push({start, end, kind: named, text, severity})
  }
  return apart(found)
})
