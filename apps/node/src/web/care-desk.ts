// The treating team's desk. Every act is a note of the seat's own log, judged by the core before it is kept; who
// is fit to travel is said here and nowhere else, and no other desk has an operation that could say otherwise.
// A desk that is no clinician's gets no answer, and its own node enters that it asked.
import {
  carePart,
  careBoard,
  careBundleText,
  careNotesOf,
  careRecord,
  CARE_ASKERS,
  CARE_NOTED,
  fitsReport,
  noteFault,
  readShape,
  sightOf,
} from '@parley/exchange'
import type { CareAsked, CareNote, CareRow } from '@parley/exchange'
import type { CareAct, Handlers } from '@parley/api'
import { ok, personRef, refuse, secondsOf } from '@parley/kernel'
import type { Instant, Json, PersonRef, Result } from '@parley/kernel'
import { perform } from '../stages/perform.ts'
import { bandsOf, numbersAfter, unbanded } from './desk-deeds.ts'
import { reportsUnderWay } from './desk-place.ts'
import type { Desk } from './desk.ts'

type ActOf<Name extends CareAct['do']> = Extract<CareAct, { readonly do: Name }>
type Acted = Result<{ readonly wristbands: readonly string[] }>

export const careHandlers: Pick<Handlers<Desk>, 'care' | 'careAct' | 'careSummary'> = {
  care: async (_, desk) => {
    const board = careBoard(desk.outlook())
    if (board === null) return await refused(desk, 'triage')
    const tranches = [...desk.seat.exchange().tranches.keys()]
    const unlinked = tranches.map((tranche) => ({ tranche, refs: unbanded(desk, tranche) }))
    return ok({
      ...board,
      now: desk.seat.now(),
      unlinked: unlinked.filter(({ refs }) => refs.length > 0),
      reports: reportsUnderWay(desk, 'care'),
    })
  },
  careAct: async ({ body }, desk) => {
    if (!sightOf(desk.role).care) return await refused(desk, 'triage')
    return await desk.station.inTurn(() => act(desk, body))
  },
  careSummary: async ({ params }, desk) => {
    const board = careBoard(desk.outlook())
    if (board === null) return await refused(desk, 'summary')
    const row = board.rows.find(({ wristband }) => wristband === params.wristband)
    if (row === undefined) return refuse('not-found', params.wristband)
    return ok({ fileName: `care-${row.wristband}.json`, document: summaryOf(desk, row) })
  },
}

function summaryOf(desk: Desk, row: CareRow): string {
  const { wristband, ref, triage, fitness, notes, arrivedAt } = row
  const summary = {
    wristband,
    ref,
    // The reception knows people by number; the hospital, which has the lists, puts the name to it.
    name: null,
    bornOn: null,
    origin: desk.seat.head().origin,
    record: careRecord(careNotesOf(desk.outlook(), wristband)),
    travel: { triage, fitness },
    // As of the last note, so that the same notes are the same document whenever it is asked for.
    at: notes.at(-1)?.note.at ?? arrivedAt,
    author: null,
  }
  return careBundleText(summary, desk.hashing)
}

async function act(desk: Desk, body: CareAct): Promise<Acted> {
  switch (body.do) {
    case 'bands':
      return await bands(desk, body)
    case 'link':
      return await link(desk, body)
    case 'triage':
      return await triage(desk, body)
    case 'note':
      return await note(desk, body)
  }
}

/** Wristbands before names: no more than the tranche brings people here. */
async function bands(desk: Desk, { tranche, people }: ActOf<'bands'>): Promise<Acted> {
  const manifest = desk.seat.exchange().tranches.get(tranche)?.manifest
  if (manifest === undefined) return refuse('not-found', tranche)
  const awaited = manifest.persons.filter((line) => line.via === desk.seat.id).length
  const given = new Set(bandsOf(desk, tranche).map((band) => band.wristband))
  if (given.size + people > awaited) return refuse('more-than-listed', tranche)
  const wristbands = numbersAfter(tranche, given, people)
  const arrivals = wristbands.map((wristband) => ({ wristband, ref: null }))
  return await noted(desk, 'wristband.given', { tranche, arrivals }, wristbands)
}

