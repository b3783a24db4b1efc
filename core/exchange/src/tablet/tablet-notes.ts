// Notes of the seat's private log about its tablets, folded (spec/tablet.md section 6). Records were checked
// before they were noted; here they are entered exactly once, in the order of their chain.
import { isJsonObject, ok } from '@parley/kernel'
import type { Instant, PersonRef, Refusal, Result } from '@parley/kernel'
import type { Entry } from '../event.ts'
import type { Leg } from '../handover.ts'
import type { LineBook, LineKind } from '../line/line-notes.ts'
import { hash, integer, list, nullOr, object, oneOf, optional, person } from '../shape.ts'
import { readShape, textUpTo, time, word } from '../shape.ts'
import type { Reader } from '../shape.ts'
import { withEntry } from '../state.ts'
import { DOUBTS } from './doubts.ts'
import type { DoubtWord, RecordDoubt } from './doubts.ts'
import { keptRecord, MAX_RECORD_BYTES } from './record.ts'
import type { TabletBook, TabletDoubt } from './tablet-book.ts'
import { MAX_BATCH } from './intake.ts'
import type { Heard } from './words.ts'
import { countedIn, heardAtDesk, heardFromTablet, refsOf, settled } from './words.ts'

export const TABLET_KINDS = [
  'tablet.enrolled',
  'tablet.hour',
  'tablet.reported',
  'tablet.settled',
  'question.kept',
] as const

export type TabletKind = (typeof TABLET_KINDS)[number]

export function isTabletKind(kind: string): kind is TabletKind {
  return TABLET_KINDS.some((one) => one === kind)
}

/** What the notes of tablets change: their own book, and the notes of the line. */
export interface TabletSides {
  readonly tablets: TabletBook
  readonly line: LineBook
}

/** A batch of records as it was taken in. */
export interface Reported {
  readonly at: Instant
  /** Who brought it by file or code; null where the tablet sent it itself. */
  readonly officer: string | null
  readonly device: string
  /** What in them counts for nothing; absent in notes from before records were judged. */
  readonly doubts?: readonly RecordDoubt[] | undefined
  /** The last record that is held with these. */
  readonly head: { readonly seq: number; readonly hash: string }
  /** The seat's line device of each leg, in whose name steps are reported. */
  readonly places: Readonly<Record<Leg, string>>
  readonly records: readonly string[]
}

const MAX_DOUBTS = 100_000 // every receipt of a batch
const keyName = textUpTo(128)
const leg = oneOf<Leg>('line', 'onward')

const enrolled = object({
  at: time,
  officer: keyName,
  vkey: textUpTo(256),
  recipient: textUpTo(2300),
  tranche: word,
})
const hour = object({ at: time, tranche: word, identity: textUpTo(256), recipient: textUpTo(256) })
const reported: Reader<Reported> = object<Reported>({
  at: time,
  officer: nullOr(keyName),
  device: keyName,
  doubts: optional(
    list(
      object<RecordDoubt>({
        seq: integer(1, 1_000_000),
        ref: nullOr(person),
        code: oneOf<DoubtWord>(...DOUBTS),
      }),
      MAX_DOUBTS,
    ),
  ),
  head: object({ seq: integer(1, 1_000_000), hash }),
  places: object<Record<Leg, string>>({ line: keyName, onward: keyName }),
  records: list(textUpTo(MAX_RECORD_BYTES), MAX_BATCH),
})
const settling = object({
  at: time,
  officer: keyName,
  tranche: word,
  leg,
  ref: person,
  stands: keyName,
})
const question = object({
  at: time,
  officer: keyName,
  persons: list(object({ ref: person, question: textUpTo(400), answer: textUpTo(400) }), 200),
})

// What every note of the line says beside its content.
const placed = object({ at: time, officer: keyName, device: keyName, tranche: word, leg })
const PLACE: readonly string[] = ['at', 'officer', 'device', 'tranche', 'leg']

type Folded = Result<TabletSides, Refusal<'field'>>

/** Folds one note about tablets. */
export function applyTablet(sides: TabletSides, kind: TabletKind, entry: Entry): Folded {
  const said = entry.data ?? undefined
  switch (kind) {
    case 'tablet.enrolled':
      return folded(readShape(enrolled, said), ({ vkey, ...own }) =>
        ok(withBook(sides, { own: withEntry(sides.tablets.own, vkey, own) })),
      )
    case 'tablet.hour':
      return folded(readShape(hour, said), (one) => ok(withHour(sides, one)))
    case 'tablet.reported':
      return folded(readShape(reported, said), (batch) => takenIn(sides, batch))
    case 'tablet.settled':
      return folded(readShape(settling, said), (note) => settle(sides, note))
    case 'question.kept':
      return folded(readShape(question, said), ({ at, officer, persons }) => {
        const questions = new Map(sides.tablets.questions)
        for (const { ref, ...asked } of persons) questions.set(ref, { ...asked, at, officer })
        return ok(withBook(sides, { questions }))
      })
  }
}

