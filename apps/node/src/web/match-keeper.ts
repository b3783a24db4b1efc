// Keeps a holder's proposals level with its lists: as soon as the other side's sought list is here whole, and
// again whenever a list grows, the node compares by itself. A screen learns how far that is.
import { askedOf } from '@parley/exchange'
import type { Seat } from '../seat/seat.ts'

/** `comparing` until the proposals stand for the lists as they are now. */
export type MatchProgress = 'nothing-held' | 'nothing-asked' | 'comparing' | 'ready'

const TOGETHER_MS = 50 // the parts of a list arrive within one sync
const AT_START_MS = 2_000 // a seat that opens has its addresses to answer first

export interface MatchKeeper {
  readonly progress: () => MatchProgress
  /** Proposals for the lists as they are now; resolves at once where there is nothing to compare. */
  readonly level: () => Promise<void>
  readonly close: () => void
}

/** Watches a seat's lists; `onReady` hears of proposals made anew. */
export function keepMatches(seat: Seat, onReady: () => void): MatchKeeper {
  let comparing: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  const compare = async (): Promise<void> => {
    while (isStale(seat)) await seat.match()
    comparing = null
    onReady()
  }
  const level = async (): Promise<void> => {
    if (comparing === null && isStale(seat)) comparing = compare()
    await comparing
  }
  const compareIn = (waitMs: number): void => {
    if (timer !== null || comparing !== null || !isStale(seat)) return
    timer = setTimeout(() => {
      timer = null
      level().catch(() => undefined) // whoever opens the queue next compares again and hears of the fault
    }, waitMs).unref()
  }
  const stop = seat.onChange(() => compareIn(TOGETHER_MS))
  compareIn(AT_START_MS)
  return {
    progress: () => missingList(seat) ?? (isStale(seat) ? 'comparing' : 'ready'),
    level,
    close: () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
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
