// Families first, press last: a family hears after its own person's arrival on own soil, the public after
// everybody's, and what it hears is what the log holds.
import type { CustodyLane } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import type { Seat } from '@parley/node'
import { seatsOf } from '../play/cast.ts'
import type { Breach, Scene } from './breach.ts'
import { factsOf, factsOfKind } from './fact.ts'
import type { Fact, FactOf } from './fact.ts'

/** A family is told by its own side, after the entry that says the person is on own soil. */
export function familiesFirst({ cast }: Scene): readonly Breach[] {
  return seatsOf(cast).flatMap((seat) =>
    [...seat.register().told].flatMap(([ref, at]) => {
      const home = homeLane(seat, ref)
      const facts = { seat: seat.id, ref }
      const breach = (code: string): Breach => ({ invariant: 'families-first', code, facts })
      if (home === undefined) return [breach('told-before-home')]
      if (home.by !== seat.id) return [breach('told-of-anothers')]
      return home.at <= at ? [] : [breach('told-before-home')]
    }),
  )
}

function homeLane(seat: Seat, ref: PersonRef): CustodyLane | undefined {
  return seat
    .exchange()
    .custody.get(ref)
    ?.lanes.find((lane) => lane.where === 'home')
}

/** Each statement stands after its event, counts what the log counts, and names who agreed to be named. */
export function pressLast({ cast }: Scene): readonly Breach[] {
  const facts = factsOf(seatsOf(cast))
  const statements: readonly Statement[] = [
    ...factsOfKind(facts, 'statement.released'),
    ...factsOfKind(facts, 'statement.corrected'),
  ]
  return statements.flatMap((statement) => {
    const seat = [cast.a, cast.b].find((one) => one.id === statement.party)
    const codes = seat === undefined ? ['strange-author'] : faultsOf(statement, seat, facts)
    return codes.map((code): Breach => {
      const said = { by: statement.party, index: statement.index }
      return { invariant: 'press-last', code, facts: said }
    })
  })
}

type Statement = FactOf<'statement.released'> | FactOf<'statement.corrected'>

function faultsOf(statement: Statement, seat: Seat, facts: readonly Fact[]): readonly string[] {
  const { index, event } = statement
  const { counts, names, at } = event.says
  const own = arrivalsOf(seat)
  const arrived = own.filter((lane) => lane.home !== null && lane.home.index < index)
  const soldiers = arrived.filter((one) => one.category === 'soldier').length
  const onTheWay = own.some((one) => one.left < index && (one.home?.index ?? Infinity) > index)
  const untold = arrived.some((one) => (seat.register().told.get(one.ref) ?? '9') > at)
  const isOdd = counts.persons !== counts.soldiers + counts.civilians
  return [
    ...(hasOpenTranche(facts, index) || onTheWay ? ['before-embargo'] : []),
    ...(counts.persons !== arrived.length || counts.soldiers !== soldiers ? ['count-differs'] : []),
    ...(isOdd ? ['sum-differs'] : []),
    ...(untold ? ['press-before-family'] : []),
    ...(names.every((name) => hasConsented(facts, name, index)) ? [] : ['not-consented']),
  ]
}

interface Arrival {
  readonly ref: PersonRef
  readonly category: string
  readonly left: number
  readonly home: CustodyLane | null
}

// Everyone bound for this side who has left the other, as the offers say what they are.
function arrivalsOf(seat: Seat): readonly Arrival[] {
  const { custody, offers } = seat.exchange()
  return [...custody].flatMap(([ref, { lanes }]) => {
    const offer = offers.get(ref)?.offer
    const left = lanes[1]?.index
    if (offer?.home !== seat.id || left === undefined) return []
    const home = lanes.find((lane) => lane.where === 'home') ?? null
    return [{ ref, category: offer.category, left, home }]
  })
}

// A tranche is open from its second acceptance to its second close.
function hasOpenTranche(facts: readonly Fact[], before: number): boolean {
  const earlier = facts.slice(0, before)
  const manifests = factsOfKind(earlier, 'manifest.proposed')
  const accepted = factsOfKind(earlier, 'manifest.accepted')
  const closes = factsOfKind(earlier, 'tranche.closed')
  return manifests.some(({ hash, event }) => {
    const parties = new Set(
      accepted.filter((a) => a.event.says.accepts === hash).map((a) => a.party),
    )
    const closedBy = closes.filter((c) => c.event.says.tranche === event.says.tranche)
    return parties.size >= 2 && new Set(closedBy.map((c) => c.party)).size < 2
  })
}

function hasConsented(facts: readonly Fact[], party: string, before: number): boolean {
  const said = factsOfKind(facts.slice(0, before), 'consent.recorded')
  return said.findLast((fact) => fact.party === party)?.event.says.mayBeNamed === true
}
