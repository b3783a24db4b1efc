// Who said what of whom: each device's last word on each person of a tranche. The first word stands in the
// notes of the line; a word against it changes nothing until its own device, or officers, take one of the two
// back (spec/tablet.md section 6).
import { isJsonObject, ok } from '@parley/kernel'
import type { Instant, Json, JsonObject, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Leg } from '../handover.ts'
import { applyLine, isReported, unhanded } from '../line/line-notes.ts'
import type { LineBook, LineKind } from '../line/line-notes.ts'
import { conflictOf, contradicts, isThere, wordsKey } from './tablet-book.ts'
import type { PersonWords, Piece, SaidOf, TabletBook, TabletWord } from './tablet-book.ts'
import type { RecordedFrom, RecordKind } from './record.ts'

/** A note as it was made, by a tablet or at the seat's own desk. */
export interface Heard {
  readonly kind: RecordKind
  readonly says: JsonObject
  readonly at: Instant
  readonly officer: string
  readonly device: string
  readonly from: RecordedFrom
  readonly tranche: string
  readonly leg: Leg
  /** The seat's line device. */
  readonly place: string
}

/** What is known of persons, and what the desk at the line works with. */
export interface Sides {
  readonly persons: TabletBook['persons']
  readonly line: LineBook
}

type Folded = Result<Sides, Refusal<'field'>>

/** Takes in what a tablet recorded; the words against those in force go no further than into the book. */
export function heardFromTablet(sides: Sides, heard: Heard): Folded {
  if (heard.kind === 'line.withdrawn') return takenBack(sides, heard)
  const persons = new Map(sides.persons)
  const agreed = new Set<PersonRef>()
  for (const ref of refsOf(heard)) {
    const known = persons.get(keyOf(heard, ref)) ?? nobodySaid(heard, ref)
    const word = wordOf(heard, ref)
    const words = withWord(known.words, word)
    persons.set(keyOf(heard, ref), { ...known, words })
    const [stands] = words
    if (stands === undefined || !contradicts(stands, word)) agreed.add(ref)
  }
  const says = cutTo(heard, (ref) => ref === null || agreed.has(ref))
  const line = says === null ? ok(sides.line) : noted(sides.line, heard, { ...heard, says })
  return line.ok ? ok({ persons, line: line.value }) : line
}

/** Takes in what an officer noted at the seat's own desk, who saw what the tablets said: it stands. */
export function heardAtDesk(sides: Sides, heard: Heard): Folded {
  const all = new Map(sides.persons)
  let { line } = sides
  for (const ref of refsOf(heard)) {
    const known = all.get(keyOf(heard, ref)) ?? nobodySaid(heard, ref)
    if (heard.kind === 'line.withdrawn') {
      const words = known.words.filter((w) => w.receipt !== null)
      const gone = known.words.filter((w) => w.receipt === null && w.device !== heard.device)
      all.set(keyOf(heard, ref), { ...known, words, dropped: [...known.dropped, ...gone] })
    } else {
      const words = withWord(known.words, wordOf(heard, ref))
      const own = words.filter((w) => w.device === heard.device)
      const others = words.filter((w) => w.device !== heard.device)
      all.set(keyOf(heard, ref), { ...known, words: [...own, ...others] })
    }
    const after = all.get(keyOf(heard, ref))
    if (after === undefined || !bringsIn(known.words, after.words)) continue
    const back = replaced(line, after, heard)
    if (!back.ok) return back
    line = back.value
  }
  return ok({ persons: all, line })
}

/** Whether a word waited that the one which stands now agrees with: its notes are not in the line yet. */
function bringsIn(before: readonly TabletWord[], after: readonly TabletWord[]): boolean {
  const [stood] = before
  const [stands] = after
  if (stood === undefined || stands === undefined) return false
  return (
    after.some(
      (w) => w.device !== stands.device && contradicts(stood, w) && !contradicts(stands, w),
    ) ||
    (stands.receipt !== null && contradicts(stood, stands) && before.includes(stands))
  )
}

/** A record without what is doubtful in it; null where nothing of it counts. */
export function countedIn<Said extends Heard>(
  heard: Said,
  doubts: readonly { readonly ref: PersonRef | null }[],
): Said | null {
  if (doubts.length === 0) return heard
  const doubted = new Set(doubts.map(({ ref }) => ref))
  if (doubted.has(null)) return null
  const says = cutTo(heard, (ref) => !doubted.has(ref))
  return says === null ? null : { ...heard, says }
}

