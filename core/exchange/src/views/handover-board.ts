// One tranche at the point, as far as the log says. Whoever is not yet received is in the holder's custody;
// a hold keeps everyone where they are. Persons are listed for the parties, the transit state and the
// neutral; a mediator and an observer see counts.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import { neededFor } from '../proposal.ts'
import { lateElsewhere } from '../late-receipt.ts'
import { firstMoved } from '../schedule.ts'
import type { Schedule } from '../schedule.ts'
import type { Bound } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import type { ManifestLine, Tranche } from '../tranche.ts'
import { acceptancesOf, actsOf } from './acts.ts'
import type { AcceptanceOf } from './acts.ts'
import {
  manifestProposal,
  maySeeHours,
  openSchedule,
  sideRows,
  trancheRows,
} from './tranche-outlook.ts'
import type { TrancheRow } from './tranche-outlook.ts'
import { refusedReceipts } from './refused-receipts.ts'
import type { RefusedReceipt } from './refused-receipts.ts'
import { owedRows } from './owed-rows.ts'
import { sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

export interface CrossingRow {
  readonly ref: PersonRef
  readonly home: PartyId
  readonly holder: PartyId
  /** Place in the manifest, from 1. */
  readonly place: number
  readonly category: Category
  readonly state: 'listed' | 'present' | 'checked' | 'received'
  readonly presented: 'cleared' | 'not-presented' | null
  readonly identity: 'unchecked' | 'proven' | 'doubtful'
  readonly stretcher: boolean
  readonly escort: boolean
  readonly exception: ExceptionRow['code'] | null
  /** Entry with the receipt both sides signed. */
  readonly receipt: number | null
  /** The receipt was signed in time and reported after both sides had closed the tranche it is of. */
  readonly late: boolean
}

export interface ExceptionRow {
  readonly id: string
  readonly code:
    'listed-absent' | 'unlisted-presented' | 'identity-doubtful' | 'died' | 'not-presented'
  readonly ref: PersonRef | null
  readonly home: PartyId | null
  readonly at: Instant
  readonly index: number
  readonly resolution: string | null
}

export interface ScheduleRow {
  readonly hash: string
  readonly at: Instant
  readonly point: string
  readonly proposedBy: PartyId
  readonly acceptances: readonly AcceptanceOf[]
  readonly binding: boolean
}

export interface HandoverBoard {
  readonly tranches: readonly TrancheRow[]
  readonly tranche: TrancheRow | null
  /** In force; as proposed, while no schedule is. */
  readonly schedule: ScheduleRow | null
  /** Another hour or point than the one in force, which stands until both sides have accepted this one. */
  readonly move: ScheduleRow | null
  readonly manifest: {
    readonly hash: string | null
    readonly signedBy: readonly AcceptanceOf[]
  } | null
  readonly standstill?: {
    readonly from: Instant
    readonly until: Instant
    readonly go: readonly {
      readonly party: PartyId
      readonly given: boolean
      readonly at: Instant | null
      /** When this side last took its go back; null where it did not, or has given it again. */
      readonly withdrawnAt: Instant | null
    }[]
  } | null
  readonly barrier: {
    readonly armed: boolean
    readonly sides: readonly {
      readonly home: PartyId
      readonly holder: PartyId
      readonly expected: number
      readonly counted: number | null
      readonly armed: boolean
    }[]
  }
  readonly exposure: {
    readonly bound: number | null
    readonly now: number
    readonly plus: PartyId | null
    readonly minus: PartyId | null
  }
  readonly people?: readonly CrossingRow[]
  readonly exceptions: readonly ExceptionRow[]
  readonly receipts: readonly {
    readonly index: number
    readonly hash: string
    readonly at: Instant
    readonly people: number
    readonly releasedBy: PartyId
    readonly receivedBy: PartyId
    readonly late: boolean
  }[]
  readonly refused: readonly RefusedReceipt[]
  readonly devices: readonly {
    readonly name: string
    readonly party: PartyId
    readonly lastSeen: Instant | null
  }[]
  readonly owed: readonly {
    readonly from: PartyId
    readonly to: PartyId
    readonly people: number
    readonly category: Category
  }[]
}

/** The board of one tranche; of the first that is not over where none is asked for. */
export function handoverBoard(outlook: Outlook, asked: string | null): HandoverBoard {
  const { state } = outlook
  const tranches = trancheRows(outlook)
  const open = tranches.find((t) => !OVER.has(t.state)) ?? tranches.at(-1)
  const row = tranches.find((t) => t.id === asked) ?? (asked === null ? (open ?? null) : null)
  const tranche = row === null ? undefined : state.tranches.get(row.id)
  const sees = sightOf(outlook.viewer.role)
  const listsPeople = sees.persons !== 'none' && !COUNTS_ONLY.has(outlook.viewer.role)
  return {
    tranches,
    tranche: row,
    ...(row === null || !maySeeHours(outlook, tranche)
      ? { schedule: null, move: null }
      : schedulesOf(outlook, row.id)),
    manifest: row === null ? null : manifestRow(outlook, row.id),
    ...(row !== null && maySeeHours(outlook, tranche)
      ? { standstill: standstillOf(outlook, row.id) }
      : {}),
    barrier: barrierOf(outlook, row?.id ?? null, tranche),
    exposure: exposureRow(tranche),
    ...(listsPeople && tranche !== undefined ? { people: crossingRows(outlook, tranche) } : {}),
    exceptions: tranche === undefined ? [] : exceptionRows(outlook, tranche),
    receipts: tranche === undefined ? [] : receiptRows(outlook, tranche),
    refused: tranche === undefined ? [] : refusedRows(outlook, tranche),
    devices: tranche === undefined ? [] : deviceRows(outlook, tranche),
    owed: owedRows(outlook),
  }
}

const OVER = new Set<TrancheRow['state']>(['completed', 'partial', 'aborted'])
const COUNTS_ONLY = new Set([
  'observer',
  'mediator',
  'press-office',
  'bureau',
  'family-desk',
  'hotline',
  'public',
])

function schedulesOf(outlook: Outlook, id: string): Pick<HandoverBoard, 'schedule' | 'move'> {
  const { schedule } = outlook.state
  const open = openSchedule(outlook.state)
  if (schedule === null) return { schedule: scheduleRow(outlook, id, open), move: null }
  const moves = open !== null && firstMoved(schedule.content, open.content, [id]) !== null
  return {
    schedule: scheduleRow(outlook, id, schedule),
    move: moves ? scheduleRow(outlook, id, open) : null,
  }
}

function scheduleRow(
  outlook: Outlook,
  id: string,
  schedule: Bound<Schedule> | null,
): ScheduleRow | null {
  const { state } = outlook
  const hour = schedule?.content.tranches.find((t) => t.id === id)
  const proposal = state.proposals.get(schedule?.hash ?? '')
  if (hour === undefined || proposal === undefined || state.frame === null) return null
  const needed = neededFor('schedule', state.frame.belligerents, state.frame.mediator)
  return {
    hash: proposal.hash,
    at: hour.opensAt,
    point: hour.point,
    proposedBy: proposal.by,
    acceptances: acceptancesOf(outlook, proposal, needed),
    binding: proposal.boundAt !== null,
  }
}

function manifestRow(outlook: Outlook, id: string): HandoverBoard['manifest'] {
  const { state } = outlook
  const proposal = manifestProposal(state, id)
  if (proposal === undefined || state.frame === null) return null
  const needed = neededFor('manifest', state.frame.belligerents, state.frame.mediator)
  return { hash: proposal.hash, signedBy: acceptancesOf(outlook, proposal, needed) }
}

function standstillOf(
  outlook: Outlook,
  id: string,
): Exclude<HandoverBoard['standstill'], undefined> {
  const { state, entries } = outlook
  const hour = state.schedule?.content.tranches.find((t) => t.id === id)
  if (hour === undefined) return null
  const given = state.tranches.get(id)?.go
  const withdrawn = actsOf(entries, 'go.withdrawn').filter((a) => a.says.tranche === id)
  return {
    from: hour.standstillFrom,
    until: hour.standstillUntil,
    go: [...(state.frame?.belligerents ?? [])].sort().map((party) => {
      const at = given?.get(party) ?? null
      const back = withdrawn.findLast((a) => a.entry.party === party)?.says.at ?? null
      return { party, given: at !== null, at, withdrawnAt: at === null ? back : null }
    }),
  }
}

function barrierOf(
  outlook: Outlook,
  id: string | null,
  tranche: Tranche | undefined,
): HandoverBoard['barrier'] {
  const isGiven = (party: PartyId): boolean => tranche?.go.has(party) === true
  const rows = id === null ? [] : sideRows(outlook, id)
  const sides = rows.toSorted((x, y) => (x.holder < y.holder ? -1 : 1))
  return {
    armed: tranche !== undefined && tranche.go.size >= 2,
    sides: sides.map(({ home, holder, planned, present }) => ({
      home,
      holder,
      expected: planned,
      counted: tranche === undefined || tranche.present.size === 0 ? null : present,
      armed: isGiven(holder),
    })),
  }
}

function exposureRow(tranche: Tranche | undefined): HandoverBoard['exposure'] {
  if (tranche === undefined) return { bound: null, now: 0, plus: null, minus: null }
  const sides = [...new Set(tranche.manifest.persons.map((p) => p.from))].sort()
  const released = (side: PartyId | undefined): number =>
    side === undefined ? 0 : (tranche.released.get(side)?.inParity ?? 0)
  const [plus = null, minus = null] = [...sides].sort((x, y) => released(y) - released(x))
  const now = released(plus ?? undefined) - released(minus ?? undefined)
  return { bound: tranche.manifest.exposure, now, plus, minus }
}

function crossingRows(outlook: Outlook, tranche: Tranche): readonly CrossingRow[] {
  const receipts = receiptIndexes(outlook)
  const elsewhere = lateElsewhere(outlook.state, tranche.id)
  return tranche.manifest.persons.map((line, i) => {
    const receipt = receipts.get(line.ref) ?? null
    return crossingRow(tranche, line, { place: i + 1, receipt, elsewhere })
  })
}

function crossingRow(
  tranche: Tranche,
  line: ManifestLine,
  at: {
    readonly place: number
    readonly receipt: number | null
    readonly elsewhere: ReadonlySet<PersonRef>
  },
): CrossingRow {
  const { ref } = line
  const presented = tranche.presented.get(ref) ?? null
  const odd = tranche.exceptions.find((e) => e.ref === ref)?.exception ?? null
  const isChecked = tranche.checked.has(ref)
  const crossed = tranche.receipts.has(receiptKey(ref, 'line')) || at.elsewhere.has(ref)
  const standing = isChecked ? 'checked' : tranche.present.has(ref) ? 'present' : 'listed'
  return {
    ref,
    home: line.to,
    holder: line.from,
    place: at.place,
    category: line.category,
    state: crossed ? 'received' : standing,
    presented,
    identity: odd === 'identity-doubtful' ? 'doubtful' : isChecked ? 'proven' : 'unchecked',
    stretcher: line.stretchers > 0,
    escort: line.escort,
    exception: odd ?? (presented === 'not-presented' ? 'not-presented' : null),
    receipt: crossed ? at.receipt : null,
    late: tranche.late.has(ref) || at.elsewhere.has(ref),
  }
}

/** The entry in which each person's receipt at the line changed custody. */
function receiptIndexes({ state }: Outlook): ReadonlyMap<PersonRef, number> {
  const indexes = new Map<PersonRef, number>()
  for (const [ref, { lanes }] of state.custody) {
    const lane = lanes.find((l) => l.where === 'transit' || l.where === 'own-side')
    if (lane !== undefined) indexes.set(ref, lane.index)
  }
  return indexes
}

function exceptionRows(outlook: Outlook, tranche: Tranche): readonly ExceptionRow[] {
  const { entries, viewer } = outlook
  const steps = actsOf(entries, 'handover.stepped').filter((a) => a.says.tranche === tranche.id)
  const isClosed = tranche.stage === 'closed'
  const lines = new Map(tranche.manifest.persons.map((line) => [line.ref, line]))
  const reported = tranche.exceptions.map((e, i): ExceptionRow => {
    const by = steps.find((a) =>
      a.says.exceptions.some((x) => x.ref === e.ref && x.exception === e.exception),
    )
    return {
      id: `${tranche.id}-${i + 1}`,
      code: e.exception,
      ref: COUNTS_ONLY.has(viewer.role) ? null : e.ref,
      home: e.ref === null ? null : (lines.get(e.ref)?.to ?? null),
      at: by?.says.at ?? outlook.now,
      index: by?.entry.index ?? 0,
      resolution: isClosed ? resolutionOf(e.exception) : null,
    }
  })
  if (!sightOf(viewer.role).presentation || COUNTS_ONLY.has(viewer.role)) return reported
  return [...reported, ...notPresentedRows(outlook, tranche)]
}

function resolutionOf(code: ExceptionRow['code']): string {
  return code === 'unlisted-presented' ? 'returned' : 'deferred'
}

function notPresentedRows({ entries }: Outlook, tranche: Tranche): readonly ExceptionRow[] {
  const steps = actsOf(entries, 'presentation.stepped').filter((a) => a.says.tranche === tranche.id)
  return tranche.manifest.persons
    .filter((line) => tranche.presented.get(line.ref) === 'not-presented')
    .flatMap((line): readonly ExceptionRow[] => {
      const by = steps.find((a) => a.says.outcomes.some((o) => o.ref === line.ref))
      if (by === undefined) return []
      const { at } = by.says
      const id = `${tranche.id}-${line.ref}`
      const facts = { home: line.to, at, index: by.entry.index, resolution: 'deferred' }
      return [{ id, code: 'not-presented', ref: line.ref, ...facts }]
    })
}

type ReceiptRow = HandoverBoard['receipts'][number]

function receiptRows({ entries, state }: Outlook, tranche: Tranche): HandoverBoard['receipts'] {
  const indexes = new Map<number, Omit<ReceiptRow, 'index' | 'hash'>>()
  for (const receipt of tranche.receipts.values()) {
    const lanes = state.custody.get(receipt.ref)?.lanes ?? []
    const index = lanes.find((l) => l.by === receipt.to && l.at === receipt.at)?.index
    if (index === undefined) continue
    const row = indexes.get(index) ?? {
      people: 0,
      at: receipt.at,
      releasedBy: receipt.from,
      receivedBy: receipt.to,
      late: receipt.leg === 'line' && tranche.late.has(receipt.ref),
    }
    indexes.set(index, { ...row, people: row.people + 1 })
  }
  const hashes = new Map(entries.map((e) => [e.index, e.hash]))
  return [...indexes]
    .sort(([x], [y]) => x - y)
    .map(([index, row]) => ({ index, hash: hashes.get(index) ?? '', ...row }))
}

function refusedRows({ state, viewer }: Outlook, tranche: Tranche): HandoverBoard['refused'] {
  const rows = refusedReceipts(state, tranche)
  return COUNTS_ONLY.has(viewer.role) ? rows.map((row) => ({ ...row, ref: null })) : rows
}

function deviceRows({ entries }: Outlook, tranche: Tranche): HandoverBoard['devices'] {
  const devices = new Map<string, { party: PartyId; lastSeen: Instant }>()
  for (const { entry, says } of actsOf(entries, 'handover.stepped')) {
    if (says.tranche !== tranche.id) continue
    devices.set(entry.author, { party: entry.party, lastSeen: says.at })
  }
  return [...devices]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, device]) => ({ name, ...device }))
}
