// The three operations of the line: look, act, and read a code before acting on it.
import { completeRefusal, homeWaiting, receiveRefusal } from '@parley/exchange'
import type { Leg, LineDesk, PersonsCode, TrancheRow } from '@parley/exchange'
import type { Handlers, Line, LineRead } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { guard } from './board-handlers.ts'
import { barriersOf } from './barrier-desk.ts'
import { deskSight, reportsAt } from './desk-place.ts'
import type { Desk } from './desk.ts'
import { actAtLine, codeFor } from './line-acts.ts'
import { atLine, homecomings, legsOf, lineTranches, workingAt } from './line-place.ts'
import { lineView } from './line-view.ts'
import { namesOf } from './person-names.ts'

export const lineHandlers: Pick<Handlers<Desk>, 'line' | 'lineAct' | 'lineRead'> = {
  line: ({ query }, desk) =>
    guard(desk, 'line', () => viewOf(desk, query.tranche ?? null, query.leg ?? null)),
  lineAct: async ({ body }, desk) => {
    const may = guard(desk, 'line', () => ok(null))
    return may.ok ? await desk.station.inTurn(() => actAtLine(desk, body)) : may
  },
  lineRead: ({ body }, desk) =>
    guard(desk, 'line', () => {
      const at = workingAt(desk, { tranche: body.tranche, leg: body.leg })
      if (!at.ok) return at
      const code = codeFor(at.value.line, desk.seat.head().origin, body.code)
      return code.ok ? ok(readingOf(desk, at.value.line, code.value)) : code
    }),
}

const OVER: ReadonlySet<TrancheRow['state']> = new Set(['completed', 'partial', 'aborted'])

function viewOf(desk: Desk, tranche: string | null, asked: Leg | null): Result<Line> {
  const rows = lineTranches(desk)
  const legs = legsOf(desk)
  const row = tranche === null ? openOf(rows) : rows.find((t) => t.id === tranche)
  if (tranche !== null && row === undefined) return refuse('not-found', tranche)
  const leg = legs.find((l) => l === asked) ?? legs[0] ?? 'line'
  const device = desk.station.device(leg)
  const common = {
    now: desk.seat.now(),
    from: desk.station.option.from,
    device,
    tranches: rows.map(shortRow),
    leg,
    legs,
    barriers: barriersAt(desk, row?.id ?? null),
  }
  if (row === undefined) return ok({ ...common, ...NOTHING, tranche: null })
  const at = atLine(desk, { tranche: row.id, leg })
  if (!at.ok) return at
  const { line } = at.value
  return ok({
    ...common,
    ...lineView(desk, at.value),
    ...besideLine(desk, row.id, leg),
    tranche: shortRow(row),
    step: line.step,
    steps: line.tranche.manifest.steps,
  })
}

/** What this seat's desks beside the line have noted: findings before it, homecomings behind it. */
function besideLine(
  desk: Desk,
  tranche: string,
  leg: Leg,
): Pick<Line, 'homecomings' | 'homeNoted' | 'reports'> {
  const noted = homeWaiting(deskSight(desk, tranche))
  const isFinding = desk.role === 'transit' && leg === 'line'
  return {
    homecomings: homecomings(desk, tranche).filter((ref) => !noted.has(ref)),
    homeNoted: [...noted],
    reports: [
      ...(isFinding ? reportsAt(desk, 'findings', tranche) : []),
      ...(desk.role === 'headquarters' ? reportsAt(desk, 'home', tranche) : []),
    ],
  }
}

const NOTHING = {
  step: 1,
  steps: 0,
  isOpen: false,
  outbox: [],
  toReport: { checked: 0, exceptions: 0, receipts: 0 },
  people: [],
  sides: [],
  short: [],
  exposure: { bound: 0, now: 0, ahead: null },
  handings: [],
  homecomings: [],
  homeNoted: [],
  reports: [],
}

/** The barrier of one tranche; what may be proposed is the board's. */
function barriersAt(desk: Desk, tranche: string | null): Line['barriers'] {
  const { rows } = barriersOf(desk)
  return { rows: rows.filter((r) => r.points.some((p) => p.tranche === tranche)), free: [] }
}

function openOf(rows: readonly TrancheRow[]): TrancheRow | undefined {
  return rows.find((row) => !OVER.has(row.state)) ?? rows.at(-1)
}

function shortRow({ id, number, state }: TrancheRow): Line['tranches'][number] {
  return { id, number, state }
}

function readingOf(desk: Desk, line: LineDesk, code: PersonsCode): LineRead {
  const known = namesOf(desk)
  const isReleased = code.receivedBy === null
  const refusalOf = (ref: PersonRef): string | null => {
    const of = { ref, signedBy: desk.seat.signersOf }
    return isReleased ? receiveRefusal(line, code, of) : completeRefusal(line, code, of)
  }
  return {
    stage: isReleased ? 'released' : 'received',
    from: code.from,
    to: code.to,
    people: code.persons.map(({ ref }) => {
      const refusal = refusalOf(ref)
      const isDone = refusal === 'received-before'
      const name = known(ref)?.name
      return {
        ref,
        ...(name === undefined ? {} : { name }),
        refusal: isDone ? null : refusal,
        isDone,
      }
    }),
  }
}
