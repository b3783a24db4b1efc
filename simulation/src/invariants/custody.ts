// Nobody is lost, nobody is counted twice, and every change of custody has the signatures of both sides.
import type { Custody, ExchangeState } from '@parley/exchange'
import type { PartyId, PersonRef } from '@parley/kernel'
import type { Seat } from '@parley/node'
import { seatsOf } from '../play/cast.ts'
import { factsOf, factsOfKind } from './fact.ts'
import type { Fact } from './fact.ts'
import type { Breach, InvariantName, Scene } from './breach.ts'
import { isBothSigned } from './receipt-judge.ts'
import type { CarriedReceipt } from './receipt-judge.ts'
import { personOfRow } from './truth.ts'

type Facts = Breach['facts']

function breachOf(invariant: InvariantName) {
  return (code: string, facts: Facts): Breach => ({ invariant, code, facts })
}

/**
 * Everyone of both held lists is in their holder's register, and from an accepted manifest on in exactly
 * one custody that begins with that holder, for every seat alike.
 */
export function nobodyLost(scene: Scene): readonly Breach[] {
  const seats = seatsOf(scene.cast)
  const holders = holdersOf(seats)
  return [
    ...missingFromLists(scene),
    ...seats.flatMap((seat) => lostFor(seat, holders)),
    ...twoHolders(seats),
  ]
}

const lost = breachOf('nobody-lost')

function holdersOf(seats: readonly Seat[]): ReadonlyMap<PersonRef, PartyId> {
  return new Map(seats.flatMap((seat) => [...seat.register().held.keys()].map((r) => [r, seat.id])))
}

function twoHolders(seats: readonly Seat[]): readonly Breach[] {
  return seats.flatMap((seat, i) =>
    seats.slice(i + 1).flatMap((other) => {
      const [own, others] = [seat.register().held, other.register().held]
      const ref = others.size === 0 ? undefined : [...own.keys()].find((r) => others.has(r))
      return ref === undefined ? [] : [lost('in-two-registers', { ref })]
    }),
  )
}

// Once a side has committed to its held list, everybody it truly holds has a row there.
function missingFromLists({ cast, world }: Scene): readonly Breach[] {
  if (world === null) return []
  return [cast.a, cast.b].flatMap((seat) => {
    if (!seat.exchange().commitments.has(`${seat.id}/held`)) return []
    const listed = new Set(
      [...seat.register().held.values()].map((row) => personOfRow(world, seat.id, row)?.id),
    )
    return world.people
      .filter(({ fate, id }) => fate.is === 'held' && fate.by === seat.id && !listed.has(id))
      .map(({ id }) => lost('not-on-the-list', { holder: seat.id, person: id }))
  })
}

function lostFor(seat: Seat, holders: ReadonlyMap<PersonRef, PartyId>): readonly Breach[] {
  const { custody, tranches } = seat.exchange()
  const at = { seat: seat.id }
  const listed = [...tranches.values()].flatMap((t) => t.manifest.persons)
  const without = listed.filter(({ ref }) => !custody.has(ref))
  const odd = [...custody].flatMap(([ref, held]): readonly Breach[] => {
    const because = whyOdd(held, holders.get(ref))
    return because === null ? [] : [lost(because, { ...at, ref })]
  })
  return [...without.map(({ ref }) => lost('in-no-custody', { ...at, ref })), ...odd]
}

function whyOdd({ by, where, lanes }: Custody, holder: PartyId | undefined): string | null {
  if (holder === undefined) return 'on-no-held-list'
  const [first] = lanes
  const last = lanes.at(-1)
  if (first === undefined || first.where !== 'detained' || first.by !== holder)
    return 'begins-elsewhere'
  if (last === undefined || last.by !== by || last.where !== where) return 'ends-elsewhere'
  const back = lanes.findIndex((lane, i) => i > 0 && lane.index < (lanes[i - 1]?.index ?? 0))
  return back < 0 ? null : 'lanes-out-of-order'
}

const twice = breachOf('counted-once')

/** No person has two receipts for one leg, two presentations in one tranche, or two refs that crossed. */
export function countedOnce(scene: Scene): readonly Breach[] {
  const facts = factsOf(seatsOf(scene.cast))
  const notes = new Map<string, string>()
  const breaches: Breach[] = []
  for (const { says, note, index } of receiptsOf(scene, facts)) {
    if (says === null) continue
    const key = `${says.leg}/${says.ref}`
    const known = notes.get(key) ?? note
    notes.set(key, known)
    if (textOf(known) !== textOf(note)) {
      breaches.push(twice('two-receipts', { ref: says.ref, leg: says.leg, index }))
    }
  }
  return [...breaches, ...presentedTwice(facts), ...onePersonTwice(scene)]
}

