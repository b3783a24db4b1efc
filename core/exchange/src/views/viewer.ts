// Who looks, and what that seat may see. The sealed log already keeps most things from most seats; this
// table keeps from a desk what its own party's node can open but the desk has no business with: a press
// office sees no person, a family desk nobody before that person is on own soil, an observer no outcome
// of an interview. What a seat may not see is absent from every view, never masked or null.
import type { PartyId } from '@parley/kernel'
import type { Verdict } from '../apply.ts'
import type { ExchangeState } from '../state.ts'
import type { Register } from '../register.ts'
import type { Instant } from '@parley/kernel'

export type ViewerRole =
  | 'headquarters'
  | 'mediator'
  | 'transit'
  | 'neutral'
  | 'observer'
  | 'bureau'
  | 'family-desk'
  | 'hotline'
  | 'press-office'
  | 'public'

/** A seat as a reader of views: what it does there, and the party on whose node it sits. */
export interface Viewer {
  readonly role: ViewerRole
  readonly party: PartyId
}

/** A line of the log as a node has folded it. */
export interface FoldedEntry {
  readonly index: number
  readonly kind: string
  readonly author: string
  readonly party: PartyId
  readonly hash: string
  readonly verdict: Verdict
}

/** Everything a view is made of: what the seat's node folded, and the time of asking. */
export interface Outlook {
  readonly state: ExchangeState
  readonly register: Register
  /** Accepted and void entries of the exchange's log, by index; the times of acts are theirs. */
  readonly entries: readonly FoldedEntry[]
  readonly viewer: Viewer
  readonly now: Instant
  /** What the public reads for mediator and transit state: names of no person. */
  readonly publicNames?: readonly string[]
}

export interface Sight {
  /** Which persons have a row at all. */
  readonly persons: 'all-known' | 'own-arrived' | 'at-the-line' | 'none'
  /** Names, birth dates, ranks, and whatever else a list row says. */
  readonly records: boolean
  /** Terms, offers, plans, and who was asked for with what answer. */
  readonly negotiation: boolean
  /** `cleared` or `not-presented`, person by person. */
  readonly presentation: boolean
  /** Triage and fitness. */
  readonly care: boolean
  /** What a person said to the neutral interviewer. */
  readonly wishes: boolean
  /** Points and hours of a tranche before it is closed. */
  readonly operations: boolean
  readonly families: boolean
  /** What may be said on the telephone to whoever holds a notice, one case at a time. */
  readonly calls: boolean
  /** Files of own persons who are home, and what they told of those who remain. */
  readonly homecoming: boolean
  /** What a board found of the dead, and the notice of death that follows. */
  readonly boards: boolean
  readonly drafts: boolean
  /** The register of detention: a bureau names own persons, the neutral visitor reads refs. */
  readonly detention: 'bureau' | 'visitor' | null
}

const NOTHING: Sight = {
  persons: 'none',
  records: false,
  negotiation: false,
  presentation: false,
  care: false,
  wishes: false,
  operations: false,
  families: false,
  calls: false,
  homecoming: false,
  boards: false,
  drafts: false,
  detention: null,
}

// notes of the roles in docs: one line per role, so that a reviewer can read who sees what at a glance.
const SIGHT: Readonly<Record<ViewerRole, Sight>> = {
  headquarters: {
    ...NOTHING,
    persons: 'all-known',
    records: true,
    negotiation: true,
    presentation: true,
    operations: true,
    families: true,
    boards: true,
    drafts: true,
  },
  mediator: {
    ...NOTHING,
    persons: 'all-known',
    negotiation: true,
    presentation: true,
    operations: true,
  },
  transit: {
    ...NOTHING,
    persons: 'at-the-line',
    presentation: true,
    care: true,
    operations: true,
  },
  neutral: {
    ...NOTHING,
    persons: 'at-the-line',
    records: true,
    presentation: true,
    wishes: true,
    operations: true,
    detention: 'visitor',
  },
  observer: { ...NOTHING, persons: 'at-the-line' },
  // A bureau of information (GC III art. 122) knows who is held and how; it negotiates nothing.
  bureau: { ...NOTHING, detention: 'bureau' },
  'family-desk': {
    ...NOTHING,
    persons: 'own-arrived',
    records: true,
    families: true,
    homecoming: true,
  },
  hotline: { ...NOTHING, calls: true },
  'press-office': { ...NOTHING, drafts: true },
  public: NOTHING,
}

/** What a role may see. @see spec/views.md section 2 */
export function sightOf(role: ViewerRole): Sight {
  return SIGHT[role]
}

/** The belligerent whose persons and lists are this viewer's own; null for everybody else. */
export function ownSide(state: ExchangeState, viewer: Viewer): PartyId | null {
  return state.frame?.belligerents.includes(viewer.party) === true ? viewer.party : null
}

/** The belligerent opposite `side`; null before the exchange is framed. */
export function oppositeOf(state: ExchangeState, side: PartyId): PartyId | null {
  return state.frame?.belligerents.find((party) => party !== side) ?? null
}