/**
 * Enters a note of the seat's own desk beside what tablets said of the same persons; what agrees with a word that
 * stands from here on comes in with it.
 *
 * @param sides the line with the note of the desk in it
 */
export function withDeskNote(sides: TabletSides, kind: LineKind, entry: Entry): Folded {
  const { data } = entry
  if (kind === 'line.closed' || data === null || !isJsonObject(data)) return ok(sides)
  const isPlace = (key: string): boolean => PLACE.includes(key)
  const rows = Object.entries(data)
  const says = Object.fromEntries(rows.filter(([key]) => !isPlace(key)))
  const read = readShape(placed, Object.fromEntries(rows.filter(([key]) => isPlace(key))))
  if (!read.ok) return ok(sides)
  const heard = { ...read.value, kind, says, place: read.value.device, from: 'screen' as const }
  const { tablets, line } = sides
  const after = heardAtDesk({ persons: tablets.persons, line }, heard)
  if (!after.ok) return after
  return ok({ tablets: { ...tablets, persons: after.value.persons }, line: after.value.line })
}

function folded<Note>(read: Result<Note, Refusal<'field'>>, fold: (note: Note) => Folded): Folded {
  return read.ok ? fold(read.value) : read
}

function withBook(sides: TabletSides, change: Partial<TabletBook>): TabletSides {
  return { ...sides, tablets: { ...sides.tablets, ...change } }
}

function withHour(
  sides: TabletSides,
  { tranche, identity, recipient }: { tranche: string; identity: string; recipient: string },
): TabletSides {
  const { hours } = sides.tablets
  // Packs may be sealed to the first one already.
  if (hours.has(tranche)) return sides
  return withBook(sides, { hours: withEntry(hours, tranche, { identity, recipient }) })
}

function takenIn(sides: TabletSides, batch: Reported): Folded {
  const { device, head, records, places, at } = batch
  const before = sides.tablets.chains.get(device) ?? { hashes: [], paper: 0 }
  const hashes = [...before.hashes]
  let { paper } = before
  let now = { persons: sides.tablets.persons, line: sides.line }
  const doubts: TabletDoubt[] = []
  for (const note of records) {
    const record = keptRecord(note)
    if (record === null || record.seq !== hashes.length + 1) continue // entered before
    if (record.prev !== null) hashes[record.seq - 2] = record.prev
    hashes.push(head.hash) // of the last one; every other is named by its next
    paper += record.from === 'paper' ? 1 : 0
    const said = { ...record, place: places[record.leg] }
    const own = (batch.doubts ?? []).filter(({ seq }) => seq === record.seq)
    doubts.push(...own.map((doubt) => doubtOf(said, doubt)))
    const counted = countedIn(said, own)
    const heard = counted === null ? ok(now) : heardFromTablet(now, counted)
    if (!heard.ok) return heard
    now = heard.value
  }
  const chain = { hashes, paper, reportedAt: at }
  const chains = withEntry(sides.tablets.chains, device, chain)
  const told = { chains, persons: now.persons, doubts: [...sides.tablets.doubts, ...doubts] }
  return ok({ tablets: { ...sides.tablets, ...told }, line: now.line })
}

function doubtOf(said: Heard & { readonly seq: number }, { ref, code }: RecordDoubt): TabletDoubt {
  const { at, device, kind, leg, officer, seq, tranche } = said
  const refs = ref === null ? refsOf(said) : [ref]
  return { device, officer, at, tranche, leg, seq, kind, refs, code }
}

interface Settling {
  readonly at: Instant
  readonly officer: string
  readonly tranche: string
  readonly leg: Leg
  readonly ref: PersonRef
  readonly stands: string
}

function settle(sides: TabletSides, { stands, officer, at, ...of }: Settling): Folded {
  const { persons } = sides.tablets
  const done = settled({ persons, line: sides.line }, of, { device: stands, officer, at })
  if (!done.ok) return done
  return ok({ tablets: { ...sides.tablets, persons: done.value.persons }, line: done.value.line })
}
