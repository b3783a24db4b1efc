// Receipts where one exchange goes over two logs: whose keys count, and which log a receipt may name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeviceBook } from '@parley/exchange'
import { partyId, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import { formatNote, formatSignedLine, lineOf, parseVkey, ringBody } from '@parley/ledger'
import type { Signer, VerifierKey } from '@parley/ledger'
import { nodeCryptography, signerFromSeed } from '@parley/system'
import { KeyTimeline } from './key-timeline.ts'

const NO_DEVICES: DeviceBook = new Map()
const OLD = 'x.example/1/day-1'
const NEXT = 'x.example/1/day-1-again'

const signer = (name: string): Signer =>
  signerFromSeed(name, nodeCryptography.sha256(utf8Bytes(name)))
const keyOf = (own: Signer): VerifierKey => valueOf(parseVkey(own.vkey, nodeCryptography))

/** A party's ring with one device, whose key is void from an index of that log on, or never. */
function ring(party: 'a' | 'b', until: number | null, device = 'line-1'): JsonObject {
  return ringBody({
    m: 1,
    party: partyId(party),
    roots: [keyOf(signer(`${party}/root/1`))],
    keys: [
      {
        key: keyOf(signer(`${party}/dev/${device}`)),
        kinds: ['*'],
        role: 'device',
        scope: null,
        until,
      },
    ],
    recipients: [],
    suspect: [],
    version: 1,
  })
}

async function receipt(x: string, devices: readonly string[]): Promise<string> {
  const text = formatSignedLine('receipt', { about: 'person', at: 'now', x })
  const lines = await Promise.all(
    devices.map(async (name) => {
      const own = signer(name)
      return lineOf(keyOf(own), await own.sign(utf8Bytes(text)))
    }),
  )
  return present(utf8Text(formatNote(text, lines)), 'a note')
}

const BOTH = ['a/dev/line-1', 'b/dev/line-1']

test('a receipt may name the log in use or one that it continues, and no other', async () => {
  const timeline = new KeyTimeline([OLD, NEXT], nodeCryptography)
  timeline.beginLog(0)
  for (const party of ['a', 'b'] as const) timeline.takeRing(ring(party, null))
  const named = async (x: string) =>
    timeline.receipt(await receipt(x, BOTH), 5, NO_DEVICES)?.signedBy ?? null
  assert.deepEqual(await named(OLD), ['a', 'b'])
  assert.deepEqual(await named(NEXT), ['a', 'b'])
  assert.equal(await named('x.example/1/day-2'), null)
  assert.equal(await named(''), null)
  const alone = new KeyTimeline([NEXT], nodeCryptography)
  alone.beginLog(0)
  for (const party of ['a', 'b'] as const) alone.takeRing(ring(party, null))
  assert.equal(
    alone.receipt(await receipt(OLD, BOTH), 5, NO_DEVICES),
    null,
    'of a log that this one does not continue',
  )
})

test('a key ends at the index that its ring names, counted in the log that has the ring', async () => {
  const note = await receipt(NEXT, BOTH)
  for (const [base, until, index, isValid] of [
    [0, 3, 2, true],
    [0, 3, 3, false],
    [100, 3, 102, true],
    [100, 3, 103, false],
    [100, null, 500, true],
  ] as const) {
    const timeline = new KeyTimeline([OLD, NEXT], nodeCryptography)
    timeline.beginLog(base)
    timeline.takeRing(ring('a', until))
    timeline.takeRing(ring('b', null))
    assert.equal(
      timeline.receipt(note, index, NO_DEVICES) !== null,
      isValid,
      `${base} ${until} ${index}`,
    )
  }
})

test('keys of the lost log count until their party’s ring in the new one, and then only that ring’s', async () => {
  const timeline = new KeyTimeline([OLD, NEXT], nodeCryptography)
  timeline.beginLog(0)
  for (const party of ['a', 'b'] as const) timeline.takeRing(ring(party, null))
  timeline.beginLog(40)
  const [before, after] = [
    await receipt(OLD, BOTH),
    await receipt(NEXT, ['a/dev/line-2', 'b/dev/line-1']),
  ]
  assert.notEqual(timeline.receipt(before, 41, NO_DEVICES), null)
  assert.equal(timeline.receipt(after, 41, NO_DEVICES), null)
  timeline.takeRing(ring('a', null, 'line-2'))
  assert.equal(timeline.receipt(before, 42, NO_DEVICES), null)
  assert.notEqual(timeline.receipt(after, 42, NO_DEVICES), null)
})
