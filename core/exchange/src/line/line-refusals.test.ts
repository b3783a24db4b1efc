// Everything a desk says no to, each with its word: invalid codes outnumber good ones at a line too.
import assert from 'node:assert/strict'
import test from 'node:test'
import { personRef } from '@parley/kernel'
import { A, NOON, TRANSIT } from '../small-exchange.testing.ts'
import type { PersonsCode } from './handing-code.ts'
import { codeRefusal } from './line-desk.ts'
import { met, releasedCode, signatureOf } from './two-desks.testing.ts'
import type { Met } from './two-desks.testing.ts'

const refusedReleases: readonly (readonly [string, (met: Met) => void, string, string])[] = [
  ['somebody on no manifest', () => undefined, 'z9', 'not-on-manifest'],
  ['somebody of the other side', ({ a }) => a.check('b1'), 'b1', 'other-direction'],
  ['somebody nobody checked here', () => undefined, 'a1', 'not-checked'],
  [
    'somebody whose identity is doubtful',
    ({ a }) => a.except('a1', 'identity-doubtful', A),
    'a1',
    'excepted',
  ],
  ['somebody marked absent', ({ a }) => a.except('a1', 'listed-absent', A), 'a1', 'excepted'],
  [
    'somebody whose identity became doubtful after the check',
    ({ a }) => {
      a.check('a1')
      a.except('a1', 'identity-doubtful', A)
    },
    'a1',
    'excepted',
  ],
  ['somebody released before', (both) => void releasedCode(both, 'a1'), 'a1', 'released-before'],
  [
    'anybody during a hold',
    ({ a, log }) => {
      a.check('a1')
      log.say(A, 'tranche.held', { tranche: 't1', at: NOON, reason: 'weather' })
    },
    'a1',
    'not-open',
  ],
  [
    'one more than the bound allows',
    (both) => void releasedCode(both, 'a1', 'a2'),
    'a3',
    'exposure-exceeded',
  ],
]

for (const [what, before, ref, code] of refusedReleases) {
  test(`a desk does not release ${what}: ${code}`, () => {
    const both = met()
    before(both)
    if (code === 'exposure-exceeded') both.a.check(ref)
    assert.equal(both.a.refusedRelease(ref), code)
    assert.equal(both.a.release([ref]), null)
  })
}

test('a desk does not release whom the interviewer did not clear', () => {
  const { a } = met(['a2'])
  a.check('a1')
  assert.equal(a.refusedRelease('a1'), 'not-cleared')
})

const refusedReceipts: readonly (readonly [
  string,
  (both: Met, code: PersonsCode) => PersonsCode,
  string,
])[] = [
  ['whom it has not checked', (_, code) => code, 'not-checked'],
  [
    'whose identity it doubts',
    ({ b }, code) => {
      b.except('a1', 'identity-doubtful', A)
      return code
    },
    'excepted',
  ],
  [
    'under a signature of another text',
    ({ b }, code) => {
      b.check('a1')
      return { ...code, at: '2031-05-20T12:00:01Z' as PersonsCode['at'] } // a second later
    },
    'wrong-signature',
  ],
  [
    'under a signature of a device of its own',
    ({ b }, code) => {
      b.check('a1')
      return { ...code, releasedBy: 'b/dev/line-1' }
    },
    'wrong-signature',
  ],
  [
    'under a signature that its own device made',
    ({ b }, code) => {
      b.check('a1')
      const forged = signatureOf('b/dev/line-1', 'x')
      return { ...code, persons: code.persons.map((p) => ({ ...p, released: forged })) }
    },
    'wrong-signature',
  ],
]

for (const [what, change, word] of refusedReceipts) {
  test(`a desk receives nobody ${what}: ${word}`, () => {
    const both = met()
    const code = change(both, releasedCode(both, 'a1'))
    assert.equal(both.b.refusedReceipt(code, 'a1'), word)
    assert.equal(both.b.receive(code), null)
    assert.equal(both.b.desk.tranche.receipts.size, 0)
  })
}

