// The agreement most talks start from: so many servicemen and so many civilians each way on the first
// day, a ceiling for the series, the seriously wounded and sick outside the count, families together.
import type { Json, PartyId } from '@parley/kernel'
import { partyId } from '@parley/kernel'
import type { Agreement } from './agreement.ts'

export interface PresetNumbers {
  readonly soldiers: number
  readonly civilians: number
  readonly ceiling: number
  readonly tranches: number
  readonly referenceDate: string
  readonly id: string
  readonly series: string
  readonly replaces: string | null
}

const A: PartyId = partyId('a')
const B: PartyId = partyId('b')
const STRETCHERS_PER_TRANCHE = 12
const LEAST_STEPS = 8 // a short tranche says no more by its length than a full one
const ROOM_BEYOND_PARITY = 12 // places per tranche and side that the seriously wounded and sick may take

/**
 * The preset `day-one`: equal numbers by category each way, in tranches of equal room.
 *
 * @param sides the two belligerents; the persons of the first come home by way of the transit state
 */
export function presetAgreement(
  numbers: PresetNumbers,
  sides: readonly [PartyId, PartyId] = [A, B],
): Agreement {
  const [one, other] = sides
  const coach = 36 // eight coaches of this size carry the 270 of a first day in one tranche
  const perTranche = Math.ceil((numbers.soldiers + numbers.civilians) / numbers.tranches)
  const steps = Math.max(LEAST_STEPS, Math.ceil((perTranche + ROOM_BEYOND_PARITY) / coach))
  return {
    format: 'agreement@v1',
    id: numbers.id,
    replaces: numbers.replaces,
    series: { id: numbers.series, ceiling: numbers.ceiling },
    belligerents: [one, other],
    mediator: partyId('med'),
    transit: partyId('transit'),
    neutral: partyId('neutral'),
    routes: [
      { from: one, to: other, via: null },
      { from: other, to: one, via: partyId('transit') },
    ],
    terms: presetTerms(numbers, sides),
    tranches: Array.from({ length: numbers.tranches }, (_, i) => trancheOf(i, perTranche, sides)),
    objective: { kind: 'rank-maximal' },
    schedule: 'urgent-first',
    lists: { answerDays: 7, remarkDays: 7, finalDays: 7 },
    rules: {
      classes: [
        { class: 1, when: 'seriously-wounded-or-sick' },
        { class: 2, when: 'minor' },
        { class: 3, when: 'woman' },
        { class: 4, when: 'wounded' },
        { class: 5, when: 'under-25' },
        { class: 6, when: 'long-captivity' },
        { class: 7, when: 'anyone' },
      ],
      longCaptivityMonths: 24,
      referenceDate: numbers.referenceDate,
      stretcherSeats: 3,
      escortSeats: 1,
      familiesTogether: true,
    },
    handover: { exposure: coach, steps, coach, padTo: 65_536, standstillHours: 24 },
    lottery: 'commit-reveal@v1',
    mediatorReadsTerms: true,
    naming: 'on-consent',
    remarks: '',
  }
}

function presetTerms(n: PresetNumbers, [one, other]: readonly [PartyId, PartyId]): readonly Json[] {
  const within = { attributes: { parity: ['in'] } }
  const number = (of: string, holder: PartyId, category: string, count: number): Json => ({
    id: `${of}-from-${holder}`,
    kind: 'quota',
    where: { holder: [holder], category: [category], ...within },
    min: count,
    max: count,
  })
  const ceiling = (holder: PartyId): Json => ({
    id: `ceiling-from-${holder}`,
    kind: 'quota',
    where: { holder: [holder], ...within },
    max: n.ceiling,
  })
  return [
    number('soldiers', one, 'soldier', n.soldiers),
    number('soldiers', other, 'soldier', n.soldiers),
    number('civilians', one, 'civilian', n.civilians),
    number('civilians', other, 'civilian', n.civilians),
    { id: 'parity', kind: 'parity', between: [one, other], where: within, per: 'tranche' },
    ceiling(one),
    ceiling(other),
  ]
}

function trancheOf(
  index: number,
  perTranche: number,
  [one, other]: readonly [PartyId, PartyId],
): Json {
  const people = perTranche + ROOM_BEYOND_PARITY
  const room = {
    people,
    seats: people + 2 * STRETCHERS_PER_TRANCHE + 8, // a stretcher takes three seats; eight for escorts
    stretchers: STRETCHERS_PER_TRANCHE,
  }
  return { id: `t${index + 1}`, capacity: { [one]: room, [other]: room } }
}
