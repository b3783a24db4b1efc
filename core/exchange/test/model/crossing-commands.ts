// Commands for the model of a crossing: any seat says anything in any order, also what it may not say. Each
// works out from the description what the fold must answer, says it to the fold, and compares.
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { personRef } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import type { Kinds } from '../../src/event.ts'
import { A, B, manifestOf, MED, NEUTRAL, NOON } from '../../src/small-exchange.testing.ts'
import { receiptOf, TRANSIT } from '../../src/small-exchange.testing.ts'
import type { ManifestLine } from '../../src/tranche.ts'
import { endOne, holdAll, lift, look } from './barrier-model.ts'
import { bringInForce, hearWord, handOver, isSide, manifestBar } from './crossing-model.ts'
import { MINUTES, noLonger, openAgain, PEOPLE, receiptBar, stageOf } from './crossing-model.ts'
import type { CrossingModel, HandedOver, TrancheModel } from './crossing-model.ts'
import { band, mostly, NONE, ref, Said, seat, tranche } from './crossing-said.ts'
import type { TwoReaders } from './crossing-said.ts'

interface Proposing {
  readonly by: PartyId
  readonly id: string
  readonly refs: readonly string[]
  readonly turned: boolean
}

export function propose({ by, id, refs, turned }: Proposing): Said {
  return new Said(
    `${by} proposes ${id} for ${refs.join()}${turned ? ', turned' : ''}`,
    (m, real) => {
      const lines = refs.map((one) => lineOf(one, turned))
      const bar = manifestBar(m, { tranche: id, lines })
      const word = real.say(by, 'manifest.proposed', manifestOf(real.plan, lines, id))
      assert.equal(word, bar ?? 'accepted')
      real.drafts.push(real.all.hashAt())
      m.drafts.push({
        tranche: id,
        lines,
        accepted: new Set(),
        stands: bar === null,
        bound: false,
      })
    },
  )
}

const proposal = fc
  .record({
    by: seat,
    id: tranche,
    refs: fc.subarray([...PEOPLE.keys()], { minLength: 1 }),
    turned: fc.oneof({ arbitrary: fc.constant(false), weight: 9 }, fc.constant(true)),
  })
  .map(propose)

function lineOf(one: string, turned: boolean): ManifestLine {
  const line = PEOPLE.get(one)
  if (line === undefined) throw new Error(`expected one of the six, found ${one}`)
  return turned ? { ...line, from: line.to, to: line.from, via: null } : line
}

/** @param nth which manifest proposed so far; -1 for the newest */
export function accept(by: PartyId, nth: number): Said {
  return new Said(`${by} accepts manifest ${nth}`, (m, real) => {
    const draft = m.drafts.at(nth)
    const accepts = real.drafts.at(nth) ?? 'f'.repeat(64)
    const word = real.say(by, 'manifest.accepted', { accepts, at: NOON })
    if (draft === undefined) return assert.equal(word, 'unknown-proposal')
    if (!isSide(by)) return assert.equal(word, 'not-a-party-to-it')
    const binds = !draft.bound && new Set([...draft.accepted, by]).size === 2
    const bar = binds && draft.stands ? manifestBar(m, draft) : null
    assert.equal(word, bar ?? 'accepted')
    if (bar !== null) return
    draft.accepted.add(by)
    if (binds && draft.stands) bringInForce(m, draft)
    draft.bound ||= binds
  })
}

const acceptance = fc
  .record({ by: seat, nth: fc.constantFrom(-1, -1, -1, -2, -3, 0, 9) })
  .map(({ by, nth }) => accept(by, nth))

type Act = 'tranche.go' | 'go.withdrawn' | 'tranche.resumed' | 'tranche.closed'

interface Acting extends Saying {
  readonly m: CrossingModel
}

