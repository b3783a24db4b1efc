// A party's own register: the lists it imported, what its officers decided about matches, whom its
// family desk told, what it drafted. It is folded from the party's private log, in the same way and by
// the same code as an exchange from its own; there is no state outside logs.
import { isJsonObject, ok } from '@parley/kernel'
import type { Instant, Json, PartyId, PersonRef, Refusal, Result } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { countOpening } from './counts.ts'
import type { CountOpening } from '@parley/ledger'
import type { Entry } from './event.ts'
import { anything, hash, integer, list, object, oneOf, party, person } from './shape.ts'
import { readShape, textUpTo, time, word } from './shape.ts'
import type { Fields, Reader } from './shape.ts'
import { applyCare, CARE_NOTED } from './care/care-desk.ts'
import type { CareDesk } from './care/care-desk.ts'
import { applyBureau, isBureauKind } from './detention/bureau-notes.ts'
import { EMPTY_DETENTION_DESK } from './detention/detention-desk.ts'
import type { DetentionDesk } from './detention/detention-desk.ts'
import { EMPTY_LIFE } from './detention/life-notes.ts'
import type { LifeBook } from './detention/life-notes.ts'
import { applyDesk, isDeskKind } from './desk/desk-notes.ts'
import type { DeskBook } from './desk/desk-notes.ts'
import { applyFamilies, isFamiliesKind } from './families/family-sides.ts'
import { EMPTY_FAMILIES } from './families/family-notes.ts'
import type { FamilyBook } from './families/family-notes.ts'
import type { SendingBook } from './families/sending.ts'
import { applyHomeNote } from './home/home-book.ts'
import type { HomeBook } from './home/home-book.ts'
import { HOME_NOTED } from './home/home-note.ts'
import { applyLine, isLineKind } from './line/line-notes.ts'
import type { LineBook } from './line/line-notes.ts'
import { applyRemains, EMPTY_REMAINS_DESK, isRemainsKind } from './remains/remains-desk.ts'
import type { RemainsDesk } from './remains/remains-desk.ts'
import { EMPTY_TABLETS } from './tablet/tablet-book.ts'
import type { TabletBook } from './tablet/tablet-book.ts'
import { applyTablet, isTabletKind, withDeskNote } from './tablet/tablet-notes.ts'
import { MAX_LIST, soughtPerson } from './sought-list.ts'
import type { ListKind } from './sought-list.ts'
import { withVerdict } from './pair-review.ts'
import { applyRanks } from './rank-words.ts'
import type { RankBook } from './rank-words.ts'
import { withEntry } from './state.ts'
import { applyMedia } from './media-log.ts'
import type { MediaLog } from './media-log.ts'
import { applyStatementNote, isStatementKind } from './statement-notes.ts'
import type { StatementDraft } from './statement.ts'

export interface ImportedList {
  readonly list: ListKind
  readonly file: string
  readonly fileName: string
  readonly at: Instant
  readonly parts: number
  readonly partsRead: number
  /** The closed account of the file's rows, as the importer gave it. */
  readonly account: Json
}

export type PairVerdict = 'same' | 'different' | 'later'

export interface MatchDecision {
  readonly held: PersonRef
  readonly sought: PersonRef
  readonly verdict: PairVerdict
  readonly officer: string
  readonly mode: 'single' | 'bulk'
  readonly at: Instant
  /** SHA-256 of the model that proposed the pair. */
  readonly model: string
  /** SHA-256 of the lists it was proposed from; null in notes written before that was kept. */
  readonly data: string | null
}

/** What one officer says of a pair now, and what they said before they could know of another's answer. */
export interface OfficerReview {
  readonly verdict: PairVerdict
  readonly unseen: PairVerdict
}

/** What a neutral interviewer keeps: readable on the neutral's node alone. */
export interface Interview {
  readonly ref: PersonRef
  readonly wish: 'willing' | 'unwilling' | 'undecided'
  readonly note: string
  readonly at: Instant
}

