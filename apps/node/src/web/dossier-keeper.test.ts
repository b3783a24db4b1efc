import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partyId } from '@parley/kernel'
import type { ExchangeState } from '@parley/exchange'
import { undelivered } from './dossier-keeper.ts'

test('dossiers that wait for a courier are not delivered a second time', () => {
  const manifest = { steps: 3, coach: 10 }
  const state = {
    frame: { belligerents: [partyId('a'), partyId('b')] },
    tranches: new Map(['tranche-1', 'tranche-2'].map((id) => [id, { id, manifest }])),
  } as unknown as ExchangeState // all that is asked about
  const dueWith = (waiting: readonly string[]): string | null =>
    undelivered({
      id: partyId('b'),
      exchange: () => state,
      entries: () => [],
      waiting: () => waiting,
    })
  assert.equal(dueWith([]), 'tranche-1')
  assert.equal(dueWith(['list.committed', 'dossier.delivered']), 'tranche-2')
  assert.equal(dueWith(['dossier.delivered', 'dossier.delivered']), null)
})
