// Arrivals in the transit state, arrival on own soil, consent to be named, the account that
// closes the exchange, and the counts of lists that are opened after it.
import { invariant, ok, refuse } from '@parley/kernel'
import type { Hashing, PartyId, PersonRef } from '@parley/kernel'
import { judgeCounts } from '@parley/ledger'
import { countAcceptance } from './acceptance.ts'
import type { Occurrence, Step } from './apply.ts'
import { bagsCounted, careNoted, careRefused } from './care/apply-care.ts'
import { isBelligerent } from './apply-lists.ts'
import { accountOf, isAccountOf } from './closing.ts'
import { isAccountBound } from './counts.ts'
import type { Entry, Kinds } from './event.ts'
import { commitmentKey, withEntry } from './state.ts'
import type { Custody, ExchangeState } from './state.ts'

/** Applies an event of this stage; null for events of other stages. */
export function applyHome(
  state: ExchangeState,
  { event, entry, context }: Occurrence,
): Step | null {
  switch (event.kind) {
    case 'arrival.stepped':
      return arrived(state, entry, event.says)
    case 'triage.stepped':
      return triaged(state, entry, event.says)
    case 'care.stepped':
      return careNoted(state, entry, event.says)
    case 'bags.stepped':
      return bagsCounted(state, entry, event.says)
    case 'care.refused':
      return careRefused(state, entry, event.says)
    case 'home.stepped':
      return cameHome(state, entry, event.says)
    case 'consent.recorded':
      return consented(state, entry, event.says.mayBeNamed)
    case 'closing.proposed':
      return closingProposed(state, entry, event.says)
    case 'closing.accepted':
      return closingAccepted(state, entry, event.says.accepts)
    case 'count.opened':
      return countOpened(state, entry, event.says, context.hashing)
    case 'debt.carried':
      return debtCarried(state, entry, event.says)
    default:
      return null
  }
}

function arrived(state: ExchangeState, entry: Entry, says: Kinds['arrival.stepped']): Step {
  if (entry.party !== state.frame?.transit) return refuse('not-the-transit-state')
  const arrivals = new Map(state.arrivals)
  const bandOf = new Map([...arrivals].map(([band, fact]) => [fact.ref, band]))
  for (const { wristband, ref } of says.arrivals) {
    const before = arrivals.get(wristband)
    if (before !== undefined && before.ref !== null && before.ref !== ref)
      return refuse('other-wristband')
    if (ref !== null && bandOf.has(ref) && bandOf.get(ref) !== wristband)
      return refuse('other-wristband')
    if (ref !== null) bandOf.set(ref, wristband)
    arrivals.set(wristband, { wristband, ref, tranche: says.tranche, at: before?.at ?? says.at })
  }
  return ok({ ...state, arrivals })
}

function triaged(state: ExchangeState, entry: Entry, says: Kinds['triage.stepped']): Step {
  if (entry.party !== state.frame?.transit) return refuse('not-the-transit-state')
  const care = new Map(state.care)
  for (const { wristband, triage, fitness } of says.persons)
    care.set(wristband, { triage, fitness })
  return ok({ ...state, care })
}

function cameHome(state: ExchangeState, entry: Entry, says: Kinds['home.stepped']): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  const custody = new Map(state.custody)
  const home = new Map(state.home)
  for (const ref of says.refs) {
    const before = custody.get(ref)
    if (before === undefined || before.by !== entry.party) return refuse('not-in-own-custody')
    if (before.where !== 'own-side') return refuse('not-received')
    custody.set(ref, atHome(before, entry.party, says, entry.index))
    home.set(ref, says.at)
  }
  return ok({ ...state, custody, home })
}

function atHome(before: Custody, by: PartyId, says: Kinds['home.stepped'], index: number): Custody {
  const lane = { by, where: 'home' as const, at: says.at, index }
  return { by, where: 'home', lanes: [...before.lanes, lane] }
}

function consented(state: ExchangeState, entry: Entry, mayBeNamed: boolean): Step {
  const { frame } = state
  if (entry.party !== frame?.mediator && entry.party !== frame?.transit)
    return refuse('nothing-to-consent')
  const others = [...state.consents].filter((p) => p !== entry.party)
  return ok({ ...state, consents: new Set(mayBeNamed ? [...others, entry.party] : others) })
}

function closingProposed(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['closing.proposed'],
): Step {
  invariant(state.frame !== null, 'a frame before any closing')
  if (entry.party !== state.frame.mediator) return refuse('not-the-mediator')
  const computed = accountOf(state)
  if (computed === null) return refuse('nothing-agreed')
  if (!isAccountOf(state, says.account)) return refuse('other-account')
  return ok({ ...state, closings: withEntry(state.closings, entry.hash, says.account) })
}

function closingAccepted(state: ExchangeState, entry: Entry, accepts: string): Step {
  const counted = countAcceptance(state, entry, 'closing', accepts)
  if (!counted.ok) return counted
  const { binds, state: after } = counted.value
  const content = after.closings.get(accepts)
  return ok(
    binds && content !== undefined ? { ...after, account: { hash: accepts, content } } : after,
  )
}

function countOpened(
  state: ExchangeState,
  entry: Entry,
  says: Kinds['count.opened'],
  hashing: Hashing,
): Step {
  if (!isBelligerent(state, entry.party)) return refuse('not-a-party-to-it')
  if (!isAccountBound(state)) return refuse('not-closed')
  if (says.lists.length === 0) return refuse('field', 'lists')
  const opened = new Map(state.opened)
  for (const opening of says.lists) {
    const key = commitmentKey(entry.party, opening.list)
    const committed = state.commitments.get(key)
    if (committed === undefined || committed.counts === null)
      return refuse('not-committed', opening.list)
    if (opened.has(key)) return refuse('opened-before', opening.list)
    const { count: rows, counts: commitment } = committed
    const odd = judgeCounts({ party: entry.party, rows, commitment }, opening, hashing)
    if (odd !== null) return refuse(odd, opening.list)
    const { list, counts } = opening
    opened.set(key, { by: entry.party, list, counts, index: entry.index })
  }
  return ok({ ...state, opened })
}

function debtCarried(state: ExchangeState, entry: Entry, says: Kinds['debt.carried']): Step {
  if (entry.party !== state.frame?.mediator) return refuse('not-the-mediator')
  if (state.carried !== null) return refuse('carried-before')
  if (says.account.series !== state.frame.series) return refuse('other-series')
  if (says.account.day !== state.frame.day - 1) return refuse('other-day')
  return ok({ ...state, carried: says })
}

/** Whether a person's family may be told: only after that person's own arrival on own soil. */
export function mayTellFamily(state: ExchangeState, ref: PersonRef): boolean {
  return state.home.has(ref)
}
