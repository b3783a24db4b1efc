// Who plays: every seat with its own node, one clock they all see, one seed behind every choice. Where
// the seats run - one process or many - is the business of whoever assembles the cast.
import type { Draws, Hashing, Instant, Result } from '@parley/kernel'
import { RefusedError } from '@parley/kernel'
import type { Seat } from '@parley/node'
import type { SolverPort } from '@parley/planning'

export interface PlayClock {
  readonly now: () => Instant
  readonly advance: (seconds: number) => void
}

export interface Cast {
  readonly a: Seat
  readonly b: Seat
  readonly med: Seat
  readonly transit: Seat
  readonly obs: Seat
  readonly neutral: Seat
  readonly clock: PlayClock
  readonly draws: Draws
  readonly hashing: Hashing
  readonly solver: SolverPort
  /** Every seat takes in what the hub has. */
  readonly sync: () => Promise<void>
  /** Stops the hub and starts it again from its files; nothing acknowledged may be gone. */
  readonly restartHub: () => Promise<void>
  /** Waited for before every step at the line, so that people can watch; absent: no waiting. */
  readonly pace?: () => Promise<void>
  /** Heard after every step of the play: checks of invariants hang here. */
  readonly after?: (what: string) => Promise<void> | void
}

export function seatsOf(cast: Cast): readonly Seat[] {
  return [cast.a, cast.b, cast.med, cast.transit, cast.obs, cast.neutral]
}

/**
 * Takes the value of an act that the script has made sure is allowed, after all seats have seen it.
 *
 * @throws RefusedError naming the refusal: a play that is refused where it should not be has failed
 */
export async function done<Value>(
  cast: Cast,
  what: string,
  act: Promise<Result<Value>>,
): Promise<Value> {
  const result = await act
  if (!result.ok) {
    const { code, at, detail } = result.refusal
    const where = [at, detail].filter((x) => x !== undefined).join(' ')
    throw new RefusedError({ code, at: what, detail: where })
  }
  await cast.sync()
  await cast.after?.(what)
  return result.value
}