// What a side's word needs, and what two of them do.
const ACTS: Readonly<Record<Act, (t: TrancheModel, acting: Acting) => string>> = {
  'tranche.go': (t, { by, minute }) => {
    if (stageOf(t) !== 'manifested') return 'not-waiting-for-go'
    first(t.go, by, minute)
    if (t.go.size === 2 && t.barrier === null) openAgain(t, t.go)
    return 'accepted'
  },
  'go.withdrawn': (t, { by }) => {
    if (stageOf(t) !== 'manifested') return 'not-waiting-for-go'
    return t.go.delete(by) ? 'accepted' : 'no-go-given'
  },
  'tranche.resumed': (t, { by, id, minute }) => {
    if (stageOf(t) !== 'held') return 'not-held'
    if (t.barrier?.holds.has(id) === false) return 'held-elsewhere'
    first(t.resume, by, minute)
    if (t.resume.size < 2) return 'accepted'
    if (t.barrier !== null) {
      lift(t.barrier, id, lastOf(t.resume))
      t.resume.clear()
      return 'accepted'
    }
    openAgain(t, t.resume)
    t.resume.clear()
    t.isHeld = false
    return 'accepted'
  },
  'tranche.closed': (t, { by, id, minute, m }) => {
    if (stageOf(t) === 'closed') return 'closed-before'
    first(t.close, by, minute)
    if (t.close.size < 2) return 'accepted'
    noLonger(t, lastOf(t.close))
    if (t.barrier !== null) endOne(m, t.barrier, id, lastOf(t.close))
    return 'accepted'
  },
}

function lastOf(words: ReadonlyMap<PartyId, string>): string {
  return [...words.values()].sort().at(-1) ?? ''
}

function first(words: Map<PartyId, string>, by: PartyId, minute: string): void {
  if (!words.has(by)) words.set(by, minute)
}

export interface Saying {
  readonly by: PartyId
  readonly id: string
  readonly minute: Instant
}

export function say(act: Act, { by, id, minute }: Saying): Said {
  return new Said(`${by} says ${act} of ${id} at ${minute}`, (m, real) => {
    const t = m.tranches.get(id)
    const said = real.say(by, act, { tranche: id, at: minute })
    if (t === undefined) return assert.equal(said, NONE)
    if (!isSide(by)) return assert.equal(said, 'not-a-party-to-it')
    assert.equal(said, ACTS[act](t, { by, id, minute, m }))
    look(m)
  })
}

const minute = fc.constantFrom(...MINUTES)
const saying = fc.record({ by: seat, id: tranche, minute })
const word = (act: Act): fc.Arbitrary<Said> => saying.map((one) => say(act, one))

const hold = saying.map(({ by, id, minute: at }) => {
  return new Said(`${by} holds ${id} at ${at}`, (m, real) => {
    const t = m.tranches.get(id)
    const said = real.say(by, 'tranche.held', { tranche: id, at, reason: 'point-unsafe' })
    if (t === undefined) return assert.equal(said, NONE)
    if (!isSide(by) && by !== MED) return assert.equal(said, 'not-a-party-to-it')
    const isOthers = stageOf(t) === 'held' && t.barrier?.holds.has(id) === false
    assert.equal(said, stageOf(t) === 'go' || isOthers ? 'accepted' : 'not-open')
    if (said !== 'accepted') return
    if (t.barrier !== null) return holdAll(m, t.barrier, id, at)
    t.isHeld = true
    noLonger(t, at)
  })
})

interface Presenting {
  readonly by: PartyId
  readonly id: string
  readonly of: readonly (readonly [string, string])[]
  /** Steps after the last one: 1 is the next. */
  readonly ahead: number
}

export function present({ by, id, of, ahead }: Presenting): Said {
  const told = of.map((pair) => pair.join(' ')).join()
  return new Said(`${by} presents ${id}: ${told} (+${ahead})`, (m, real) => {
    const t = m.tranches.get(id)
    const step = Math.max(1, (t?.steps ?? 0) + ahead)
    const outcomes = of.map(([one, outcome]) => ({
      ref: personRef(one),
      outcome,
    })) as Kinds['presentation.stepped']['outcomes'] // the two words above
    const said = real.say(by, 'presentation.stepped', { tranche: id, step, at: NOON, outcomes })
    if (by !== NEUTRAL) return assert.equal(said, 'not-the-neutral')
    if (t === undefined) return assert.equal(said, NONE)
    if (step !== t.steps + 1) return assert.equal(said, 'step-out-of-order')
    assert.equal(said, 'accepted')
    t.steps = step
    for (const [one, outcome] of of) hearWord(t, one, outcome)
    look(m, NOON)
  })
}

