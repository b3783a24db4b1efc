// What if, asked by a screen: a trial, and which numbers of clauses would let one person cross.
import { clausesOf, equivalentsOf, planStages, weightOf, whyNot } from '@parley/exchange'
import type { ClauseRow, WhyNotRow } from '@parley/exchange'
import type { Clause, Handlers, PlanChanges, PlanTrial, PlanTrialBody } from '@parley/api'
import { ok, personRef, refuse } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { stageNames } from '@parley/planning'
import type { SolverPort } from '@parley/planning'
import type { Desk } from './desk.ts'
import {
  conflictOf,
  draftTrial,
  solveTrial,
  trialAnswer,
  trialBase,
  trialOf,
} from './plan-trials.ts'
import type { Asked, Trial } from './plan-trials.ts'
import { hasScreen } from './session-view.ts'

const MAX_ASKED = 16 // questions about one person; each is a plan of its own
const NOTHING_TRIED: PlanTrialBody = { clauses: null, without: null, nominated: [], vetoed: [] }

const NOTHING_OFFERED: PlanTrial = {
  outcome: 'nothing-offered',
  conflict: [],
  conflictPeople: 0,
  isDrawn: false,
  before: null,
  after: null,
  stages: [],
  added: 0,
  removed: 0,
  moved: 0,
  rows: [],
}

export const trialHandlers: Pick<Handlers<Desk>, 'planTry' | 'planChanges'> = {
  planTry: async ({ body }, desk) => {
    const means = meansOf(desk)
    return means.ok ? tried(desk, body, means.value) : means
  },
  planChanges: async ({ params }, desk) => {
    const means = meansOf(desk)
    return means.ok ? changesFor(desk, params.ref, means.value) : means
  },
}

interface Means {
  readonly solver: SolverPort
  readonly hashing: Desk['hashing']
}

function meansOf({ role, solver, hashing }: Desk): Result<Means> {
  if (!hasScreen(role, 'plan')) return refuse('not-allowed', 'plan')
  return solver === null ? refuse('no-solver') : ok({ solver, hashing })
}

async function tried(desk: Desk, body: PlanTrialBody, means: Means): Promise<Result<PlanTrial>> {
  if (trialBase(desk).parts.offers.size === 0) return ok(NOTHING_OFFERED)
  const trial = trialOf(desk, body)
  if (!trial.ok) return trial
  const solved = await solveTrial(trial.value, means)
  return solved === null ? refuse('not-proven') : ok(trialAnswer(desk, trial.value, solved))
}

type Change = PlanChanges['changes'][number][number]

/** Each candidate is tried; told are those under which the person crosses. */
async function changesFor(desk: Desk, ref: string, means: Means): Promise<Result<PlanChanges>> {
  const why = whyNot(desk.outlook(), personRef(ref))
  const person = trialBase(desk).parts.offers.get(personRef(ref))
  if (why?.outcome !== 'not-chosen' || person === undefined) return refuse('not-found', ref)
  const isBarred = why.reason === 'ineligible' || why.reason === 'with-ineligible'
  const { agreement } = trialBase(desk).parts
  const table = equivalentsOf(agreement)
  const weight = table === null ? 1 : weightOf(table, person.offer.rank)
  const given = clausesOf(agreement)
  const candidates = isBarred ? [] : candidatesFor(given, { ...person, weight }, why)
  const changes: Change[][] = []
  let before: Asked | null = null
  for (const candidate of candidates.slice(0, MAX_ASKED)) {
    const trial = trialOf(desk, { ...NOTHING_TRIED, clauses: withChanges(given, candidate) })
    const solved: Asked | null = trial.ok ? await draftTrial(trial.value, means, before) : null
    if (solved?.draft.tranches.flat().includes(ref) === true) changes.push([...candidate])
    before = solved ?? before
  }
  const asked = Math.min(candidates.length, MAX_ASKED)
  if (isBarred) return ok({ ref, asked, changes, nominated: null, conflict: [] })
  return ok({ ref, asked, changes, ...(await nominatedFor(desk, ref, means)) })
}

async function nominatedFor(
  desk: Desk,
  ref: string,
  means: Means,
): Promise<Pick<PlanChanges, 'nominated' | 'conflict'>> {
  const trial = trialOf(desk, { ...NOTHING_TRIED, nominated: [ref] })
  const solved = trial.ok ? await solveTrial(trial.value, means) : null
  if (!trial.ok || solved === null) return { nominated: null, conflict: [] }
  if (!('vector' in solved)) {
    return { nominated: null, conflict: conflictOf(trial.value, solved).conflict }
  }
  return { nominated: lossesOf(trial.value, solved.vector), conflict: [] }
}

function lossesOf(trial: Trial, vector: readonly number[]): { stage: string; loses: number }[] {
  const before = new Map(planStages(trial.base.plan).map(({ stage, value }) => [stage, value]))
  return stageNames(trial.problem).flatMap((stage, s) => {
    const loses = (before.get(stage) ?? 0) - (vector[s] ?? 0)
    return loses === 0 ? [] : [{ stage, loses }]
  })
}

interface Offered {
  readonly holder: string
  readonly offer: {
    readonly home: string
    readonly category: string
    readonly seats: number
    readonly stretchers: number
  }
  /** What the person counts as by the table of equivalents; 1 without one. */
  readonly weight: number
}

/** Numbers to raise: one clause at a time, then counts both ways together, then every place of the holder. */
function candidatesFor(
  clauses: readonly ClauseRow[],
  { holder, offer, weight }: Offered,
  { lottery }: WhyNotRow,
): readonly (readonly Change[])[] {
  const many = lottery === null ? 1 : Math.max(1, lottery.place - lottery.drawn)
  const roomsRaised = (c: Extract<ClauseRow, { kind: 'capacity' }>): readonly Change[] => {
    const seats = raised(c.id, 'seats', c.seats, offer.seats * many)
    if (offer.stretchers === 0) return [seats]
    return [raised(c.id, 'stretchers', c.stretchers, offer.stretchers * many), seats]
  }
  const more = (c: Extract<ClauseRow, { kind: 'count' }>): Change =>
    raised(c.id, 'people', c.people, c.measure === 'weight' ? many * weight : many)
  const rooms = clauses.flatMap((c) =>
    c.kind === 'capacity' && c.holder === holder ? [roomsRaised(c)] : [],
  )
  const own = clauses.flatMap((c): readonly (readonly Change[])[] => {
    if (c.kind === 'ceiling' && (c.home === null || c.home === offer.home)) {
      return [[raised(c.id, 'people', c.people, many)]]
    }
    const isOwn = c.kind === 'count' && c.holder === holder && c.category === offer.category
    return isOwn ? [[more(c)]] : []
  })
  const bothWays = clauses.flatMap((c) =>
    c.kind === 'count' && c.category === offer.category ? [more(c)] : [],
  )
  // Where both sides cross in equal numbers, room and counts have to grow on both.
  const allRooms = clauses.flatMap((c) => (c.kind === 'capacity' ? roomsRaised(c) : []))
  const all = [...allRooms, ...bothWays]
  return [...rooms, ...own, bothWays, all].filter((changes) => changes.length > 0)
}

function raised(clause: string, field: string, from: number, by: number): Change {
  return { clause, field, from, to: from + by }
}

function withChanges(clauses: readonly ClauseRow[], changes: readonly Change[]): readonly Clause[] {
  return clauses.map((clause) => {
    const fields = changes
      .filter((change) => change.clause === clause.id)
      .map(({ field, to }) => [field, to] as const)
    return { ...clause, ...Object.fromEntries(fields) }
  })
}
