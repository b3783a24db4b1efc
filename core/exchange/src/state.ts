// What a reader of an exchange's log knows, folded from the entries it can open. Two readers of the same
// entries hold the same state; a reader of fewer holds less of it, never something else.
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import type { Account, Carried } from './account.ts'
import type { Agreement } from './agreement.ts'
import type { Barrier, BarrierProposed } from './barrier/barrier.ts'
import type { CareBook } from './care/care-record.ts'
import type { RefusedCare } from './care/care-refused.ts'
import type { OpenedCounts } from './counts.ts'
import type { DeviceBook } from './devices.ts'
import { EMPTY_DETENTION } from './detention/detention-chain.ts'
import type { DetentionBook } from './detention/detention-chain.ts'
import type { ListKind, SoughtPerson, Answer } from './sought-list.ts'
import type { Arrival, Fitness, Triage } from './homecoming.ts'
import type { HeldOffer, ProblemParts } from './problem.ts'
import type { JointReleased, JointStatement } from './joint-statement.ts'
import type { Objection, PlanProposed, PlanRefused, Round } from './plan-round.ts'
import type { Proposal } from './proposal.ts'
import type { RemainsTransfer } from './remains.ts'
import { EMPTY_REMAINS } from './remains/remains-chain.ts'
import type { RemainsBook } from './remains/remains-chain.ts'
import type { Schedule } from './schedule.ts'
import type { ReleasedStatement } from './statement.ts'
import type { Manifest, Tranche } from './tranche.ts'

/** Who sits where in this exchange; in the clear, for every rule about who may do what needs it. */
export interface Frame {
  readonly belligerents: readonly PartyId[]
  readonly mediator: PartyId
  readonly transit: PartyId | null
  readonly neutral: PartyId
  readonly observer: PartyId
  readonly series: string
  readonly day: number
  readonly at: Instant
}

export interface Bound<Content> {
  readonly hash: string
  readonly content: Content
}

export interface SoughtList {
  readonly persons: ReadonlyMap<PersonRef, SoughtPerson>
  readonly deliveredAt: Instant
  readonly partsDue: number
  readonly parts: ReadonlySet<number>
  /** Rows that this reader could open, dummies too. */
  readonly rowsRead: number
}

export interface GivenAnswer {
  readonly answer: Answer
  readonly by: PartyId
  readonly at: Instant
  readonly index: number
  /** Set when an answer was entered for a party that has no node: from which file, by which officer. */
  readonly enteredFor: EnteredFor | null
}

export interface EnteredFor {
  readonly party: PartyId
  readonly file: string
  readonly officer: string
}

export type Whereabouts = 'detained' | 'transit' | 'own-side' | 'home'

/** In whose custody a person is, and since which entry; the lanes before it are the person's timeline. */
export interface Custody {
  readonly by: PartyId
  readonly where: Whereabouts
  readonly lanes: readonly CustodyLane[]
}

export interface CustodyLane {
  readonly by: PartyId
  readonly where: Whereabouts
  readonly at: Instant
  readonly index: number
}

export interface ArrivalFact extends Arrival {
  readonly tranche: string
  readonly at: Instant
}

export interface CareFact {
  readonly triage: Triage
  readonly fitness: Fitness
}

/** A fact that does not fit: kept, shown to both, changing nothing. */
export interface Conflict {
  readonly index: number
  readonly tranche: string
  readonly ref: PersonRef | null
  readonly code: string
  /** The barrier that keeps the tranche shut, where that is why. */
  readonly barrier?: string
}

export interface VoidEntry {
  readonly index: number
  readonly kind: string
  readonly author: string
  readonly code: string
}

/** What a party fixed of a list before anything was compared. */
export interface CommittedListState {
  readonly count: number
  readonly root: string
  /** Commitment to the counts, hex; null in logs from before there was one. */
  readonly counts: string | null
}

/** A statement in the log, with the number of the same party's earlier one that it corrects. */
export interface PublicStatement extends ReleasedStatement {
  readonly by: PartyId
  readonly index: number
  readonly corrects: number | null
}

/** A statement of both parties, released by one of them. */
export interface PublicJointStatement extends JointReleased {
  readonly by: PartyId
  readonly index: number
}

