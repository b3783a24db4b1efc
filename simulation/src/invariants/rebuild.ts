// Views are thrown away and made again from the log: what comes out must be what was there.
import { personRows, viewHash } from '@parley/exchange'
import type { Outlook, PersonRow, ViewerRole } from '@parley/exchange'
import type { Seat } from '@parley/node'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'
import { firstDifference } from './difference.ts'

/** What each party of a play is to its views. */
export const ROLES: Readonly<Record<string, ViewerRole>> = {
  a: 'headquarters',
  b: 'headquarters',
  med: 'mediator',
  transit: 'transit',
  neutral: 'neutral',
  obs: 'observer',
}

/** Folds each seat's logs anew from their first entries and compares all of it. */
export async function viewsRebuild(scene: Scene): Promise<readonly Breach[]> {
  const breaches: Breach[] = []
  for (const seat of seatsOf(scene.cast)) {
    const again = await scene.reopened(seat.id)
    const codes = differencesOf(seat, again, scene)
    for (const [code, at] of codes) {
      breaches.push({ invariant: 'views-rebuild', code, facts: { seat: seat.id, at } })
    }
  }
  return breaches
}

function differencesOf(
  seat: Seat,
  again: Seat,
  { cryptography }: Scene,
): readonly (readonly [string, string])[] {
  const state = firstDifference(seat.exchange(), again.exchange())
  const register = firstDifference(seat.register(), again.register())
  const entries = firstDifference(seat.entries(), again.entries())
  const rows = [seat, again].map((one) => viewHash(peopleOf(one), cryptography))
  return [
    ...(state === null ? [] : [['state-differs', state] as const]),
    ...(register === null ? [] : [['register-differs', register] as const]),
    ...(entries === null ? [] : [['entries-differ', entries] as const]),
    ...(rows[0] === rows[1] ? [] : [['rows-differ', 'people'] as const]),
  ]
}

/** The people table of a seat, worked out from what it has folded. */
export function peopleOf(seat: Seat): readonly PersonRow[] {
  return personRows(outlookOf(seat))
}

function outlookOf(seat: Seat): Outlook {
  return {
    state: seat.exchange(),
    register: seat.register(),
    entries: seat.entries(),
    viewer: { role: ROLES[seat.id] ?? 'public', party: seat.id },
    now: seat.now(),
  }
}
