// Offers, the lottery, plans, objections and the schedule.
import { fromHex, invariant, ok, present, refuse, toHex, utf8Bytes } from '@parley/kernel'
import type { Bytes, Hashing, PartyId } from '@parley/kernel'
import { lotterySeed, problemHash } from '@parley/terms'
import { countAcceptance } from './acceptance.ts'
import type { Occurrence, Step } from './apply.ts'
import { isBelligerent } from './apply-lists.ts'
import type { Entry, Kinds } from './event.ts'
import { newRound } from './plan-round.ts'
import type { Round } from './plan-round.ts'
import { frozenProblem, problemText } from './problem.ts'
import { overtakeSchedules } from './proposal.ts'
import { firstMoved, outsideStandstill } from './schedule.ts'
import { withEntry } from './state.ts'
import type { ExchangeState } from './state.ts'
import { hasBegun } from './tranche.ts'

/** Applies an event of this stage; null for events of other stages. */
export function applyPlanning(state: ExchangeState, occurrence: Occurrence): Step | null {
  const { event, entry, context } = occurrence
  switch (event.kind) {
    case 'persons.offered':
      return offered(state, entry, event.says)
    case 'families.stated':
      return familiesStated(state, entry, event.says)
    case 'category.contested':
      return contested(state, entry, event.says)
    case 'lottery.committed':
      return lotteryCommitted(state, entry, event.says)
    case 'plan.frozen':
      return frozen(state, entry, event.says)
    case 'lottery.revealed':
      return lotteryRevealed(state, occurrence, event.says)
    case 'plan.proposed':
      return planProposed(state, entry, event.says, context.hashing)
    case 'plan.refused':
      return entry.party === state.frame?.mediator
        ? ok({ ...state, planRefusals: [...state.planRefusals, event.says] })
        : refuse('not-the-mediator')
    case 'plan.objected':
      return objected(state, entry, event.says)
    case 'plan.accepted':
      return planAccepted(state, entry, event.says.accepts)
    case 'schedule.proposed':
      return scheduleProposed(state, entry, event.says)
    case 'schedule.accepted':
      return scheduleAccepted(state, entry, event.says.accepts)
    default:
      return null
  }
}

function offered(state: ExchangeState, entry: Entry, says: Kinds['persons.offered']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const offers = new Map(state.offers)
  for (const offer of says.persons) {
    if (offer.home === entry.party || !isBelligerent(state, offer.home)) return refuse('other-home')
    const before = offers.get(offer.ref)
    if (before !== undefined && before.holder !== entry.party) return refuse('offered-by-another')
    offers.set(offer.ref, { offer, holder: entry.party, index: entry.index })
  }
  return ok({ ...state, offers })
}

function familiesStated(state: ExchangeState, entry: Entry, says: Kinds['families.stated']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const families = new Map(state.families)
  for (const { group, refs } of says.groups) {
    for (const ref of refs) {
      if (state.offers.get(ref)?.offer.home !== entry.party) return refuse('not-own-person')
      families.set(ref, group)
    }
  }
  return ok({ ...state, families })
}

function contested(state: ExchangeState, entry: Entry, says: Kinds['category.contested']): Step {
  const contests = new Map(state.contests)
  for (const { ref, category } of says.contests) {
    if (state.offers.get(ref)?.offer.home !== entry.party) return refuse('not-own-person')
    contests.set(ref, { by: entry.party, category })
  }
  return ok({ ...state, contests })
}

function drawers(state: ExchangeState): readonly PartyId[] {
  invariant(state.frame !== null, 'a frame before any lottery')
  return [...state.frame.belligerents, state.frame.mediator].sort()
}

function roundOf(state: ExchangeState, number: number): Round {
  return state.rounds.get(number) ?? newRound(number)
}

function lotteryCommitted(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['lottery.committed'],
): Step {
  if (!drawers(state).includes(entry.party)) return refuse('not-a-party-to-it')
  const round = roundOf(state, says.round)
  if (round.frozen !== null) return refuse('frozen-before')
  if (round.commitments.has(entry.party)) return refuse('committed-before')
  const commitments = withEntry(round.commitments, entry.party, says.commitment)
  return ok({ ...state, rounds: withEntry(state.rounds, says.round, { ...round, commitments }) })
}

function frozen(state: ExchangeState, entry: Entry, says: Kinds['plan.frozen']): Step {
  if (entry.party !== state.frame?.mediator) return refuse('not-the-mediator')
  const round = roundOf(state, says.round)
  if (round.frozen !== null) return refuse('frozen-before')
  if (!drawers(state).every((p) => round.commitments.has(p))) return refuse('not-committed')
  const rounds = withEntry(state.rounds, says.round, { ...round, frozen: says.problem })
  return ok({ ...state, rounds, frozen: partsFrozen(state, says.round) })
}

