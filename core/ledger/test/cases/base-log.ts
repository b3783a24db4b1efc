// The log that the vectors of entries go on from: every kind of the ledger once, parties A and B.
import { utf8Bytes } from '@parley/kernel'
import type { Bytes, JsonObject } from '@parley/kernel'
import { blobIdOf } from '../../src/hash.ts'
import { headsBody } from '../../src/heads.ts'
import {
  A,
  AUDIENCE,
  B,
  OPEN,
  emptyLog,
  ringDraft,
  ringKey,
  testCryptography,
  testKey,
  testRecipient,
  testRing,
} from '../log-maker.ts'
import type { EntryDraft, TestLog } from '../log-maker.ts'

export const blobOf = (n: number): Bytes => utf8Bytes(`ciphertext ${n}`)
export const blobName = (n: number): string => blobIdOf(testCryptography, blobOf(n))

/** B's first ring: a tablet kept to one tranche, and a key that is void from index 12 on. */
const ringOfB = testRing(B, {
  keys: [
    ringKey('b/dev/1', 'device', { kinds: ['handover.*'], scope: ['tranche-1'] }),
    ringKey('b/dev/2', 'device', { kinds: ['handover.*'], until: 12 }),
    ringKey('b/node/1', 'node', { kinds: ['ledger.erased', 'list.*'] }),
    ringKey('b/officer/1', 'officer'),
    ringKey('b/officer/2', 'officer'),
  ],
})

export const GRANT: EntryDraft = {
  author: 'a/officer/1',
  kind: 'ledger.grant',
  body: { audience: 'a+b', epoch: 1, to: 'b' },
  blob: blobOf(1),
  aud: 'b',
}
export const ERASE_BODY: JsonObject = {
  authority: 'a/headquarters',
  blobs: [blobName(2)],
  dossier: 'dossier-1',
  reason: 'withdrawn',
}

/** Entries 0 to 12. */
export function baseLog(): TestLog {
  const log = emptyLog()
  log.add(OPEN)
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  log.add(ringDraft(ringOfB, ['b/root/2', 'b/root/3']))
  log.add({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  log.add(GRANT)
  log.add({ author: 'a/dev/1', kind: 'handover.outcome', blob: blobOf(2) })
  log.add({
    author: 'b/dev/1',
    kind: 'handover.outcome',
    blob: blobOf(3),
    header: { scope: 'tranche-1' },
  })
  log.add({
    author: 'a/officer/1',
    with: ['a/officer/2', 'b/officer/1'],
    kind: 'release.order',
    body: { count: 2 },
  })
  log.add({
    author: 'hub/1',
    kind: 'ledger.heads',
    body: headsBody({ heads: log.state.headsBelow(8), n: 8, part: 1, parts: 1 }),
  })
  log.add({ author: 'a/officer/1', with: ['a/officer/2'], kind: 'ledger.erase', body: ERASE_BODY })
  log.add({ author: 'a/node/1', kind: 'ledger.erased', body: { erase: 9 } })
  const { keys, ...rest } = ringOfB
  const left = keys.filter((one) => one.key.name !== 'b/dev/1')
  const suspect = [{ from: 6, vkey: testKey('b/dev/1').key.vkey }]
  log.add(ringDraft({ ...rest, keys: left, suspect, version: 2 }, ['b/root/1', 'b/root/2']))
  log.add({
    author: 'a/officer/1',
    kind: 'ledger.audience',
    body: {
      ...AUDIENCE,
      epoch: 2,
      members: ['a', 'b', 'b/handover'],
      recipient: testRecipient(200),
    },
  })
  return log
}
