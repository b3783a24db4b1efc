// The chain of custody of remains as a small state machine. A bag has one holder at a time and goes one step on
// at a time; whatever does not fit is refused with a word and changes nothing. What went wrong - a broken seal, a
// bag that did not come, a wrong identification - is an exception that stays with the bag for good.
import type { Instant, PartyId } from '@parley/kernel'
import type { RemainsTransfer } from '../remains.ts'
import type {
  CustodyLook,
  Description,
  RemainsNote,
  RemainsPart,
  SplitPart,
} from './remains-note.ts'

export const REMAINS_STAGES = [
  'found',
  'tagged',
  'offered',
  'transferred',
  'received',
  'examined',
  'split',
  'joined',
  'identified',
  'unidentified',
  'returning',
  'notified',
  'buried',
] as const
export type RemainsStage = (typeof REMAINS_STAGES)[number]

export const REMAINS_EXCEPTIONS = [
  'seal-broken',
  'seal-missing',
  'seal-other',
  'missing',
  'misattributed',
] as const
export type RemainsExceptionCode = (typeof REMAINS_EXCEPTIONS)[number]

export interface RemainsLink {
  readonly at: Instant
  readonly holder: PartyId
  readonly says: RemainsPart | { readonly part: 'transferred'; readonly lot: string }
}

export interface Bag {
  readonly bag: string
  readonly stage: RemainsStage
  readonly holder: PartyId
  /** Who handed it over last; null before it crossed. */
  readonly from: PartyId | null
  readonly seal: string | null
  readonly effects: readonly string[]
  /** Least number of individuals; null until examined. */
  readonly individuals: number | null
  /** What the last examination found of the one individual in it; null where nobody described it. */
  readonly described: Description | null
  /** The lot it is offered in; null while it is in none. */
  readonly lot: string | null
  /** The lot it came with last, in the bag it was split from too; null before it crossed. */
  readonly came: string | null
  /** Lots in which this very bag crossed. */
  readonly crossed: readonly string[]
  /** The bag it was split from. */
  readonly parent: string | null
  readonly links: readonly RemainsLink[]
  readonly exceptions: readonly { readonly code: RemainsExceptionCode; readonly at: Instant }[]
}

export interface RemainsBook {
  readonly bags: ReadonlyMap<string, Bag>
  /** How many notes of each side are in it. */
  readonly notes: ReadonlyMap<PartyId, number>
  readonly lots: ReadonlySet<string>
}

export const EMPTY_REMAINS: RemainsBook = { bags: new Map(), notes: new Map(), lots: new Set() }

export type RemainsRefusal =
  | 'notes-out-of-order'
  | 'before-note'
  | 'label-not-own'
  | 'bag-known'
  | 'no-such-bag'
  | 'not-the-holder'
  | 'wrong-stage'
  | 'lot-transferred'
  | 'nothing-to-split'
  | 'individuals-differ'
  | 'effects-differ'
  | 'more-than-one'
  | 'not-to-join'
  | 'no-board'

const HELD: readonly RemainsStage[] = [
  'tagged',
  'received',
  'examined',
  'identified',
  'unidentified',
  'returning',
  'notified',
]

/** Stages in which a note of a part may be made; `found` begins a bag. */
const MAY: Readonly<
  Record<Exclude<RemainsPart['part'], 'found' | 'decided'>, readonly RemainsStage[]>
> = {
  tagged: ['found'],
  offered: ['tagged', 'returning'],
  withdrawn: ['offered'],
  received: ['transferred'],
  missing: ['transferred'],
  kept: HELD,
  examined: ['received', 'examined'],
  described: ['examined', 'unidentified'],
  split: ['examined'],
  joined: ['examined'],
  notified: ['identified'],
  buried: ['notified', 'unidentified'],
}

const ANNULLED: readonly RemainsStage[] = [
  'identified',
  'unidentified',
  'returning',
  'notified',
  'buried',
]

/** The stages from which a part may be noted; for screens that offer only what would be taken. */
export function stagesFor(says: RemainsPart['part'], finding?: string): readonly RemainsStage[] {
  if (says === 'found') return []
  if (says === 'decided') return finding === 'annulled' ? ANNULLED : ['examined']
  return MAY[says]
}

