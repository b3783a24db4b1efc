// Boards, plans, answers, handover: read models of the core, put into the words of the contract. Nothing is
// decided here; what a role may not see is already absent from what the core gives.
import {
  answerLists,
  answerPage,
  clausesOf,
  commitmentKey,
  flowRows,
  handoverBoard,
  heldElsewhere,
  hasBegun,
  planChanges,
  planOutlook,
  plannedTranches,
  trancheRows,
  unaskedCount,
  waitingRows,
  whyNot,
} from '@parley/exchange'
import type {
  ClauseRow,
  HandoverBoard,
  ListKind,
  Outlook,
  PlanOutlook,
  TrancheRow,
  WaitingRow,
} from '@parley/exchange'
import type {
  Board,
  BoardTranche,
  Handlers,
  Handover,
  HandoverAct,
  Plan,
  PlanDiff,
  PlanPeople,
  Screen,
  Waiting,
} from '@parley/api'
import { HANDOVER_ACTS } from '@parley/api'
import { familiesOf, offeredRanks } from '../stages/answers.ts'
import { ok, personRef, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { offerAwaited } from './answers-deed.ts'
import { barriersOf } from './barrier-desk.ts'
import type { Desk } from './desk.ts'
import { acceptances, levelAt } from './levels.ts'
import { changeRows } from './plan-trials.ts'
import { namesOf } from './person-names.ts'
import { hasScreen } from './session-view.ts'
import { waitingMatches } from './match-desk.ts'

const SCREEN_OF: Readonly<Record<WaitingRow['code'], Screen>> = {
  'answers-due': 'answers',
  'answers-overdue': 'answers',
  'agreement-to-sign': 'agreement',
  'plan-to-sign': 'plan',
  'schedule-to-sign': 'handover',
  'manifest-to-sign': 'handover',
  'barrier-to-sign': 'board',
  'barrier-to-reduce': 'board',
  'go-to-give': 'handover',
  'hold-to-lift': 'handover',
  'exceptions-open': 'handover',
  'interviews-to-hold': 'interviews',
  'arrivals-to-triage': 'arrivals',
  'onward-to-arrange': 'arrivals',
  'homecomings-to-confirm': 'line',
  'families-to-tell': 'families',
  'statements-to-approve': 'statements',
  'statements-to-release': 'statements',
  'lists-to-send': 'answers',
  'plan-step': 'plan',
  'closing-to-sign': 'series',
  'counts-to-open': 'series',
}

type BoardOperations = Pick<
  Handlers<Desk>,
  'board' | 'answers' | 'answerRows' | 'plan' | 'planWhy' | 'planDiff' | 'planPeople' | 'handover'
>

export const boardHandlers: BoardOperations = {
  board: (_, desk) => guard(desk, 'board', () => ok(boardOf(desk))),
  answers: (_, desk) => guard(desk, 'answers', () => ok(answersOf(desk))),
  answerRows: ({ params, query }, desk) =>
    guard(desk, 'answers', () => {
      const page = answerPage(desk.outlook(), params.list, query)
      if (page === null) return refuse('not-found', params.list)
      return ok({ total: page.total, offset: query.offset, rows: page.rows })
    }),
  plan: (_, desk) =>
    guard(desk, 'plan', () => {
      const plan = planOutlook(desk.outlook(), desk.hashing)
      return plan === null ? refuse('not-allowed', 'plan') : ok(planOf(desk, plan))
    }),
  planWhy: ({ params }, desk) =>
    guard(desk, 'plan', () => {
      const why = whyNot(desk.outlook(), personRef(params.ref))
      return why === null ? refuse('not-found', params.ref) : ok(why)
    }),
  planDiff: ({ params, query }, desk) =>
    guard(desk, 'plan', () => planDiff(desk, params.hash, query.against)),
  planPeople: ({ params }, desk) => guard(desk, 'plan', () => planPeople(desk, params.hash)),
  handover: ({ query }, desk) =>
    guard(desk, 'handover', () => {
      const board = handoverBoard(desk.outlook(), query.tranche ?? null)
      if (query.tranche !== undefined && board.tranche === null) {
        return refuse('not-found', query.tranche)
      }
      return ok(handoverOf(desk, board))
    }),
}

/** Refuses what stands behind a screen the desk has not. */
export function guard<Value>(desk: Desk, screen: Screen, run: () => Result<Value>): Result<Value> {
  return hasScreen(desk.role, screen) ? run() : refuse('not-allowed', screen)
}

function boardOf(desk: Desk): Board {
  const outlook = desk.outlook()
  const tranches = trancheRows(outlook)
  const flow = flowRows(outlook)
  const sum = (of: (row: (typeof flow)[number]['tranches'][number]) => number): number =>
    flow.flatMap((f) => f.tranches).reduce((n, t) => n + of(t), 0)
  const home = sum((t) => t.home)
  const received = sum((t) => t.withTransit + t.withOwnSide + t.inHospital) + home
  const planned = received + sum((t) => t.withHolder + t.notPresented)
  return {
    now: outlook.now,
    tranches: tranches.map(boardTranche),
    barriers: barriersOf(desk),
    flow,
    waiting: waitingOf(desk, outlook),
    totals: { planned, received, home },
  }
}

function boardTranche(row: TrancheRow): BoardTranche {
  const { planned } = row
  // No estimate is reported yet: what was agreed stands until something happens.
  return { ...row, ...(planned === undefined ? {} : { estimated: planned }) }
}

function waitingOf(desk: Desk, outlook: Outlook): readonly Waiting[] {
  const rows = waitingRows(outlook).map((row) => ({ ...row, screen: SCREEN_OF[row.code] }))
  const matches = waitingMatches(desk)
  const toReview: Waiting = {
    code: 'matches-to-review',
    count: matches,
    due: null,
    screen: 'matches',
  }
  const lagging = laggingWitnesses(desk)
  const behind: Waiting = { code: 'witness-lagging', count: lagging, due: null, screen: 'log' }
  return [
    ...rows,
    ...(matches > 0 ? [toReview] : []),
    ...(lagging > 0 && desk.role === 'observer' ? [behind] : []),
  ]
}

function laggingWitnesses(desk: Desk): number {
  const { witnesses, witnessedSize } = desk.seat.head()
  return witnesses.filter((w) => w.size < witnessedSize).length
}

function answersOf(desk: Desk) {
  const outlook = desk.outlook()
  const unasked = unaskedCount(outlook)
  return {
    now: outlook.now,
    lists: answerLists(outlook).map(({ deliveredAt, ...list }) => ({
      ...list,
      // The log gives no time to a commitment: it is as old as the exchange until the list is delivered.
      committedAt: deliveredAt ?? outlook.state.frame?.at ?? outlook.now,
      offerAwaited: list.to === desk.seat.id && isSide(desk) && offerAwaited(desk),
    })),
    ...(unasked === null ? {} : { unasked }),
    ...(isSide(desk) ? { own: ownLists(desk), families: ownFamilies(desk), ...ranksOf(desk) } : {}),
  }
}

function ranksOf({ seat }: Desk) {
  const ranks = offeredRanks(seat)
  return ranks === null ? {} : { ranks }
}

function isSide({ role, seat }: Desk): boolean {
  return role === 'headquarters' && seat.exchange().frame?.belligerents.includes(seat.id) === true
}

function ownLists({ seat }: Desk) {
  const { commitments, sought } = seat.exchange()
  const { held, sought: ours } = seat.register()
  const isCommitted = (list: ListKind): boolean => commitments.has(commitmentKey(seat.id, list))
  return {
    held: { people: held.size, committed: isCommitted('held') },
    sought: {
      people: ours.size,
      committed: isCommitted('sought'),
      delivered: sought.has(seat.id),
    },
  }
}

function ownFamilies({ seat }: Desk) {
  const groups = familiesOf(seat)
  const { families } = seat.exchange()
  return {
    groups: groups.length,
    people: groups.reduce((sum, { refs }) => sum + refs.length, 0),
    stated: groups.every(({ group, refs }) => refs.every((ref) => families.get(ref) === group)),
  }
}

function planOf(desk: Desk, plan: PlanOutlook): Plan {
  return {
    ...plan,
    rounds: plan.rounds.map((round) => ({
      ...round,
      acceptances: acceptances(desk, round.acceptances),
    })),
  }
}

function planDiff(desk: Desk, hash: string, against: string | undefined): Result<PlanDiff> {
  const { state } = desk.outlook()
  const plans = [...state.plans]
  const at = plans.findIndex(([key]) => key === hash)
  const to = plans[at]
  if (to === undefined) return refuse('not-found', hash)
  const from = against === undefined ? plans[at - 1] : plans.find(([key]) => key === against)
  if (against !== undefined && from === undefined) return refuse('not-found', against)
  const clausesIn = (round: number | undefined): readonly ClauseRow[] => {
    const agreement = state.frozen.get(round ?? -1)?.agreement
    return agreement === undefined ? [] : clausesOf(agreement)
  }
  const [before, after] = [clausesIn(from?.[1].round), clausesIn(to[1].round)]
  return ok({
    from: from?.[0] ?? null,
    to: hash,
    rows: changeRows(desk, planChanges(from?.[1].plan, to[1].plan)),
    clauses: from === undefined ? [] : clauseChanges(before, after),
  })
}

/** Clauses that one list says otherwise than the other, or does not say, in the order of the later one. */
function clauseChanges(
  before: readonly ClauseRow[],
  after: readonly ClauseRow[],
): PlanDiff['clauses'] {
  const ids = new Set([...after, ...before].map((clause) => clause.id))
  return [...ids].flatMap((id) => {
    const old = before.find((clause) => clause.id === id) ?? null
    const now = after.find((clause) => clause.id === id) ?? null
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ before: old, after: now }]
  })
}

