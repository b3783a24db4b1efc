// What `npm run bench -- planning` measures. Times are of planning alone: reading files is not in them, the
// start of the solver is.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openHighs } from '@parley/highs'
import { draftPlan, recomputedBounds, solvePlan, verifyPlan } from '@parley/planning'
import { nodeCryptography } from '@parley/system'
import { parseProblemText, problemHash } from '@parley/terms'
import type { PlanProblem } from '@parley/terms'
import { walkFullChain } from './full-chain.ts'
import type { FullChain } from './full-chain.ts'
import { coverPool, coverWithPeers, KIDNEY } from './kidney.ts'
import { countTenMillion, planMillion } from './invented.ts'
import { clock } from './clock.ts'
import type { Measured } from './clock.ts'

export interface Item {
  readonly name: string
  readonly limit: string
  /** A file of the shared data that it needs, or null. */
  readonly file: string | null
  readonly measure: () => Promise<Measured>
}

const FOLDER = join(import.meta.dirname, '../../../../shared/data/plan/large')
const hashing = nodeCryptography

function large(name: string): { readonly problem: PlanProblem; readonly sha256: string } {
  const bytes = gunzipSync(readFileSync(join(FOLDER, `${name}.json.gz`)))
  const problem = parseProblemText(new TextDecoder().decode(bytes))
  if (!problem.ok) throw new Error(`${name}: expected a problem, found ${problem.refusal.code}`)
  return { problem: problem.value, sha256: problemHash(hashing, bytes) }
}

function referenceOf(name: string): readonly number[] | null {
  const path = join(FOLDER, `${name}.ref.json`)
  if (!existsSync(path)) return null
  const reference: unknown = JSON.parse(readFileSync(path, 'utf8'))
  return (reference as { readonly vector?: readonly number[] }).vector ?? null // as its README says
}

const rightness = (name: string, vector: readonly number[] | null): string =>
  referenceOf(name)?.join() === vector?.join() ? 'right' : 'WRONG'

// Vector, proof, the list by lottery, schedule and every reason; then the certificate checked alone, and
// the whole plan verified person by person.
async function whole(name: string): Promise<Measured> {
  const { problem, sha256 } = large(name)
  const solver = openHighs()
  const solving = clock()
  const plan = await solvePlan(problem, { solver, hashing, sha256 })
  const solved = solving()
  await solver.close()
  if (plan.outcome === 'refused') {
    const terms = plan.refusal.terms ?? []
    return { what: `${rightness(name, null)}: refused, ${terms.length} clauses clash`, ...solved }
  }
  const checking = clock()
  recomputedBounds(problem, plan)
  const checked = checking()
  const verifying = clock()
  const verdict = verifyPlan(problem, plan, { hashing, sha256 })
  const verified = verifying()
  const proof = verdict.ok && verdict.value.isProved ? 'proved' : 'NOT PROVED'
  const size = (JSON.stringify(plan.certificate).length / 1024).toFixed(1)
  const what =
    `${rightness(name, plan.vector)}, ${proof}; certificate ${size} KB, checked in ${checked.wall}; ` +
    `all verified in ${verified.wall}`
  return { what, ...solved }
}

async function vectorAndProof(name: string): Promise<Measured> {
  const { problem } = large(name)
  const solver = openHighs()
  const solving = clock()
  const draft = await draftPlan(problem, { solver, hashing, isProved: true })
  const solved = solving()
  await solver.close()
  return {
    what: `${rightness(name, draft?.vector ?? null)}; list and schedule are in it`,
    ...solved,
  }
}

// Peers that walk the chain without proof, list or schedule, against all that the row above does.
async function fullChain(name: string): Promise<Measured> {
  const { problem } = large(name)
  const solver = openHighs()
  const solving = clock()
  const draft = await draftPlan(problem, { solver, hashing, isProved: true })
  const { processor } = solving()
  await solver.close()
  const walking = clock()
  const full = await walkFullChain(problem, 'full', CHAIN_MS)
  const walked = walking()
  const lumped = await walkFullChain(problem, 'lumped', CHAIN_MS)
  const vector = draft?.vector ?? []
  const what =
    `every kind by tranche: ${peerSaid(full, vector, processor)}; whoever takes alike places as one by ` +
    `tranche: ${peerSaid(lumped, vector, processor)}; neither with proof, list or schedule`
  return { what, ...walked }
}

const CHAIN_MS = 100_000

function peerSaid(chain: FullChain, vector: readonly number[], own: string): string {
  const { seconds, isDone, stageCount } = chain
  const ratio = (seconds / Number(own)).toFixed(1)
  if (!isDone) {
    const settled = `${chain.vector.length} of ${stageCount} stages`
    return `${settled} when stopped after ${CHAIN_MS / 1000} s (${seconds} s of processor), > ${ratio} times`
  }
  const word = chain.vector.join() === vector.join() ? 'the same vector' : 'ANOTHER VECTOR'
  return `${word} in ${seconds} s of processor, ${ratio} times`
}

