// Carries queued notices out, one at a time and in order. What is queued stands in the party's private log before
// anybody tries, and stays queued until an end of it stands there too: so a node that is killed loses none. Between the
// channel's word and that note there is a moment in which it may be killed; then that one message goes out again, with
// the same id. One at a time means one such message for each time it is killed.
import { secondsOf } from '@parley/kernel'
import { waitingSendings } from '@parley/exchange'
import type { FamilyChannel, IssuedNotice, Sending, SendingEnd } from '@parley/exchange'
import type { Seat } from '../seat/seat.ts'
import { noticeMessage } from './notice-message.ts'

export interface SendingsOptions {
  readonly seat: Seat
  readonly channels: readonly FamilyChannel[]
  /** Where families check notices, with its slash at the end. */
  readonly page: string
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number
  /** Resolves after so long, or at once when the signal ends. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
  /** Told of faults; their text holds no personal data. */
  readonly onFault: (fault: unknown) => void
}

export interface SendingKeeper {
  /** Resolves once nothing is being sent or noted any more. */
  readonly close: () => Promise<void>
}

const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 3_600_000 // a server that is away for a day is asked once an hour
const IDLE_MS = 60_000 // notices expire while they wait

/** Begins to carry out what waits, and whatever is queued from now on. */
export function keepSendings(options: SendingsOptions): SendingKeeper {
  const keeper = new Keeper(options)
  const running = keeper.run()
  return {
    close: async () => {
      keeper.stop()
      await running
    },
  }
}

interface Tried {
  readonly times: number
  readonly nextAt: number
}

class Keeper {
  readonly #options: SendingsOptions
  readonly #tried = new Map<string, Tried>()
  /** Ends that stand nowhere yet: a log that cannot be written must not send a family the same again and again. */
  readonly #ends = new Map<string, SendingEnd>()
  readonly #ending = new AbortController()
  readonly #unhear: () => void
  #waking = new AbortController()

  constructor(options: SendingsOptions) {
    this.#options = options
    this.#unhear = options.seat.onChange(() => this.#waking.abort())
  }

  stop(): void {
    this.#unhear()
    this.#ending.abort()
    this.#waking.abort()
  }

  async run(): Promise<void> {
    const { onFault, pause } = this.#options
    while (!this.#ending.signal.aborted) {
      this.#waking = new AbortController()
      await this.#round().catch(onFault)
      if (!this.#ending.signal.aborted) await pause(this.#idleMs(), this.#waking.signal)
    }
  }

  async #round(): Promise<void> {
    const { seat, channels, now } = this.#options
    for (const sending of waitingSendings(seat.register().sendings)) {
      const channel = channels.find(({ kind }) => kind === sending.channel)
      const isDue = (this.#tried.get(sending.id)?.nextAt ?? 0) <= now()
      if (channel === undefined || !isDue) continue // switched off meanwhile: it waits
      if (this.#ending.signal.aborted) return
      await this.#carry(sending, channel)
    }
  }

  async #carry(sending: Sending, channel: FamilyChannel): Promise<void> {
    const end = this.#ends.get(sending.id) ?? (await this.#triedOn(sending, channel))
    if (end === 'later') return this.#later(sending)
    this.#ends.set(sending.id, end)
    await this.#end(sending, end)
    this.#ends.delete(sending.id)
  }

  async #triedOn(sending: Sending, channel: FamilyChannel): Promise<SendingEnd | 'later'> {
    const { seat, page } = this.#options
    const notice = standing(seat, sending)
    if (notice === null) return 'dropped'
    return (await channel.carry(noticeMessage(sending, notice, page))).is
  }

  async #end({ id }: Sending, as: SendingEnd): Promise<void> {
    const { seat } = this.#options
    const noted = await seat.note('notice.sent', { as, at: seat.now(), id })
    if (!noted.ok) throw new Error(`notice.sent: expected to be noted, found ${noted.refusal.code}`)
    this.#tried.delete(id)
  }

  #later({ id }: Sending): void {
    const times = this.#tried.get(id)?.times ?? 0
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** times)
    this.#tried.set(id, { times: times + 1, nextAt: this.#options.now() + pauseMs })
  }

  #idleMs(): number {
    const next = Math.min(...[...this.#tried.values()].map(({ nextAt }) => nextAt))
    return Math.max(0, Math.min(IDLE_MS, next - this.#options.now()))
  }
}

/** The notice as long as it counts: what was withdrawn while it waited goes to nobody. */
function standing(seat: Seat, { code }: Sending): IssuedNotice | null {
  const notice = seat.register().families.issued.get(code)
  const counts = notice?.withdrawn === null && secondsOf(notice.until) > secondsOf(seat.now())
  return counts ? notice : null
}
