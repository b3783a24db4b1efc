import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Result } from '@parley/kernel'
import { ok, present, refuse } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { WireError } from '@parley/wire'
import { patientHub } from './patient-hub.ts'

const BYTES = new Uint8Array([1])
const origin = present(parseOrigin('x.example/1'), 'an origin')

/** A hub that answers what it is told to, in order, the last for ever. */
function hubOf(answers: readonly (() => Promise<Result<Uint8Array>>)[]): HubPort {
  let call = 0
  const next = (): Promise<Result<Uint8Array>> =>
    present(answers[Math.min(call++, answers.length - 1)], 'an answer')()
  const bytes = async (): Promise<Uint8Array> => {
    const answer = await next()
    return answer.ok ? answer.value : BYTES
  }
  return {
    origin,
    submit: () => next(),
    witnessedProof: bytes,
    policy: bytes,
    checkpoint: bytes,
    checkpointAbove: bytes,
    earlierCheckpoint: bytes,
    entryBundle: bytes,
    blob: bytes,
  }
}

const silent = (): Promise<never> => Promise.reject(new WireError('http://x', 'none'))
const busy = (): Promise<Result<Uint8Array>> => Promise.resolve(refuse('hub-busy'))
const stale = (): Promise<Result<Uint8Array>> => Promise.resolve(refuse('bad-chain'))
const proof = (): Promise<Result<Uint8Array>> => Promise.resolve(ok(BYTES))
const broken = (): Promise<never> => Promise.reject(new RangeError('broken'))

test('a hub that comes back within the patience is not noticed', async () => {
  assert.deepEqual(
    await patientHub(hubOf([silent, silent, proof]), 5_000).submit(BYTES, []),
    ok(BYTES),
  )
  assert.deepEqual(
    await patientHub(hubOf([silent, busy, proof]), 5_000).submit(BYTES, []),
    ok(BYTES),
  )
  assert.deepEqual(await patientHub(hubOf([silent, proof]), 5_000).checkpoint(), BYTES)
})

test('beyond the patience the hub’s own answer is given, or its silence', async () => {
  assert.deepEqual(await patientHub(hubOf([busy]), 0).submit(BYTES, []), refuse('hub-busy'))
  await assert.rejects(patientHub(hubOf([silent]), 150).checkpoint(), WireError)
})

test('a refusal of the rules and a fault of this program are not waited for', async () => {
  assert.deepEqual(
    await patientHub(hubOf([stale, proof]), 5_000).submit(BYTES, []),
    refuse('bad-chain'),
  )
  await assert.rejects(patientHub(hubOf([broken, proof]), 5_000).policy(), RangeError)
})