// A ceiling raised by one in the last tranche, asked of a solver that is running.
async function whatIf(name: string): Promise<Measured> {
  const { problem } = large(name)
  const solver = openHighs()
  const before = await draftPlan(problem, { solver, hashing })
  if (before === null) throw new Error('expected a draft, found none')
  const last = problem.tranches.length - 1
  const [side] = problem.parties
  const tranches = problem.tranches.map((tranche, t) => {
    const own = side === undefined ? undefined : tranche.capacity[side.id]
    if (t !== last || side === undefined || own === undefined) return tranche
    const seats = own.seats === null ? null : own.seats + 40
    const stretchers = own.stretchers === null ? null : own.stretchers + 5
    return {
      ...tranche,
      capacity: { ...tranche.capacity, [side.id]: { ...own, seats, stretchers } },
    }
  })
  const asking = clock()
  const { groundwork } = before
  const draft = await draftPlan({ ...problem, tranches }, { solver, hashing, groundwork })
  const asked = asking()
  await solver.close()
  return { what: `a stretcher bus more: ${draft?.vector.slice(0, 3).join(', ')}, ...`, ...asked }
}

// What a node asks about one person who stays: sixteen drafts, each with one number raised.
async function whatWouldChange(name: string): Promise<Measured> {
  const { problem } = large(name)
  const solver = openHighs()
  const draft = await draftPlan(problem, { solver, hashing })
  if (draft === null) throw new Error('expected a draft, found none')
  let { groundwork } = draft
  const rooms = problem.tranches.flatMap((_, t) =>
    problem.parties.flatMap(({ id }) => [1, 2].map((by) => roomier(problem, [t, id], by))),
  )
  const ends = problem.terms.flatMap((term, i) =>
    term.kind === 'quota' && term.max !== null ? [wider(problem, i)] : [],
  )
  const asked = [...rooms, ...ends].slice(0, QUESTIONS)
  const asking = clock()
  let planned = 0
  for (const other of asked) {
    const answer = await draftPlan(other, { solver, hashing, groundwork })
    if (answer === null) continue
    planned++
    ;({ groundwork } = answer)
  }
  const done = asking()
  await solver.close()
  return { what: `${asked.length} numbers raised one by one, ${planned} planned`, ...done }
}

const QUESTIONS = 16

function roomier(
  problem: PlanProblem,
  [at, id]: readonly [number, string],
  by: number,
): PlanProblem {
  const more = (limit: number | null, places: number): number | null =>
    limit === null ? null : limit + places
  const tranches = problem.tranches.map((tranche, t) => {
    const own = tranche.capacity[id]
    if (t !== at || own === undefined) return tranche
    const room = { ...own, seats: more(own.seats, 3 * by), stretchers: more(own.stretchers, by) }
    return { ...tranche, capacity: { ...tranche.capacity, [id]: room } }
  })
  return { ...problem, tranches }
}

function wider(problem: PlanProblem, at: number): PlanProblem {
  const terms = problem.terms.map((term, i) => {
    if (i !== at || term.kind !== 'quota' || term.max === null) return term
    return { ...term, max: term.max + 1 }
  })
  return { ...problem, terms }
}

const shared = (
  name: string,
  limit: string,
  [label, measure]: readonly [string, (name: string) => Promise<Measured>],
): Item => ({
  name: `${name}${label}`,
  limit,
  file: join(FOLDER, `${name}.json.gz`),
  measure: () => measure(name),
})

const ALL = ['', whole] as const

/** Everything there is to measure, in the order in which it is printed. */
export const ITEMS: readonly Item[] = [
  shared('istanbul-1', '2 s, 10 KB, 100 ms', ALL),
  shared('istanbul-urgent-1', '2 s, 10 KB, 100 ms', ALL),
  shared('20k-1', '10 KB, 100 ms', ALL),
  shared('20k-1', '3 s', [': vector, proof', vectorAndProof]),
  shared('20k-1', '30 times', [': full chain', fullChain]),
  ...['hard-1', 'equivalents-1', 'all-for-all-1', 'ankara-1', 'infeasible-1'].map((name) =>
    shared(name, '10 s, 10 KB, 100 ms', ALL),
  ),
  ...['multi-cap3-1', 'multi-open-1', 'multi-cap5-1'].map((name) =>
    shared(name, '10 s, 10 KB, 100 ms', ALL),
  ),
  shared('istanbul-1', '300 ms', [': what if', whatIf]),
  shared('20k-1', '1.5 s', [': what if', whatIf]),
  shared('istanbul-1', '3 s', [': what would change it', whatWouldChange]),
  ...['031', '061', '101', '121', '151', '171'].map((number): Item => {
    const name = `00036-00000${number}`
    const isLarge = Number(number) > 150
    return {
      name: `kidney ${number}`,
      limit: isLarge ? '3 times faster' : '10 s',
      file: join(KIDNEY, `${name}.wmd.gz`),
      measure: () => coverPool(name, isLarge),
    }
  }),
  ...['101', '151'].map((number): Item => {
    const name = `00036-00000${number}`
    return {
      name: `kidney ${number}: other solvers`,
      limit: '',
      file: join(KIDNEY, `${name}.wmd.gz`),
      measure: () => coverWithPeers(name),
    }
  }),
  {
    name: 'kidney, 512 invented',
    limit: '10 s',
    file: null,
    measure: () => coverPool('invented', false),
  },
  { name: '1,000,000 from columns', limit: '2 s, 5 s, 256 MB', file: null, measure: planMillion },
  { name: '10,000,000 laminar', limit: '0.5 s', file: null, measure: countTenMillion },
]
