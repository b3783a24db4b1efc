import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { PartyId } from '@parley/kernel'
import { personRef } from '@parley/kernel'
import {
  A,
  B,
  crossing,
  lineFor,
  manifestOf,
  MED,
  NEUTRAL,
  NOON,
  OBS,
  receiptOf,
  SmallExchange,
  TRANSIT,
} from './small-exchange.testing.ts'
import { unaccountedRefs } from './closing.ts'
import { exposureOf, hasBegun, leftBehind } from './tranche.ts'

const persons = [lineFor('p1', A), lineFor('p2', A), lineFor('p3', B), lineFor('p4', B)]

function open(): SmallExchange {
  return new SmallExchange().frame().manifest(persons).go().clear(['p1', 'p2', 'p3', 'p4'])
}

function custodyOf(log: SmallExchange, ref: string): string {
  const custody = log.state.custody.get(personRef(ref))
  return `${custody?.by} ${custody?.where}`
}

test('a manifest puts everyone into the custody of the side that holds them', () => {
  const log = new SmallExchange().frame().manifest(persons)
  assert.equal(custodyOf(log, 'p1'), 'a detained')
  assert.equal(custodyOf(log, 'p3'), 'b detained')
})

test('a receipt of both sides moves custody, straight home or into the transit state', () => {
  const log = open()
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  log.say(B, 'handover.stepped', crossing('t1', 1, [{ ref: 'p3', from: B, to: TRANSIT }]))
  assert.equal(custodyOf(log, 'p1'), 'b own-side')
  assert.equal(custodyOf(log, 'p3'), 'transit transit')
  assert.deepEqual(log.state.conflicts, [])
})

test('the other side reporting the same receipt changes nothing', () => {
  const log = open()
  const step = crossing('t1', 1, [{ ref: 'p1', from: A, to: B }])
  log.say(A, 'handover.stepped', step)
  const before = log.state.custody
  log.say(B, 'handover.stepped', step)
  assert.equal(log.state.custody, before)
  assert.deepEqual(log.state.conflicts, [])
})

const refusedReceipts: readonly [string, Parameters<typeof crossing>[2][number], string][] = [
  [
    'signed by the releasing side alone',
    { ref: 'p1', from: A, to: B, signedBy: [A] },
    'receipt-unsigned',
  ],
  [
    'signed by the receiving side alone',
    { ref: 'p1', from: A, to: B, signedBy: [B] },
    'receipt-unsigned',
  ],
  ['signed by strangers', { ref: 'p1', from: A, to: B, signedBy: [MED, OBS] }, 'receipt-unsigned'],
  ['of a person nobody listed', { ref: 'p9', from: A, to: B }, 'not-on-manifest'],
  ['in the other direction', { ref: 'p1', from: B, to: A }, 'other-direction'],
  [
    'past the transit state the route goes through',
    { ref: 'p3', from: B, to: A },
    'other-direction',
  ],
]

for (const [what, handed, code] of refusedReceipts) {
  test(`a receipt ${what} moves nobody and is kept as a conflict: ${code}`, () => {
    const log = open()
    log.say(A, 'handover.stepped', crossing('t1', 1, [handed]))
    assert.deepEqual(
      log.state.conflicts.map((c) => c.code),
      [code],
    )
    for (const { ref } of persons) assert.match(custodyOf(log, ref), / detained$/)
  })
}

test('a bad receipt does not void the good ones of its coach', () => {
  const log = open()
  log.say(
    A,
    'handover.stepped',
    crossing('t1', 1, [
      { ref: 'p9', from: A, to: B },
      { ref: 'p1', from: A, to: B },
    ]),
  )
  assert.equal(custodyOf(log, 'p1'), 'b own-side')
})

test('nobody crosses before both sides said go', () => {
  const log = new SmallExchange().frame().manifest(persons)
  log.say(A, 'tranche.go', { tranche: 't1', at: NOON })
  log.clear(['p1'])
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.deepEqual(
    log.state.conflicts.map((c) => c.code),
    ['not-open'],
  )
})

test('nobody crosses whom the neutral interviewer has not cleared', () => {
  const log = new SmallExchange().frame().manifest(persons).go()
  const outcomes = [{ ref: personRef('p1'), outcome: 'not-presented' as const }]
  log.say(NEUTRAL, 'presentation.stepped', { tranche: 't1', step: 1, at: NOON, outcomes })
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.deepEqual(
    log.state.conflicts.map((c) => c.code),
    ['not-cleared'],
  )
  const tranche = log.state.tranches.get('t1')
  assert.ok(tranche !== undefined)
  assert.deepEqual(
    leftBehind(tranche).map((l) => l.because),
    ['not-presented', 'deferred', 'deferred', 'deferred'],
  )
})

test('while a tranche is held nobody crosses, and both sides resume it', () => {
  const log = open()
  log.say(MED, 'tranche.held', { tranche: 't1', at: NOON, reason: 'point-unsafe' })
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.equal(custodyOf(log, 'p1'), 'a detained')
  log.say(A, 'tranche.resumed', { tranche: 't1', at: NOON })
  assert.equal(log.state.tranches.get('t1')?.stage, 'held')
  log.say(B, 'tranche.resumed', { tranche: 't1', at: NOON })
  log.say(A, 'handover.stepped', crossing('t1', 2, [{ ref: 'p1', from: A, to: B }]))
  assert.equal(custodyOf(log, 'p1'), 'b own-side')
})

