// What a seat keeps of its tablets: whom its officers enrolled, what each has reported, and where two of them
// say different things of one person. Folded from the seat's private log (spec/tablet.md section 6).
import type { Instant, JsonObject, PersonRef } from '@parley/kernel'
import type { ExceptionWord, Leg } from '../handover.ts'
import type { DoubtWord } from './doubts.ts'
import type { RecordedFrom, RecordKind } from './record.ts'

/** An own device beside its entry in the log: what the log need not know. */
export interface OwnTablet {
  readonly at: Instant
  readonly officer: string
  /** Age recipient that its packs are sealed to. */
  readonly recipient: string
  readonly tranche: string
}

/** A tablet's records as far as they were taken in. */
export interface TabletChain {
  /** SHA-256 of each record's text in order, hex, as far as this seat has to know it again. */
  readonly hashes: readonly string[]
  /** When the last batch was taken in. */
  readonly reportedAt: Instant
  /** Records that were entered afterwards from a paper manifest. */
  readonly paper: number
}

/** What a record or a note at the desk comes to for one person. */
export type SaidOf =
  'checked' | 'released' | 'received' | Exclude<ExceptionWord, 'unlisted-presented'>

/** One note about one person, cut down to that person. */
export interface Piece {
  readonly kind: Exclude<RecordKind, 'line.withdrawn'>
  readonly says: JsonObject
  readonly at: Instant
  readonly officer: string
}

/** The last word of one device on one person. */
export interface TabletWord {
  readonly device: string
  readonly officer: string
  readonly at: Instant
  readonly said: SaidOf
  readonly from: RecordedFrom
  /** Text of a receipt that both devices signed; null for every other word. */
  readonly receipt: string | null
  /** All that the device noted and that this word rests on, oldest first. */
  readonly pieces: readonly Piece[]
}

/** Of one person at one place: every device's word, in the order in which they were first heard. */
export interface PersonWords {
  readonly tranche: string
  readonly leg: Leg
  readonly ref: PersonRef
  /** The seat's line device, under whose name reports go out. */
  readonly place: string
  readonly words: readonly TabletWord[]
  /** Devices that officers decided against, with what they had said. */
  readonly dropped: readonly TabletWord[]
  readonly settledBy: { readonly officer: string; readonly at: Instant } | null
}

/** What a tablet recorded and its seat does not count: kept, and shown to officers. */
export interface TabletDoubt {
  readonly device: string
  readonly officer: string
  readonly at: Instant
  readonly tranche: string
  readonly leg: Leg
  /** Place of the record in its chain. */
  readonly seq: number
  readonly kind: RecordKind
  readonly refs: readonly PersonRef[]
  readonly code: DoubtWord
}

export interface ControlQuestion {
  readonly question: string
  readonly answer: string
  readonly at: Instant
  readonly officer: string
}

export interface TabletBook {
  /** By verifier key: of two tablets with one name the log has enrolled one. */
  readonly own: ReadonlyMap<string, OwnTablet>
  readonly chains: ReadonlyMap<string, TabletChain>
  /** By tranche: the identity that opens what is sealed to its release hour. */
  readonly hours: ReadonlyMap<string, { readonly identity: string; readonly recipient: string }>
  /** By leg, tranche and ref. */
  readonly persons: ReadonlyMap<string, PersonWords>
  readonly questions: ReadonlyMap<PersonRef, ControlQuestion>
  /** In the order in which they came in. */
  readonly doubts: readonly TabletDoubt[]
}

export const EMPTY_TABLETS: TabletBook = {
  own: new Map(),
  chains: new Map(),
  hours: new Map(),
  persons: new Map(),
  questions: new Map(),
  doubts: [],
}

const THERE: ReadonlySet<SaidOf> = new Set(['checked', 'released', 'received'])

export function isThere({ said }: Pick<TabletWord, 'said'>): boolean {
  return THERE.has(said)
}

/** Whether two words cannot both be true of one person at one place. */
export function contradicts(one: TabletWord, other: TabletWord): boolean {
  if (isThere(one) !== isThere(other)) return true
  return one.receipt !== null && other.receipt !== null && one.receipt !== other.receipt
}

/** The word in force and those against it; null where everybody agrees. */
export interface TabletConflict {
  readonly tranche: string
  readonly leg: Leg
  readonly ref: PersonRef
  readonly stands: TabletWord
  readonly against: readonly TabletWord[]
}

export function conflictOf({ tranche, leg, ref, words }: PersonWords): TabletConflict | null {
  const [stands, ...others] = words
  if (stands === undefined) return null
  const against = others.filter((word) => contradicts(stands, word))
  return against.length === 0 ? null : { tranche, leg, ref, stands, against }
}

/** Every conflict of a tranche that waits for officers. */
export function conflictsOf({ persons }: TabletBook, tranche: string): readonly TabletConflict[] {
  return [...persons.values()].flatMap((one) => {
    const conflict = one.tranche === tranche ? conflictOf(one) : null
    return conflict === null ? [] : [conflict]
  })
}

export function wordsKey(leg: Leg, tranche: string, ref: PersonRef): string {
  return `${leg}/${tranche}/${ref}`
}
