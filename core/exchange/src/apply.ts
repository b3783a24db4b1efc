// One entry after another: admit, then evolve. A well-formed entry that the rules do not admit at its
// index is void for every reader alike: it stays in the log, changes nothing, and is shown to its author.
// Rules use only what every reader of that entry can open.
import { refuse } from '@parley/kernel'
import type { Hashing, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { applyCrossing } from './apply-crossing.ts'
import { applyHome } from './apply-home.ts'
import { applyLists } from './apply-lists.ts'
import { applyPlanning } from './apply-planning.ts'
import { applyDevices } from './devices.ts'
import type { DeviceBook } from './devices.ts'
import { applyStatement } from './apply-statement.ts'
import { isKind, readEvent } from './event.ts'
import type { Entry, ExchangeEvent } from './event.ts'
import type { ProposalKind } from './proposal.ts'
import { withEntry } from './state.ts'
import type { ExchangeState } from './state.ts'

/** A note that devices of several parties signed, verified against the keys valid at an index. */
export interface VerifiedReceipt {
  /** `person` or `remains`. */
  readonly about: string
  readonly body: JsonObject
  readonly signedBy: readonly PartyId[]
}

/** What folding needs from outside: hashing, and the ledger's knowledge of keys. */
export interface FoldContext {
  readonly hashing: Hashing
  /** Checks a receipt note's signatures by the keys valid at `index`, rings' and enrolled; null if it is none. */
  readonly receipt: (note: string, index: number, enrolled: DeviceBook) => VerifiedReceipt | null
}

/** `sealed`: not for this reader; `ledger`: of the ledger itself; `void`: admitted by no rule. */
export type Verdict =
  | { readonly is: 'accepted'; readonly event: ExchangeEvent }
  | { readonly is: 'void'; readonly code: string; readonly at?: string }
  | { readonly is: 'sealed' }
  | { readonly is: 'ledger' }

export interface Applied {
  readonly state: ExchangeState
  readonly verdict: Verdict
}

export type Step = Result<ExchangeState, Refusal>

/** An event with the entry that carries it and the context it is folded in. */
export interface Occurrence<E extends ExchangeEvent = ExchangeEvent> {
  readonly event: E
  readonly entry: Entry
  readonly context: FoldContext
}

/** Folds one entry; never throws on what another party wrote. */
export function applyEntry(state: ExchangeState, entry: Entry, context: FoldContext): Applied {
  if (entry.kind.startsWith('ledger.')) return { state, verdict: { is: 'ledger' } }
  if (!isKind(entry.kind)) return voided(state, entry, { code: 'unknown-kind' })
  const noted = noteProposal(state, entry)
  const read = readEvent(entry.kind, entry)
  if (!read.ok) return voided(noted, entry, read.refusal)
  if (read.value === null) return { state: noted, verdict: { is: 'sealed' } }
  const step = evolve(noted, { event: read.value, entry, context })
  if (!step.ok) return voided(noted, entry, step.refusal)
  return { state: step.value, verdict: { is: 'accepted', event: read.value } }
}

function evolve(state: ExchangeState, occurrence: Occurrence): Step {
  const { event } = occurrence
  if (event.kind === 'exchange.framed') return framed(state, occurrence)
  if (state.frame === null) return refuse('not-framed')
  return (
    applyLists(state, occurrence) ??
    applyPlanning(state, occurrence) ??
    applyCrossing(state, occurrence) ??
    applyDevices(state, occurrence) ??
    applyHome(state, occurrence) ??
    applyStatement(state, occurrence) ??
    refuse('unknown-kind')
  )
}

function framed(state: ExchangeState, { event, entry }: Occurrence): Step {
  if (event.kind !== 'exchange.framed') return refuse('unknown-kind')
  if (state.frame !== null) return refuse('framed-before')
  if (entry.party !== event.says.mediator) return refuse('not-the-mediator')
  return { ok: true, value: { ...state, frame: event.says } }
}

// A proposing entry is known by its header alone, so that acceptances count alike for those who cannot
// open what was proposed.
function noteProposal(state: ExchangeState, entry: Entry): ExchangeState {
  const match = /^(agreement|plan|schedule|manifest|barrier|closing|statement)\.proposed$/.exec(
    entry.kind,
  )
  if (match === null) return state
  const kind = match[1] as ProposalKind // the alternatives above
  const proposal = {
    hash: entry.hash,
    kind,
    by: entry.party,
    index: entry.index,
    acceptedBy: [],
    boundAt: null,
    overtakenAt: null,
  }
  return { ...state, proposals: withEntry(state.proposals, entry.hash, proposal) }
}

function voided(
  state: ExchangeState,
  entry: Entry,
  refusal: { readonly code: string; readonly at?: string },
): Applied {
  const { code, at } = refusal
  const fact = { index: entry.index, kind: entry.kind, author: entry.author, code }
  return {
    state: { ...state, voids: [...state.voids, fact] },
    verdict: { is: 'void', code, ...(at === undefined ? {} : { at }) },
  }
}
