// Laws that tie the plan of a problem to the plan of a variation of it.
import assert from 'node:assert/strict'
import type { SolverPort } from '@parley/planning'
import type { Plan } from '@parley/terms'
import { planOf, readText } from './agreement.ts'
import { draftOf, mirrored, reordered, withMoreRoom, withSplitTranche } from './variations.ts'

/** The same people in the same tranches, whatever the order in which the file lists them. */
export async function assertOrderMeansNothing(
  text: string,
  by: number,
  solver: SolverPort,
): Promise<void> {
  const told = await planOfText(text, solver)
  if (told === null) return
  const retold = await planOfText(JSON.stringify(reordered(draftOf(text), by)), solver)
  const isAny = draftOf(text)['schedule'] === 'any'
  assert.deepEqual(listOf(retold, isAny), listOf(told, isAny))
}

/** The same people in the same tranches, whichever party is called which. */
export async function assertNamesMeanNothing(text: string, solver: SolverPort): Promise<void> {
  const told = await planOfText(text, solver)
  if (told === null) return
  const isAny = draftOf(text)['schedule'] === 'any'
  const retold = await planOfText(mirrored(text), solver)
  assert.deepEqual(listOf(retold, isAny), listOf(told, isAny))
}

/** No stage is worse for more room, nor does more room make a possible exchange impossible. */
export async function assertRoomNeverHurts(
  text: string,
  pick: number,
  solver: SolverPort,
): Promise<void> {
  const roomier = JSON.stringify(withMoreRoom(draftOf(text), pick))
  await assertNotWorse(text, roomier, solver)
}

/** No stage is worse for one tranche more beside one that is there already, with the same room. */
export async function assertSplittingNeverHurts(
  text: string,
  pick: number,
  solver: SolverPort,
): Promise<void> {
  const split = JSON.stringify(withSplitTranche(draftOf(text), pick))
  await assertNotWorse(text, split, solver)
}

async function planOfText(text: string, solver: SolverPort): Promise<Plan | null> {
  const problem = readText(text)
  return problem === null ? null : planOf(text, problem, solver)
}

// Where any schedule will do, who crosses is settled, and nothing about tranches is compared.
function listOf(plan: Plan | null, isAny: boolean): unknown {
  if (plan === null || plan.outcome === 'refused') return plan?.outcome ?? null
  const tranches = plan.tranches.map((tranche) => tranche.people)
  return { vector: plan.vector, people: isAny ? tranches.flat().toSorted() : tranches }
}

// A strict queue maximises nothing: there more room may let one large family in before two others.
async function assertNotWorse(text: string, freer: string, solver: SolverPort): Promise<void> {
  const problem = readText(text)
  if (problem === null || problem.objective.kind === 'strict-queue') return
  const before = await planOf(text, problem, solver)
  if (before.outcome === 'refused') return
  const after = await planOfText(freer, solver)
  assert.ok(after?.outcome === 'planned', 'expected a plan where there was one before')
  const s = after.vector.findIndex((value, i) => value !== before.vector[i])
  assert.ok(s < 0 || (after.vector[s] ?? 0) > (before.vector[s] ?? 0), `${before.vector}`)
}
