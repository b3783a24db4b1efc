// Solvers from npm as peers: those of bench/peers (`npm ci` there), asked in this process by their own interface.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cyclesUpTo3 } from '@parley/planning'
import type { Giving } from '@parley/planning'

export interface PeerAnswer {
  readonly peer: string
  /** What it says is covered, or why it says nothing. */
  readonly answer: string
  /** Wall seconds, for programs are processes of their own. */
  readonly seconds: number
}

const PACKAGES = join(import.meta.dirname, '../../peers/node_modules')
const YALPS = join(PACKAGES, 'yalps/dist/index.js')
const CP_SAT = join(PACKAGES, 'or-tools-wasm/build/javascript/node/cp-sat.js')

interface Yalps {
  solve(model: object, options: object): { readonly status: string; readonly result: number }
}

/** A simplex with branching in TypeScript; null where it is not installed. */
export async function askYalps(giving: Giving, limitS: number): Promise<PeerAnswer | null> {
  if (!existsSync(YALPS)) return null
  const peer = (await import(pathToFileURL(YALPS).href)) as Yalps // as its documentation says
  return answered('yalps', async () => {
    const variables = cyclesUpTo3(giving).map((cycle, j) => [
      `c${j}`,
      { covered: cycle.length, ...Object.fromEntries(cycle.map((i) => [`p${i}`, 1])) },
    ])
    const constraints = Array.from({ length: giving.count }, (_, i) => [`p${i}`, { max: 1 }])
    const { status, result } = peer.solve(
      { direction: 'maximize', objective: 'covered', variables, constraints, binaries: true },
      { timeout: limitS * 1000 },
    )
    return status === 'optimal' ? `${result}` : `${result}, ${status}`
  })
}

interface CpModel {
  newBoolVar(name: string): object
  addAtMostOne(columns: readonly object[]): void
  maximize(sum: object): void
}

interface CpSat {
  readonly CpModel: new () => CpModel
  readonly CpSolver: new () => {
    solve(model: CpModel, parameters: object): Promise<unknown>
    objectiveValue(): number
    statusName(): string
  }
  weightedSum(columns: readonly object[], weights: readonly number[]): object
}

/** CP-SAT in WebAssembly, compiled by a model of one column before the clock runs; null where it is not installed. */
export async function askCpSat(giving: Giving, limitS: number): Promise<PeerAnswer | null> {
  if (!existsSync(CP_SAT)) return null
  const peer = (await import(pathToFileURL(CP_SAT).href)) as CpSat // as its declarations say
  await mostCovered(peer, [[0]], limitS)
  return answered('or-tools-wasm', () => mostCovered(peer, cyclesUpTo3(giving), limitS))
}

async function mostCovered(
  peer: CpSat,
  cycles: readonly (readonly number[])[],
  limitS: number,
): Promise<string> {
  const model = new peer.CpModel()
  const columns = cycles.map((_, j) => model.newBoolVar(`c${j}`))
  const through = new Map<number, object[]>()
  for (const [j, cycle] of cycles.entries()) {
    for (const person of cycle) {
      const of = through.get(person) ?? []
      through.set(person, of)
      of.push(columns[j] ?? {})
    }
  }
  for (const of of through.values()) model.addAtMostOne(of)
  const lengths = cycles.map(({ length }) => length)
  model.maximize(peer.weightedSum(columns, lengths))
  const solver = new peer.CpSolver()
  await solver.solve(model, { maxTimeInSeconds: limitS, numSearchWorkers: 1 })
  const status = solver.statusName()
  return status === 'OPTIMAL'
    ? `${solver.objectiveValue()}`
    : `${solver.objectiveValue()}, ${status}`
}

// A pool can be too large for a peer: then it says so and the others are asked all the same.
async function answered(peer: string, ask: () => Promise<string>): Promise<PeerAnswer> {
  const began = performance.now()
  const answer = await ask().catch((cause: unknown) => `nothing, ${String(cause)}`)
  return { peer, answer, seconds: (performance.now() - began) / 1000 }
}