export interface ExchangeState {
  readonly frame: Frame | null
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly agreements: ReadonlyMap<string, Agreement>
  readonly agreement: Bound<Agreement> | null
  readonly commitments: ReadonlyMap<string, CommittedListState>
  /** Counts of lists that were opened, by the key of the commitment. */
  readonly opened: ReadonlyMap<string, OpenedCounts>
  readonly sought: ReadonlyMap<PartyId, SoughtList>
  readonly answers: ReadonlyMap<PersonRef, GivenAnswer>
  readonly offers: ReadonlyMap<PersonRef, HeldOffer>
  readonly families: ReadonlyMap<PersonRef, string>
  readonly contests: ReadonlyMap<PersonRef, { readonly by: PartyId; readonly category: string }>
  readonly objections: ReadonlyMap<PersonRef, Objection>
  readonly rounds: ReadonlyMap<number, Round>
  /** What each frozen round was about; only for those who may read terms. */
  readonly frozen: ReadonlyMap<number, ProblemParts>
  readonly plans: ReadonlyMap<string, PlanProposed>
  readonly planRefusals: readonly PlanRefused[]
  readonly plan: Bound<PlanProposed> | null
  readonly schedules: ReadonlyMap<string, Schedule>
  readonly schedule: Bound<Schedule> | null
  readonly manifests: ReadonlyMap<string, Manifest>
  readonly tranches: ReadonlyMap<string, Tranche>
  /** Proposed barriers over several tranches, by proposing entry. */
  readonly barrierDrafts: ReadonlyMap<string, BarrierProposed>
  /** Barriers in force, by id. */
  readonly barriers: ReadonlyMap<string, Barrier>
  /** Devices enrolled for a tranche each, by key name. */
  readonly devices: DeviceBook
  /** Names and birth dates of persons on a manifest; only the neutral interviewer opens them. */
  readonly dossiers: ReadonlyMap<PersonRef, SoughtPerson>
  /** What clinicians found at the line; only the neutral interviewer opens it. */
  readonly fitness: ReadonlyMap<PersonRef, Fitness>
  readonly custody: ReadonlyMap<PersonRef, Custody>
  readonly arrivals: ReadonlyMap<string, ArrivalFact>
  readonly care: ReadonlyMap<string, CareFact>
  /** Notes of clinicians by wristband; only the treating team and the receiving hospitals open them. */
  readonly careNotes: CareBook
  /** How many died in transit, by tranche; only the transit state and the observer open it. */
  readonly bags: ReadonlyMap<string, number>
  /** Who asked for care notes and was refused; for the same two. */
  readonly refusedCare: readonly RefusedCare[]
  readonly home: ReadonlyMap<PersonRef, Instant>
  readonly consents: ReadonlySet<PartyId>
  readonly remains: readonly RemainsTransfer[]
  /** Bags and their custody as both sides reported them; only they and the observer open it. */
  readonly remainsBook: RemainsBook
  /** Persons in detention as the sides and the neutral visitor reported them; only those three open it. */
  readonly detention: DetentionBook
  readonly statements: readonly PublicStatement[]
  /** Proposed statements of both parties by proposing entry, for those who can open them. */
  readonly jointDrafts: ReadonlyMap<string, JointStatement>
  /** What acceptances say was accepted, by proposing entry. */
  readonly jointDigests: ReadonlyMap<string, string>
  readonly jointStatements: readonly PublicJointStatement[]
  readonly closings: ReadonlyMap<string, Account>
  readonly account: Bound<Account> | null
  readonly carried: Carried | null
  readonly conflicts: readonly Conflict[]
  readonly voids: readonly VoidEntry[]
}

export const EMPTY_EXCHANGE: ExchangeState = {
  frame: null,
  proposals: new Map(),
  agreements: new Map(),
  agreement: null,
  commitments: new Map(),
  opened: new Map(),
  sought: new Map(),
  answers: new Map(),
  offers: new Map(),
  families: new Map(),
  contests: new Map(),
  objections: new Map(),
  rounds: new Map(),
  frozen: new Map(),
  plans: new Map(),
  planRefusals: [],
  plan: null,
  schedules: new Map(),
  schedule: null,
  manifests: new Map(),
  tranches: new Map(),
  barrierDrafts: new Map(),
  barriers: new Map(),
  devices: new Map(),
  dossiers: new Map(),
  fitness: new Map(),
  custody: new Map(),
  arrivals: new Map(),
  care: new Map(),
  careNotes: new Map(),
  bags: new Map(),
  refusedCare: [],
  home: new Map(),
  consents: new Set(),
  remains: [],
  remainsBook: EMPTY_REMAINS,
  detention: EMPTY_DETENTION,
  statements: [],
  jointDrafts: new Map(),
  jointDigests: new Map(),
  jointStatements: [],
  closings: new Map(),
  account: null,
  carried: null,
  conflicts: [],
  voids: [],
}

/** A map with one more entry; the old map stays as it was. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value)
}

export function commitmentKey(by: PartyId, list: ListKind): string {
  return `${by}/${list}`
}
