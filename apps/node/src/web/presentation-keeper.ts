// Presents a tranche as soon as the clinicians' report comes in after the last interview: nobody decides
// that, and the interviewer may have gone home.
import type { Seat } from '../seat/seat.ts'
import { dueTranches, presentDue } from './interview-deed.ts'

export interface PresentationKeeper {
  readonly close: () => void
}

/** Watches the neutral's seat, and no other; not where a director plays it. What is refused is tried again after the next change. */
export function keepPresentations(seat: Seat): PresentationKeeper {
  const changed = (): void => {
    if (seat.exchange().frame?.neutral !== seat.id || dueTranches(seat).length === 0) return
    presentDue(seat).catch(() => undefined) // the hub is out of reach: the next change tries again
  }
  const close = seat.onChange(changed)
  changed()
  return { close }
}
