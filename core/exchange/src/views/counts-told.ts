// How many came to each side, as one seat is told it, for what others publish to be set against. Who has the numbers on
// a board of their own is told the log's. A press office is told what statements have said, and nothing while the embargo
// holds: what it is given then is one and the same value, so that nothing made of it can depend on a count.
import type { PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import type { PersonCounts, SideCounts } from '@parley/terms'
import { isEmbargoOver } from '../statement-check.ts'
import type { ExchangeState } from '../state.ts'
import { receiptKey } from '../tranche.ts'
import { trancheByRef } from './person-standing.ts'
import { correctionOf } from './statement-board.ts'
import { ownSide, sightOf } from './viewer.ts'
import type { Outlook } from './viewer.ts'

/** `log`: the log's own counts; `statements`: what was released, once the embargo is over. */
export type CountsTold =
  | { readonly are: 'waiting' }
  | {
      readonly are: 'told'
      readonly by: 'log' | 'statements'
      readonly sides: readonly SideCounts[]
    }

const WAITING: CountsTold = { are: 'waiting' }

/** Where a viewer's numbers come from: boards of the log, or statements. */
export function countsToldBy({ state, viewer }: Outlook): 'log' | 'statements' {
  const { role } = viewer
  const isOfSide = role === 'headquarters' && ownSide(state, viewer) !== null
  return isOfSide || role === 'mediator' || role === 'observer' ? 'log' : 'statements'
}

/** A line for each belligerent in the order of their ids; none before the exchange is framed. */
export function countsTold(outlook: Outlook): CountsTold {
  const { state } = outlook
  const sides = [...(state.frame?.belligerents ?? [])].sort()
  if (countsToldBy(outlook) === 'log') {
    return { are: 'told', by: 'log', sides: sides.map((party) => logged(outlook, party)) }
  }
  if (!isEmbargoOver(state)) return WAITING
  return { are: 'told', by: 'statements', sides: sides.map((party) => stated(state, party)) }
}

function logged(outlook: Outlook, party: PartyId): SideCounts {
  const { state } = outlook
  const crossing = new Map<PersonRef, Category>()
  const planned = plannedOf(outlook, party)
  for (const { manifest, receipts } of state.tranches.values()) {
    for (const { ref, to, category } of manifest.persons) {
      if (to !== party) continue
      planned.set(ref, category)
      if (receipts.has(receiptKey(ref, 'line'))) crossing.set(ref, category)
    }
  }
  return {
    party,
    done: countsOf(crossing),
    planned: planned.size === 0 ? null : countsOf(planned),
    bags: bagsTo(state, party),
  }
}

function plannedOf(outlook: Outlook, party: PartyId): Map<PersonRef, Category> {
  const planned = new Map<PersonRef, Category>()
  const { plan, offers } = outlook.state
  if (!sightOf(outlook.viewer.role).negotiation || plan === null) return planned
  for (const ref of trancheByRef(plan.content.plan).keys()) {
    const offer = offers.get(ref)?.offer
    if (offer?.home === party) planned.set(ref, offer.category)
  }
  return planned
}

function countsOf(people: ReadonlyMap<PersonRef, Category>): PersonCounts {
  const soldiers = [...people.values()].filter((category) => category === 'soldier').length
  return { persons: people.size, soldiers, civilians: people.size - soldiers }
}

const bagsTo = ({ remains }: ExchangeState, party: PartyId): number =>
  remains.filter(({ to }) => to === party).reduce((sum, { bags }) => sum + bags, 0)

/** What the latest statement says of a side: its own, or one of both. What was corrected says nothing any more. */
function stated(state: ExchangeState, party: PartyId): SideCounts {
  const { statements, jointStatements } = state
  const own = statements
    .filter((one) => one.by === party && correctionOf(statements, one) === null)
    .map(({ index, counts }) => ({ index, counts }))
  const joint = jointStatements.flatMap(({ index, statement }) =>
    statement.counts.filter((one) => one.party === party).map((counts) => ({ index, counts })),
  )
  const latest = [...own, ...joint].toSorted((a, b) => a.index - b.index).at(-1)
  const isAnythingOut = statements.length + jointStatements.length > 0
  const { persons = 0, soldiers = 0, civilians = 0 } = latest?.counts ?? {}
  return {
    party,
    done: latest === undefined ? null : { persons, soldiers, civilians },
    planned: null,
    bags: isAnythingOut ? bagsTo(state, party) : null, // as the public page has them
  }
}