// What was signed, without the lines: the same receipt may come with its signatures in another order.
function textOf(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1)
}

function presentedTwice(facts: readonly Fact[]): readonly Breach[] {
  const seen = new Set<string>()
  return factsOfKind(facts, 'presentation.stepped').flatMap(({ event, index }) =>
    event.says.outcomes.flatMap(({ ref }) => {
      const key = `${event.says.tranche}/${ref}`
      if (seen.has(key)) return [twice('presented-twice', { ref, index })]
      seen.add(key)
      return []
    }),
  )
}

function onePersonTwice({ cast, world }: Scene): readonly Breach[] {
  if (world === null) return []
  const { custody } = cast.med.exchange()
  return [cast.a, cast.b].flatMap((seat) => {
    const crossed = new Set<string>()
    return [...seat.register().held].flatMap(([ref, row]) => {
      const person = personOfRow(world, seat.id, row)
      if (person === null || (custody.get(ref)?.lanes.length ?? 0) < 2) return []
      if (crossed.has(person.id)) return [twice('person-twice', { ref, person: person.id })]
      crossed.add(person.id)
      return []
    })
  })
}

const unsigned = breachOf('custody-signed')

/** Every receipt the log carries has both signatures, and no custody changes without one. */
export function custodySigned(scene: Scene): readonly Breach[] {
  const seats = seatsOf(scene.cast)
  const carried = receiptsOf(scene, factsOf(seats))
  const good = new Set<string>()
  const breaches: Breach[] = []
  for (const receipt of carried) {
    const { says, index, signedBy, badLines } = receipt
    if (isBothSigned(receipt) && says !== null) good.add(changeOf(says.ref, says.to, says.at))
    else {
      const ref = says?.ref ?? 'none'
      const signed = signedBy.join('+')
      breaches.push(unsigned('receipt-not-both-signed', { index, ref, signed, badLines }))
    }
  }
  return [
    ...breaches,
    ...seats.flatMap((seat) => unsignedChanges(seat.exchange(), good, seat.id)),
    ...withoutEffect(scene.cast.med.exchange(), carried.filter(isBothSigned)),
  ]
}

function changeOf(ref: PersonRef, to: PartyId, at: string): string {
  return `${ref} ${to} ${at}`
}

// Receipts are only ever added, so a map of custody that was covered by them once is for ever.
const covered = new WeakSet<ExchangeState['custody']>()

function unsignedChanges(
  state: ExchangeState,
  good: ReadonlySet<string>,
  seat: PartyId,
): readonly Breach[] {
  if (covered.has(state.custody)) return []
  const breaches = uncovered(state, good, seat)
  if (breaches.length === 0) covered.add(state.custody)
  return breaches
}

function uncovered(
  state: ExchangeState,
  good: ReadonlySet<string>,
  seat: PartyId,
): readonly Breach[] {
  return [...state.custody].flatMap(([ref, { lanes }]) =>
    lanes
      .filter((lane) => lane.where === 'transit' || lane.where === 'own-side')
      .filter((lane) => !good.has(changeOf(ref, lane.by, lane.at)))
      .map(({ index }) => unsigned('custody-without-receipt', { seat, ref, index })),
  )
}

// A receipt that both signed moves the person, unless the log keeps it as a conflict for both to see.
function withoutEffect(state: ExchangeState, good: readonly CarriedReceipt[]): readonly Breach[] {
  const conflicts = new Set(state.conflicts.map((c) => c.ref))
  return good.flatMap(({ says, index }) => {
    if (says === null || conflicts.has(says.ref)) return []
    const lanes = state.custody.get(says.ref)?.lanes ?? []
    const moved = lanes.some((lane) => lane.by === says.to && lane.at === says.at)
    return moved ? [] : [unsigned('receipt-without-custody', { ref: says.ref, index })]
  })
}

const judged = new WeakMap<readonly Fact[], readonly CarriedReceipt[]>()

/** Every receipt the log carries so far, judged; once for each length of the log. */
export function receiptsOf(scene: Scene, facts: readonly Fact[]): readonly CarriedReceipt[] {
  const known = judged.get(facts)
  if (known !== undefined) return known
  const steps = factsOfKind(facts, 'handover.stepped')
  const carried = scene.receipts.carried(steps, {
    rings: scene.auditor.rings,
    enrolled: factsOfKind(facts, 'device.enrolled'),
    dismissed: factsOfKind(facts, 'device.dismissed'),
  })
  judged.set(facts, carried)
  return carried
}