/** Puts the person to a wristband; every note under it stays. */
async function link(desk: Desk, body: ActOf<'link'>): Promise<Acted> {
  const row = rowOf(desk, body.wristband)
  if (row === null) return refuse('not-arrived', body.wristband)
  const ref = personRef(body.ref)
  if (row.ref === ref) return ok({ wristbands: [row.wristband] })
  if (row.ref !== null) return refuse('linked-before', row.wristband)
  const { tranche, wristband } = row
  if (isBanded(desk, tranche, ref)) return refuse('already-banded', ref)
  if (!unbanded(desk, tranche).includes(ref)) return refuse('not-listed', ref)
  const arrivals = [{ wristband, ref }]
  return await noted(desk, 'wristband.given', { tranche, arrivals }, [wristband])
}

function isBanded(desk: Desk, tranche: string, ref: PersonRef): boolean {
  return bandsOf(desk, tranche).some((band) => band.ref === ref)
}

async function triage(desk: Desk, body: ActOf<'triage'>): Promise<Acted> {
  const row = rowOf(desk, body.wristband)
  if (row === null) return refuse('not-arrived', body.wristband)
  if (row.where === 'remains') return refuse('died-before', row.wristband)
  const { wristband, tranche } = row
  const persons = [{ wristband, triage: body.triage, fitness: body.fitness }]
  return await noted(desk, 'triage.found', { tranche, persons }, [wristband])
}

async function note(desk: Desk, body: ActOf<'note'>): Promise<Acted> {
  const row = rowOf(desk, body.wristband)
  if (row === null) return refuse('not-arrived', body.wristband)
  const { tranche, wristband } = row
  const before = careNotesOf(desk.outlook(), wristband)
  const says = body.says === null ? null : readShape(carePart, plain(body.says), 'says')
  if (says?.ok === false) return says
  const one: CareNote = {
    at: laterOf(desk.seat.now(), before.at(-1)?.at),
    number: before.length + 1,
    corrects: body.corrects,
    says: says === null ? null : says.value,
  }
  if (one.number > MAX_NOTES) return refuse('too-many-notes', wristband)
  const fault = noteFault(before, one)
  if (fault !== null) return refuse(fault, wristband)
  const { padTo } = desk.seat.exchange().tranches.get(tranche)?.manifest ?? { padTo: 0 }
  if (!fitsReport(padTo, wristband, one)) return refuse('too-long-for-report', wristband)
  const data = { tranche, wristband, note: plain(one) }
  const kept = await desk.seat.note(CARE_NOTED, data)
  return kept.ok ? ok({ wristbands: [wristband] }) : kept
}

const MAX_NOTES = 500 // spec/exchange.md section 9

// A clock that was set back must not keep a clinician from writing.
function laterOf(now: Instant, before: Instant | undefined): Instant {
  return before !== undefined && secondsOf(before) > secondsOf(now) ? before : now
}

function rowOf(desk: Desk, wristband: string): CareRow | null {
  const board = careBoard(desk.outlook())
  return board?.rows.find((row) => row.wristband === wristband) ?? null
}

async function noted(
  desk: Desk,
  kind: string,
  says: Readonly<Record<string, unknown>>,
  wristbands: readonly string[],
): Promise<Acted> {
  const kept = await desk.seat.note(kind, plain({ at: desk.seat.now(), ...says }))
  return kept.ok ? ok({ wristbands }) : kept
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json // words, numbers, lists and null alone
}

const ONCE_SECONDS = 1800 // a page that asks every second is one request to whoever reads of it

const asked = new WeakMap<Desk, Map<CareAsked, Instant>>()

/** Refuses, and enters that this desk asked: who, when, for what kind of thing, and not about whom. */
async function refused(desk: Desk, what: CareAsked): Promise<Result<never>> {
  const role = CARE_ASKERS.find((one) => one === desk.role)
  const at = desk.seat.now()
  const before = asked.get(desk)?.get(what)
  const isNew = before === undefined || secondsOf(at) - secondsOf(before) >= ONCE_SECONDS
  if (role !== undefined && isNew) {
    asked.set(desk, new Map(asked.get(desk)).set(what, at))
    const says = { at, desk: role, asked: what }
    await desk.seat.sync()
    await perform(desk.seat, { kind: 'care.refused', says, author: desk.seat.nodeKey })
  }
  return refuse('clinicians-only')
}
