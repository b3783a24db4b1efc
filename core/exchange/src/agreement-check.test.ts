import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { isJsonObject, personRef } from '@parley/kernel'
import type { Json, PartyId } from '@parley/kernel'
import { agreementFault, clausesClashing } from './agreement-check.ts'
import type { Agreement } from './agreement.ts'
import { meetableCount, meetableNumbers, offeredCount } from './meetable.ts'
import type { Offer } from './offer.ts'
import { presetAgreement } from './preset.ts'
import { A, B, NOON, smallAgreement, SmallExchange } from './small-exchange.testing.ts'
import { agreementWarnings, outsideParity } from './warning.ts'

const base = smallAgreement(null)

/** The small agreement with numbers of one term changed. */
function withTerm(id: string, numbers: Readonly<Record<string, Json>>): Agreement {
  const terms = base.terms.map((t) =>
    isJsonObject(t) && t['id'] === id ? { ...t, ...numbers } : t,
  )
  return { ...base, terms }
}

function found(agreement: Agreement): readonly (readonly [string, readonly string[]])[] {
  return clausesClashing(agreement).map((clash) => [clash.code, clash.clauses])
}

test('the preset contradicts nothing, and a planner could read it', () => {
  assert.deepEqual(found(base), [])
  assert.equal(agreementFault(base), null)
})

test('unequal numbers under parity are named with the parity they break', () => {
  assert.deepEqual(found(withTerm('soldiers-from-a', { min: 3, max: 3 })), [
    [
      'not-in-parity',
      ['parity', 'soldiers-from-a', 'civilians-from-a', 'soldiers-from-b', 'civilians-from-b'],
    ],
  ])
  const agreed = withTerm('soldiers-from-a', { min: 3, max: 3 })
  const tolerant = agreed.terms.map((t) =>
    isJsonObject(t) && t['id'] === 'parity' ? { ...t, tolerance: 1 } : t,
  )
  assert.deepEqual(found({ ...agreed, terms: tolerant }), [])
})

test('counts above their ceiling are named with it, and only of that side', () => {
  const [clash, ...others] = clausesClashing(withTerm('ceiling-from-b', { max: 2 }))
  assert.deepEqual(clash, {
    code: 'more-than-ceiling',
    clauses: ['ceiling-from-b', 'soldiers-from-b', 'civilians-from-b'],
    needed: 3,
    allowed: 2,
  })
  assert.deepEqual(
    others.map((c) => c.code),
    ['not-in-parity'],
  )
})

test('more persons than places are named with the rooms they lack', () => {
  const tranches: readonly Json[] = [
    { id: 't1', capacity: { a: { people: 1, seats: 9, stretchers: 0 }, b: { seats: 9 } } },
    { id: 't2', capacity: { a: { people: 9, seats: 1, stretchers: 0 }, b: {} } },
  ]
  assert.deepEqual(found({ ...base, tranches }), [
    ['more-than-room', ['soldiers-from-a', 'civilians-from-a', 't1-a', 't2-a']],
  ])
})

test('more persons than the coaches carry are named with the steps, and exactly as many are not', () => {
  const of = (steps: number, coach: number) =>
    clausesClashing({ ...base, handover: { ...base.handover, steps, coach } })
  // Three persons of each side, in two tranches.
  assert.deepEqual(
    of(1, 1).map((c) => [c.code, c.clauses.at(-1), c.needed, c.allowed]),
    [
      ['more-than-coaches', 'steps', 3, 2],
      ['more-than-coaches', 'steps', 3, 2],
    ],
  )
  assert.deepEqual([of(2, 1), of(1, 2)], [[], []])
})

test('the preset has steps for everybody its tranches have room for', () => {
  for (const soldiers of [2, 270, 2000]) {
    const rest = { referenceDate: '2031-05-20', id: 'x', series: 's', replaces: null }
    const numbers = { soldiers, civilians: 0, tranches: 1, ceiling: soldiers, ...rest }
    const { steps, coach } = presetAgreement(numbers).handover
    assert.ok(steps * coach >= soldiers + 12 && steps >= 8, `${steps} steps for ${soldiers}`)
  }
})

test('a filter that says more than this check reads is claimed nothing of', () => {
  const odd = { id: 'odd', kind: 'quota', where: { holder: ['a'], class: [1] }, max: 0 }
  assert.deepEqual(found({ ...base, terms: [...base.terms, odd] }), [])
})

test('terms that no planner could read are a fault with its place', () => {
  const strange = { id: 'x', kind: 'first-come' }
  assert.notEqual(agreementFault({ ...base, terms: [strange] }), null)
  assert.notEqual(agreementFault({ ...base, handover: { ...base.handover, exposure: 0 } }), null)
})

test('numbers alike on both sides, under the ceiling and within the places, never clash', () => {
  const numbers = fc.record({
    soldiers: fc.nat(400),
    civilians: fc.nat(400),
    tranches: fc.integer({ min: 1, max: 8 }),
  })
  fc.assert(
    fc.property(numbers, ({ soldiers, civilians, tranches }) => {
      const ceiling = soldiers + civilians
      const rest = { referenceDate: '2031-05-20', id: 'x', series: 's', replaces: null }
      const agreement = presetAgreement({ soldiers, civilians, tranches, ceiling, ...rest })
      assert.deepEqual(clausesClashing(agreement), [])
      assert.equal(agreementFault(agreement), null)
    }),
  )
})

function offering(log: SmallExchange, party: PartyId, soldiers: number, civilians: number): void {
  const persons = Array.from({ length: soldiers + civilians }, (_, i): Offer => ({
    ref: personRef(`${party}${i + 1}`),
    home: party === A ? B : A,
    category: i < soldiers ? 'soldier' : 'civilian',
    basis: 'register',
    class: 7,
    inParity: i > 0 || party === B,
    seats: 1,
    stretchers: 0,
    escort: false,
  }))
  assert.equal(log.say(party, 'persons.offered', { at: NOON, persons }).is, 'accepted')
}

test('both sides can meet the smaller of what they offered within parity, less what was refused', () => {
  const log = new SmallExchange().frame()
  log.agree()
  const ask = (list: PartyId): void => {
    log.say(list, 'list.committed', { list: 'sought', count: 4, root: 'x' })
    log.say(list, 'list.delivered', { part: 1, parts: 1, at: NOON }, [])
  }
  ask(A)
  ask(B)
  offering(log, A, 4, 1)
  offering(log, B, 5, 2)
  assert.equal(offeredCount(log.state, A, 'soldier'), 3)
  assert.equal(meetableCount(log.state, 'soldier'), 3)
  const preset = {
    ceiling: 9,
    tranches: 1,
    referenceDate: '2031-05-20',
    id: 'x',
    series: 's',
    replaces: null,
  }
  const wanted = { soldiers: 270, civilians: 120, ...preset }
  const { soldiers, civilians } = meetableNumbers(log.state, wanted, 1)
  assert.deepEqual([soldiers, civilians], [2, 0])
})

test('an agreement that prices the wounded is made to leave them out, and says the same otherwise', () => {
  const term = { id: 'all-alike', kind: 'parity', between: ['a', 'b'] }
  const priced = { ...base, terms: [...base.terms, term] }
  const mended = outsideParity(priced)
  assert.equal(agreementWarnings(priced).length, 1)
  assert.deepEqual(agreementWarnings(mended), [])
  assert.deepEqual(mended.terms.slice(0, -1), base.terms)
})
