// Facts of the reports beside the line: what they say depends on the notes, and how many there are and how
// large on the agreement alone.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { encodeBlob, parseOrigin } from '@parley/ledger'
import { personRef, present, valueOf } from '@parley/kernel'
import type { Json, PartyId } from '@parley/kernel'
import { draftOf } from '../draft.ts'
import type { Fitness, Triage } from '../homecoming.ts'
import { applyPrivate, EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import { A, B, crossing, lineFor, NEUTRAL, NOON, TRANSIT } from '../small-exchange.testing.ts'
import { WatchedExchange } from '../views/watched-exchange.testing.ts'
import type { Entry } from '../event.ts'
import { deskNotes } from './desk-notes.ts'
import type { DeskKind, DeskStep } from './desk-notes.ts'
import {
  areFindingsIn,
  closedStepOf,
  deskReport,
  findingRefusal,
  findingsOf,
  homeRefusal,
  homeWaiting,
  openKinds,
  reportRefusal,
  stepSays,
  triageRefusal,
  withdrawalRefusal,
} from './desk-report.ts'
import type { DeskReportName, DeskSight } from './desk-report.ts'

const FITNESS: readonly Fitness[] = ['fit', 'fit-with-escort', 'stretcher', 'unfit']
const TRIAGE: readonly Triage[] = ['immediate', 'urgent', 'delayed', 'minor']
const PERSONS = Array.from({ length: 30 }, (_, i) => personRef(`p${i + 1}`))
const ORIGIN = present(parseOrigin('test.example/log'), 'an origin')
const AT = { at: NOON, tranche: 't1' }

/** One seat's desk: its private notes, its copy of the log and the interviewer's. */
class TestDesk {
  readonly party: PartyId
  readonly log: WatchedExchange
  readonly neutral = new WatchedExchange(NEUTRAL)
  readonly notes: Entry[] = []
  readonly sizes: (readonly [DeskStep, number])[] = []
  register: Register = EMPTY_REGISTER

  constructor(party: PartyId, via: PartyId | null) {
    this.party = party
    this.log = new WatchedExchange(party)
    const lines = PERSONS.map((ref) => lineFor(ref, B, { via }))
    for (const log of [this.log, this.neutral]) log.frame().manifest(lines).go()
  }

  /** Everybody is cleared and handed on at the line. */
  cross(to: PartyId): this {
    const handed = PERSONS.map((ref) => ({ ref, from: B, to }))
    for (const log of [this.log, this.neutral]) {
      log.clear(PERSONS).say(B, 'handover.stepped', crossing('t1', 1, handed))
    }
    return this
  }

  get sight(): DeskSight {
    const { log, party, register } = this
    const notes = deskNotes(register.desks, 't1')
    return { state: log.state, notes, party, entries: log.entries }
  }

  note(kind: DeskKind, data: Json): void {
    const entry = noteOf(kind, data, this.notes.length)
    this.register = valueOf(applyPrivate(this.register, entry))
    this.notes.push(entry)
  }

  /** Closes a kind of a step, and sends it where the hub is there. */
  send(kind: DeskStep, step: number, isHubThere = true): void {
    const { says } =
      closedStepOf(this.sight, kind, step) ?? stepSays(this.sight, kind, { step, at: NOON })
    const entry = this.log.hashAt(this.log.entries.length)
    this.note('desk.closed', { at: NOON, kind, says: JSON.parse(JSON.stringify(says)), entry })
    if (!isHubThere) {
      for (const log of [this.log, this.neutral]) otherEntry(log) // whose place this one would have had
      return
    }
    const { padTo } = this.log.state.tranches.get('t1')?.manifest ?? { padTo: 0 }
    const draft = draftOf(kind, says, { padTo })
    const owner = { author: 'x/officer/1', id: 'i', kind, seq: 1, x: ORIGIN }
    const blob = valueOf(encodeBlob(owner, draft.data, draft.padTo ?? 0))
    this.sizes.push([kind, blob.length])
    for (const log of [this.log, this.neutral]) {
      const verdict = log.say(this.party, kind, says)
      assert.notEqual(verdict.is, 'void', JSON.stringify(verdict))
    }
  }

  report(report: DeskReportName, step: number): void {
    assert.equal(reportRefusal(this.sight, report, step), null)
    for (const kind of openKinds(this.sight, report, step)) this.send(kind, step)
  }

  /** The register as a node folds it that starts now. */
  refolded(): Register {
    return this.notes.reduce((all, one) => valueOf(applyPrivate(all, one)), EMPTY_REGISTER)
  }
}

function otherEntry(log: WatchedExchange): void {
  log.fold({ kind: 'consent.recorded', party: TRANSIT, body: null, data: null })
}

function noteOf(kind: string, data: Json, index: number): Entry {
  const hash = index.toString(16).padStart(64, '0')
  return { index, kind, author: 'x/officer/1', party: A, hash, body: null, data, more: [] }
}

const howMany = fc.constantFrom(0, 1, 3, 30)
const chosen = fc.array(fc.nat(3), { minLength: 30, maxLength: 30 })

function fitnessOf(words: readonly number[], i: number): Fitness {
  return FITNESS[words[i] ?? 0] ?? 'fit'
}

test('findings on 3 or on 30 persons are one entry of one size', () => {
  fc.assert(
    fc.property(howMany, chosen, (count, words) => {
      const desk = new TestDesk(TRANSIT, TRANSIT)
      for (const [i, ref] of PERSONS.slice(0, count).entries()) {
        desk.note('fitness.found', { ...AT, persons: [{ ref, fitness: fitnessOf(words, i) }] })
      }
      desk.report('findings', 1)
      assert.deepEqual(desk.sizes, [['fitness.stepped', 4096]])
      assert.equal(desk.neutral.state.fitness.size, count)
    }),
    { numRuns: 30 },
  )
})

test('wristbands and triage of 3 or of 30 persons are two entries a step, of one size', () => {
  fc.assert(
    fc.property(howMany, howMany, chosen, (first, second, words) => {
      const desk = new TestDesk(TRANSIT, TRANSIT).cross(TRANSIT)
      const banded = PERSONS.slice(0, first)
      const arrivals = banded.map((ref, i) => ({ wristband: `t1-${i + 1}`, ref }))
      if (first > 0) desk.note('wristband.given', { ...AT, arrivals })
      desk.report('arrivals', 1)
      for (const [i, { wristband }] of arrivals.slice(0, second).entries()) {
        const triage = TRIAGE[words[i] ?? 0] ?? 'minor'
        const persons = [{ wristband, triage, fitness: fitnessOf(words, i) }]
        desk.note('triage.found', { ...AT, persons })
      }
      desk.report('arrivals', 2)
      const step = [
        ['arrival.stepped', 4096],
        ['triage.stepped', 4096],
      ]
      assert.deepEqual(desk.sizes, [...step, ...step])
      assert.equal(desk.log.state.arrivals.size, first)
      assert.equal(desk.log.state.care.size, Math.min(first, second))
    }),
    { numRuns: 30 },
  )
})

test('homecomings of 3 or of 30 persons are one entry a step, of one size', () => {
  fc.assert(
    fc.property(fc.array(howMany, { minLength: 3, maxLength: 3 }), (counts) => {
      const desk = new TestDesk(A, null).cross(A)
      const home = new Set<string>()
      for (const [i, count] of counts.entries()) {
        const refs = PERSONS.slice(0, count).filter((ref) => !home.has(ref))
        for (const ref of refs) home.add(ref)
        if (refs.length > 0) desk.note('home.reached', { ...AT, refs })
        desk.report('home', i + 1)
      }
      assert.deepEqual(
        desk.sizes,
        counts.map(() => ['home.stepped', 4096]),
      )
      assert.deepEqual([...desk.log.state.home.keys()].sort(), [...home].sort())
    }),
    { numRuns: 30 },
  )
})

const act = fc.oneof(
  fc.record({ do: fc.constant('find' as const), who: fc.nat(5), what: fc.nat(3) }),
  fc.record({ do: fc.constant('withdraw' as const), who: fc.nat(5), what: fc.nat(3) }),
  fc.record({
    do: fc.constantFrom('report' as const, 'report-unheard' as const),
    who: fc.nat(5),
    what: fc.nat(3),
  }),
)

test('whatever is noted, taken back, reported or cut off: the interviewer gets the newest, once, and a restart finds all of it', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const desk = new TestDesk(TRANSIT, TRANSIT)
      const waiting = new Map<string, Fitness>()
      const closed = new Map<string, Fitness>()
      const step = (): number => deskReport(desk.sight, 'findings')?.step ?? 0
      const close = (isHubThere: boolean): void => {
        const isNew = closedStepOf(desk.sight, 'fitness.stepped', step()) === null
        desk.send('fitness.stepped', step(), isHubThere)
        if (!isNew) return
        for (const [ref, fitness] of waiting) closed.set(ref, fitness)
        waiting.clear()
      }
      for (const one of acts) {
        const ref = PERSONS[one.who] ?? personRef('p1')
        if (one.do === 'find') {
          const fitness = FITNESS[one.what] ?? 'fit'
          desk.note('fitness.found', { ...AT, persons: [{ ref, fitness }] })
          waiting.set(ref, fitness)
        } else if (one.do === 'withdraw') {
          const may = withdrawalRefusal(desk.sight, 'fitness', [ref])
          assert.equal(may, waiting.has(ref) ? null : 'nothing-waits')
          desk.note('desk.withdrawn', { ...AT, about: 'fitness', keys: [ref] })
          waiting.delete(ref)
        } else {
          close(one.do === 'report')
        }
        const known = findingsOf(desk.sight)
        const newest = new Map([...closed, ...waiting])
        assert.deepEqual(new Map([...known].map(([r, f]) => [r, f.fitness])), newest)
        assert.deepEqual(desk.refolded(), desk.register)
        const again = valueOf(applyPrivate(desk.register, desk.notes.at(-1) ?? noteOf('x', {}, 0)))
        assert.deepEqual(again, desk.register)
      }
      close(true)
      if (waiting.size > 0) close(true)
      assert.deepEqual(new Map(desk.neutral.state.fitness), closed)
      assert.equal(deskReport(desk.sight, 'findings')?.waiting, 0)
      const steps = desk.neutral.entries
        .filter((e) => e.kind === 'fitness.stepped')
        .map(({ verdict }) => {
          const says = verdict.is === 'accepted' ? verdict.event.says : {}
          return 'step' in says ? says.step : 0
        })
      assert.deepEqual(
        steps,
        Array.from({ length: steps.length }, (_, i) => i + 1),
      )
    }),
    { numRuns: 200 },
  )
})