const presentation = fc
  .record({
    by: mostly(NEUTRAL),
    id: tranche,
    of: fc.array(fc.tuple(ref, fc.constantFrom('cleared', 'cleared', 'not-presented'))),
    ahead: fc.constantFrom(1, 1, 1, 1, 0, 2),
  })
  .map(present)

interface Handing {
  readonly by: PartyId
  readonly id: string
  readonly ref: string
  readonly leg: string
  readonly way: string
  readonly minute: Instant
}

export function hand({ by, id, leg, way, minute: at, ...one }: Handing): Said {
  return new Said(`${by} reports ${one.ref} over ${id} ${leg}, ${way}, ${at}`, (m, real) => {
    const [from, to] = routeOf(one.ref, leg === 'line', way === 'back')
    const isSigned = way !== 'half'
    const handed = { ref: one.ref, leg, from, to, minute: at, isSigned } as HandedOver // a leg is one of two words
    const said = sayHanded(real, { by, id, handed })
    const t = m.tranches.get(id)
    if (t === undefined) return assert.equal(said, NONE)
    if (!isSide(by) && by !== TRANSIT) return assert.equal(said, 'not-a-party-to-it')
    assert.equal(said, 'accepted')
    if (t.lines.has(one.ref)) t.present.add(one.ref)
    const bar = receiptBar(m, t, handed)
    if (bar === null) handOver(m, t, handed)
    else if (bar !== 'same') m.conflicts.push(named(t, `${id}/${bar}`))
    look(m, at)
  })
}

const handing = fc
  .record({
    by: seat,
    id: tranche,
    ref,
    leg: fc.constantFrom('line', 'line', 'onward'),
    way: fc.constantFrom('right', 'right', 'right', 'right', 'back', 'half'),
    minute,
  })
  .map(hand)

/** Whoever came into the transit state goes on from there. */
const reception = fc.constantFrom('q1', 'q2').map((one) => {
  return hand({ by: TRANSIT, id: 't1', ref: one, leg: 'onward', way: 'right', minute: NOON })
})

function routeOf(one: string, isLine: boolean, isBack: boolean): readonly [PartyId, PartyId] {
  const { from, to, via } = PEOPLE.get(one) ?? { from: A, to: B, via: null }
  const [x, y] = isLine ? [from, via ?? to] : [via ?? from, to]
  return isBack ? [y, x] : [x, y]
}

/** A conflict at a tranche that is shut says which barrier it is of. */
function named({ barrier }: TrancheModel, conflict: string): string {
  return barrier !== null && conflict.endsWith('/not-open') ? `${conflict}/b1` : conflict
}

function sayHanded(
  real: TwoReaders,
  { by, id, handed }: { readonly by: PartyId; readonly id: string; readonly handed: HandedOver },
): string {
  const { leg, from, to, minute: at, isSigned } = handed
  const body = { tranche: id, ref: handed.ref, from, to, leg, at }
  const here = [personRef(handed.ref)]
  return real.say(by, 'handover.stepped', {
    tranche: id,
    step: 1,
    leg,
    at: at as Instant, // one of the minutes
    present: here,
    checked: here,
    exceptions: [],
    receipts: [receiptOf(body, isSigned ? [from, to] : [from])],
  })
}

const EXCEPTIONS = ['listed-absent', 'unlisted-presented', 'identity-doubtful', 'died'] as const

const exception = fc
  .record({ by: seat, id: tranche, ref: fc.option(ref), what: fc.constantFrom(...EXCEPTIONS) })
  .map(({ by, id, what, ...one }) => {
    return new Said(`${by} notes ${what} of ${one.ref} in ${id}`, (m, real) => {
      const ofWhom = one.ref === null ? null : personRef(one.ref)
      const says = {
        tranche: id,
        step: 1,
        leg: 'line' as const,
        at: NOON,
        present: [],
        checked: [],
      }
      const exceptions = [{ ref: ofWhom, exception: what, side: A }]
      const said = real.say(by, 'handover.stepped', { ...says, exceptions, receipts: [] })
      const t = m.tranches.get(id)
      if (t === undefined) return assert.equal(said, NONE)
      if (!isSide(by) && by !== TRANSIT) return assert.equal(said, 'not-a-party-to-it')
      assert.equal(said, 'accepted')
      t.odd.add(`${what}/${one.ref ?? ''}`)
      look(m, NOON)
    })
  })

