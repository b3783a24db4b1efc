// The treating team's board: everybody who wears a wristband, named or not, with what was found, what is due and
// what nobody has reported yet. It knows no list, no plan and no name. Whoever died in transit is in the host's
// custody as remains; the slices that others read still say what they said, so nobody else learns it from them.
import type { Instant, PersonRef } from '@parley/kernel'
import { instantOf, secondsOf } from '@parley/kernel'
import { careRecord, isOverdue, standingNotes } from '../care/care-record.ts'
import type { CareBook, CareRecord, StandingNote } from '../care/care-record.ts'
import type { CareNote } from '../care/care-note.ts'
import type { RefusedCare } from '../care/care-refused.ts'
import { earlyWarning } from '../care/early-warning.ts'
import type { EarlyWarning } from '../care/early-warning.ts'
import type { Fitness, Triage } from '../homecoming.ts'
import type { ExchangeState } from '../state.ts'
import { knownArrivals, knownCare } from './homecoming-board.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface CareRow {
  readonly wristband: string
  /** Null while nobody knows who wears it. */
  readonly ref: PersonRef | null
  readonly tranche: string
  readonly arrivedAt: Instant
  readonly leftAt: Instant | null
  readonly where: 'here' | 'departed' | 'remains'
  readonly triage: Triage | null
  readonly fitness: Fitness | null
  readonly record: CareRecord
  readonly notes: readonly StandingNote[]
  /** Of the newest observation; null where nothing was measured. */
  readonly warning: EarlyWarning | null
  readonly isOverdue: boolean
  /** Something about this person is in no report yet. */
  readonly waits: boolean
}

export interface CareHalfHour {
  readonly from: Instant
  readonly arrived: number
  /** In beds at the end of it. */
  readonly present: number
}

export interface CareBoard {
  readonly rows: readonly CareRow[]
  readonly halfHours: readonly CareHalfHour[]
  readonly overdue: number
  readonly refused: readonly RefusedCare[]
}

const HALF_HOUR = 1800 // seconds
const SHOWN = 24 // half hours: a day and a night shift side by side fit a screen

/** Everybody cared for, who needs somebody first at the top; null for every other seat. */
export function careBoard(outlook: Outlook): CareBoard | null {
  if (!sightOf(outlook.viewer.role).care) return null
  const { state, now } = outlook
  const care = knownCare(outlook)
  const rows = [...knownArrivals(outlook).values()].map((arrival): CareRow => {
    const { wristband, ref, tranche, at } = arrival
    const notes = careNotesOf(outlook, wristband)
    const record = careRecord(notes)
    const latest = record.vitals.at(-1)
    const leftAt = ref === null ? null : leftTransit(state, ref)
    const found = care.get(wristband)
    const reported = state.careNotes.get(wristband)?.length ?? 0
    return {
      wristband,
      ref,
      tranche,
      arrivedAt: at,
      leftAt,
      where: record.died !== null ? 'remains' : leftAt === null ? 'here' : 'departed',
      triage: found?.triage ?? null,
      fitness: found?.fitness ?? null,
      record,
      notes: standingNotes(notes),
      warning: latest === undefined ? null : earlyWarning(latest),
      isOverdue: leftAt === null && isOverdue(record, now),
      waits: notes.length > reported,
    }
  })
  return {
    rows: rows.sort(byNeed),
    halfHours: halfHoursOf(rows, now),
    overdue: rows.filter((row) => row.isOverdue).length,
    refused: state.refusedCare,
  }
}

/** All notes about a wristband that this seat knows: its own, or those of the log where these are more. */
export function careNotesOf(
  { state, register }: Pick<Outlook, 'state' | 'register'>,
  wristband: string,
): readonly CareNote[] {
  const books: readonly CareBook[] = [state.careNotes, ...register.care.values()]
  const all = books.map((book) => book.get(wristband) ?? [])
  return all.reduce((most, one) => (one.length > most.length ? one : most), [])
}

/** Persons who died in transit, by wristband: in the host's custody as remains, in a bag of that number. */
export function diedInTransit(
  outlook: Outlook,
): readonly { readonly wristband: string; readonly bag: string; readonly diedAt: Instant }[] {
  return (careBoard(outlook)?.rows ?? []).flatMap(({ wristband, record }) => {
    const { died } = record
    return died === null ? [] : [{ wristband, bag: died.bag, diedAt: died.diedAt }]
  })
}

function leftTransit(state: ExchangeState, ref: PersonRef): Instant | null {
  const lanes = state.custody.get(ref)?.lanes ?? []
  const arrived = lanes.findIndex((lane) => lane.where === 'transit')
  return arrived < 0 ? null : (lanes[arrived + 1]?.at ?? null)
}

const ORDER: readonly (Triage | null)[] = [
  'immediate',
  'urgent',
  null,
  'delayed',
  'minor',
  'expectant',
]

// Whoever nobody has seen comes before those who were seen and can wait.
function byNeed(x: CareRow, y: CareRow): number {
  const gone = (row: CareRow): number => (row.where === 'here' ? 0 : 1)
  const late = (row: CareRow): number => (row.isOverdue ? 0 : 1)
  const level = (row: CareRow): number => ORDER.indexOf(row.triage)
  return (
    gone(x) - gone(y) ||
    level(x) - level(y) ||
    late(x) - late(y) ||
    (x.wristband < y.wristband ? -1 : 1)
  )
}

/** The half hours up to the one of `now`, the latest last; none before anybody has come. */
function halfHoursOf(rows: readonly CareRow[], now: Instant): readonly CareHalfHour[] {
  const slotOf = (at: Instant): number => Math.floor(secondsOf(at) / HALF_HOUR)
  const came = rows.map((row) => ({
    in: slotOf(row.arrivedAt),
    out: row.record.died?.diedAt ?? row.leftAt,
  }))
  const slots = came.map((one) => one.in)
  if (slots.length === 0) return []
  const last = Math.max(slotOf(now), ...slots)
  const first = Math.max(Math.min(...slots), last - SHOWN + 1)
  const all = Array.from({ length: last - first + 1 }, (_, i) => {
    const slot = first + i
    const isPresent = (one: (typeof came)[number]): boolean =>
      one.in <= slot && (one.out === null || slotOf(one.out) > slot)
    return {
      from: instantOf(slot * HALF_HOUR),
      arrived: slots.filter((one) => one === slot).length,
      present: came.filter(isPresent).length,
    }
  })
  // Hours before anybody was here say nothing; the table would be long and the cells narrow.
  const begins = all.findIndex(({ arrived, present }) => arrived + present > 0)
  return all.slice(Math.max(0, begins))
}