/** Why a note of a side cannot follow what is there, or null. */
export function remainsFault(
  book: RemainsBook,
  by: PartyId,
  note: RemainsNote,
): RemainsRefusal | null {
  if (note.number !== (book.notes.get(by) ?? 0) + 1) return 'notes-out-of-order'
  const bag = book.bags.get(note.bag)
  const { says } = note
  if (says.part === 'found') {
    if (bag !== undefined) return 'bag-known'
    // Two sides that name bags at the same time must not come to one label; a dot is for bags out of a split.
    return note.bag.startsWith(`${by}-`) && !note.bag.includes('.') ? null : 'label-not-own'
  }
  if (bag === undefined) return 'no-such-bag'
  if (bag.holder !== by) return 'not-the-holder'
  const last = bag.links.at(-1)
  if (last !== undefined && note.at < last.at) return 'before-note'
  const finding = says.part === 'decided' ? says.finding : undefined
  if (!stagesFor(says.part, finding).includes(bag.stage)) return 'wrong-stage'
  return partFault(book, { by, bag, says })
}

interface Said {
  readonly by: PartyId
  readonly bag: Bag
  readonly says: RemainsPart
}

function partFault(book: RemainsBook, { by, bag, says }: Said): RemainsRefusal | null {
  switch (says.part) {
    case 'offered':
      return book.lots.has(says.lot) ? 'lot-transferred' : null
    case 'described':
      return bag.individuals === 1 ? null : 'more-than-one'
    case 'split':
      return splitFault(bag, says.into)
    case 'joined': {
      const other = book.bags.get(says.with)
      const fits = other !== undefined && other.bag !== bag.bag && other.holder === by
      const alone = bag.individuals === 1 && other?.individuals === 1
      return fits && alone && other.stage === 'examined' ? null : 'not-to-join'
    }
    case 'decided': {
      if (!isBoard(by, says.officers)) return 'no-board'
      const isOfOne = says.finding === 'identified' || says.finding === 'unidentified'
      return isOfOne && bag.individuals !== 1 ? 'more-than-one' : null
    }
    default:
      return null
  }
}

/** Two different officers of the side itself. */
function isBoard(by: PartyId, officers: readonly string[]): boolean {
  const own = officers.filter((name) => name.startsWith(`${by}/officer/`))
  return own.length === 2 && new Set(own).size === 2
}

// What was in the bag is in its parts, person by person and packet by packet.
function splitFault(bag: Bag, into: readonly SplitPart[]): RemainsRefusal | null {
  if (into.length < 2) return 'nothing-to-split'
  if (into.reduce((sum, part) => sum + part.individuals, 0) !== bag.individuals)
    return 'individuals-differ'
  const packed = into.flatMap((part) => part.effects).sort()
  const same = [...bag.effects].sort().every((packet, i) => packed[i] === packet)
  return same && packed.length === bag.effects.length ? null : 'effects-differ'
}

/** The book with a note that {@link remainsFault} takes. */
export function withRemainsNote(book: RemainsBook, by: PartyId, note: RemainsNote): RemainsBook {
  const { says, at } = note
  const known = book.bags.get(note.bag) ?? newBag(note.bag, by)
  const bag = { ...known, links: [...known.links, { at, holder: by, says }] }
  const bags = new Map(book.bags).set(note.bag, after(bag, says, at))
  if (says.part === 'split') for (const part of partsOf(bag, says.into)) bags.set(part.bag, part)
  return { ...book, bags, notes: new Map(book.notes).set(by, note.number) }
}

function newBag(bag: string, holder: PartyId): Bag {
  return {
    bag,
    stage: 'found',
    holder,
    from: null,
    seal: null,
    effects: [],
    individuals: null,
    described: null,
    lot: null,
    came: null,
    crossed: [],
    parent: null,
    links: [],
    exceptions: [],
  }
}

