import {printable} from './terminal.js'

/** What the line is written to. */
interface Screen {
  readonly columns?: number | undefined
  write(text: string): unknown
}

const columnsOf = ({columns}: Screen) => (columns !== undefined && columns > 0 ? columns : 80)

/** A line at the end of a screen that is written over again and again, and leaves nothing behind once it is empty. */
export function statusLine(screen: Screen): {show(line: string): void} {
  let isShown = false
  return {
    show(line) {
      if (line === '' && !isShown) return
      isShown = line !== ''
      // A line that is full would go on below, where nothing can take it back.
      const fits = [...printable(line)].slice(0, columnsOf(screen) - 1).join('')
      screen.write(`\r\u001B[K${fits}`)
    }
  }
}
