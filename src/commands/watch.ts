import {realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {setImmediate as turn} from 'node:timers/promises'
import type {FindConfig} from '../config.js'
import {configNames} from '../config-file.js'
import {draftFolders, upwards} from '../draft-folders.js'
import type {Input} from '../files.js'
import {FolderWatch} from '../folder-watch.js'
import type {LintSettings} from '../lint.js'
import {UsageError} from '../options.js'
import {summarize, type Report} from '../report.js'
import {Status, type Invocation} from './command.js'
import {filterOf, type FilterFlag} from './filters.js'
import {fixFlags, type FixFlag} from './fixing.js'
import {complain, configs, ignoredBy, type InputFlag} from './inputs.js'
import {News} from './news.js'
import {withProgress} from './progress.js'
import {Recheck} from './recheck.js'
import {select, type SelectionFlag} from './selection.js'

type Watching = Invocation<FixFlag | FilterFlag | SelectionFlag | InputFlag | 'only' | 'stats'>

/** What a watch leaves to its command. */
export interface WatchOptions {
  /** What holds for the draft at a path, by its config and the flags. */
  settings(config: FindConfig): (location: string) => Promise<LintSettings>
  /** Deliver the reports that are new, and all of them. */
  deliver(fresh: Report, all: Report): Promise<void>
}

/** @throws UsageError for what cannot be done again and again. */
function check({values, operands}: Watching): void {
  const others = [...fixFlags, 'staged', 'diff', 'write-baseline', 'prune-baseline', 'stats'] as const
  const other = others.find((name) => values[name])
  if (other) throw new UsageError(`--watch: Unexpected beside --${other}`)
  if (operands.includes('-')) throw new UsageError('--watch: Unexpected beside -, expected drafts that are files')
}

/** The folder of a file; of a link, that of what it leads to. */
function realFolder(location: string): string {
  try {
    return dirname(realpathSync(location))
  } catch {
    return dirname(location)
  }
}

/** Files that drafts hang on, whatever their config says. */
const sideFiles = [...configNames, '.gitignore', '.stetignore', '.stet-suppressions.tsv']

/** Why a check ended before its end. */
class Interrupted extends Error {}

/** Drafts that are checked again and again. */
class DraftWatch {
  private readonly drafts = new Recheck()
  private readonly news: News
  private isOver = false
  /** What went wrong the last time, if anything did. */
  private mistake = ''
  /** The folders that drafts stand in. */
  private folders: ReadonlySet<string> = new Set()
  /** The folders of the drafts themselves, where links lead to them. */
  private homes: ReadonlySet<string> = new Set()
  /** The names of the files that say how drafts are checked. */
  private names: ReadonlySet<string> = new Set(sideFiles)
  /** The folders of these files; a config with a mistake does not tell them, so the last ones stay. */
  private others: readonly string[] = []
  private readonly watch = new FolderWatch(
    (folder, name) =>
      this.names.has(name) || ((this.folders.has(folder) || this.homes.has(folder)) && !name.startsWith('.'))
  )

  constructor(
    private readonly invocation: Watching,
    private readonly options: WatchOptions
  ) {
    this.news = new News(invocation.terminal)
  }

  private follow() {
    const {cwd} = this.invocation.terminal
    this.watch.follow(new Set([...[cwd, ...this.folders].flatMap(upwards), ...this.others]))
  }

  /** Find the folders that drafts can stand in. */
  private async search(config: FindConfig) {
    const {operands, terminal} = this.invocation
    const ignored = ignoredBy(this.invocation, config)
    this.folders = await draftFolders(operands.length > 0 ? operands : ['.'], terminal.cwd, ignored)
    this.follow()
  }

  /** Learn which files say how these drafts are checked. */
  private async learn(inputs: readonly Input[], config: FindConfig) {
    const {values, terminal} = this.invocation
    const found = await Promise.all([join(terminal.cwd, 'any'), ...inputs.map(({location}) => location)].map(config))
    const named = [values.config, values.baseline].flatMap((path) => (path ? [resolve(terminal.cwd, path)] : []))
    const files = [
      ...named,
      ...found.flatMap(({sources = [], baseline}) => (baseline ? [...sources, baseline] : sources))
    ]
    this.names = new Set([...sideFiles, ...files.map((file) => basename(file))])
    this.homes = new Set(inputs.map(({location}) => realFolder(location)))
    this.others = [...files.map((file) => dirname(file)), ...this.homes]
  }

  private check(inputs: readonly Input[], config: FindConfig) {
    const {terminal} = this.invocation
    const settings = this.options.settings(config)
    return this.drafts.check(inputs, config, (stale) =>
      withProgress(
        {
          settings: async (location: string) => {
            // The user may have interrupted the work meanwhile, and is heard between two drafts.
            await turn()
            if (this.isOver) throw new Interrupted()
            return settings(location)
          },
          onFault: complain(terminal)
        },
        stale.length,
        terminal
      )
    )
  }

  private async round() {
    const {values, terminal} = this.invocation
    const config = await configs(values, terminal.cwd)
    await this.search(config)
    const filter = await filterOf(values, terminal, config)
    const selection = await select(this.invocation, config)
    await this.learn(selection.inputs, config)
    this.follow()
    const {files, edited} = await this.check(selection.inputs, config)
    const report = await filter({files, summary: summarize(files)}, selection)
    await this.news.tell(report, edited, this.options.deliver)
  }

  /** @throws what the first check throws; of later ones it is said, for it may be put right. */
  async run(): Promise<void> {
    await this.round()
    while (!this.isOver) {
      await this.watch.change()
      await this.round().then(
        () => (this.mistake = ''),
        (error: unknown) => {
          this.complain(error)
        }
      )
    }
  }

  /** Say what went wrong, once: what is said may be written to a file that is watched. */
  private complain(error: unknown) {
    if (error instanceof Interrupted || String(error) === this.mistake) return
    this.mistake = String(error)
    this.invocation.terminal.complain(error)
  }

  end(): void {
    this.isOver = true
    this.watch.close()
  }
}

/**
 * Check drafts, and again whenever one of them, or what says how they are checked, has changed; until the user
 * interrupts it.
 * @throws UsageError for flags that do not go together, and what the first check throws.
 */
export async function watch(invocation: Watching, options: WatchOptions): Promise<Status> {
  check(invocation)
  const drafts = new DraftWatch(invocation, options)
  const work = drafts.run()
  // Whoever interrupts the work is told nothing more of it.
  work.catch(() => undefined)
  try {
    await Promise.race([work, invocation.terminal.interruption()])
  } finally {
    drafts.end()
  }
  return Status.ok
}
