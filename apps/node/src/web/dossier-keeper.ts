// Gives the neutral interviewer this seat's own persons' dossiers as soon as a manifest binds, whoever signed
// it last. Its own entries are sealed to the interviewer, so what was delivered is known by their number.
import { deliverDossiers, dossierParts } from '../stages/crossing.ts'
import type { Seat } from '../seat/seat.ts'

export interface DossierKeeper {
  readonly close: () => void
}

/**
 * Watches for manifests that bind, once a seat and not where a director plays it; a delivery that is
 * refused is tried again after the next change.
 */
export function keepDossiers(seat: Seat): DossierKeeper {
  let isBusy = false
  const deliver = async (): Promise<void> => {
    let before: string | null = null
    let next = undelivered(seat)
    while (next !== null && next !== before) {
      before = next
      const { answers } = seat.exchange()
      const delivery = { tranche: next, at: seat.now(), answers, author: seat.nodeKey }
      const done = await deliverDossiers(seat, delivery)
      if (!done.ok) return
      next = undelivered(seat)
    }
  }
  const changed = (): void => {
    if (isBusy || undelivered(seat) === null) return
    isBusy = true
    deliver()
      .catch(() => undefined) // the hub is out of reach: the next change tries again
      .finally(() => {
        isBusy = false
      })
  }
  const close = seat.onChange(changed)
  changed()
  return { close }
}

type Known = Pick<Seat, 'id' | 'exchange' | 'entries' | 'waiting'>

/**
 * The first tranche, in the order in which they bound, whose dossiers this seat has not delivered whole;
 * what waits for a courier is delivered as far as this seat can.
 */
export function undelivered(seat: Known): string | null {
  if (seat.exchange().frame?.belligerents.includes(seat.id) !== true) return null
  const own = seat.entries().filter(({ kind, party, verdict }) => {
    return kind === 'dossier.delivered' && party === seat.id && verdict.is !== 'void'
  })
  const waiting = seat.waiting().filter((kind) => kind === 'dossier.delivered')
  let left = own.length + waiting.length
  for (const { id, manifest } of seat.exchange().tranches.values()) {
    left -= dossierParts(manifest)
    if (left < 0) return id
  }
  return null
}
