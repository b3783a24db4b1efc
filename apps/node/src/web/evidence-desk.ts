// Evidence of life at a bureau: what it notes, what a second officer has seen, and how it contests a `not-held` or
// answers one that the other side contests. What crosses waits for the report of detention.
import { crossing, evidenceBoard, LIFE_NOTED, LIFE_SEEN, remainingBoard } from '@parley/exchange'
import { sightOf, writtenLifeNote } from '@parley/exchange'
import type { CaseRow, ContestPart, SignOfLife } from '@parley/exchange'
import type { EvidenceAct, Handlers } from '@parley/api'
import { ok, parsePartialDate, personRef, refuse, toHex } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import type { Desk } from './desk.ts'
import { keep } from './detention-desk.ts'

type ActOf<Name extends EvidenceAct['do']> = Extract<EvidenceAct, { readonly do: Name }>

type Operations = 'remaining' | 'evidence' | 'evidenceAct'

export const evidenceHandlers: Pick<Handlers<Desk>, Operations> = {
  remaining: (_, desk) => {
    if (sightOf(desk.role).detention !== 'bureau') return refuse('not-allowed', 'remaining')
    const board = remainingBoard(desk.outlook(), desk.names)
    return board === null ? refuse('not-framed') : ok(board)
  },
  evidence: (_, desk) => {
    const board = boardOf(desk)
    if (!board.ok) return board
    const cases = board.value.cases.map((row) => {
      const { contest } = row
      if (contest === null) return { ...row, contest }
      const { notes: _notes, ref: _ref, ...shown } = contest
      return { ...row, contest: shown }
    })
    return ok({ ...board.value, cases, officer: desk.officer })
  },
  evidenceAct: async ({ body }, desk) => {
    const board = boardOf(desk)
    if (!board.ok) return board
    return await desk.station.inTurn(async () => {
      const row = caseOf(desk, personRef(body.case))
      if (row === null) return refuse('no-such-case', body.case)
      const done = await acted(desk, row, body)
      return done.ok ? ok({ case: body.case }) : done
    })
  },
}

function boardOf(desk: Desk) {
  if (sightOf(desk.role).detention !== 'bureau') return refuse('not-allowed', 'evidence')
  const board = evidenceBoard(desk.outlook(), desk.names)
  return board === null ? refuse('not-framed') : ok(board)
}

function caseOf(desk: Desk, ref: PersonRef): CaseRow | null {
  const board = evidenceBoard(desk.outlook(), desk.names)
  return board?.cases.find((row) => row.ref === ref) ?? null
}

async function acted(desk: Desk, row: CaseRow, body: EvidenceAct): Promise<Result<unknown>> {
  if (body.do === 'answer') return await answer(desk, row, body)
  if (!row.isOurs) return refuse('no-such-case', row.ref)
  switch (body.do) {
    case 'note':
      return await note(desk, row, body)
    case 'seen':
      return await seen(desk, row, body)
    case 'contest':
      return await contest(desk, row, body)
  }
}

async function note(desk: Desk, row: CaseRow, body: ActOf<'note'>): Promise<Result<unknown>> {
  const { source, confidence, words } = body
  const on = body.on === null ? null : parsePartialDate(body.on)
  if (body.on !== null && on === null) return refuse('field', 'on')
  const id = toHex(desk.seat.chance.bytes(16))
  const { officer } = desk
  const said = { id, at: desk.seat.now(), ref: row.ref, source, on, confidence, words, officer }
  const written = writtenLifeNote(said)
  if (written === null) return refuse('sign-too-long')
  return await desk.seat.note(LIFE_NOTED, written, [], officer)
}

async function seen(desk: Desk, row: CaseRow, body: ActOf<'seen'>): Promise<Result<unknown>> {
  const sign = row.signs.find(({ id }) => id === body.note)
  if (sign === undefined || sign.from !== 'bureau') return refuse('no-such-sign', body.note)
  if (sign.seenBy.includes(desk.officer)) return refuse('seen-already')
  const data = { at: desk.seat.now(), note: body.note, officer: desk.officer }
  return await desk.seat.note(LIFE_SEEN, data, [], desk.officer)
}

async function contest(desk: Desk, row: CaseRow, body: ActOf<'contest'>): Promise<Result<unknown>> {
  if (!row.mayContest) return refuse('not-answered-not-held', row.ref)
  const signs: SignOfLife[] = []
  for (const wanted of new Set(body.notes)) {
    const sign = row.signs.find(({ id }) => id === wanted)
    if (sign === undefined) return refuse('no-such-sign', wanted)
    if (!sign.counts) return refuse('second-officer-needed', wanted)
    signs.push(sign)
  }
  return await say(desk, row, { part: 'contested', evidence: signs.map(crossing) })
}

/** Whoever is found held is in the own register or on the own list; the answer `held` follows from headquarters. */
async function answer(desk: Desk, row: CaseRow, body: ActOf<'answer'>): Promise<Result<unknown>> {
  if (row.isOurs || row.contest === null) return refuse('no-such-contest', row.ref)
  const { says } = body
  if (says.part === 'found-held') {
    const held = personRef(says.held)
    const { held: list, detention } = desk.seat.register()
    if (!list.has(held) && !detention.names.has(held)) return refuse('no-such-person', held)
    return await say(desk, row, { part: 'found-held', held })
  }
  if (says.part === 'not-held-again') return await say(desk, row, says)
  const until = parsePartialDate(says.until)
  if (until === null || says.until < desk.seat.now().slice(0, 10)) return refuse('field', 'until')
  return await say(desk, row, { part: 'inquired', until })
}

async function say(desk: Desk, { ref }: CaseRow, says: ContestPart): Promise<Result<unknown>> {
  return await keep(desk, [{ ref, says, facility: null, name: null }])
}