test('a note that is not of its form changes nothing', () => {
  const says = { ...AT, step: 1, persons: [] }
  const hash = 'f'.repeat(64)
  const valid: readonly (readonly [string, Json])[] = [
    ['fitness.found', { ...AT, persons: [{ ref: 'p1', fitness: 'fit' }] }],
    ['desk.closed', { at: NOON, kind: 'fitness.stepped', says, entry: hash }],
  ]
  const invalid: readonly (readonly [string, Json])[] = [
    ['fitness.found', null],
    ['fitness.found', { at: NOON, persons: [] }],
    ['fitness.found', { ...AT, persons: [{ ref: 'p1', fitness: 'well' }] }],
    ['fitness.found', { ...AT, persons: [{ ref: 'p1' }] }],
    ['wristband.given', { ...AT, arrivals: [{ wristband: 'two words', ref: 'p1' }] }],
    ['wristband.given', { ...AT, persons: [] }],
    ['triage.found', { ...AT, persons: [{ wristband: 't1-1', triage: 'red', fitness: 'fit' }] }],
    ['triage.found', { ...AT, persons: [{ wristband: 't1-1', triage: 'minor' }] }],
    ['home.reached', { ...AT, refs: 'p1' }],
    ['home.reached', { tranche: 't1', refs: [] }],
    ['desk.withdrawn', { ...AT, about: 'wish', keys: ['p1'] }],
    ['desk.withdrawn', { ...AT, about: 'home' }],
    ['desk.closed', { at: NOON, kind: 'fitness.stepped', says, entry: 'f' }],
    ['desk.closed', { at: NOON, kind: 'fitness.stepped', says: { ...says, step: 0 }, entry: hash }],
    ['desk.closed', { at: NOON, kind: 'home.stepped', says, entry: hash }],
    ['desk.closed', { at: NOON, kind: 'handover.stepped', says, entry: hash }],
  ]
  assert.ok(invalid.length > valid.length)
  for (const [kind, data] of valid)
    assert.ok(applyPrivate(EMPTY_REGISTER, noteOf(kind, data, 0)).ok)
  for (const [kind, data] of invalid) {
    const applied = applyPrivate(EMPTY_REGISTER, noteOf(kind, data, 0))
    assert.equal(
      applied.ok ? 'ok' : applied.refusal.code,
      'field',
      `${kind} ${JSON.stringify(data)}`,
    )
  }
})