function after(bag: Bag, says: RemainsPart, at: Instant): Bag {
  switch (says.part) {
    case 'found':
      return bag
    case 'tagged':
      return { ...bag, stage: 'tagged', seal: says.seal, effects: says.effects }
    case 'offered':
      return { ...bag, stage: 'offered', lot: says.lot }
    case 'withdrawn':
      // A bag that came across before goes back to those that return, any other to those that are tagged.
      return {
        ...bag,
        stage: bag.individuals === null ? 'tagged' : 'returning',
        lot: null,
      }
    case 'received':
      return looked({ ...bag, stage: 'received' }, says, at)
    case 'missing':
      return excepted(notCome(bag), 'missing', at)
    case 'kept':
      return looked(bag, says, at)
    case 'examined':
      return examined(bag, says)
    case 'described': {
      const { part: _part, ...described } = says
      return { ...bag, described }
    }
    case 'split':
    case 'joined':
    case 'notified':
    case 'buried':
      return { ...bag, stage: says.part === 'split' ? 'split' : says.part }
    case 'decided':
      return decided(bag, says.finding, at)
  }
}

function examined(
  bag: Bag,
  { individuals, seal }: Extract<RemainsPart, { part: 'examined' }>,
): Bag {
  // What was said of one individual says nothing once there are more.
  const described = individuals === 1 ? bag.described : null
  return { ...bag, stage: 'examined', individuals, seal, described }
}

/** What did not come with its lot is still with the side that signed for handing it over. */
function notCome(bag: Bag): Bag {
  const crossed = bag.crossed.slice(0, -1)
  const holder = bag.from ?? bag.holder
  return { ...bag, stage: 'tagged', holder, came: null, crossed }
}

function decided(
  bag: Bag,
  finding: Extract<RemainsPart, { part: 'decided' }>['finding'],
  at: Instant,
): Bag {
  if (finding === 'other-side') return { ...bag, stage: 'returning' }
  if (finding !== 'annulled') return { ...bag, stage: finding }
  const wasSomebody = bag.links.some(({ says }) => says.part === 'notified')
  const isOfPerson = bag.stage === 'identified' || wasSomebody
  const again: Bag = { ...bag, stage: 'examined' }
  return isOfPerson ? excepted(again, 'misattributed', at) : again
}

function looked(bag: Bag, look: CustodyLook, at: Instant): Bag {
  const sealed = { ...bag, seal: look.reseal ?? look.seal }
  if (look.sealState !== 'whole') return excepted(sealed, `seal-${look.sealState}`, at)
  return look.seal === bag.seal ? sealed : excepted(sealed, 'seal-other', at)
}

function excepted(bag: Bag, code: RemainsExceptionCode, at: Instant): Bag {
  return { ...bag, exceptions: [...bag.exceptions, { code, at }] }
}

function partsOf(bag: Bag, into: readonly SplitPart[]): readonly Bag[] {
  return into.map((part, i): Bag => ({
    ...bag,
    ...part,
    bag: `${bag.bag}.${i + 1}`,
    stage: 'examined',
    described: null,
    crossed: [],
    parent: bag.bag,
    exceptions: [],
  }))
}

/** The book once both sides signed for a lot: every bag offered in it is the receiving side's to look at. */
export function withTransfer(book: RemainsBook, lot: RemainsTransfer): RemainsBook {
  const bags = new Map(book.bags)
  for (const bag of book.bags.values()) {
    if (bag.lot !== lot.lot || bag.stage !== 'offered' || bag.holder !== lot.from) continue
    const link: RemainsLink = {
      at: lot.at,
      holder: lot.to,
      says: { part: 'transferred', lot: lot.lot },
    }
    bags.set(bag.bag, {
      ...bag,
      stage: 'transferred',
      holder: lot.to,
      from: lot.from,
      lot: null,
      came: lot.lot,
      crossed: [...bag.crossed, lot.lot],
      links: [...bag.links, link],
    })
  }
  return { ...book, bags, lots: new Set(book.lots).add(lot.lot) }
}

/** The book with the notes of a report, or the word for which it is void. */
export function withReport(
  book: RemainsBook,
  by: PartyId,
  notes: readonly RemainsNote[],
): RemainsBook | RemainsRefusal {
  let all = book
  for (const note of notes) {
    const fault = remainsFault(all, by, note)
    if (fault !== null) return fault
    all = withRemainsNote(all, by, note)
  }
  return all
}
