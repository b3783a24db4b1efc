// Keeps a holder's proposals level with its lists: as soon as the other side's sought list is here whole, and
// again whenever a list grows, the node compares by itself. Long lists are compared in threads of their
// own; a screen learns how far that is, and an officer may stop it and let it go on.
import { askedOf } from '@parley/exchange'
import { MatchCancelledError, matchProgress } from '@parley/system'
import type { Seat } from '../seat/seat.ts'
import { matchJobOf } from './match-job.ts'
import type { MatchJob } from './match-job.ts'

/** `comparing` until the proposals stand for the lists as they are now, or `stopped` by an officer. */
export type MatchProgress = 'nothing-held' | 'nothing-asked' | 'comparing' | 'stopped' | 'ready'

/** How far a comparing in threads of its own is. */
export interface Comparing {
  readonly doneBasisPoints: number
  /** Null while the pace so far says little. */
  readonly leftSeconds: number | null
}

const TOGETHER_MS = 50 // the parts of a list arrive within one sync
const AT_START_MS = 2_000 // a seat that opens has its addresses to answer first

export interface MatchKeeper {
  readonly progress: () => MatchProgress
  /** Null where nothing is being compared apart. */
  readonly comparing: () => Comparing | null
  /** Proposals for the lists as they are now; resolves at once where there is nothing to compare. */
  readonly level: () => Promise<void>
  /** Stops the comparing that goes on; what was compared is kept while the lists stay as they are. */
  readonly stop: () => void
  readonly goOn: () => void
  readonly close: () => void
}

/**
 * Watches a seat's lists; `onReady` hears of proposals made anew. Lists of `leastApart` rows and more, both
 * together, are compared in threads of their own.
 */
export function keepMatches(seat: Seat, onReady: () => void, leastApart?: number): MatchKeeper {
  const keeper = new Keeper(seat, onReady, leastApart)
  const unwatch = seat.onChange(() => keeper.compareIn(TOGETHER_MS))
  keeper.compareIn(AT_START_MS)
  return {
    progress: () => keeper.progress(),
    comparing: () => keeper.comparing(),
    level: () => keeper.level(),
    stop: () => keeper.stop(),
    goOn: () => keeper.goOn(),
    close: () => {
      unwatch()
      keeper.close()
    },
  }
}

class Keeper {
  readonly #seat: Seat
  readonly #onReady: () => void
  readonly #leastApart: number | undefined
  readonly #job: MatchJob
  #comparing: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(seat: Seat, onReady: () => void, leastApart: number | undefined) {
    this.#seat = seat
    this.#onReady = onReady
    this.#leastApart = leastApart
    this.#job = matchJobOf(seat)
    this.#job.open()
  }

  progress(): MatchProgress {
    const missing = missingList(this.#seat)
    if (missing !== null) return missing
    if (!isStale(this.#seat)) return 'ready'
    return this.#job.isStopped ? 'stopped' : 'comparing'
  }

  comparing(): Comparing | null {
    if (this.#job.running === null) return null
    const { board, startedAt } = this.#job.running
    const { done } = matchProgress(board)
    return {
      doneBasisPoints: Math.floor(done * 10_000),
      leftSeconds: secondsLeft(done, performance.now() - startedAt),
    }
  }

  async level(): Promise<void> {
    if (this.#comparing === null && !this.#job.isStopped && isStale(this.#seat)) {
      this.#comparing = this.#compare().finally(() => {
        this.#comparing = null
        this.#onReady()
      })
    }
    await this.#comparing
  }

  async #compare(): Promise<void> {
    while (isStale(this.#seat) && !this.#job.isStopped && !this.#isClosed) {
      try {
        await this.#job.compare(this.#leastApart)
      } catch (fault) {
        if (!(fault instanceof MatchCancelledError)) throw fault
      }
    }
  }

  stop(): void {
    this.#job.stop()
  }

  goOn(): void {
    this.#job.isStopped = false
    this.compareIn(0)
  }

  compareIn(waitMs: number): void {
    if (this.#timer !== null || this.#comparing !== null || !isStale(this.#seat)) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.level().catch(() => undefined) // whoever opens the queue next compares again and hears of the fault
    }, waitMs).unref()
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#isClosed = true
    this.#job.close()
  }
}

const LEAST_DONE = 0.05 // below, the pace is that of starting threads

function secondsLeft(done: number, elapsedMs: number): number | null {
  return done < LEAST_DONE ? null : Math.ceil((elapsedMs * (1 - done)) / done / 1000)
}

function missingList(seat: Seat): 'nothing-held' | 'nothing-asked' | null {
  if (seat.register().held.size === 0) return 'nothing-held'
  return isWhole(seat) ? null : 'nothing-asked'
}

/** Whether every part of the other side's list is here. */
function isWhole(seat: Seat): boolean {
  const { frame, sought } = seat.exchange()
  const seeker = frame?.belligerents.find((party) => party !== seat.id)
  const list = seeker === undefined ? undefined : sought.get(seeker)
  return list !== undefined && list.parts.size === list.partsDue
}

function isStale(seat: Seat): boolean {
  if (missingList(seat) !== null) return false
  const known = seat.matching()
  const asked = askedOf(seat.exchange(), seat.id)?.size ?? 0
  if (known === null) return true
  return known.held.length !== seat.register().held.size || known.sought.length !== asked
}