test('what is not so is not noted, and what is not due is not reported', () => {
  const early = new TestDesk(TRANSIT, TRANSIT)
  const desk = new TestDesk(TRANSIT, TRANSIT).cross(TRANSIT)
  const home = new TestDesk(A, null).cross(A)
  const [one = personRef('p1'), two = personRef('p2')] = PERSONS
  const stranger = personRef('q1')
  desk.note('wristband.given', { ...AT, arrivals: [{ wristband: 't1-1', ref: one }] })
  home.note('home.reached', { ...AT, refs: [one] })
  home.report('home', 1)
  const elsewhere = (sight: DeskSight): DeskSight => {
    return { ...sight, notes: deskNotes(new Map(), 't2') }
  }
  const cases: readonly (readonly [string | null, string | null])[] = [
    [findingRefusal(early.sight, one), null],
    [findingRefusal(early.sight, stranger), 'not-on-manifest'],
    [findingRefusal(elsewhere(early.sight), one), 'not-on-manifest'],
    [findingRefusal(desk.sight, one), 'presented-before'],
    [triageRefusal(desk.sight, 't1-1'), null],
    [triageRefusal(desk.sight, 't1-2'), 'not-arrived'],
    [triageRefusal(elsewhere(desk.sight), 't1-1'), 'not-arrived'],
    [homeRefusal(home.sight, two), null],
    [homeRefusal(home.sight, one), 'not-received'],
    [homeRefusal(home.sight, stranger), 'not-listed'],
    [homeRefusal(elsewhere(home.sight), two), 'not-listed'],
    [homeRefusal({ ...home.sight, party: B }, two), 'not-in-own-custody'],
    [homeRefusal(desk.sight, one), 'not-received'],
    [withdrawalRefusal(desk.sight, 'wristband', ['t1-1']), null],
    [withdrawalRefusal(desk.sight, 'wristband', []), 'nothing-waits'],
    [withdrawalRefusal(desk.sight, 'wristband', ['t1-1', 't1-2']), 'nothing-waits'],
    [withdrawalRefusal(desk.sight, 'triage', ['t1-1']), 'nothing-waits'],
    [withdrawalRefusal(home.sight, 'home', [one]), 'nothing-waits'],
    [reportRefusal(early.sight, 'findings', 1), null],
    [reportRefusal(early.sight, 'findings', 2), 'step-out-of-order'],
    [reportRefusal(elsewhere(early.sight), 'findings', 1), 'no-such-tranche'],
    [reportRefusal(desk.sight, 'findings', 1), 'presented-before'],
    [reportRefusal(desk.sight, 'arrivals', 1), null],
    [reportRefusal(desk.sight, 'arrivals', 2), 'step-out-of-order'],
    [reportRefusal(home.sight, 'home', 1), 'step-out-of-order'],
  ]
  for (const [i, [found, expected]] of cases.entries()) assert.equal(found, expected, `case ${i}`)
  assert.equal(homeWaiting(home.sight).size, 0)
})