const arrival = fc
  .record({ by: mostly(TRANSIT), band, ref: fc.option(ref) })
  .map(({ by, band: on, ...one }) => {
    return new Said(`${by} gives ${on} to ${one.ref}`, (m, real) => {
      const ofWhom = one.ref === null ? null : personRef(one.ref)
      const arrivals = [{ wristband: on, ref: ofWhom }]
      const said = real.say(by, 'arrival.stepped', { tranche: 't1', step: 1, at: NOON, arrivals })
      if (by !== TRANSIT) return assert.equal(said, 'not-the-transit-state')
      const wears = m.bands.get(on) ?? null
      const isOnAnother = [...m.bands].some(([b, r]) => b !== on && r !== null && r === one.ref)
      const bar = (wears !== null && wears !== one.ref) || isOnAnother
      assert.equal(said, bar ? 'other-wristband' : 'accepted')
      if (!bar) m.bands.set(on, one.ref)
    })
  })

const death = fc.record({ by: mostly(TRANSIT), band }).map(({ by, band: on }) => {
  return new Said(`${by} notes a death under ${on}`, (m, real) => {
    const note = { at: NOON, number: 1, corrects: null }
    const says = { part: 'died' as const, bag: `bag-${on}`, diedAt: NOON }
    const second = m.dead.has(on) ? { ...note, number: 2 } : note
    const persons = [{ wristband: on, notes: [{ ...second, says }] }]
    const said = real.say(by, 'care.stepped', { tranche: 't1', step: 1, at: NOON, persons })
    if (by !== TRANSIT) return assert.equal(said, 'not-the-transit-state')
    assert.equal(said, m.dead.has(on) ? 'notes-out-of-order' : 'accepted')
    m.dead.add(on)
  })
})

const bags = fc
  .record({ by: mostly(TRANSIT), id: tranche, count: fc.nat(3) })
  .map(({ by, id, count }) => {
    return new Said(`${by} counts ${count} dead of ${id}`, (m, real) => {
      const said = real.say(by, 'bags.stepped', { tranche: id, step: 1, at: NOON, bags: count })
      if (by !== TRANSIT) return assert.equal(said, 'not-the-transit-state')
      const isFewer = count < (m.bags.get(id) ?? 0)
      assert.equal(said, isFewer ? 'fewer-than-before' : 'accepted')
      if (!isFewer) m.bags.set(id, count)
    })
  })

const homecoming = fc.record({ by: seat, ref }).map(({ by, ...one }) => {
  return new Said(`${by} says ${one.ref} is home`, (m, real) => {
    const refs = [personRef(one.ref)]
    const said = real.say(by, 'home.stepped', { tranche: 't1', step: 1, at: NOON, refs })
    const where = m.persons.get(one.ref)
    if (!isSide(by)) return assert.equal(said, 'not-a-party-to-it')
    if (where?.holder !== by) return assert.equal(said, 'not-in-own-custody')
    if (where.place !== 'own-side') return assert.equal(said, 'not-received')
    assert.equal(said, 'accepted')
    where.place = 'home'
  })
})

/** Every command, the common ones more than once, so that a run gets somewhere. */
export const COMMANDS: readonly fc.Arbitrary<Said>[] = [
  proposal,
  acceptance,
  acceptance,
  word('tranche.go'),
  word('tranche.go'),
  word('go.withdrawn'),
  word('tranche.resumed'),
  word('tranche.closed'),
  hold,
  presentation,
  presentation,
  handing,
  handing,
  handing,
  handing,
  reception,
  exception,
  arrival,
  death,
  bags,
  homecoming,
  homecoming,
]
