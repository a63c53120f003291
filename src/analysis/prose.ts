import type {Story} from '../story.js'
import {type Paragraph, paragraphs} from './paragraphs.js'
import {perTree} from './per-tree.js'

/** What stands in code, in addresses and in data, and hardly ever between words. */
const codeSign = /[{}<>\\|=^]|\(\)|::|:\/\/|\w_\w|;\s*$/

/** “red,green,blue”: a row of values between commas without a space. */
const isRow = (text: string) =>
  (text.match(/[^\s,\d],[^\s,"”’]|[^\s,],\p{L}/gu)?.length ?? 0) >= 3 && !text.includes(', ')

/** Cells that tabs or wide gaps part: “Goals      12      9”. */
const isTable = (text: string) =>
  (text.match(/\S(?:\t| {3,})(?=\S)/g)?.length ?? 0) >= 2 && !/[.!?]["”’')]*(?:\s|$)/.test(text)

const notProse = perTree(
  (story: Story): ReadonlySet<Paragraph> =>
    new Set(paragraphs(story).filter(({text}) => codeSign.test(text) || isRow(text) || isTable(text)))
)

/** Whether a paragraph is written in sentences or labels for readers, and is no code, row of data or line of a table. */
export const isProse = (story: Story, paragraph: Paragraph): boolean => !notProse(story).has(paragraph)