export interface Register {
  readonly held: ReadonlyMap<PersonRef, PersonRecord>
  readonly sought: ReadonlyMap<PersonRef, PersonRecord>
  readonly imports: readonly ImportedList[]
  /** The latest word on each pair, whoever said it; what counts is for {@link standingOf} to say. */
  readonly decisions: ReadonlyMap<string, MatchDecision>
  /** By pair, then by officer, in the order in which they first spoke. */
  readonly reviews: ReadonlyMap<string, ReadonlyMap<string, OfficerReview>>
  /** What own officers said that ranks as lists write them are. */
  readonly ranks: RankBook
  readonly told: ReadonlyMap<PersonRef, Instant>
  /** Notices to families and the boards' notices behind them. */
  readonly families: FamilyBook
  /** Notices on their way to families by e-mail or telephone. */
  readonly sendings: SendingBook
  /** Files of own persons who are home: for the home desk alone. */
  readonly homes: HomeBook
  readonly drafts: ReadonlyMap<number, StatementDraft>
  /** Footage and posts that show the exchange: words and hashes, never a picture. */
  readonly media: MediaLog
  readonly interviews: ReadonlyMap<PersonRef, Interview>
  /** Own lottery nonces by round, hex: secret until revealed. */
  readonly nonces: ReadonlyMap<number, string>
  /** Counts of own lists that commitments were made of, with their salts: secret until opened. */
  readonly counts: readonly CountOpening[]
  /** What this seat's devices did at the line and have not all reported yet. */
  readonly line: LineBook
  /** Own tablets: whom officers enrolled, what each reported, and where they disagree. */
  readonly tablets: TabletBook
  /** What own clinicians, the arrivals desk and the home desk noted and have not all reported yet. */
  readonly desks: DeskBook
  /** Own clinicians' notes by tranche, then by wristband; whether a report carries them, the desks say. */
  readonly care: CareDesk
  /** Lots of remains this seat's device has released, by name. */
  readonly lots: ReadonlyMap<string, ReleasedLot>
  /** Own notes of bags of remains, a board's words, and whose remains they are. */
  readonly remains: RemainsDesk
  /** Own notes of persons in detention, with the facilities and names that no report carries. */
  readonly detention: DetentionDesk
  /** Evidence of life, as the bureau keeps it. */
  readonly life: LifeBook
}

/** A lot released with this side's signature; the other side's receipt turns it into an entry. */
export interface ReleasedLot {
  readonly lot: string
  readonly bags: number
  readonly from: PartyId
  readonly to: PartyId
  readonly at: Instant
  readonly releasedBy: string
  readonly released: string
}

export const EMPTY_REGISTER: Register = {
  held: new Map(),
  sought: new Map(),
  imports: [],
  decisions: new Map(),
  reviews: new Map(),
  ranks: new Map(),
  told: new Map(),
  families: EMPTY_FAMILIES,
  sendings: new Map(),
  homes: new Map(),
  drafts: new Map(),
  media: new Map(),
  interviews: new Map(),
  nonces: new Map(),
  counts: [],
  line: new Map(),
  tablets: EMPTY_TABLETS,
  desks: new Map(),
  care: new Map(),
  lots: new Map(),
  remains: EMPTY_REMAINS_DESK,
  detention: EMPTY_DETENTION_DESK,
  life: EMPTY_LIFE,
}

interface ImportPart {
  readonly at: Instant
  readonly list: ListKind
  readonly file: string
  readonly fileName: string
  readonly part: number
  readonly parts: number
  readonly account: Json
}

interface DecidedMatches {
  readonly at: Instant
  readonly officer: string
  readonly mode: 'single' | 'bulk'
  /** Parts per million of pairs that may be wrong, stated before a bulk decision; 0 for a single one. */
  readonly expectedErrorPpm: number
  readonly model: string
  readonly data?: string
  readonly pairs: readonly {
    readonly held: PersonRef
    readonly sought: PersonRef
    readonly verdict: PairVerdict
  }[]
}

const importPart: Reader<ImportPart> = object<ImportPart>({
  at: time,
  list: oneOf<ListKind>('held', 'sought'),
  file: hash,
  fileName: textUpTo(400),
  part: integer(1, 100_000),
  parts: integer(1, 100_000),
  account: anything,
})

const decidedFields: Fields<Omit<DecidedMatches, 'data'>> = {
  at: time,
  officer: textUpTo(128),
  mode: oneOf('single', 'bulk'),
  expectedErrorPpm: integer(0, 1_000_000),
  model: hash,
  pairs: list(
    object({
      held: person,
      sought: person,
      verdict: oneOf<PairVerdict>('same', 'different', 'later'),
    }),
    MAX_LIST,
  ),
}

const decidedMatches: Reader<DecidedMatches> = object<Omit<DecidedMatches, 'data'>>(decidedFields)
// Notes say from which lists a pair was proposed since officers review each other's sample.
const decidedFrom: Reader<DecidedMatches> = object<DecidedMatches & { readonly data: string }>({
  ...decidedFields,
  data: hash,
})

const toldFamilies = object({ at: time, refs: list(person, MAX_LIST) })

const interviews = object({
  at: time,
  persons: list(
    object({
      ref: person,
      wish: oneOf<Interview['wish']>('willing', 'unwilling', 'undecided'),
      note: textUpTo(4000),
    }),
    MAX_LIST,
  ),
})

const drawnNonce = object({ round: integer(1, 1000), nonce: hash })

const releasedLot: Reader<ReleasedLot> = object<ReleasedLot>({
  lot: word,
  bags: integer(1, 1_000_000),
  from: party,
  to: party,
  at: time,
  releasedBy: textUpTo(128),
  released: textUpTo(128),
})

