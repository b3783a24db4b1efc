// Rounds of planning until a plan stands: refused, agreed anew, objected to once, accepted by all three.
import { invariant } from '@parley/kernel'
import type { Agreement, Objection, PresetNumbers } from '@parley/exchange'
import { meetableNumbers, plannedTranches, presetAgreement } from '@parley/exchange'
import {
  acceptPlan,
  commitLottery,
  freezeProblem,
  objectTo,
  revealNonce,
  solveAndPropose,
} from '@parley/node'
import type { Solved } from '@parley/node'
import { agree } from './agreeing.ts'
import { done } from './cast.ts'
import type { Cast } from './cast.ts'

const HOUR = 3600
const MAX_ROUNDS = 12 // each lowers the numbers; a pair of lists that needs more has nothing to plan

export interface Planned {
  readonly solved: Solved
  readonly proposal: string
  readonly rounds: number
  readonly numbers: PresetNumbers
  /** Clauses that clashed in each refused round. */
  readonly refusals: readonly (readonly string[])[]
}

/** Plays rounds until all three have accepted a plan. */
export async function planUntilAgreed(
  cast: Cast,
  first: PresetNumbers,
  adjust: (agreement: Agreement) => Agreement,
): Promise<Planned> {
  const refusals: (readonly string[])[] = []
  let numbers = first
  let isObjected = false
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const solved = await solveRound(cast, round)
    if (solved.plan.outcome === 'refused') {
      refusals.push(solved.plan.refusal.terms ?? [])
      numbers = await agreeOnLess(cast, numbers, { times: refusals.length, adjust })
      continue
    }
    const proposal = solved.submitted.hash
    if (!isObjected) {
      isObjected = true
      await objectOnce(cast, proposal)
      continue
    }
    for (const seat of [cast.a, cast.b, cast.med]) {
      cast.clock.advance(HOUR)
      const at = cast.clock.now()
      await done(cast, `plan accepted by ${seat.id}`, acceptPlan(seat, proposal, at, cast.hashing))
    }
    return { solved, proposal, rounds: round, numbers, refusals }
  }
  invariant(false, `a plan within ${MAX_ROUNDS} rounds`)
}

async function solveRound(cast: Cast, round: number): Promise<Solved> {
  const drawers = [cast.a, cast.b, cast.med]
  for (const seat of drawers) {
    await done(cast, `lottery committed by ${seat.id}`, commitLottery(seat, round, cast.hashing))
  }
  await done(cast, `problem ${round} frozen`, freezeProblem(cast.med, round, cast.hashing))
  for (const seat of drawers) {
    await done(cast, `lottery revealed by ${seat.id}`, revealNonce(seat, round))
  }
  cast.clock.advance(HOUR)
  const { solver, hashing, clock } = cast
  const at = clock.now()
  return done(cast, `plan ${round}`, solveAndPropose(cast.med, round, { solver, hashing, at }))
}

async function agreeOnLess(
  cast: Cast,
  wanted: PresetNumbers,
  refused: { readonly times: number; readonly adjust: (agreement: Agreement) => Agreement },
): Promise<PresetNumbers> {
  const state = cast.med.exchange()
  const replaces = state.agreement?.hash ?? null
  const numbers = {
    ...meetableNumbers(state, wanted, refused.times - 1),
    id: `${wanted.id.replace(/-r\d+$/, '')}-r${refused.times + 1}`,
    replaces,
  }
  await agree(cast, refused.adjust(presetAgreement(numbers)))
  return numbers
}

// Each side strikes one person it holds: proceedings came up, or its own record was wrong. The reason is
// shown to both; the next plan is made without them.
async function objectOnce(cast: Cast, proposal: string): Promise<void> {
  const state = cast.med.exchange()
  const plan = state.plans.get(proposal)
  invariant(plan !== undefined, 'the plan just proposed')
  const chosen = plannedTranches(plan.plan).flatMap((t) => t.people)
  for (const seat of [cast.a, cast.b]) {
    cast.clock.advance(3 * HOUR)
    const own = chosen.filter((ref) => {
      const held = state.offers.get(ref)
      return held?.holder === seat.id && held.offer.inParity && !state.families.has(ref)
    })
    if (own.length === 0) continue
    const ref = cast.draws.pick(own)
    const objection: Objection =
      seat.id === 'a'
        ? { ref, why: 'proceedings', reason: 'proceedings opened after the list was made' }
        : { ref, why: 'unconfirmed', reason: 'the record of this person needs another look' }
    const at = cast.clock.now()
    await done(cast, `objection by ${seat.id}`, objectTo(seat, proposal, [objection], at))
  }
}
