import {styleOf} from './terminal.js'

const code = /\u001B\[(\d+)m/g

const widthOf = (text: string) => [...text.replaceAll(code, '')].length

/** The styles that are on at the end of a text, given those at its beginning. */
function stylesAfter(text: string, before: readonly string[]): readonly string[] {
  let open = [...before]
  for (const [whole, number] of text.matchAll(code)) {
    const style = styleOf(Number(number))
    if (style?.isOpening) open.push(whole)
    else open = open.filter((one) => styleOf(Number(one.slice(2, -1)))?.close !== Number(number))
  }
  return open
}

const closing = (styles: readonly string[]) =>
  styles.map((one) => `\u001B[${styleOf(Number(one.slice(2, -1)))?.close ?? 0}m`).join('')

/** Cut a line at single spaces, so that no part is wider than `width`, but for words that are. */
function cut(line: string, width: number): string[] {
  const lines: string[] = []
  let rest: string | undefined
  for (const word of line.split(/(?<! ) (?! )/)) {
    const longer: string = rest === undefined ? word : `${rest} ${word}`
    if (rest !== undefined && widthOf(longer) > width) {
      lines.push(rest)
      rest = word
    } else rest = longer
  }
  return [...lines, rest ?? '']
}

/**
 * Break the lines of a text so that they fit into `width` columns, each after a margin; the first may have its own.
 * Styles go on in the next line, but not over its margin.
 */
export function wrap(text: string, width: number, margin = '', first = margin): string {
  let open: readonly string[] = []
  return text
    .split('\n')
    .flatMap((line) => cut(line, Math.max(width - widthOf(margin), 20)))
    .map((line, i) => {
      const before = open.join('')
      open = stylesAfter(line, open)
      return `${i === 0 ? first : margin}${before}${line}${closing(open.toReversed())}`.trimEnd()
    })
    .join('\n')
}