/** Folds one entry of a private log; kinds it does not know (those of the ledger) change nothing. */
export function applyPrivate(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  if (isLineKind(entry.kind)) {
    const line = applyLine(register.line, entry.kind, entry)
    if (!line.ok) return line
    const { tablets } = register
    const sides = withDeskNote({ tablets, line: line.value }, entry.kind, entry)
    return sides.ok ? ok({ ...register, ...sides.value }) : sides
  }
  if (isTabletKind(entry.kind)) {
    const { tablets, line } = register
    const sides = applyTablet({ tablets, line }, entry.kind, entry)
    return sides.ok ? ok({ ...register, ...sides.value }) : sides
  }
  if (isDeskKind(entry.kind)) {
    return withPart(register, 'desks', applyDesk(register.desks, entry.kind, entry))
  }
  if (entry.kind === CARE_NOTED) {
    return withPart(register, 'care', applyCare(register.care, entry))
  }
  if (isRemainsKind(entry.kind)) {
    const sides = applyRemains(register, entry.kind, entry)
    return sides.ok ? ok({ ...register, ...sides.value }) : sides
  }
  if (isBureauKind(entry.kind)) {
    const sides = applyBureau(register, entry.kind, entry)
    return sides.ok ? ok({ ...register, ...sides.value }) : sides
  }
  if (isFamiliesKind(entry.kind)) {
    const sides = applyFamilies(register, entry.kind, entry)
    return sides.ok ? ok({ ...register, ...sides.value }) : sides
  }
  if (entry.kind === HOME_NOTED) {
    return withPart(register, 'homes', applyHomeNote(register.homes, entry))
  }
  if (isStatementKind(entry.kind)) {
    return withPart(register, 'drafts', applyStatementNote(register.drafts, entry.kind, entry))
  }
  switch (entry.kind) {
    case 'register.imported':
      return imported(register, entry)
    case 'match.decided':
      return decided(register, entry)
    case 'ranks.read':
      return withPart(register, 'ranks', applyRanks(register.ranks, entry))
    case 'family.told':
      return told(register, entry)
    case 'interview.recorded':
      return interviewed(register, entry)
    case 'counts.drawn':
      return counted(register, entry)
    case 'lottery.drawn':
      return drawn(register, entry)
    case 'media.noted':
      return withPart(register, 'media', applyMedia(register.media, entry))
    case 'remains.released':
      return lotReleased(register, entry)
    default:
      return ok(register)
  }
}

function withPart<Name extends keyof Register>(
  register: Register,
  name: Name,
  part: Result<Register[Name], Refusal<'field'>>,
): Result<Register, Refusal<'field'>> {
  return part.ok ? ok({ ...register, [name]: part.value }) : part
}

/** The key a decision about a pair is kept under. */
export function pairKey(held: PersonRef, sought: PersonRef): string {
  return `${held}/${sought}`
}

function imported(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(importPart, entry.data ?? undefined)
  if (!read.ok) return read
  const { list: kind, file, fileName, at, parts, part, account } = read.value
  const persons = new Map(register[kind])
  for (const blob of entry.more) {
    const one = isJsonObject(blob ?? undefined)
      ? readShape(soughtPerson, blob ?? undefined, 'more')
      : null
    if (one?.ok === true) persons.set(one.value.ref, one.value.record)
  }
  const isSame = (one: ImportedList): boolean => one.file === file && one.list === kind
  const others = register.imports.filter((one) => !isSame(one))
  // The first part brings the account; those after it bring null.
  const known = register.imports.find(isSame)?.account ?? null
  const line = {
    list: kind,
    file,
    fileName,
    at,
    parts,
    partsRead: part,
    account: account ?? known,
  }
  return ok({ ...register, [kind]: persons, imports: [...others, line] })
}

function decided(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const said = entry.data ?? undefined
  const isFrom = isJsonObject(said) && Object.hasOwn(said, 'data')
  const read = readShape(isFrom ? decidedFrom : decidedMatches, said)
  if (!read.ok) return read
  const { pairs, at, officer, mode, model, data = null } = read.value
  const decisions = new Map(register.decisions)
  const reviews = new Map(register.reviews)
  for (const pair of pairs) {
    const key = pairKey(pair.held, pair.sought)
    decisions.set(key, { ...pair, at, officer, mode, model, data })
    reviews.set(key, withVerdict(reviews.get(key), officer, pair.verdict))
  }
  return ok({ ...register, decisions, reviews })
}

function told(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(toldFamilies, entry.data ?? undefined)
  if (!read.ok) return read
  const all = new Map(register.told)
  for (const ref of read.value.refs) all.set(ref, read.value.at)
  return ok({ ...register, told: all })
}

function interviewed(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(interviews, entry.data ?? undefined)
  if (!read.ok) return read
  const all = new Map(register.interviews)
  for (const one of read.value.persons) all.set(one.ref, { ...one, at: read.value.at })
  return ok({ ...register, interviews: all })
}

function drawn(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(drawnNonce, entry.data ?? undefined)
  if (!read.ok) return read
  return ok({ ...register, nonces: withEntry(register.nonces, read.value.round, read.value.nonce) })
}

function counted(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(countOpening, entry.data ?? undefined)
  return read.ok ? ok({ ...register, counts: [...register.counts, read.value] }) : read
}

function lotReleased(register: Register, entry: Entry): Result<Register, Refusal<'field'>> {
  const read = readShape(releasedLot, entry.data ?? undefined)
  if (!read.ok) return read
  return ok({ ...register, lots: withEntry(register.lots, read.value.lot, read.value) })
}