test('exposure counts persons within parity only', () => {
  const lines = [lineFor('p1', A), lineFor('p2', A, { inParity: false }), lineFor('p3', B)]
  const log = new SmallExchange().frame().manifest(lines).go().clear(['p1', 'p2', 'p3'])
  log.say(
    A,
    'handover.stepped',
    crossing('t1', 1, [
      { ref: 'p1', from: A, to: B },
      { ref: 'p2', from: A, to: B },
    ]),
  )
  const tranche = log.state.tranches.get('t1')
  assert.ok(tranche !== undefined)
  assert.equal(exposureOf(tranche), 1)
})

test('a person reaches home only after a receipt, and only in their own side’s word', () => {
  const log = open()
  const home = (by: PartyId): string => {
    const verdict = log.say(by, 'home.stepped', {
      tranche: 't1',
      step: 1,
      at: NOON,
      refs: [personRef('p1')],
    })
    return verdict.is === 'void' ? verdict.code : verdict.is
  }
  assert.equal(home(B), 'not-in-own-custody')
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.equal(home(A), 'not-in-own-custody')
  assert.equal(home(B), 'accepted')
  assert.equal(home(B), 'not-received')
})

test('a person who crossed cannot be put on another manifest', () => {
  const log = open()
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  for (const party of [A, B]) log.say(party, 'tranche.closed', { tranche: 't1', at: NOON })
  log.manifest([lineFor('p1', A)], 't2')
  assert.equal(log.state.tranches.has('t2'), false)
  log.manifest([lineFor('p2', A)], 't3')
  assert.equal(log.state.tranches.has('t3'), true)
})

test('a manifest has no more persons of a side than its coaches carry in its steps', () => {
  fc.assert(
    fc.property(
      fc.record({ steps: fc.integer({ min: 1, max: 6 }), coach: fc.integer({ min: 1, max: 6 }) }),
      fc.nat(40),
      fc.nat(40),
      ({ steps, coach }, ofA, ofB) => {
        const small = new SmallExchange().frame()
        small.agree()
        small.fold({ kind: 'plan.proposed', party: MED, body: null, data: null })
        const plan = small.hashAt()
        const line = (from: PartyId, n: number) => lineFor(`p${from}${n}`, from)
        const persons = [
          ...Array.from({ length: ofA }, (_, n) => line(A, n)),
          ...Array.from({ length: ofB }, (_, n) => line(B, n)),
        ]
        const says = { ...manifestOf(plan, persons, 't1'), steps, coach }
        for (const party of [A, B, MED])
          small.say(party, 'plan.accepted', { accepts: plan, at: NOON })
        const verdict = small.say(MED, 'manifest.proposed', says)
        const isRoom = Math.max(ofA, ofB) <= steps * coach
        assert.equal(
          verdict.is === 'void' ? verdict.code : 'ok',
          isRoom ? 'ok' : 'more-than-coaches',
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('in any order of reports, with any repeats, everybody is in exactly one custody and counted once', () => {
  const handed = [
    { ref: 'p1', from: A, to: B },
    { ref: 'p2', from: A, to: B },
    { ref: 'p3', from: B, to: TRANSIT },
    { ref: 'p4', from: B, to: TRANSIT },
  ]
  const report = fc.record({ by: fc.constantFrom(A, B, TRANSIT), who: fc.subarray(handed) })
  fc.assert(
    fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
      const log = open()
      reports.forEach(({ by, who }, i) =>
        log.say(by, 'handover.stepped', crossing('t1', i + 1, who)),
      )
      const crossed = new Set(reports.flatMap((r) => r.who.map((h) => h.ref)))
      const tranche = log.state.tranches.get('t1')
      assert.ok(tranche !== undefined)
      assert.equal(tranche.receipts.size, crossed.size)
      assert.equal(log.state.custody.size, persons.length)
      for (const { ref } of persons) {
        assert.equal(custodyOf(log, ref).endsWith(' detained'), !crossed.has(ref))
      }
    }),
  )
})

test('bags of remains need a receipt of both sides and touch no count of the living', () => {
  const log = open()
  const lot = { lot: 'lot-1', from: B, to: A, bags: 14, at: NOON }
  const alone = { ...lot, receipt: receiptOf({ about: 'remains', ...lot }, [B]) }
  assert.equal(log.say(A, 'remains.transferred', alone).is, 'void')
  const both = { ...lot, receipt: receiptOf({ about: 'remains', ...lot }, [A, B]) }
  assert.equal(log.say(A, 'remains.transferred', both).is, 'accepted')
  const other = { ...both, lot: 'lot-2', bags: 15 }
  assert.equal(log.say(A, 'remains.transferred', other).is, 'void')
  assert.equal(log.state.tranches.get('t1')?.receipts.size, 0)
})

/** Two manifests on the table at once; the second gets its last acceptance after the first is in force. */
function secondBinds(first: string, second: string, line = lineFor('p1', A)): SmallExchange {
  const log = new SmallExchange().frame()
  log.fold({ kind: 'plan.proposed', party: MED, body: null, data: null })
  const plan = log.hashAt()
  for (const party of [A, B, MED]) log.say(party, 'plan.accepted', { accepts: plan, at: NOON })
  const proposed = [
    manifestOf(plan, [lineFor('p1', A)], first),
    manifestOf(plan, [line], second),
  ].map((manifest) => {
    log.say(MED, 'manifest.proposed', manifest)
    return log.hashAt()
  })
  for (const accepts of proposed) {
    for (const party of [A, B]) log.say(party, 'manifest.accepted', { accepts, at: NOON })
    log.go(first)
    log.clear(['p1'], first)
    log.say(A, 'handover.stepped', crossing(first, 1, [{ ref: 'p1', from: A, to: B }]))
  }
  return log
}

test('a second manifest of one tranche does not overwrite the one in force and its receipts', () => {
  const log = secondBinds('t1', 't1')
  assert.equal(log.state.tranches.get('t1')?.receipts.size, 1)
  assert.deepEqual(
    log.state.voids.map((v) => v.code).filter((code) => code === 'manifested-before'),
    ['manifested-before'],
  )
})

test('a person on two proposed manifests is on one in force, and crosses once', () => {
  const log = secondBinds('t1', 't2')
  assert.deepEqual([...log.state.tranches.keys()], ['t1'])
  assert.ok(log.state.voids.some((v) => v.code === 'in-another-tranche'))
})

test('a manifest that names another holder than the one known is void: held-by-another', () => {
  const log = new SmallExchange().frame().manifest([lineFor('p1', A)])
  for (const party of [A, B]) log.say(party, 'tranche.closed', { tranche: 't1', at: NOON })
  log.manifest([lineFor('p1', B)], 't2')
  assert.equal(log.state.tranches.has('t2'), false)
  assert.ok(log.state.voids.some((v) => v.code === 'held-by-another'))
})

function present(log: SmallExchange, ref: string, outcome: 'cleared' | 'not-presented'): void {
  const step = (log.state.tranches.get('t1')?.presentedSteps ?? 0) + 1
  const outcomes = [{ ref: personRef(ref), outcome }]
  log.say(NEUTRAL, 'presentation.stepped', { tranche: 't1', step, at: NOON, outcomes })
}

test('whoever was withdrawn is not cleared at the same line, however often it is said', () => {
  const log = new SmallExchange().frame().manifest(persons).go()
  present(log, 'p1', 'not-presented')
  present(log, 'p1', 'cleared')
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.equal(custodyOf(log, 'p1'), 'a detained')
})

test('whoever was cleared may withdraw until they have crossed, and not after', () => {
  const log = open()
  present(log, 'p1', 'not-presented')
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'p2', from: A, to: B }]))
  present(log, 'p2', 'not-presented')
  const { presented } = log.state.tranches.get('t1') ?? {}
  assert.equal(presented?.get(personRef('p1')), 'not-presented')
  assert.equal(presented?.get(personRef('p2')), 'cleared')
})

