// A seat as its screens and its operator see it: what it knows, and the two calls by which it acts.
// Screens, the command line and a play all go through this and nothing else.
import type {
  Chance,
  Cryptography,
  Instant,
  Json,
  PartyId,
  PersonRef,
  Result,
} from '@parley/kernel'
import type { ExchangeState, Kind, Kinds, Register, Verdict } from '@parley/exchange'
import type { MatchOutcome } from '@parley/matching'
import type { MatchWay } from './seat-matching.ts'

/** How firm an entry is: in a signed checkpoint, cosigned by the quorum. Only the latter binds. */
export type Level = 'provisional' | 'witnessed'

/** A line of the log as this seat shows it. */
export interface SeatEntry {
  readonly index: number
  readonly kind: string
  readonly author: string
  readonly party: PartyId
  readonly hash: string
  readonly level: Level
  /** Bytes of the sealed content, 0 for an entry in the clear. */
  readonly size: number
  /** Size of the largest checkpoint that its author states to have verified. */
  readonly seen: number
  /** When it was written by its author's own clock, as its id has it; null where the id has no time. */
  readonly claimedAt: Instant | null
  readonly verdict: Verdict
}

export interface LogHead {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly witnessedSize: number
  readonly witnesses: readonly { readonly name: string; readonly size: number }[]
  readonly frozenByFork: boolean
  /** Entries of the logs that this one continues: a seat numbers its own after them. */
  readonly before: number
  /** Orders to erase, in the order of the log; absent where nothing is known of them. */
  readonly erasures?: readonly ErasureStanding[]
}

export interface ErasureStanding {
  readonly index: number
  /** Whose officers ordered it. */
  readonly party: PartyId
  readonly reason: string
  /** Parties whose nodes said that they carried it out, and those whose did not. */
  readonly done: readonly PartyId[]
  readonly missing: readonly PartyId[]
}

/** An act before it is signed: the exact text, and the facts a person signs on. */
export interface PreparedAct {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly hash: string
  readonly facts: Json
  /** Key names that may sign it; the first line must be the author's. */
  readonly author: string
}

export interface SubmittedAct {
  /** Null while it waits for a courier, at a seat without a network. */
  readonly index: number | null
  readonly hash: string
  readonly level: Level
}

export interface Act<K extends Kind = Kind> {
  readonly kind: K
  readonly says: Kinds[K]
  /** Key name of the officer, device or node key that authors it. */
  readonly author: string
  readonly more?: readonly Json[]
}

/** A matching of the other side's sought list against this side's held list, by ref. */
export interface SeatMatching {
  readonly outcome: MatchOutcome
  readonly held: readonly PersonRef[]
  readonly sought: readonly PersonRef[]
}

/** The key of an officer, as far as it concerns who can sign with it. */
export interface OfficerKey {
  /** Verifier key in the party's newest ring, or null. */
  readonly vkey: string | null
  /** Whether this node keeps the very key the ring names; if not, the officer's own device signs. */
  readonly isHere: boolean
}

export interface Seat {
  readonly id: PartyId
  /** Key names as the ring has them: officers first two of whom sign what needs two, then the node's. */
  readonly officers: readonly string[]
  readonly nodeKey: string
  readonly chance: Chance
  readonly cryptography: Cryptography
  /** Origins of the exchange's log and of those that it continues. */
  readonly origins: readonly string[]
  readonly exchange: () => ExchangeState
  readonly register: () => Register
  readonly entries: () => readonly SeatEntry[]
  /** Whether the present log has an audience of this name: what is for it can be sealed to nobody before. */
  readonly hasAudience: (audience: string) => boolean
  /** Kinds of own acts that are signed and wait for a courier: nobody does them a second time. */
  readonly waiting: () => readonly string[]
  readonly head: () => LogHead
  readonly now: () => Instant
  /** The latest matching, or null where this seat holds no list or nobody asked yet. */
  readonly matching: () => SeatMatching | null
  readonly prepare: <K extends Kind>(act: Act<K>) => Promise<Result<PreparedAct>>
  /** Takes signature lines (C2SP signed-note lines) over the prepared text. */
  readonly submit: (id: string, lines: readonly string[]) => Promise<Result<SubmittedAct>>
  /** A signature line by a key this node keeps; real officers sign on their own device instead. */
  readonly sign: (id: string, keyName: string) => Promise<Result<string>>
  /** Who signs for an officer of this seat: this node, or the officer's own device. */
  readonly officerKey: (name: string) => OfficerKey
  /**
   * The officer who made a line over a prepared text; refuses a line that the log would refuse, with the
   * log's own word (`unknown-signer`, `key-revoked`, `bad-signature`, ...).
   */
  readonly signedBy: (id: string, line: string) => Result<string>
  /** A signature line over a receipt's text by a device key this node keeps. */
  readonly signReceipt: (text: string, keyName: string) => Promise<Result<string>>
  /** The same over what a seat says to its tablets: scope, pack, copy held, tranche over (spec/tablet.md). */
  readonly signForTablet: (text: string, keyName: string) => Promise<Result<string>>
  /** The same over a notice to a family, by the node's own key (spec/notice.md). */
  readonly signNotice: (text: string) => Promise<Result<string>>
  /** Verifier keys of this party's nodes in its newest ring: what a family checks a notice against. */
  readonly noticeKeys: () => readonly string[]
  /** Keys of devices that the parties' rings name, as they are valid now. */
  readonly deviceKeys: () => readonly { readonly vkey: string; readonly party: PartyId }[]
  /** Parties whose devices signed a receipt note, or half of one, by the keys valid now; none if a line fails. */
  readonly signersOf: (note: string) => readonly PartyId[]
  /** The same where devices count that officers have dismissed since: what of it stands, the log decides. */
  readonly signersEver: (note: string) => readonly PartyId[]
  /**
   * Writes into the seat's private log: imports, match decisions, family notices, drafts. Signed by the
   * author, or by the node where the author's key is not kept here.
   */
  readonly note: (
    kind: string,
    data: Json,
    more?: readonly Json[],
    author?: string,
  ) => Promise<Result<SubmittedAct>>
  /** Takes in what the hub has by now, and folds it. */
  readonly sync: () => Promise<void>
  /** Waits for the quorum under what was submitted, then syncs. */
  readonly settle: () => Promise<void>
  /** Matches anew, in one go unless told a way; returns what `matching` gives from then on. */
  readonly match: (way?: MatchWay) => Promise<SeatMatching | null>
  /** Called after every newly folded entry of either log. */
  readonly onChange: (listener: () => void) => () => void
}
