import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography, seededChance } from '@parley/kernel'
import { openSealing, sealingWork } from '@parley/sealing'
import type { SealingAnswer, SealingTask } from '@parley/sealing'
import { openWorkerTeam } from '@parley/system'

test('two worker threads seal the same bytes as one thread does, and open them', async () => {
  const team = openWorkerTeam<SealingTask, SealingAnswer>(sealingWork(), 2)
  const chance = () => seededChance(nobleCryptography, 'team', 'keys')
  const alone = openSealing({ chance: chance(), kind: 'x25519' })
  const together = openSealing({ chance: chance(), kind: 'x25519', team })
  const { identity, recipient } = await alone.newIdentity()
  await together.newIdentity()
  const jobs = Array.from({ length: 200 }, (_, i) => ({
    recipients: [recipient],
    plaintext: new Uint8Array(1024).fill(i),
  }))
  const files = await together.sealMany(jobs)
  assert.deepEqual(files, await alone.sealMany(jobs))
  const opened = await together.openMany(
    files.map((ciphertext) => ({ ciphertext, identities: [identity] })),
  )
  assert.deepEqual(
    opened,
    jobs.map((job) => job.plaintext),
  )
  await assert.rejects(
    together.sealMany([{ recipients: ['x'], plaintext: new Uint8Array(1) }]),
    /form age1/,
  )
  await team.close()
})