test('a desk receives nobody that is on no manifest, goes the other way, or crossed before', () => {
  const both = met()
  const { b, log } = both
  const code = releasedCode(both, 'a1')
  const of = (ref: string): PersonsCode => ({
    ...code,
    persons: code.persons.map((p) => ({ ...p, ref: personRef(ref) })),
  })
  assert.equal(b.refusedReceipt(of('z9'), 'z9'), 'not-on-manifest')
  assert.equal(b.refusedReceipt(of('b1'), 'b1'), 'other-direction')
  b.check('a1')
  b.receive(code)
  const later = { ...code, at: '2031-05-20T13:00:00Z' as PersonsCode['at'] } // another hour's receipt
  const again = {
    ...later,
    persons: code.persons.map((p) => {
      const text = `parley.dev/receipt@v1\n{"about":"person","at":"2031-05-20T13:00:00Z","from":"a","leg":"line","ref":"a1","to":"b","tranche":"t1","x":"test.example/x"}\n`
      return { ...p, released: signatureOf('a/dev/line-1', text) }
    }),
  }
  assert.equal(b.refusedReceipt(again, 'a1'), 'already-received')
  assert.equal(log.state.conflicts.length, 0)
})

const refusedCompletions: readonly (readonly [
  string,
  (done: PersonsCode) => PersonsCode,
  string,
])[] = [
  [
    'released by another receipt',
    (d) => ({ ...d, at: '2031-05-20T12:00:01Z' as PersonsCode['at'] }),
    'other-receipt',
  ], // a second later
  [
    'without the second signature',
    (d) => ({ ...d, persons: d.persons.map((p) => ({ ...p, received: null })) }),
    'not-received',
  ],
  [
    'signed twice by its own side',
    (d) => ({
      ...d,
      receivedBy: d.releasedBy,
      persons: d.persons.map((p) => ({ ...p, received: p.released })),
    }),
    'wrong-signature',
  ],
  [
    'with a second signature of nobody',
    (d) => ({ ...d, persons: d.persons.map((p) => ({ ...p, received: p.released })) }),
    'wrong-signature',
  ],
  [
    'with another first signature',
    (d) => ({ ...d, persons: d.persons.map((p) => ({ ...p, released: p.received ?? '' })) }),
    'other-receipt',
  ],
]

for (const [what, change, word] of refusedCompletions) {
  test(`a desk takes back no receipt ${what}: ${word}`, () => {
    const both = met()
    const code = releasedCode(both, 'a1')
    both.b.check('a1')
    const done = both.b.receive(code)
    assert.ok(done !== null)
    assert.equal(both.a.refusedCompletion(change(done), 'a1'), word)
    both.a.complete(change(done))
    assert.ok(both.a.desk.released.has(personRef('a1')))
  })
}

test('a desk takes back no receipt of somebody it never released', () => {
  const both = met()
  const code = releasedCode(both, 'a1')
  both.b.check('a1')
  const done = both.b.receive(code)
  assert.ok(done !== null)
  assert.equal(met().a.refusedCompletion(done, 'a1'), 'not-released')
})

const elsewhere: readonly (readonly [string, Partial<PersonsCode>, string])[] = [
  ['another exchange', { x: 'test.example/other' }, 'other-exchange'],
  ['another tranche', { tranche: 't2' }, 'other-tranche'],
  ['another leg', { leg: 'onward' }, 'other-leg'],
  ['another side', { to: TRANSIT }, 'other-direction'],
]

for (const [what, change, word] of elsewhere) {
  test(`a code of ${what} is not for this desk: ${word}`, () => {
    const both = met()
    const code = { ...releasedCode(both, 'a1'), ...change }
    const at = { origin: 'test.example/x', side: 'receiving' } as const
    assert.equal(codeRefusal(both.b.desk, code, at), word)
  })
}
