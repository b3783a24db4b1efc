// All seats that can read a fact hold the same of it. Which slices of the folded state a seat can read
// follows from the audiences (spec/exchange.md section 2), written here again on purpose: this file must
// not learn who may read what from the code it checks.
import type { ExchangeState } from '@parley/exchange'
import { seatsOf } from '../play/cast.ts'
import type { Cast } from '../play/cast.ts'
import type { Seat } from '@parley/node'
import type { Breach, Scene } from './breach.ts'
import { firstDifference } from './difference.ts'

type Slice = keyof ExchangeState

const CLEAR: readonly Slice[] = ['frame', 'proposals', 'commitments', 'rounds', 'statements']

const CROSSING: readonly Slice[] = [
  'manifests',
  'tranches',
  'barrierDrafts',
  'barriers',
  'custody',
  'arrivals',
  'home',
  'consents',
  'remains',
  'conflicts',
  'opened',
]

const TERMS: readonly Slice[] = [
  'agreements',
  'agreement',
  'offers',
  'families',
  'contests',
  'objections',
  'frozen',
  'plans',
  'planRefusals',
  'plan',
  'schedules',
  'schedule',
  'closings',
  'account',
  'carried',
]

const LISTS: readonly Slice[] = ['sought', 'answers']

/** Slices kept from everybody but these seats; who may not read one must hold nothing of it. */
const SEALED: readonly { readonly slices: readonly Slice[]; readonly to: readonly string[] }[] = [
  { slices: ['dossiers', 'fitness'], to: ['neutral'] },
  { slices: ['care', 'careNotes'], to: ['transit'] },
  { slices: ['bags', 'refusedCare'], to: ['transit', 'obs'] },
  { slices: ['detention'], to: ['a', 'b', 'neutral'] },
  { slices: LISTS, to: ['a', 'b'] },
  {
    slices: ['offers', 'families', 'plans', 'plan', 'schedules', 'account'],
    to: ['a', 'b', 'med'],
  },
]

/** Seats agree on every slice they can all read, on who holds the longest log, and open nothing else. */
export function seatsAgree({ cast }: Scene): readonly Breach[] {
  const all = seatsOf(cast)
  return [
    ...differences(all, [...CLEAR, ...CROSSING]),
    ...differences([cast.a, cast.b, cast.med], TERMS),
    ...differences([cast.a, cast.b], LISTS),
    ...overreach(cast),
  ]
}

function differences(seats: readonly Seat[], slices: readonly Slice[]): readonly Breach[] {
  const [first, ...others] = seats
  if (first === undefined) return []
  return others.flatMap((seat) =>
    slices.flatMap((slice): readonly Breach[] => {
      const [one, other] = [first.exchange()[slice], seat.exchange()[slice]]
      const at = firstDifference({ [slice]: one }, { [slice]: other })
      if (at === null) return []
      const facts = { seat: seat.id, than: first.id, at, size: seat.head().size }
      return [{ invariant: 'seats-agree', code: 'differs', facts }]
    }),
  )
}

function overreach(cast: Cast): readonly Breach[] {
  return seatsOf(cast).flatMap((seat) =>
    SEALED.filter(({ to }) => !to.includes(seat.id)).flatMap(({ slices }) =>
      slices
        .filter((slice) => isFilled(seat.exchange()[slice]))
        .map((slice): Breach => {
          return { invariant: 'seats-agree', code: 'opened', facts: { seat: seat.id, slice } }
        }),
    ),
  )
}

// A book of several maps is filled where one of them is.
function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (value instanceof Map || value instanceof Set) return value.size > 0
  if (Array.isArray(value)) return value.length > 0
  return typeof value !== 'object' || Object.values(value).some(isFilled)
}
