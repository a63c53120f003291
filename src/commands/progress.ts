import {plural} from '../reporters/words.js'
import type {RunOptions} from '../run.js'
import type {Terminal} from '../terminal.js'

/** How long a run goes on before it says how far it is, and how often it says so, in milliseconds. */
const patience = {first: 1000, next: 100} as const

type Watched = Pick<RunOptions, 'settle' | 'onFault'>

/**
 * The options of a run of `total` drafts that shows how far it is, where someone looks on and it takes a while; what is
 * shown is taken away with what is written next.
 */
export function withProgress<Options extends Watched>(
  options: Options,
  total: number,
  {status}: Pick<Terminal, 'status'>,
  now: () => number = () => performance.now()
): Options {
  if (!status) return options
  let next = now() + patience.first
  let drafts = 0
  let findings = 0
  const count = (found: number) => {
    drafts++
    findings += found
    if (drafts === total) status('')
    if (drafts === total || now() < next) return
    next = now() + patience.next
    status(`${drafts.toLocaleString('en')} of ${plural(total, 'draft')}, ${plural(findings, 'finding')}`)
  }
  const watched: Watched = {
    async settle(linted) {
      const report = options.settle ? await options.settle(linted) : linted.report
      count(report.messages.length)
      return report
    },
    onFault(path, error) {
      options.onFault(path, error)
      count(0)
    }
  }
  return {...options, ...watched}
}