test('a stranger is neither heard nor present, and no tranche begins with one', () => {
  const log = new SmallExchange().frame().manifest(persons)
  present(log, 'x9', 'cleared')
  log.say(A, 'handover.stepped', crossing('t1', 1, [{ ref: 'x9', from: A, to: B }]))
  const tranche = log.state.tranches.get('t1')
  assert.ok(tranche !== undefined)
  assert.deepEqual([tranche.presented.size, tranche.present.size, tranche.checked.size], [0, 0, 0])
  assert.equal(hasBegun(tranche), false)
})

test('one person wears one wristband', () => {
  const log = new SmallExchange().frame()
  const give = (...bands: readonly string[]): string => {
    const arrivals = bands.map((wristband) => ({ wristband, ref: personRef('p3') }))
    const says = { tranche: 't1', step: 1, at: NOON, arrivals }
    const verdict = log.say(TRANSIT, 'arrival.stepped', says)
    return verdict.is === 'void' ? verdict.code : verdict.is
  }
  assert.equal(give('w1', 'w2'), 'other-wristband')
  assert.equal(give('w1'), 'accepted')
  assert.equal(give('w1'), 'accepted')
  assert.equal(give('w2'), 'other-wristband')
})

test('whoever was left behind and goes home with a later tranche is not unaccounted for', () => {
  const log = open()
  for (const party of [A, B]) log.say(party, 'tranche.closed', { tranche: 't1', at: NOON })
  log
    .manifest([lineFor('p1', A)], 't2')
    .go('t2')
    .clear(['p1'], 't2')
  log.say(A, 'handover.stepped', crossing('t2', 1, [{ ref: 'p1', from: A, to: B }]))
  assert.deepEqual(unaccountedRefs(log.state), [personRef('p1')])
  log.say(B, 'home.stepped', { tranche: 't2', step: 1, at: NOON, refs: [personRef('p1')] })
  assert.deepEqual(unaccountedRefs(log.state), [])
})