// Its own word goes; if that one stood, the next one does, and whatever that device noted comes in.
function takenBack(sides: Sides, heard: Heard): Folded {
  const persons = new Map(sides.persons)
  let { line } = sides
  for (const ref of refsOf(heard)) {
    const known = persons.get(keyOf(heard, ref))
    if (known === undefined) continue
    const words = known.words.filter((w) => w.device !== heard.device || w.receipt !== null)
    persons.set(keyOf(heard, ref), { ...known, words })
    if (words[0] === known.words[0]) continue
    const back = replaced(line, { ...known, words }, heard)
    if (!back.ok) return back
    line = back.value
  }
  return ok({ persons, line })
}

export type SettleRefusal = 'no-conflict' | 'other-device' | 'receipt-stands' | 'reported-before'

/** Why a device's word cannot be made to stand, or null. */
export function settleRefusal(
  { persons, line }: Sides,
  of: { readonly tranche: string; readonly leg: Leg; readonly ref: PersonRef },
  device: string,
): SettleRefusal | null {
  const known = persons.get(wordsKey(of.leg, of.tranche, of.ref))
  const conflict = known === undefined ? null : conflictOf(known)
  if (known === undefined || conflict === null) return 'no-conflict'
  const chosen = known.words.find((w) => w.device === device)
  if (chosen === undefined) return 'other-device'
  const against = known.words.filter((w) => contradicts(chosen, w))
  // A receipt that both sides' devices signed is no matter of this side's opinion.
  if (!isThere(chosen) && against.some((w) => w.receipt !== null)) return 'receipt-stands'
  const place = { device: known.place, tranche: of.tranche, leg: of.leg }
  const isOut = against.some((w) => w.receipt !== null && isReported(line, place, w.receipt))
  return isOut ? 'reported-before' : null
}

/** Makes one device's word stand; what contradicts it is kept beside as dropped. */
export function settled(
  sides: Sides,
  of: { readonly tranche: string; readonly leg: Leg; readonly ref: PersonRef },
  by: { readonly device: string; readonly officer: string; readonly at: Instant },
): Folded {
  const key = wordsKey(of.leg, of.tranche, of.ref)
  const known = sides.persons.get(key)
  if (known === undefined || settleRefusal(sides, of, by.device) !== null) return ok(sides)
  const chosen = known.words.filter((w) => w.device === by.device).slice(0, 1)
  const [stands] = chosen
  if (stands === undefined) return ok(sides)
  const others = known.words.filter((w) => w !== stands)
  const words = [...chosen, ...others.filter((w) => !contradicts(stands, w))]
  const dropped = [...known.dropped, ...others.filter((w) => contradicts(stands, w))]
  const after = { ...known, words, dropped, settledBy: { officer: by.officer, at: by.at } }
  const persons = new Map(sides.persons).set(key, after)
  if (known.words[0] === stands) return ok({ persons, line: sides.line })
  const line = replaced(sides.line, after, { ...of, officer: by.officer, at: by.at })
  return line.ok ? ok({ persons, line: line.value }) : line
}

/** The notes of one person as the word that now stands has them, with every word that agrees with it. */
function replaced(
  book: LineBook,
  { words, place, ref, tranche, leg }: PersonWords,
  by: { readonly officer: string; readonly at: Instant },
): Result<LineBook, Refusal<'field'>> {
  const at = { tranche, leg, place }
  const withdrawal = { ...by, kind: 'line.withdrawn' as const, says: { refs: [ref] } }
  let line = noted(unhanded(book, { device: place, tranche, leg }, ref), at, withdrawal)
  const [stands] = words
  const agreed = words.filter((w) => stands !== undefined && !contradicts(stands, w))
  for (const piece of agreed.flatMap((w) => w.pieces)) {
    if (line.ok) line = noted(line.value, at, piece)
  }
  return line
}

