// What an officer at the line sees: the persons of this seat's leg with what each still needs, both sides'
// counts, and the codes that wait. Refs and needs for everybody; names only for a role that may see them.
import {
  coachSteps,
  couldNotCross,
  factIn,
  findingsOf,
  formatHandingCode,
  outboxOf,
  receiptKey,
  releasedBy,
  releaseRefusal,
  shortageAt,
  shortageKey,
  sideOf,
  stepReport,
} from '@parley/exchange'
import type { Handing, LineDesk, LineSide, ManifestLine } from '@parley/exchange'
import type { Line, LinePerson } from '@parley/api'
import { present } from '@parley/kernel'
import type { Instant, PartyId, PersonRef } from '@parley/kernel'
import { deskSight } from './desk-place.ts'
import type { Desk } from './desk.ts'
import type { DeskAtLine } from './line-place.ts'
import { namesOf } from './person-names.ts'

type Worked = Pick<
  Line,
  'isOpen' | 'outbox' | 'toReport' | 'people' | 'sides' | 'short' | 'exposure' | 'handings'
>

/** The view of one place of the line. */
export function lineView(desk: Desk, { line, device }: DeskAtLine): Worked {
  const { tranche, notes } = line
  const { checked, exceptions, receipts } = stepReport(line, desk.seat.now())
  return {
    isOpen: tranche.stage === 'go' || notes.place.leg === 'onward',
    outbox: outboxOf(line).map((s) => s.step),
    toReport: {
      checked: checked.length,
      exceptions: exceptions.length,
      receipts: receipts.length,
    },
    people: peopleOf(desk, line, device !== null),
    sides: sidesOf(line),
    short: shortOf(line),
    exposure: exposureOf(line),
    handings: notes.handings.map((h) => handingOf(desk, line, h)),
  }
}

function peopleOf(desk: Desk, line: LineDesk, isHere: boolean): readonly LinePerson[] {
  const known = namesOf(desk)
  const sides = desk.seat.exchange().frame?.belligerents ?? []
  // Families are the parties' own: whoever cannot read them cannot tell who shares a coach.
  const seesFamilies = sides.includes(desk.seat.id)
  const coaches = seesFamilies ? coachSteps(line.state, line.tranche) : new Map<PersonRef, number>()
  const now = desk.seat.now()
  const findingOf = findingsAt(desk, line)
  return line.tranche.manifest.persons.flatMap((person, i): readonly LinePerson[] => {
    const side = sideOf(line, person)
    if (side === null || !isAwaited(line, person)) return []
    const coach = line.notes.place.leg === 'line' ? (coaches.get(person.ref) ?? null) : null
    const at = { side, place: i + 1, coach, isHere, now }
    return [{ ...personOf(line, person, at), ...known(person.ref), ...findingOf(person.ref) }]
  })
}

/** The reception hands on whoever has crossed the line, and hears of nobody else. */
function isAwaited({ tranche, notes }: LineDesk, { ref, via }: ManifestLine): boolean {
  if (notes.place.leg === 'line') return true
  return via !== null && tranche.receipts.has(receiptKey(ref, 'line'))
}

/** What own clinicians found, for the transit state's own page alone. */
function findingsAt(
  desk: Desk,
  line: LineDesk,
): (ref: PersonRef) => Pick<LinePerson, 'fitness' | 'fitnessWaits'> {
  if (desk.role !== 'transit') return () => ({})
  const findings = findingsOf(deskSight(desk, line.tranche.id))
  return (ref) => {
    const found = findings.get(ref)
    return { fitness: found?.fitness ?? null, fitnessWaits: found?.waits ?? false }
  }
}

interface PersonAt {
  readonly side: LineSide
  readonly place: number
  readonly coach: number | null
  readonly isHere: boolean
  readonly now: Instant
}

function personOf(line: LineDesk, person: ManifestLine, at: PersonAt): LinePerson {
  const { tranche, notes } = line
  const { ref } = person
  const presented = tranche.presented.get(ref) ?? null
  const isLine = notes.place.leg === 'line'
  const isProven = at.isHere ? notes.proven.has(ref) : isLine && tranche.checked.has(ref)
  const odd = isProven ? undefined : tranche.exceptions.find((e) => e.ref === ref)?.exception
  const isAcross = tranche.receipts.has(receiptKey(ref, notes.place.leg))
  return {
    ref,
    home: person.to,
    holder: person.from,
    place: at.place,
    coach: at.coach,
    side: at.side,
    category: person.category,
    state: isAcross ? 'received' : stateOf(line, ref, isProven),
    presented,
    identity: odd === 'identity-doubtful' ? 'doubtful' : isProven ? 'proven' : 'unchecked',
    stretcher: person.stretchers > 0,
    escort: person.escort,
    exception: odd ?? (presented === 'not-presented' ? 'not-presented' : null),
    keptBack: line.keptBack.has(ref),
    refusal: at.side === 'releasing' && !isAcross ? releaseWord(line, person, at.now) : null,
  }
}

