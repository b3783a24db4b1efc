// The desk of remains: what headquarters notes of bags it holds, the words of a board of two officers, and the report
// that carries the notes. Each note is judged by the chain as it stands with everything noted before. An officer's
// word is shown to no other officer: only a second one that says the same makes a decision.
import {
  firstWord,
  fitsRemainsReport,
  noticeSentence,
  ownRemains,
  readShape,
  remainsBoard,
  remainsFault,
  remainsPart,
  remainsToReport,
  REMAINS_JUDGED,
  REMAINS_NOTED,
  secondWord,
  waitingRemains,
} from '@parley/exchange'
import type { BoardWord, Kinds, RemainsBook, RemainsNote, RemainsPart } from '@parley/exchange'
import type { BoardOutcome, Handlers, RemainsAct, RemainsActed } from '@parley/api'
import { ok, personRef, refuse, secondsOf } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Result } from '@parley/kernel'
import { awaitedOwner } from './awaited-readers.ts'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'

type ActOf<Name extends RemainsAct['do']> = Extract<RemainsAct, { readonly do: Name }>

export const remainsDeskHandlers: Pick<Handlers<Desk>, 'remainsAct'> = {
  remainsAct: async ({ body }, desk) => {
    if (desk.role !== 'headquarters') return refuse('not-allowed', 'remains')
    if (remainsBoard(desk.outlook()) === null) return refuse('not-framed')
    return await desk.station.inTurn(() =>
      body.do === 'note' ? noteOf(desk, body) : wordOf(desk, body),
    )
  },
}

async function noteOf(desk: Desk, body: ActOf<'note'>): Promise<Result<RemainsActed>> {
  const says = readShape(remainsPart, plain(body.says), 'says')
  if (!says.ok) return says
  const no = lotFault(desk, body.bag, says.value)
  if (no !== null) return refuse(no, body.bag)
  const kept = await keep(desk, { bag: body.bag, says: says.value, about: null })
  return kept.ok ? ok({ bag: body.bag, word: null }) : kept
}

/** A lot whose code is out is signed for as it is: no bag goes in and none comes out. */
function lotFault(desk: Desk, label: string, says: RemainsPart): string | null {
  const { lots } = desk.seat.register()
  if (says.part === 'offered') return lots.has(says.lot) ? 'code-is-out' : null
  if (says.part !== 'withdrawn') return null
  const lot = bookOf(desk).bags.get(label)?.lot ?? null
  return lot !== null && lots.has(lot) ? 'code-is-out' : null
}

async function wordOf(desk: Desk, body: ActOf<'word'>): Promise<Result<RemainsActed>> {
  const { bag, finding, decision } = body
  const about = body.case === null ? null : personRef(body.case)
  const { officers } = desk.seat
  const other = officers.find((officer) => officer !== desk.officer) ?? ''
  // Judged as the decision it would make, so that no word waits for what could never follow.
  const trial = decidedOf(body, [desk.officer, other])
  const no =
    caseFault(desk, body, about) ??
    remainsFault(bookOf(desk), desk.seat.id, nextNote(desk, bag, trial))
  if (no !== null) return refuse(no, bag)
  const says: BoardWord = {
    at: desk.seat.now(),
    officer: desk.officer,
    bag,
    finding,
    decision,
    case: about,
  }
  const { remains } = desk.seat.register()
  const same = secondWord(remains, says)
  const word = outcomeOf(same, firstWord(remains, says))
  const judged = await desk.seat.note(REMAINS_JUDGED, plain(says), [], desk.officer)
  if (!judged.ok || same === null) return judged.ok ? ok({ bag, word }) : judged
  const decided = decidedOf(body, [same.officer, desk.officer])
  const kept = await keep(desk, { bag, says: decided, about })
  return kept.ok ? ok({ bag, word }) : kept
}

function outcomeOf(same: BoardWord | null, first: BoardWord | null): BoardOutcome {
  if (same !== null) return 'decided'
  return first === null ? 'waits' : 'differs'
}

