import {summarize, type FileReport, type Report} from '../report.js'
import {plural, tally} from '../reporters/words.js'
import {paint, printable, type Terminal} from '../terminal.js'

/** How many drafts a line names. */
const most = 5

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, most).map(printable).join(', ')
  return paths.length > most ? `${named} and ${plural(paths.length - most, 'other')}` : named
}

const clock = () => new Date().toTimeString().slice(0, 8)

const said = ({messages, fault}: FileReport) => JSON.stringify([messages, fault])

/** Tells what is new in a report, against the one before. */
export class News {
  private before: ReadonlyMap<string, string> | undefined

  constructor(private readonly terminal: Terminal) {}

  private line(text: string) {
    const style = paint(this.terminal.color)
    this.terminal.tell(`${style('dim', clock())} ${text}\n`)
  }

  /** `edited` are the drafts that have changed themselves; `deliver` prints the part of the report that is new. */
  async tell(
    all: Report,
    edited: ReadonlySet<string>,
    deliver: (fresh: Report, all: Report) => Promise<void>
  ): Promise<void> {
    const {before} = this
    this.before = new Map(all.files.map((file) => [file.path, said(file)]))
    const files = all.files.filter((file) => !before || edited.has(file.path) || before.get(file.path) !== said(file))
    const gone = [...(before?.keys() ?? [])].filter((path) => !this.before?.has(path))
    if (before && files.length + gone.length === 0) return
    if (before && files.length > 0) this.line(listed(files.map(({path}) => path)))
    if (gone.length > 0) this.line(`gone: ${listed(gone)}`)
    await deliver({files, summary: summarize(files)}, all)
    this.line(`${tally(all.summary)} in ${plural(all.files.length, 'draft')}${before ? '' : '; Ctrl-C ends'}`)
  }
}
