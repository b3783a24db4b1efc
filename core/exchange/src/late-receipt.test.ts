// Receipts that the log hears of after both sides closed the tranche.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { instant, personRef } from '@parley/kernel'
import type { Instant, PartyId } from '@parley/kernel'
import { accountOf, beyondAccount, isAccountOf, unaccountedRefs } from './closing.ts'
import type { ExchangeState } from './state.ts'
import {
  A,
  B,
  crossing,
  lineFor,
  manifestOf,
  MED,
  NEUTRAL,
  OBS,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'
import { exposureOf, widestExposure } from './tranche.ts'
import type { Tranche } from './tranche.ts'

type Handed = Parameters<typeof crossing>[2][number]

const clock = (time: string): Instant => instant(`2031-05-20T12:${time}Z`)
const persons = [lineFor('p1', A), lineFor('p2', A), lineFor('p3', B), lineFor('p4', B)]
const P1: Handed = { ref: 'p1', from: A, to: B }

/** Open from 12:02 to 12:20 and from 12:32 to 12:50; p5 is withdrawn, p6 was never heard. */
const ACTS: readonly ((log: SmallExchange) => void)[] = [
  (log) => log.say(A, 'tranche.go', { tranche: 't1', at: clock('00:00') }),
  (log) => log.say(B, 'tranche.go', { tranche: 't1', at: clock('02:00') }),
  (log) => log.say(MED, 'tranche.held', { tranche: 't1', at: clock('20:00'), reason: 'unsafe' }),
  (log) => log.say(A, 'tranche.resumed', { tranche: 't1', at: clock('30:00') }),
  (log) => log.say(B, 'tranche.resumed', { tranche: 't1', at: clock('32:00') }),
  (log) => log.say(A, 'tranche.closed', { tranche: 't1', at: clock('50:00') }),
  // Later in the log and earlier by its own time: the side's clock is slow, or it cuts off what the other signed.
  (log) => log.say(B, 'tranche.closed', { tranche: 't1', at: clock('40:00') }),
]

function manifested(): SmallExchange {
  const log = new SmallExchange().frame()
  log.agree()
  log.manifest([...persons, lineFor('p5', A), lineFor('p6', A)]).clear(['p1', 'p2', 'p3', 'p4'])
  const outcomes = [{ ref: personRef('p5'), outcome: 'not-presented' as const }]
  log.say(NEUTRAL, 'presentation.stepped', { tranche: 't1', step: 2, at: clock('01:00'), outcomes })
  return log
}

function closed(): SmallExchange {
  const log = manifested()
  for (const act of ACTS) act(log)
  return log
}

function report(log: SmallExchange, handed: Handed, by: PartyId = A): void {
  log.say(by, 'handover.stepped', crossing('t1', 1, [handed]))
}

function t1({ state }: SmallExchange): Tranche {
  const tranche = state.tranches.get('t1')
  if (tranche === undefined) throw new Error('expected the tranche t1')
  return tranche
}

function whereIs({ state }: SmallExchange, ref: string): string {
  const custody = state.custody.get(personRef(ref))
  return `${custody?.by} ${custody?.where}`
}

const codes = ({ state }: SmallExchange): readonly string[] => state.conflicts.map((c) => c.code)

for (const [what, time] of [
  ['at the moment of the second go', '02:00'],
  ['while it was open', '11:11'],
  ['at the moment of the hold', '20:00'],
  ['at the moment both had resumed', '32:00'],
  ['after one side had closed it', '45:00'],
  ['at the moment of the last close', '50:00'],
] as const) {
  test(`a receipt signed ${what} counts, though it is reported after the tranche was closed`, () => {
    const log = closed()
    report(log, { ...P1, at: clock(time) })
    assert.deepEqual(codes(log), [])
    assert.equal(whereIs(log, 'p1'), 'b own-side')
    assert.deepEqual([...t1(log).late], [personRef('p1')])
    assert.equal(t1(log).stage, 'closed')
  })
}

const IN_TIME = clock('10:00')

const refused: readonly (readonly [string, Handed, string])[] = [
  ['a second before the second go', { ...P1, at: clock('01:59') }, 'not-open'],
  ['after one go of two', { ...P1, at: clock('00:30') }, 'not-open'],
  ['the day before', { ...P1, at: instant('2031-05-19T12:10:00Z') }, 'not-open'],
  ['a second after the hold', { ...P1, at: clock('20:01') }, 'not-open'],
  ['during the hold', { ...P1, at: clock('25:00') }, 'not-open'],
  ['after one side of two had resumed', { ...P1, at: clock('31:00') }, 'not-open'],
  ['a second before both had resumed', { ...P1, at: clock('31:59') }, 'not-open'],
  ['a second after the last close', { ...P1, at: clock('50:01') }, 'not-open'],
  ['the day after', { ...P1, at: instant('2031-05-21T12:10:00Z') }, 'not-open'],
  ['of somebody on no manifest', { ...P1, ref: 'p9', at: IN_TIME }, 'not-on-manifest'],
  ['of somebody withdrawn', { ...P1, ref: 'p5', at: IN_TIME }, 'not-cleared'],
  ['of somebody nobody heard', { ...P1, ref: 'p6', at: IN_TIME }, 'not-cleared'],
  ['the other way', { ref: 'p1', from: B, to: A, at: IN_TIME }, 'other-direction'],
  ['past the transit state', { ref: 'p3', from: B, to: A, at: IN_TIME }, 'other-direction'],
  ['with one signature', { ...P1, signedBy: [A], at: IN_TIME }, 'receipt-unsigned'],
  ['with the other one', { ...P1, signedBy: [B], at: IN_TIME }, 'receipt-unsigned'],
  ['signed by strangers', { ...P1, signedBy: [MED, OBS], at: IN_TIME }, 'receipt-unsigned'],
  [
    'signed by the transit state for the other side',
    { ...P1, signedBy: [A, TRANSIT], at: IN_TIME },
    'receipt-unsigned',
  ],
]

for (const [what, handed, code] of refused) {
  test(`a late receipt ${what} moves nobody and stays a conflict: ${code}`, () => {
    const log = closed()
    report(log, handed)
    assert.deepEqual(codes(log), [code])
    assert.equal(t1(log).late.size, 0)
    for (const { ref } of persons) assert.match(whereIs(log, ref), / detained$/)
  })
}

test('a tranche that was closed without ever being open lets no receipt in', () => {
  const log = manifested()
  for (const side of [A, B]) log.say(side, 'tranche.closed', { tranche: 't1', at: clock('50:00') })
  report(log, { ...P1, at: IN_TIME })
  assert.deepEqual(codes(log), ['not-open'])
})

test('a tranche that ends in a hold is open until the hold, and no longer', () => {
  const log = manifested()
  for (const act of [...ACTS.slice(0, 3), ...ACTS.slice(5)]) act(log)
  report(log, { ...P1, at: clock('45:00') })
  assert.equal(whereIs(log, 'p1'), 'a detained')
  report(log, { ...P1, at: clock('19:00') })
  assert.equal(whereIs(log, 'p1'), 'b own-side')
})

test('a late receipt of both copies counts once, and one of another time is a conflict', () => {
  const log = closed()
  for (const by of [A, B, A]) report(log, { ...P1, at: IN_TIME }, by)
  assert.deepEqual(codes(log), [])
  report(log, { ...P1, at: clock('11:00') }, B)
  assert.deepEqual(codes(log), ['already-received'])
  assert.equal(t1(log).receipts.size, 1)
})

test('no side cuts off what both have signed by an early time for its own close', () => {
  const late = { ...P1, at: clock('45:00') }
  for (const order of [ACTS.slice(5), ACTS.slice(5).reverse()]) {
    const log = manifested()
    for (const act of [...ACTS.slice(0, 5), ...order]) act(log)
    report(log, late)
    assert.equal(whereIs(log, 'p1'), 'b own-side')
  }
})

test('who says go or close a second time at another time has said it the first time', () => {
  const log = manifested()
  log.say(A, 'tranche.go', { tranche: 't1', at: clock('00:00') })
  log.say(A, 'tranche.go', { tranche: 't1', at: clock('59:00') })
  log.say(B, 'tranche.go', { tranche: 't1', at: clock('02:00') })
  assert.deepEqual(t1(log).spans, [{ from: clock('02:00'), until: null }])
})

test('while both have it open, a receipt counts whatever the device’s clock says', () => {
  for (const time of ['00:00', '25:00', '59:00']) {
    const log = manifested()
    for (const act of ACTS.slice(0, 5)) act(log)
    report(log, { ...P1, at: clock(time) })
    assert.equal(whereIs(log, 'p1'), 'b own-side')
    assert.equal(t1(log).late.size, 0)
  }
})

const WAYS: Readonly<Record<string, Omit<Handed, 'ref'>>> = {
  p1: { from: A, to: B },
  p2: { from: A, to: B },
  p3: { from: B, to: TRANSIT },
  p4: { from: B, to: TRANSIT },
}

const signedInTime = fc.subarray(Object.keys(WAYS), { minLength: 1 }).chain((refs) =>
  fc.tuple(
    ...refs.map((ref) =>
      fc.record({
        ref: fc.constant(ref),
        time: fc.constantFrom('02:00', '05:00', '05:01', '20:00', '32:00', '40:00', '50:00'),
        // Heard of before so many of the acts above, or after all of them; more than once, by either side.
        reports: fc.array(
          fc.record({ by: fc.constantFrom(A, B, TRANSIT), after: fc.nat(ACTS.length) }),
          { maxLength: 3 },
        ),
        last: fc.constantFrom(A, B),
      }),
    ),
  ),
)

function outcomeOf({ state }: SmallExchange): Readonly<Record<string, unknown>> {
  const tranche = state.tranches.get('t1')
  assert.ok(tranche !== undefined)
  return {
    custody: [...state.custody].map(([ref, c]) => [ref, c.by, c.where]),
    receipts: [...tranche.receipts.keys()].sort(),
    released: [A, B].map((side) => tranche.released.get(side) ?? { inParity: 0, all: 0 }),
    widest: widestExposure(tranche),
    account: accountOf(state),
  }
}

test('what was signed while a tranche was open comes to the same, whoever reports it and when', () => {
  fc.assert(
    fc.property(signedInTime, fc.boolean(), (signed, isBackwards) => {
      const handed = signed.map(({ ref, time }): Handed => {
        return { ref, from: A, to: B, ...WAYS[ref], at: clock(time) }
      })
      const plain = manifested()
      for (const act of ACTS) act(plain)
      for (const one of handed) report(plain, one)

      const mixed = manifested()
      const told = (after: number): void =>
        signed.forEach(({ reports }, i) => {
          const one = handed[i]
          for (const { by } of reports.filter((r) => r.after === after))
            if (one !== undefined) report(mixed, one, by)
        })
      ACTS.forEach((act, i) => {
        told(i)
        act(mixed)
      })
      told(ACTS.length)
      // Desks tell again what the log has not taken in.
      const again = signed.map(({ last }, i) => ({ last, one: handed[i] }))
      for (const { last, one } of isBackwards ? again.reverse() : again)
        if (one !== undefined) report(mixed, one, last)
      assert.deepEqual(outcomeOf(mixed), outcomeOf(plain))
    }),
  )
})

test('how far one side was ahead at most follows the times on the receipts, not who reports first', () => {
  const steps: readonly Handed[] = [
    { ...P1, at: clock('05:00') },
    { ref: 'p3', from: B, to: TRANSIT, at: clock('05:00') },
    { ref: 'p2', from: A, to: B, at: clock('06:00') },
    { ref: 'p4', from: B, to: TRANSIT, at: clock('07:00') },
  ]
  const order = fc.shuffledSubarray([...steps], { minLength: steps.length })
  fc.assert(
    fc.property(order, fc.boolean(), (reports, isLate) => {
      const log = manifested()
      for (const act of isLate ? ACTS : ACTS.slice(0, 2)) act(log)
      for (const one of reports) report(log, one)
      assert.equal(widestExposure(t1(log)), 1)
      assert.equal(exposureOf(t1(log)), 0)
    }),
    { examples: [[[...steps].sort((x, y) => (x.from < y.from ? -1 : 1)), false]] },
  )
})

test('who came home by a late receipt is accounted for, and until then is not', () => {
  const log = closed()
  const home = (): string => {
    const says = { tranche: 't1', step: 1, at: clock('55:00'), refs: [personRef('p1')] }
    const verdict = log.say(B, 'home.stepped', says)
    return verdict.is === 'void' ? verdict.code : verdict.is
  }
  assert.equal(home(), 'not-in-own-custody')
  report(log, { ...P1, at: IN_TIME })
  assert.deepEqual(unaccountedRefs(log.state), [personRef('p1')])
  assert.equal(home(), 'accepted')
  assert.deepEqual(unaccountedRefs(log.state), [])
})

/** A second manifest with p1 and p2, both left behind as far as the log knew; the late receipt comes between. */
function nextTranche(when: 'before' | 'between' | 'after'): SmallExchange {
  const log = closed()
  const late = { ...P1, at: IN_TIME }
  log.fold({ kind: 'plan.proposed', party: MED, body: null, data: null })
  const plan = log.hashAt()
  for (const party of [A, B, MED])
    log.say(party, 'plan.accepted', { accepts: plan, at: clock('51:00') })
  if (when === 'before') report(log, late)
  log.say(MED, 'manifest.proposed', manifestOf(plan, persons.slice(0, 2), 't2'))
  const accepts = log.hashAt()
  if (when === 'between') report(log, late)
  for (const party of [A, B]) log.say(party, 'manifest.accepted', { accepts, at: clock('52:00') })
  if (when === 'after') report(log, late)
  log.go('t2').clear(['p1', 'p2'], 't2')
  log.say(
    B,
    'handover.stepped',
    crossing('t2', 1, [P1, { ref: 'p2', from: A, to: B, at: clock('55:00') }]),
  )
  return log
}

test('a late receipt voids no later manifest: the others cross, and nobody crosses twice', () => {
  const states: ExchangeState[] = []
  for (const when of ['before', 'between', 'after'] as const) {
    const log = nextTranche(when)
    assert.deepEqual(codes(log), ['already-received'], when)
    assert.equal(whereIs(log, 'p1'), 'b own-side')
    assert.equal(whereIs(log, 'p2'), 'b own-side')
    assert.equal(log.state.custody.get(personRef('p1'))?.lanes.length, 2)
    assert.deepEqual([...(log.state.tranches.get('t2')?.receipts.keys() ?? [])], ['line/p2'])
    states.push(log.state)
  }
  const [first] = states
  for (const state of states) {
    const account = accountOf(state)
    assert.deepEqual(account, accountOf(first ?? state))
    assert.equal(
      account?.released.reduce((sum, r) => sum + r.inParity, 0),
      2,
    )
  }
})

test('who has crossed with a later tranche is not moved again by a late receipt of an earlier one', () => {
  const log = closed()
  log
    .manifest([lineFor('p1', A)], 't2')
    .go('t2')
    .clear(['p1'], 't2')
  log.say(A, 'handover.stepped', crossing('t2', 1, [{ ...P1, at: clock('55:00') }]))
  const before = log.state.custody
  report(log, { ...P1, at: IN_TIME })
  assert.deepEqual(codes(log), ['already-received'])
  assert.deepEqual(log.state.custody, before)
  assert.equal(t1(log).late.size, 0)
})

/** An account of everybody who has crossed so far, which all three have signed. */
function accounted(log: SmallExchange, account = accountOf(log.state)): string {
  assert.ok(account !== null)
  const verdict = log.say(MED, 'closing.proposed', { at: clock('56:00'), account })
  const accepts = log.hashAt()
  for (const party of [A, B, MED])
    log.say(party, 'closing.accepted', { accepts, at: clock('57:00') })
  return verdict.is === 'void' ? verdict.code : verdict.is
}

test('a signed account stands as it was signed; what came late is shown beside it, until a new one is', () => {
  const log = closed()
  assert.equal(accounted(log), 'accepted')
  const signed = log.state.account
  assert.ok(signed !== null)
  assert.deepEqual(beyondAccount(log.state, signed.content), [])
  report(log, { ...P1, at: IN_TIME })
  assert.deepEqual(log.state.account, signed)
  const beyond = [{ from: A, category: 'soldier' as const, persons: 1 }]
  assert.deepEqual(beyondAccount(log.state, signed.content), beyond)
  assert.equal(accounted(log), 'accepted')
  const after = log.state.account
  assert.notEqual(after?.hash, signed.hash)
  assert.deepEqual(beyondAccount(log.state, after?.content ?? signed.content), [])
})

test('an account worked out before a late receipt is still admitted after it, and no third one is', () => {
  const before = accountOf(closed().state)
  assert.ok(before !== null)
  const log = closed()
  report(log, { ...P1, at: IN_TIME })
  const other = { ...before, unaccounted: 7 }
  assert.deepEqual([isAccountOf(log.state, before), isAccountOf(log.state, other)], [true, false])
  assert.equal(accounted(log, other), 'other-account')
  assert.equal(accounted(log, before), 'accepted')
})