// Only those who may read terms have an agreement and offers; for the others nothing is kept.
function partsFrozen(state: ExchangeState, round: number): ExchangeState['frozen'] {
  if (state.agreement === null) return state.frozen
  const { offers, families, objections } = state
  const parts = {
    id: `${state.agreement.content.id}-${round}`,
    agreement: state.agreement.content,
    offers,
    families,
    objections,
  }
  return withEntry(state.frozen, round, parts)
}

/** Domain of a lottery commitment: SHA-256 of this line and the nonce (spec/lottery.md). */
const COMMITMENT = 'parley/lottery/commitment/v1\n'

/** The commitment to a nonce of 32 bytes given in hex; null if it is no such nonce. */
export function commitmentTo(nonce: string, hashing: Hashing): string | null {
  const bytes = fromHex(nonce)
  if (bytes === null || bytes.length !== 32) return null
  return toHex(hashing.sha256(utf8Bytes(COMMITMENT), bytes))
}

function lotteryRevealed(
  state: ExchangeState,
  { entry, context }: Occurrence,
  says: Kinds['lottery.revealed'],
): Step {
  const round = state.rounds.get(says.round)
  if (round === undefined || round.frozen === null) return refuse('not-frozen')
  const committed = round.commitments.get(entry.party)
  if (committed === undefined) return refuse('not-committed')
  if (commitmentTo(says.nonce, context.hashing) !== committed) return refuse('other-nonce')
  const nonces = withEntry(round.nonces, entry.party, says.nonce)
  return ok({ ...state, rounds: withEntry(state.rounds, says.round, { ...round, nonces }) })
}

/** The seed of a round once everybody revealed, else null with nothing said about who did not. */
export function seedOf(state: ExchangeState, number: number, hashing: Hashing): string | null {
  const round = state.rounds.get(number)
  if (round === undefined || round.frozen === null) return null
  const parties = drawers(state)
  if (!parties.every((p) => round.nonces.has(p))) return null
  const bytes = (hex: string | undefined): Bytes => present(fromHex(hex ?? ''), 'hex that was read')
  const nonces = Object.fromEntries(parties.map((p) => [p, bytes(round.nonces.get(p))]))
  return lotterySeed(hashing, bytes(round.frozen), nonces)
}

/** The problem of a round, as bytes to solve and to verify; null while it cannot be known. */
export function roundProblem(
  state: ExchangeState,
  number: number,
  hashing: Hashing,
): { readonly text: string; readonly hash: string } | null {
  const parts = state.frozen.get(number)
  const seed = seedOf(state, number, hashing)
  if (parts === undefined || seed === null) return null
  if (frozenProblem(parts, hashing) !== state.rounds.get(number)?.frozen) return null
  const text = problemText(parts, seed)
  return { text, hash: problemHash(hashing, utf8Bytes(text)) }
}

function planProposed(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['plan.proposed'],
  hashing: Hashing,
): Step {
  const problem = roundProblem(state, says.round, hashing)
  if (problem === null) return refuse('not-frozen')
  if (problem.hash !== says.problem) return refuse('other-problem')
  return ok({ ...state, plans: withEntry(state.plans, entry.hash, says) })
}

function objected(state: ExchangeState, entry: Entry, says: Kinds['plan.objected']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  if (!state.plans.has(says.plan)) return refuse('unknown-proposal')
  const objections = new Map(state.objections)
  for (const objection of says.objections) {
    if (!state.offers.has(objection.ref)) return refuse('not-offered')
    objections.set(objection.ref, objection)
  }
  return ok({ ...state, objections })
}

function planAccepted(state: ExchangeState, entry: Entry, accepts: string): Step {
  const counted = countAcceptance(state, entry, 'plan', accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  const content = after.plans.get(accepts)
  return ok(binds && content !== undefined ? { ...after, plan: { hash: accepts, content } } : after)
}

function scheduleProposed(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['schedule.proposed'],
): Step {
  if (state.plan === null || says.plan !== state.plan.hash) return refuse('other-plan')
  if (outsideStandstill(says) !== null) return refuse('outside-standstill')
  // Whoever can open a schedule also reads what happens at the line.
  const begun = [...state.tranches.values()].filter(hasBegun).map(({ id }) => id)
  const agreed = state.schedule?.content
  const moved = agreed === undefined ? null : firstMoved(agreed, says, begun)
  if (moved !== null) return refuse('tranche-begun', moved)
  return ok({ ...state, schedules: withEntry(state.schedules, entry.hash, says) })
}

function scheduleAccepted(state: ExchangeState, entry: Entry, accepts: string): Step {
  const counted = countAcceptance(state, entry, 'schedule', accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  if (!binds) return ok(after)
  const proposals = overtakeSchedules(after.proposals, entry.index)
  const content = after.schedules.get(accepts)
  const schedule = content === undefined ? after.schedule : { hash: accepts, content }
  return ok({ ...after, proposals, schedule })
}