function planPeople(desk: Desk, hash: string): Result<PlanPeople> {
  const { state } = desk.outlook()
  const proposed = state.plans.get(hash)
  if (proposed === undefined) return refuse('not-found', hash)
  const known = namesOf(desk)
  const rows = plannedTranches(proposed.plan).flatMap(({ id, people }) =>
    people.flatMap((ref) => {
      const offer = state.offers.get(ref)?.offer
      if (offer === undefined) return []
      return [{ ref, home: offer.home, category: offer.category, tranche: id, ...known(ref) }]
    }),
  )
  return ok({ rows })
}

function handoverOf(desk: Desk, board: HandoverBoard): Handover {
  const { people, ...rest } = board
  const { schedule, move, manifest } = rest
  const known = namesOf(desk)
  return {
    ...rest,
    now: desk.seat.now(),
    tranches: board.tranches.map(({ id, number, state }) => ({ id, number, state })),
    tranche: board.tranche === null ? null : boardTranche(board.tranche),
    schedule: scheduleOf(desk, schedule),
    move: scheduleOf(desk, move),
    manifest:
      manifest === null
        ? null
        : { hash: manifest.hash, signedBy: acceptances(desk, manifest.signedBy) },
    ...(people === undefined
      ? {}
      : { people: people.map((p) => ({ ...p, coach: null, ...known(p.ref) })) }),
    receipts: board.receipts.map((r) => ({ ...r, level: levelAt(desk, r.index) })),
    refused: board.refused.map((r) => ({ ...r, ...(r.ref === null ? {} : known(r.ref)) })),
    devices: board.devices.map((d) => ({ ...d, outbox: 0, silent: false })),
    acts: handoverActs(desk, board),
  }
}

