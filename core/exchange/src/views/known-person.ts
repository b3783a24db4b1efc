// Everyone a seat knows about, each once. One person may stand in a held list, in a sought list and on a
// manifest under two refs; the answer `held` (or, on the holder's node, an officer's decision `same`)
// says that two refs are one person, and from then on the holder's ref names the row. Two entries of one
// list that nobody has joined stay two rows: joining is a decision, not a guess of a view.
import type { PartyId, PersonRef } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import { reviewRulesOf } from '../agreement.ts'
import { samePairs } from '../pair-review.ts'
import type { Register } from '../register.ts'
import type { ExchangeState } from '../state.ts'
import { oppositeOf, ownSide, sightOf } from './viewer.ts'
import type { Viewer } from './viewer.ts'

export interface SoughtEntry {
  readonly ref: PersonRef
  readonly by: PartyId
  readonly record: PersonRecord
}

export interface KnownPerson {
  /** The holder's ref where it is known, else the seeker's. */
  readonly ref: PersonRef
  readonly home: PartyId
  readonly holder: PartyId
  /** The row of this seat's own held list. */
  readonly held: PersonRecord | null
  /** Rows of sought lists that ask for this person, by ref; empty where nobody asked. */
  readonly sought: readonly SoughtEntry[]
}

export interface Known {
  readonly state: ExchangeState
  readonly register: Register
  readonly viewer: Viewer
}

type Writing = { -readonly [K in keyof KnownPerson]: KnownPerson[K] }

/** Everyone this seat may have a row for, by ref. */
export function knownPersons(known: Known): ReadonlyMap<PersonRef, KnownPerson> {
  const { persons } = sightOf(known.viewer.role)
  if (persons === 'none') return new Map()
  if (persons === 'at-the-line') return atTheLine(known)
  if (persons === 'own-arrived') return ownArrived(known)
  return allKnown(known)
}

/** One person by either of their refs, or null if this seat knows nobody of that ref. */
export function knownPerson(known: Known, ref: PersonRef): KnownPerson | null {
  const persons = knownPersons(known)
  return persons.get(ref) ?? persons.get(holderRefs(known).get(ref) ?? ref) ?? null
}

/** The holder's ref of every sought ref that an answer or, on the holder's node, a decision joined to one. */
export function holderRefs({ state, register }: Known): ReadonlyMap<PersonRef, PersonRef> {
  const refs = new Map<PersonRef, PersonRef>()
  const { officers } = reviewRulesOf(state.agreement?.content)
  for (const { held, sought } of samePairs(register, officers)) {
    const before = refs.get(sought)
    if (before === undefined || held < before) refs.set(sought, held)
  }
  for (const [sought, { answer }] of state.answers) {
    if (answer.answer === 'held') refs.set(sought, answer.heldRef)
  }
  return refs
}

function allKnown(known: Known): ReadonlyMap<PersonRef, KnownPerson> {
  const { state, register, viewer } = known
  const own = ownSide(state, viewer)
  const persons = new Map<PersonRef, Writing>()
  if (own !== null) {
    const other = oppositeOf(state, own) ?? own
    for (const [ref, held] of register.held) {
      persons.set(ref, { ref, home: other, holder: own, held, sought: [] })
    }
    addSought(known, persons)
  }
  for (const [ref, { offer, holder }] of state.offers) {
    if (!persons.has(ref)) persons.set(ref, bare(ref, offer.home, holder))
  }
  addManifested(state, persons)
  return persons
}

function addSought(known: Known, persons: Map<PersonRef, Writing>): void {
  const { state, register, viewer } = known
  const linked = holderRefs(known)
  const add = (by: PartyId, ref: PersonRef, record: PersonRecord): void => {
    const key = linked.get(ref) ?? ref
    const entry = { ref, by, record }
    const before = persons.get(key)
    if (before !== undefined) {
      before.sought = [...before.sought, entry].sort((x, y) => (x.ref < y.ref ? -1 : 1))
      return
    }
    const holder = oppositeOf(state, by) ?? by
    persons.set(key, { ref: key, home: by, holder, held: null, sought: [entry] })
  }
  for (const [ref, record] of register.sought) add(viewer.party, ref, record)
  for (const [by, list] of state.sought) {
    for (const { ref, record } of list.persons.values()) {
      // Our own list comes back to us from the log; the register already has it, with its remarks.
      if (by !== viewer.party || !register.sought.has(ref)) add(by, ref, record)
    }
  }
}

function addManifested(state: ExchangeState, persons: Map<PersonRef, Writing>): void {
  for (const tranche of state.tranches.values()) {
    for (const { ref, from, to } of tranche.manifest.persons) {
      if (!persons.has(ref)) persons.set(ref, bare(ref, to, from))
    }
  }
}

function atTheLine({ state, viewer }: Known): ReadonlyMap<PersonRef, KnownPerson> {
  const persons = new Map<PersonRef, Writing>()
  addManifested(state, persons)
  if (!sightOf(viewer.role).records) return persons
  for (const [ref, { record }] of state.dossiers) {
    const person = persons.get(ref)
    if (person !== undefined) person.sought = [{ ref, by: person.home, record }]
  }
  return persons
}

// A family desk hears of nobody before that person's own arrival on own soil.
function ownArrived(known: Known): ReadonlyMap<PersonRef, KnownPerson> {
  const arrived = [...allKnown(known)].filter(
    ([ref, p]) => known.state.home.has(ref) && p.home === known.viewer.party,
  )
  return new Map(arrived)
}

function bare(ref: PersonRef, home: PartyId, holder: PartyId): Writing {
  return { ref, home, holder, held: null, sought: [] }
}
