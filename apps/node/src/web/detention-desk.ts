// The register of detention at a bureau and at the neutral visitor's desk: what they read of it, what they note, and
// the report that carries the notes. One act may name many persons: it is kept for all of them or for none.
import {
  DETENTION_CODES,
  DETENTION_NOTED,
  detentionBoard,
  detentionFault,
  detentionPart,
  detentionReportOf,
  ownDetention,
  readShape,
  sightOf,
} from '@parley/exchange'
import type { DetentionNote, DetentionPart, KeptNote } from '@parley/exchange'
import type { DetentionAct, DetentionActed, DetentionRowView, Handlers } from '@parley/api'
import { invariant, ok, parsePartialDate, personRef, refuse, secondsOf } from '@parley/kernel'
import type { Instant, Json, PersonRef, Refusal, Result } from '@parley/kernel'
import { newRef } from '../stages/lists.ts'
import { awaitedOwner } from './awaited-readers.ts'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

type ActOf<Name extends DetentionAct['do']> = Extract<DetentionAct, { readonly do: Name }>
type Operations = 'detention' | 'detentionFile' | 'detentionAct'

export const detentionHandlers: Pick<Handlers<Desk>, Operations> = {
  detention: (_, desk) => {
    const board = boardOf(desk)
    if (!board.ok) return board
    const people = board.value.people.map((file): DetentionRowView => {
      const { visits: _v, complaints: _c, ended: _e, links: _l, ...row } = file
      return row
    })
    return ok({ ...board.value, people, awaitsReadersOf: awaitedOwner(desk, 'detention') })
  },
  detentionFile: ({ params }, desk) => {
    const board = boardOf(desk)
    if (!board.ok) return board
    const file = board.value.people.find(({ ref }) => ref === params.ref)
    const { seat, by, today } = board.value
    return file === undefined ? refuse('not-found', params.ref) : ok({ ...file, seat, by, today })
  },
  detentionAct: async ({ body }, desk) => {
    const board = boardOf(desk)
    return board.ok ? await desk.station.inTurn(() => acted(desk, body)) : board
  },
}

function boardOf(desk: Desk) {
  if (sightOf(desk.role).detention === null) return refuse('not-allowed', 'detention')
  const board = detentionBoard(desk.outlook(), desk.names)
  return board === null ? refuse('not-framed') : ok(board)
}

async function acted(desk: Desk, body: DetentionAct): Promise<Result<DetentionActed>> {
  switch (body.do) {
    case 'codes':
      return await codes(desk, body.opens)
    case 'enter':
      return await entered(desk, body)
    case 'enter-new': {
      const { name, since, facility } = body
      const ref = newRef(desk.seat)
      const says = partOf({ part: 'detained', since })
      return says.ok ? await keep(desk, [{ ref, says: says.value, facility, name }]) : says
    }
    case 'note':
      return await noted(desk, body)
  }
}

async function codes(desk: Desk, opens: boolean): Promise<Result<DetentionActed>> {
  if (sightOf(desk.role).detention !== 'bureau') return refuse('not-allowed', 'detention')
  const data = { at: desk.seat.now(), opens }
  const kept = await desk.seat.note(DETENTION_CODES, data, [], desk.officer)
  return kept.ok ? ok({ refs: [] }) : kept
}

/** Enters persons of the own held list, each since the day that the list has unless one is given. */
async function entered(desk: Desk, body: ActOf<'enter'>): Promise<Result<DetentionActed>> {
  const { held } = desk.seat.register()
  const sayings: Saying[] = []
  for (const name of body.refs) {
    const ref = personRef(name)
    const record = held.get(ref)
    if (record === undefined) return refuse('no-such-person', ref)
    const since = body.since ?? record.capturedOn
    if (since === null || parsePartialDate(since) === null) return refuse('since-unknown', ref)
    const says = partOf({ part: 'detained', since })
    if (!says.ok) return refuse('since-unknown', ref)
    sayings.push({ ref, says: says.value, facility: body.facility, name: null })
  }
  return await keep(desk, sayings)
}

async function noted(desk: Desk, body: ActOf<'note'>): Promise<Result<DetentionActed>> {
  const says = partOf({ ...body.says })
  if (!says.ok) return says
  const { facility } = body
  // Whoever is entered comes from a list or as somebody new: there alone is the name that goes with a ref.
  if (says.value.part === 'detained' && !isKnownHere(desk, body.refs)) {
    return refuse('no-such-person', body.refs[0])
  }
  const arrives = says.value.part === 'moved' || says.value.part === 'detained'
  if (arrives !== (facility !== null)) return refuse('facility-needed', says.value.part)
  const sayings = body.refs.map((ref) => {
    return { ref: personRef(ref), says: says.value, facility, name: null }
  })
  return await keep(desk, sayings)
}

function isKnownHere(desk: Desk, refs: readonly string[]): boolean {
  const { held, detention } = desk.seat.register()
  return refs.every((name) => held.has(personRef(name)) || detention.names.has(personRef(name)))
}

function partOf(says: Json): Result<DetentionPart, Refusal<'field'>> {
  return readShape(detentionPart, says, 'says')
}

export interface Saying {
  readonly ref: PersonRef
  readonly says: DetentionPart
  readonly facility: string | null
  readonly name: string | null
}

/** Keeps what is said of each person in one entry, judged with everything noted before. */
export async function keep(
  desk: Desk,
  sayings: readonly Saying[],
): Promise<Result<DetentionActed>> {
  const { seat } = desk
  const { frame, detention } = seat.exchange()
  invariant(frame !== null, 'a frame before any note')
  const own = seat.register().detention
  const book = ownDetention(detention, { by: seat.id, seats: frame }, own)
  const persons: KeptNote[] = []
  const named = new Set<PersonRef>()
  for (const { ref, says, facility, name } of sayings) {
    if (named.has(ref)) continue
    named.add(ref)
    const number = (own.notes.get(ref)?.length ?? 0) + 1
    const note: DetentionNote = { at: laterOf(seat.now(), own.notes.get(ref)), number, ref, says }
    const fault = detentionFault({ book, by: seat.id, seats: frame, note })
    if (fault !== null) return refuse(fault, ref)
    persons.push({ note, facility, name })
  }
  const data = JSON.parse(JSON.stringify({ persons })) as Json // words, numbers, lists and null alone
  const kept = await seat.note(DETENTION_NOTED, data, [], desk.officer)
  return kept.ok ? ok({ refs: [...named] }) : kept
}

// A clock that was set back must not keep an officer from writing.
function laterOf(now: Instant, notes: readonly DetentionNote[] | undefined): Instant {
  const last = notes?.at(-1)?.at
  return last !== undefined && secondsOf(last) > secondsOf(now) ? last : now
}

/** The report as an act of this desk's officer: what waits and fits, which may be nothing. */
export function detentionReportDeed(desk: Desk): Result<Deed> {
  const { seat, officer } = desk
  const { frame } = seat.exchange()
  if (frame === null) return refuse('not-framed')
  if (awaitedOwner(desk, 'detention') !== null) return refuse('no-detention-readers')
  const says = detentionReportOf({
    state: seat.exchange(),
    desk: seat.register().detention,
    by: seat.id,
    seats: frame,
    at: seat.now(),
  })
  return ok(actDeed({ kind: 'detention.reported', says, author: officer }))
}
