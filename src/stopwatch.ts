/** What time is measured of. */
export type Part = 'stage' | 'rule' | 'analysis'

/** What a part of the work took. */
export interface Lap {
  readonly part: Part
  readonly name: string
  /** Milliseconds, without what was measured of other parts within. */
  ms: number
  /** How often it was done. */
  count: number
}

/** Counts each moment once: of parts within parts, for the innermost. */
export class Stopwatch {
  private readonly laps = new Map<string, Lap>()
  private readonly open: Lap[] = []
  private since: number

  constructor(private readonly now: () => number = () => performance.now()) {
    this.since = now()
  }

  /** Give the time since the last look to what is being done. */
  private look() {
    const now = this.now()
    const lap = this.open.at(-1)
    if (lap) lap.ms += now - this.since
    this.since = now
  }

  private lap(part: Part, name: string): Lap {
    const key = `${part} ${name}`
    let lap = this.laps.get(key)
    if (!lap) this.laps.set(key, (lap = {part, name, ms: 0, count: 0}))
    return lap
  }

  /**
   * Do some work and measure it; of a promise, until it is settled. Nothing else is to be measured beside it.
   * Work without a name goes by what it is done for.
   */
  time<T>(part: Part, name: string, work: () => T): T {
    const lap = this.lap(part, name || (this.open.at(-1)?.name ?? ''))
    const end = () => {
      this.look()
      this.open.pop()
    }
    this.look()
    lap.count++
    this.open.push(lap)
    let isWaiting = false
    try {
      const result = work()
      if (!(result instanceof Promise)) return result
      isWaiting = true
      return result.finally(end) as T
    } finally {
      if (!isWaiting) end()
    }
  }

  /** What was measured of a part of the work, the longest first. */
  of(part: Part): readonly Lap[] {
    return [...this.laps.values()].filter((lap) => lap.part === part).sort((a, b) => b.ms - a.ms)
  }
}

let running: Stopwatch | undefined

/** Measure from now on what `timed` is told of. */
export const startStopwatch = (): Stopwatch => (running = new Stopwatch())

/** Do some work; where a stopwatch runs, measure it. */
export const timed = <T>(part: Part, name: string, work: () => T): T =>
  running ? running.time(part, name, work) : work()