test('after the agreed steps an empty report is refused, and one with somebody in it is not', () => {
  const desk = new TestDesk(A, null).cross(A)
  const steps = deskReport(desk.sight, 'home')?.steps ?? 0
  assert.equal(steps, 8)
  for (let step = 1; step <= steps; step++) desk.report('home', step)
  assert.equal(reportRefusal(desk.sight, 'home', steps + 1), 'after-last-step')
  desk.note('home.reached', { ...AT, refs: [PERSONS[0] ?? ''] })
  desk.report('home', steps + 1)
  assert.equal(desk.log.state.home.size, 1)
  assert.equal(reportRefusal(desk.sight, 'home', steps + 2), 'after-last-step')
})

test('nothing behind the line is reported before the go', () => {
  const log = new WatchedExchange(A)
  log.frame().manifest([lineFor('p1', B)])
  const notes = deskNotes(new Map(), 't1')
  const sight = { state: log.state, notes, party: A, entries: log.entries }
  assert.equal(reportRefusal(sight, 'home', 1), 'not-open')
  assert.equal(reportRefusal(sight, 'arrivals', 1), 'not-open')
  assert.equal(reportRefusal(sight, 'findings', 1), null)
})

test('the interviewer knows of a report with nothing in it, and of another tranche’s nothing', () => {
  const desk = new TestDesk(TRANSIT, TRANSIT)
  const known = (tranche: string): boolean => areFindingsIn(desk.neutral, tranche)
  assert.deepEqual([known('t1'), known('t2')], [false, false])
  desk.report('findings', 1)
  assert.deepEqual([known('t1'), known('t2')], [true, false])
  assert.equal(
    areFindingsIn({ state: { ...desk.neutral.state, frame: null }, entries: [] }, 't1'),
    false,
  )
})
