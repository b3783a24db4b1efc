import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography, present, seededChance } from '@parley/kernel'
import { openSealing, sealingWork } from './sealing.ts'
import { work } from './sealing-work.ts'

const chance = (label: string) => seededChance(nobleCryptography, 'sealing.test', label)

for (const kind of ['x25519', 'hybrid'] as const) {
  test(`${kind}: each reader opens what was sealed to all of them, nobody else does`, async () => {
    const sealing = openSealing({ chance: chance('a'), kind })
    const [one, two, stranger] = [
      await sealing.newIdentity(),
      await sealing.newIdentity(),
      await sealing.newIdentity(),
    ]
    const plaintext = chance('text').bytes(3000)
    const file = await sealing.seal([one.recipient, two.recipient], plaintext)
    for (const { identity } of [one, two]) {
      assert.deepEqual(
        new Uint8Array(present(await sealing.open(file, [stranger.identity, identity]), 'text')),
        plaintext,
      )
    }
    assert.equal(await sealing.open(file, [stranger.identity]), null)
    assert.equal(await sealing.open(file, []), null)
    assert.equal(
      (await sealing.open(file.with(file.length - 1, 0), [one.identity])) === null,
      file.at(-1) !== 0,
    )
  })
}

test('the sizes of a wrapped identity are those the design counts with', async () => {
  const sizes: number[] = []
  for (const kind of ['x25519', 'hybrid'] as const) {
    const sealing = openSealing({ chance: chance(kind), kind })
    const { identity, recipient } = await sealing.newIdentity()
    const secret = new TextEncoder().encode(kind === 'x25519' ? identity : identity.slice(0, 74))
    sizes.push((await sealing.seal([recipient], secret)).length)
  }
  assert.deepEqual(sizes, [274, 1733])
})

test('refuses readers of both kinds, none, and texts that are no recipient', async () => {
  const classic = await openSealing({ chance: chance('c'), kind: 'x25519' }).newIdentity()
  const hybrid = await openSealing({ chance: chance('h'), kind: 'hybrid' }).newIdentity()
  const sealing = openSealing({ chance: chance('s'), kind: 'x25519' })
  const plaintext = new Uint8Array(1)
  await assert.rejects(sealing.seal([classic.recipient, hybrid.recipient], plaintext), /one kind/)
  await assert.rejects(sealing.seal([], plaintext), /at least one reader/)
  await assert.rejects(sealing.seal([classic.identity], plaintext), /form age1/)
  await assert.rejects(sealing.seal([classic.recipient.toUpperCase()], plaintext), /form age1/)
  await assert.rejects(sealing.sealMany([{ recipients: [''], plaintext }]), /form age1/)
})

test('many files: in order, null where one does not open, progress to the end', async () => {
  const sealing = openSealing({ chance: chance('m'), kind: 'x25519' })
  const reader = await sealing.newIdentity()
  const jobs = Array.from({ length: 200 }, (_, i) => ({
    recipients: [reader.recipient],
    plaintext: new Uint8Array(10).fill(i),
  }))
  const files = await sealing.sealMany(jobs)
  const told: number[] = []
  const opened = await sealing.openMany(
    files.map((file, i) => ({
      ciphertext: i === 7 ? new Uint8Array(5) : file,
      identities: [reader.identity],
    })),
    (done) => told.push(done),
  )
  assert.equal(opened[7], null)
  for (const i of [0, 6, 8, 199]) assert.equal(opened[i]?.[9], i)
  assert.equal(told.at(-1), 200)
})

test('the same chance seals many files the same, however they are spread over threads', async () => {
  const run = async (count: number) => {
    const sealing = openSealing({
      chance: chance('same'),
      kind: 'x25519',
      team: { count, run: work },
    })
    const { recipient } = await sealing.newIdentity()
    return sealing.sealMany(
      Array.from({ length: 150 }, () => ({
        recipients: [recipient],
        plaintext: new Uint8Array(9),
      })),
    )
  }
  assert.deepEqual(await run(1), await run(3))
})

test('the module for worker threads is there', () => {
  assert.match(sealingWork().pathname, /sealing-work\.ts$/)
})
