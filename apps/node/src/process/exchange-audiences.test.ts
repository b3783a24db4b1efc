// An opening grants every audience that a kind of entry is sealed to: else the first such entry could not be written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AudienceName } from '@parley/exchange'
import { partyId } from '@parley/kernel'
import { exchangeAudiences } from './exchange-audiences.ts'

const ROLES = {
  belligerents: [partyId('b'), partyId('a')],
  mediator: partyId('med'),
  neutral: partyId('neutral'),
  observer: partyId('obs'),
  transit: partyId('transit'),
}

// The compiler asks for each of them here.
const NEEDED: Readonly<Record<AudienceName, true>> = {
  lists: true,
  terms: true,
  crossing: true,
  interview: true,
  care: true,
  oversight: true,
  remains: true,
  detention: true,
}

test('an opening grants every audience that a kind is sealed to', () => {
  const granted = exchangeAudiences(ROLES, new Set()).map(({ audience }) => audience)
  assert.deepEqual(granted.toSorted(), Object.keys(NEEDED).toSorted())
})

test('the two sides and the observer read of remains, and nobody else does', () => {
  for (const transit of [ROLES.transit, null]) {
    const all = exchangeAudiences({ ...ROLES, transit }, new Set(['a/hospital']))
    const remains = all.find(({ audience }) => audience === 'remains')
    assert.deepEqual(remains?.members, ['a', 'b', 'obs'])
    assert.deepEqual(remains.owners, ['a'])
  }
})

test('the two sides and the neutral visitor read of detention, and nobody else does', () => {
  for (const transit of [ROLES.transit, null]) {
    const all = exchangeAudiences({ ...ROLES, transit }, new Set(['a/hospital']))
    const detention = all.find(({ audience }) => audience === 'detention')
    assert.deepEqual(detention?.members, ['a', 'b', 'neutral'])
    assert.deepEqual(detention.owners, ['a'])
  }
})
