// The one comparing of a seat's lists that may run apart, whoever waits for it: desks of its screens, and its
// operator's own address. It runs in threads of this machine or over the queue of a PostgreSQL.
import { availableParallelism } from 'node:os'
import { askedOf } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import { cancelMatch, matcherOver, moduleBeside, newMatchBoard, openMatcher } from '@parley/system'
import type { MatchBoard, Matcher } from '@parley/system'
import type { Seat, SeatMatching } from '../seat/seat.ts'
import type { QueueHow } from './queue-coordinator.ts'

const LEAST_APART = 600 // rows of both lists; fewer are compared before a thread has started
const MOST_THREADS = 4 // a node has more to do than to compare

interface Running {
  readonly board: MatchBoard
  readonly startedAt: number
  readonly matching: Promise<SeatMatching | null>
}

export class MatchJob {
  readonly #seat: Seat
  #matcher: Matcher = openMatcher(Math.min(MOST_THREADS, availableParallelism()))
  #running: Running | null = null
  #users = 0
  /** Whether an officer stopped the comparing, for every desk of the seat. */
  isStopped = false

  constructor(seat: Seat) {
    this.#seat = seat
  }

  /** Has further comparings done over the queue of a PostgreSQL. */
  useQueue(url: string, party: PartyId): void {
    const module = moduleBeside(import.meta.url, 'queue-coordinator')
    this.#matcher = matcherOver<QueueHow>(module, { url, party })
  }

  get running(): Omit<Running, 'matching'> | null {
    return this.#running
  }

  /**
   * Compares the seat's lists as they are now, or waits for the comparing that goes on; lists of `leastApart`
   * rows and more, both together, apart.
   *
   * @throws MatchCancelledError if it is stopped meanwhile
   */
  async compare(leastApart: number = LEAST_APART): Promise<SeatMatching | null> {
    if (this.#running !== null) return await this.#running.matching
    if (rowsOf(this.#seat) < leastApart) return await this.#seat.match()
    const board = newMatchBoard()
    const matching = this.#seat
      .match((request) => this.#matcher.match(request, board))
      .finally(() => {
        this.#running = null
      })
    this.#running = { board, startedAt: performance.now(), matching }
    return await matching
  }

  stop(): void {
    this.isStopped = true
    if (this.#running !== null) cancelMatch(this.#running.board)
  }

  open(): void {
    this.#users++
  }

  /** Ends what runs once nobody is left who opened it. */
  close(): void {
    if (--this.#users > 0) return
    if (this.#running !== null) cancelMatch(this.#running.board)
    void this.#matcher.close()
  }
}

const jobs = new WeakMap<Seat, MatchJob>()

/** The job of a seat, the same for whoever asks. */
export function matchJobOf(seat: Seat): MatchJob {
  const job = jobs.get(seat) ?? new MatchJob(seat)
  jobs.set(seat, job)
  return job
}

function rowsOf(seat: Seat): number {
  return seat.register().held.size + (askedOf(seat.exchange(), seat.id)?.size ?? 0)
}