function scheduleOf(desk: Desk, row: HandoverBoard['schedule']): Handover['schedule'] {
  return row === null ? null : { ...row, acceptances: acceptances(desk, row.acceptances) }
}

/** Acts on a tranche that the rules would admit now from this seat, in the order of the contract. */
function handoverActs(desk: Desk, board: HandoverBoard): readonly HandoverAct[] {
  const { state } = desk.outlook()
  const isSide = state.frame?.belligerents.includes(desk.seat.id) === true
  if (desk.role !== 'headquarters' && desk.role !== 'mediator') return []
  const id = board.tranche?.id
  if (id === undefined) return []
  const tranche = state.tranches.get(id)
  const may = new Set<HandoverAct>()
  if (state.plan !== null && (tranche === undefined || !hasBegun(tranche))) {
    may.add('schedule.propose')
    const open = board.move ?? (state.schedule === null ? board.schedule : null)
    const mine = open?.acceptances.find((a) => a.party === desk.seat.id)
    if (isSide && mine !== undefined && mine.at === null) may.add('schedule.accept')
  }
  if (isSide && state.schedule !== null && tranche === undefined) {
    const mine = board.manifest?.signedBy.find((a) => a.party === desk.seat.id)
    if (mine === undefined || mine.at === null) may.add('manifest.sign')
  }
  if (tranche === undefined) return HANDOVER_ACTS.filter((act) => may.has(act))
  if (isSide && tranche.stage === 'manifested')
    may.add(tranche.go.has(desk.seat.id) ? 'go.withdraw' : 'go.give')
  // What is held because another point is may be held itself, and is lifted where the hold was said.
  const isOthers = tranche.stage === 'held' && heldElsewhere(state, id)
  if (tranche.stage === 'go' || isOthers) may.add('tranche.hold')
  if (isSide && tranche.stage === 'held' && !isOthers && !tranche.resume.has(desk.seat.id)) {
    may.add('tranche.resume')
  }
  const mayClose = tranche.stage !== 'closed' && tranche.stage !== 'aborted'
  if (isSide && mayClose && !tranche.close.has(desk.seat.id)) may.add('tranche.close')
  return HANDOVER_ACTS.filter((act) => may.has(act))
}
