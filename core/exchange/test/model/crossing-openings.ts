// What usually happens to a tranche, as commands of the model: tests leave some of it out.
import fc from 'fast-check'
import { A, B, MED, NEUTRAL, NOON } from '../../src/small-exchange.testing.ts'
import { accept, hand, present, propose, say } from './crossing-commands.ts'
import { MINUTES, PEOPLE } from './crossing-model.ts'
import type { Said } from './crossing-said.ts'
import { seat } from './crossing-said.ts'

const minute = fc.constantFrom(...MINUTES)

/** What usually opens a tranche; tests leave some of it out, so that the order is not always the right one. */
export function opening(id: string): readonly Said[] {
  const refs = [...PEOPLE.keys()].filter((_, i) => id === 't1' || i % 3 > 0)
  const of = refs.map((one): [string, string] => [one, 'cleared'])
  return [
    propose({ by: MED, id, refs, turned: false }),
    accept(A, -1),
    accept(B, -1),
    say('tranche.go', { by: A, id, minute: NOON }),
    say('tranche.go', { by: B, id, minute: NOON }),
    present({ by: NEUTRAL, id, of, ahead: 1 }),
    hand({ by: B, id, ref: 'q1', leg: 'line', way: 'right', minute: NOON }),
  ]
}

/** What usually ends one. */
export const ending = (id: string): readonly Said[] =>
  [A, B].map((by) => say('tranche.closed', { by, id, minute: MINUTES[3] ?? NOON }))

/** Both have closed it, and somebody's tablet has the network back. */
export const LATECOMERS: readonly fc.Arbitrary<Said>[] = ['p1', 'p2', 'q1', 'q2', 'q3'].map((one) =>
  fc.record({ by: seat, minute }).map((told) => {
    return hand({ ...told, id: 't1', ref: one, leg: 'line', way: 'right' })
  }),
)
