// A tranche that runs, for tests of views: lists crossed and were answered, three persons a side are offered,
// five stand on the manifest, one of them is not presented, one of each side has crossed.
import { personRef } from '@parley/kernel'
import type { PersonRef } from '@parley/kernel'
import { EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, crossing, lineFor, NEUTRAL, NOON, TRANSIT } from '../small-exchange.testing.ts'
import { rowJson } from '../sought-list.ts'
import type { ManifestLine } from '../tranche.ts'
import { rowNamed, seenBy } from './watched-exchange.testing.ts'
import type { WatchedExchange } from './watched-exchange.testing.ts'
import type { Outlook, ViewerRole } from './viewer.ts'

const ref = personRef
export const refs: readonly PersonRef[] = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map(ref)
export const lines: readonly ManifestLine[] = refs.map((r) => lineFor(r, r.startsWith('a') ? A : B))
export const register: Register = {
  ...EMPTY_REGISTER,
  held: new Map(refs.slice(0, 3).map((r) => [r, rowNamed(`Тримана ${r}`)])),
  sought: new Map(refs.slice(3).map((r) => [ref(`s-${r}`), rowNamed(`Шукана ${r}`)])),
}

/** Lists, answers, offers, then a tranche that runs: a1 and b1 cross, b2 is not presented. */
export function running(log: WatchedExchange): void {
  log.frame().agree()
  const sought = [...register.sought].map(([r, record]) =>
    rowJson({ salt: 'x', person: { ref: r, record } }),
  )
  log.say(A, 'list.committed', { list: 'sought', count: 4, root: 'x' })
  log.say(A, 'list.delivered', { part: 1, parts: 1, at: NOON }, sought)
  const answers = refs
    .slice(3)
    .map((r) => ({ ref: ref(`s-${r}`), answer: 'held' as const, heldRef: r }))
  log.say(B, 'answer.given', { at: NOON, answers })
  offer(log)
  log.manifest(lines.filter((l) => l.ref !== 'a3')).go()
  log.say(NEUTRAL, 'presentation.stepped', {
    tranche: 't1',
    step: 1,
    at: NOON,
    outcomes: [
      ...['a1', 'a2', 'b1', 'b3'].map((r) => ({ ref: ref(r), outcome: 'cleared' as const })),
      { ref: ref('b2'), outcome: 'not-presented' },
    ],
  })
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'a1', from: A, to: B }]))
  log.say(B, 'handover.stepped', crossing('t1', 1, [{ ref: 'b1', from: B, to: TRANSIT }]))
  const arrivals = [{ wristband: 'w1', ref: ref('b1') }]
  log.say(TRANSIT, 'arrival.stepped', { tranche: 't1', step: 1, at: NOON, arrivals })
  log.say(TRANSIT, 'triage.stepped', {
    tranche: 't1',
    step: 1,
    at: NOON,
    persons: [{ wristband: 'w1', triage: 'urgent', fitness: 'stretcher' }],
  })
}

function offer(log: WatchedExchange): void {
  for (const party of [A, B]) {
    const persons = lines
      .filter((l) => l.from === party)
      .map((l) => ({
        ref: l.ref,
        home: l.to,
        category: 'soldier' as const,
        basis: 'register' as const,
        class: 7,
        inParity: true,
        seats: 1,
        stretchers: 0,
        escort: false,
      }))
    log.say(party, 'persons.offered', { at: NOON, persons })
  }
}

/** What a seat of a role sees of it; headquarters and their family desk with A's own lists. */
export function seen(role: ViewerRole, play: (log: WatchedExchange) => void = running): Outlook {
  return seenBy(
    role,
    play,
    role === 'headquarters' || role === 'family-desk' ? register : undefined,
  )
}
