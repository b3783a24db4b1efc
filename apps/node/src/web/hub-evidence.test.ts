// An entry's proof on the screens, where one exchange went over two logs: each log proves its own.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import { partyId, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import { judgeCheckpoint, parsePolicy, parseProof, verifyProof } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { storedEvidence } from '../courier/stored-evidence.ts'
import { continueLogs } from '../ledger/continued-log.ts'
import { pastView } from '../ledger/past-log.ts'
import { openSeatLog } from '../ledger/seat-log.ts'
import { lostLog, NEXT } from '../ledger/test/lost-log.ts'
import type { Mirror } from '../ledger/mirror.ts'
import { hubEvidence } from './hub-evidence.ts'

test('an entry of the lost log is proved by its own policy from this seat’s copy, one of the new log by the new hub’s', async () => {
  const log = await lostLog('evidence')
  const { world } = log
  const copy = await log.copy('a')
  const next = await log.successor(await log.hub.checkpoint())
  const past = await log.past(copy)
  const mirror = await log.mirrorOn('a', next, past)
  valueOf(await mirror.pull())
  const seatLog = (of: Mirror) =>
    openSeatLog({
      ...world,
      party: partyId('a'),
      log: of,
      files: openMemoryFiles(),
      cryptography: nodeCryptography,
    })
  const { entries } = await continueLogs([seatLog(pastView(past))], seatLog(mirror)).pull()
  const size = copy.state.size
  assert.equal(entries.length, size + mirror.state.size)
  const policies = { old: utf8Text(world.policy) ?? '', next: utf8Text(world.policyOf(NEXT)) ?? '' }
  const evidence = hubEvidence(
    {
      entries: () => entries.map((entry) => ({ ...entry, verdict: { is: 'ledger' } })),
      onChange: () => () => undefined,
    },
    next,
    {
      policy: policies.next,
      hashing: nodeCryptography,
      past: [{ size: past.witnessedSize, hub: storedEvidence(copy), policy: policies.old }],
    },
  )
  for (const { index } of entries) {
    const found = present(await evidence.entry(index), `evidence of entry ${index}`)
    const expected = index < size ? policies.old : policies.next
    assert.equal(found.policy, expected)
    const policy = valueOf(parsePolicy(utf8Bytes(found.policy), nodeCryptography))
    const proof = valueOf(parseProof(utf8Bytes(found.proof)))
    assert.equal(proof.index, index < size ? index : index - size)
    const verified = valueOf(verifyProof(utf8Bytes(found.note), proof, policy, nodeCryptography))
    assert.equal(verified.isWitnessed, true)
    assert.ok(judgeCheckpoint(proof.checkpoint, policy, nodeCryptography).ok)
  }
  assert.equal(await evidence.entry(entries.length), null)
})