function noted(
  book: LineBook,
  { tranche, leg, place }: Pick<Heard, 'tranche' | 'leg' | 'place'>,
  note: Pick<Heard, 'says' | 'at' | 'officer'> & { readonly kind: LineKind },
): Result<LineBook, Refusal<'field'>> {
  const { kind, says, at, officer } = note
  return applyLine(book, kind, {
    index: 0,
    kind,
    author: place,
    party: ownerOf(place),
    hash: '',
    body: null,
    data: { ...says, at, device: place, leg, officer, tranche },
    more: [],
  })
}

// Names of devices begin with their party, which applying a note does not look at.
function ownerOf(device: string): never {
  return device.split('/')[0] as never
}

function withWord(words: readonly TabletWord[], word: TabletWord): readonly TabletWord[] {
  const own = words.filter((w) => w.device === word.device)
  const [before] = own
  if (before === undefined) return [...words, word]
  // What both sides' devices signed is not taken back by saying something else: both words stay.
  if (before.receipt !== null && contradicts(before, word)) {
    const isKnown = own.some((w) => w.said === word.said && w.receipt === word.receipt)
    return isKnown ? words : [...words, word]
  }
  const after = isThere(before) === isThere(word) ? joined(before, word) : word
  return words.map((w) => (w === before ? after : w))
}

const RANK: Readonly<Record<SaidOf, number>> = {
  'listed-absent': 0,
  'identity-doubtful': 0,
  died: 0,
  checked: 1,
  released: 2,
  received: 3,
}

function joined(before: TabletWord, word: TabletWord): TabletWord {
  const further = RANK[word.said] >= RANK[before.said] ? word : before
  const pieces = [...before.pieces, ...word.pieces]
  return { ...further, receipt: before.receipt ?? word.receipt, pieces }
}

function nobodySaid({ tranche, leg, place }: Heard, ref: PersonRef): PersonWords {
  return { tranche, leg, ref, place, words: [], dropped: [], settledBy: null }
}

function keyOf({ leg, tranche }: Heard, ref: PersonRef): string {
  return wordsKey(leg, tranche, ref)
}

function wordOf(heard: Heard, ref: PersonRef): TabletWord {
  const { at, device, from, officer } = heard
  const says = cutTo(heard, (one) => one === ref) ?? {}
  const kind = heard.kind as Piece['kind'] // a withdrawal has no word
  const word = { at, device, from, officer, pieces: [{ kind, says, at, officer }] }
  const [receipt = {}] = listed(says['receipts'])
  const isComplete = kind === 'line.received' && receipt['received'] !== null
  const text = isComplete ? receipt['text'] : null
  return { ...word, said: saidOf(kind, says), receipt: typeof text === 'string' ? text : null }
}

function saidOf(kind: Piece['kind'], says: JsonObject): SaidOf {
  if (kind === 'line.checked') return 'checked'
  if (kind === 'line.released') return 'released'
  if (kind === 'line.received') return 'received'
  const [one = {}] = listed(says['exceptions'])
  const word = one['exception']
  return word === 'died' || word === 'identity-doubtful' ? word : 'listed-absent'
}

/** Persons that a note is about, strangers left out. */
export function refsOf({ says }: Pick<Heard, 'says'>): readonly PersonRef[] {
  const refs = Array.isArray(says['refs']) ? says['refs'] : []
  const rows = [...listed(says['exceptions']), ...listed(says['receipts'])]
  const named = [...refs, ...rows.map((row) => row['ref'])]
  // Read before by the reader of the note, so every text here is a ref.
  return [...new Set(named.filter((ref) => typeof ref === 'string'))] as PersonRef[]
}

/** A note about some of its persons alone; null where none is left. */
function cutTo({ says }: Heard, fits: (ref: PersonRef | null) => boolean): JsonObject | null {
  const rest: Record<string, Json> = { ...says }
  let left = 0
  for (const [key, refOf] of [
    ['refs', (row: Json) => row],
    ['exceptions', (row: Json) => (isJsonObject(row) ? (row['ref'] ?? null) : null)],
    ['receipts', (row: Json) => (isJsonObject(row) ? (row['ref'] ?? null) : null)],
  ] as const) {
    const rows = says[key]
    if (!Array.isArray(rows)) continue
    const kept = rows.filter((row: Json) => fits(refOf(row) as PersonRef | null))
    rest[key] = kept
    left += kept.length
  }
  return left === 0 ? null : rest
}

function listed(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((row: Json) => isJsonObject(row)) : []
}
