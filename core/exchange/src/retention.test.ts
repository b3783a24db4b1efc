import assert from 'node:assert/strict'
import test from 'node:test'
import { matchesPattern } from '@parley/ledger'
import { isKind } from './event.ts'
import { ERASABLE_KINDS, erasableInExchange } from './retention.ts'

test('an opening lets be erased what officers may order erased, and nothing beside it', () => {
  assert.ok(ERASABLE_KINDS.length > 0)
  for (const kind of ERASABLE_KINDS) {
    assert.ok(isKind(kind), `${kind} is a kind of an exchange`)
    assert.notEqual(erasableInExchange(kind), null)
  }
})

const KEPT = [
  'agreement.proposed',
  'list.delivered',
  'answer.given',
  'answer.entered',
  'persons.offered',
  'plan.proposed',
  'schedule.proposed',
  'manifest.proposed',
  'handover.stepped',
  'presentation.stepped',
  'fitness.stepped',
  'triage.stepped',
  'home.stepped',
  'remains.transferred',
  'closing.proposed',
  'count.opened',
  'debt.carried',
  'ledger.grant',
]

for (const kind of KEPT) {
  test(`ciphertexts of ${kind} are kept`, () => {
    assert.equal(matchesPattern(ERASABLE_KINDS, kind), false)
    assert.equal(erasableInExchange(kind), null)
  })
}