function stateOf(line: LineDesk, ref: PersonRef, isProven: boolean): LinePerson['state'] {
  if (line.released.has(ref)) return 'released'
  if (isProven) return 'checked'
  // Who was there at the line says nothing of who is at the reception.
  const isThere = line.notes.place.leg === 'line' && line.tranche.present.has(ref)
  return isThere ? 'present' : 'listed'
}

function releaseWord(line: LineDesk, person: ManifestLine, at: Instant): string | null {
  const { tranche, leg } = line.notes.place
  const to = leg === 'line' ? (person.via ?? person.to) : person.to
  return releaseRefusal(line, { at, from: line.party, leg, ref: person.ref, to, tranche })
}

function sidesOf(line: LineDesk): Line['sides'] {
  const { tranche, notes, released } = line
  const { leg } = notes.place
  const { persons } = tranche.manifest
  const on = persons.filter((p) => isAwaited(line, p))
  const holders = [...new Set(on.map((p) => p.from))].sort()
  return holders.map((holder) => {
    const own = on.filter((p) => p.from === holder)
    const count = (fits: (p: ManifestLine) => boolean): number => own.filter(fits).length
    const received = count((p) => tranche.receipts.has(receiptKey(p.ref, leg)))
    return {
      holder,
      home: own[0]?.to ?? holder,
      expected: own.length,
      checked: count(
        (p) => notes.proven.has(p.ref) || (leg === 'line' && tranche.checked.has(p.ref)),
      ),
      released: received + count((p) => released.has(p.ref)),
      received,
      missing: count(
        (p) => couldNotCross(tranche, p) && !tranche.receipts.has(receiptKey(p.ref, leg)),
      ),
    }
  })
}

function shortOf(line: LineDesk): Line['short'] {
  if (line.notes.place.leg !== 'line') return []
  const shortage = shortageAt(line)
  const holders = [...new Set(line.tranche.manifest.persons.map((p) => p.from))].sort()
  return holders.flatMap((holder) =>
    (['soldier', 'civilian'] as const).flatMap((category) => {
      const people = shortage.get(shortageKey(holder, category)) ?? 0
      return people === 0 ? [] : [{ holder, category, people }]
    }),
  )
}

function exposureOf(line: LineDesk): Line['exposure'] {
  const holders = [...new Set(line.tranche.manifest.persons.map((p) => p.from))].sort()
  const [first, second] = holders.map((side) => ({ side, count: releasedBy(line, side) }))
  const { bound } = line
  if (first === undefined || second === undefined) return { bound, now: 0, ahead: null }
  const ahead: PartyId = first.count > second.count ? first.side : second.side
  const now = Math.abs(first.count - second.count)
  return { bound, now, ahead: now === 0 ? null : ahead }
}

function handingOf(desk: Desk, line: LineDesk, handing: Handing): Line['handings'][number] {
  const { number, side, at, receipts } = handing
  const { leg } = line.notes.place
  const isAcross = (ref: PersonRef): boolean => line.tranche.receipts.has(receiptKey(ref, leg))
  const waiting = receipts.filter((r) => r.received === null && !isAcross(r.ref)).length
  return { number, side, at, people: receipts.length, waiting, code: codeOf(desk, handing) }
}

/** The code to show: what was released, or what was received with both signatures. */
function codeOf(desk: Desk, handing: Handing): string {
  const isReceiving = handing.side === 'receiving'
  const persons = handing.receipts.map(({ ref, released, received }) => {
    return { ref, released, received: isReceiving ? received : null }
  })
  // All receipts of one handing were signed for one way at one time.
  const fact = present(factIn(handing.receipts[0]?.text ?? ''), 'a receipt in every handing')
  const { at, from, to, leg, tranche } = fact
  return formatHandingCode({
    about: 'person',
    at,
    from,
    to,
    persons,
    tranche,
    leg,
    x: desk.seat.head().origin,
    releasedBy: handing.releasedBy,
    receivedBy: isReceiving ? handing.receivedBy : null,
  })
}
