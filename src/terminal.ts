/** What a command sees of the process that runs it. */
export interface Terminal {
  readonly cwd: string
  /** Whether what is printed may hold colours. */
  readonly color: boolean
  /** Whether errors show where in the code they come from. */
  readonly debug: boolean
  /** Standard input, to its end. */
  readonly input: AsyncIterable<Uint8Array>
  /** Write to standard output. */
  print(text: string | Uint8Array): void
  /** Write a line on what went wrong to standard error. */
  complain(error: unknown): void
  /** Write to standard error, as it is. */
  tell(text: string): void
  /** How many columns standard output has, where it is a terminal. */
  readonly columns?: number | undefined
  /**
   * Show a line below all that is written, in the place of the last one; the empty text takes it away.
   * Only where someone looks on at standard error.
   */
  readonly status?: ((line: string) => void) | undefined
  /** Wait until the user interrupts the command, which does not end it from now on. */
  interruption(): Promise<void>
}

// What moves the cursor, colours, rings, or turns the direction of text; soft hyphens and joiners are harmless.
const unprintable = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

/** A text on one line that a terminal shows as it is: what would steer the terminal is written as an escape. */
export const printable = (text: string): string =>
  text.replaceAll(unprintable, (character) =>
    character === '\n'
      ? '↵'
      : character === '\t'
        ? ' '
        : `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  )

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39]
} as const

/** What a style’s number does: begin a style, and which number ends it; or end one. */
export const styleOf = (number: number): {readonly isOpening: boolean; readonly close: number} | undefined => {
  const pair = Object.values(codes).find((numbers) => numbers.some((one) => one === number))
  return pair && {isOpening: pair[0] === number, close: pair[1]}
}

export type Paint = (style: keyof typeof codes, text: string) => string

/** Styles text where colours are on, and leaves it alone where they are not. */
export const paint = (color: boolean): Paint => {
  if (!color) return (_, text) => text
  return (style, text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`
}