function decidedOf({ finding, decision }: ActOf<'word'>, by: readonly string[]): RemainsPart {
  return { part: 'decided', finding, decision, officers: by.toSorted() }
}

/** Whose remains they are is an own sought person, in one bag, and nobody who came home. */
function caseFault(desk: Desk, body: ActOf<'word'>, about: PersonRef | null): string | null {
  if (body.finding !== 'identified') return about === null ? null : 'case-needed'
  if (about === null) return 'case-needed'
  const { sought, remains } = desk.seat.register()
  if (!sought.has(about)) return 'no-such-case'
  if (noticeSentence(desk.outlook(), about) === 'home') return 'case-came-home'
  const isInOther = [...remains.cases].some(([bag, one]) => one === about && bag !== body.bag)
  return isInOther ? 'case-in-other-bag' : null
}

interface Noted {
  readonly bag: string
  readonly says: RemainsPart
  /** The case of a decision; null for anything else. */
  readonly about: PersonRef | null
}

async function keep(desk: Desk, { bag, says, about }: Noted): Promise<Result<unknown>> {
  const note = nextNote(desk, bag, says)
  const fault = remainsFault(bookOf(desk), desk.seat.id, note)
  if (fault !== null) return refuse(fault, bag)
  if (!fitsRemainsReport(note)) return refuse('bag-too-long-for-report', bag)
  const data = plain({ case: about, note })
  return await desk.seat.note(REMAINS_NOTED, data, [], desk.officer)
}

function nextNote(desk: Desk, bag: string, says: RemainsPart): RemainsNote {
  const last = bookOf(desk).bags.get(bag)?.links.at(-1)?.at
  const number = desk.seat.register().remains.notes.length + 1
  return { at: laterOf(desk.seat.now(), last), number, bag, says }
}

// A clock that was set back must not keep an officer from writing.
function laterOf(now: Instant, before: Instant | undefined): Instant {
  return before !== undefined && secondsOf(before) > secondsOf(now) ? before : now
}

/** The chain as this side knows it, its unreported notes among them. */
export function bookOf({ seat }: Desk): RemainsBook {
  return ownRemains(seat.exchange().remainsBook, seat.id, seat.register().remains)
}

/** Own notes that no report carries. */
export function unreportedOf({ seat }: Desk): readonly RemainsNote[] {
  return waitingRemains(seat.exchange().remainsBook, seat.id, seat.register().remains)
}

/**
 * The side whose node has yet to begin the audience `remains`; null once it has, or before anybody exchanges. Exchanges
 * opened before there was that audience begin without it.
 */
export function awaitsReadersOf(desk: Desk): PartyId | null {
  return awaitedOwner(desk, 'remains')
}

/** The report as an act of this desk's officer: what waits and fits, which may be nothing. */
export function remainsReportDeed(desk: Desk): Result<Deed> {
  if (awaitsReadersOf(desk) !== null) return refuse('no-remains-readers')
  const notes = remainsToReport(unreportedOf(desk))
  const says: Kinds['remains.reported'] = { at: desk.seat.now(), notes }
  return ok(actDeed({ kind: 'remains.reported', says, author: desk.officer }))
}

/** Why a lot cannot be released with so many bags, or null; a lot of which the chain knows no bag is as it was. */
export function releaseFault(desk: Desk, lot: string, bags: number): string | null {
  const offered = [...bookOf(desk).bags.values()].filter(
    (bag) => bag.lot === lot && bag.holder === desk.seat.id && bag.stage === 'offered',
  )
  // What nobody can report must not keep a lot of other bags here: those cross by receipt alone.
  if (awaitsReadersOf(desk) !== null) return offered.length > 0 ? 'no-remains-readers' : null
  if (unreportedOf(desk).length > 0) return 'remains-unreported'
  return offered.length > 0 && offered.length !== bags ? 'bags-differ' : null
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json // words, numbers, lists and null alone
}
