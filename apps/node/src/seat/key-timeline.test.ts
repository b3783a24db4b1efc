// Receipts where one exchange goes over two logs: whose keys count, and which log a receipt may name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeviceBook, EnrolledDevice } from '@parley/exchange'
import { instant, partyId, present, utf8Bytes, utf8Text, valueOf } from '@parley/kernel'
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

async function receipt(
  x: string,
  devices: readonly string[],
  says: JsonObject = { about: 'person', at: 'now' },
): Promise<string> {
  const text = formatSignedLine('receipt', { ...says, x })
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

const TABLET = 'a/dev/tablet-1'
const FROM = '2031-05-20T12:00:00Z'
const UNTIL = '2031-05-21T12:00:00Z'
const HANDED = { about: 'person', at: '2031-05-20T20:00:00Z', tranche: 't1' }

function tabletBook(change: Partial<EnrolledDevice> = {}, name: string = TABLET): DeviceBook {
  const { vkey } = signer(name)
  const times = { at: instant(FROM), until: instant(UNTIL) }
  const device = { vkey, tranche: 't1', party: partyId('a'), index: 10, dismissed: null }
  return new Map([[name, { ...device, ...times, ...change }]])
}

function twoRings(): KeyTimeline {
  const timeline = new KeyTimeline([OLD, NEXT], nodeCryptography)
  timeline.beginLog(0)
  for (const party of ['a', 'b'] as const) timeline.takeRing(ring(party, null))
  return timeline
}

const byTablet = async (says: JsonObject = HANDED): Promise<string> =>
  await receipt(OLD, [TABLET, 'b/dev/line-1'], says)

const enrolledCases: readonly (readonly [
  string,
  JsonObject,
  number,
  Partial<EnrolledDevice>,
  boolean,
])[] = [
  ['from the entry after its own on', HANDED, 11, {}, true],
  ['at its last moment', { ...HANDED, at: UNTIL }, 11, {}, true],
  ['before it is dismissed', HANDED, 19, { dismissed: 20 }, true],
  ['not in the entry that enrols it', HANDED, 10, {}, false],
  ['not in earlier ones', HANDED, 3, {}, false],
  ['not in the entry that dismisses it', HANDED, 20, { dismissed: 20 }, false],
  ['not after that, whenever it says it signed', HANDED, 21, { dismissed: 20 }, false],
  ['not for another tranche', { ...HANDED, tranche: 't2' }, 11, {}, false],
  ['not for a receipt of no tranche', { about: 'person', at: HANDED.at }, 11, {}, false],
  ['not before its hours', { ...HANDED, at: '2031-05-20T11:59:59Z' }, 11, {}, false],
  ['not after them', { ...HANDED, at: '2031-05-21T12:00:01Z' }, 11, {}, false],
  ['not for remains', { ...HANDED, about: 'remains' }, 11, {}, false],
  ['not with another key of its name', HANDED, 11, { vkey: signer('a/dev/tablet-2').vkey }, false],
  ['not with a key that is none', HANDED, 11, { vkey: 'a/dev/tablet-1' }, false],
]

for (const [when, says, index, change, isValid] of enrolledCases) {
  test(`an enrolled device’s signature counts ${when}`, async () => {
    const timeline = twoRings()
    const note = await byTablet(says)
    const parties = isValid ? ['a', 'b'] : []
    assert.deepEqual(timeline.signers(note, index, tabletBook(change)), parties)
    assert.equal(timeline.receipt(note, index, tabletBook(change)) !== null, isValid)
    assert.deepEqual(timeline.signers(note, index, NO_DEVICES), [])
  })
}

test('what an enrolled device signed is judged anew at every entry', async () => {
  const timeline = twoRings()
  const note = await byTablet()
  assert.equal(timeline.receipt(note, 9, NO_DEVICES), null)
  assert.notEqual(timeline.receipt(note, 11, tabletBook()), null)
  assert.equal(timeline.receipt(note, 21, tabletBook({ dismissed: 20 })), null)
})

test('what devices of rings signed is read once, whoever is enrolled', async () => {
  const timeline = twoRings()
  const note = await receipt(OLD, BOTH)
  const first = timeline.receipt(note, 11, tabletBook())
  assert.notEqual(first, null)
  assert.equal(timeline.receipt(note, 12, tabletBook()), first)
})

test('a key in a ring goes before an enrolled one of the same name', async () => {
  const timeline = new KeyTimeline([OLD], nodeCryptography)
  timeline.beginLog(0)
  const other = signerFromSeed(TABLET, nodeCryptography.sha256(utf8Bytes('another seed')))
  const own = { key: keyOf(other), kinds: ['*'], role: 'device' as const, scope: null, until: 15 }
  const m = { m: 1, recipients: [], suspect: [], version: 1 }
  const roots = [keyOf(signer('a/root/1'))]
  timeline.takeRing(ringBody({ ...m, party: partyId('a'), roots, keys: [own] }))
  timeline.takeRing(ring('b', null))
  const note = await byTablet()
  assert.deepEqual(timeline.signers(note, 12, tabletBook()), [])
  assert.deepEqual(timeline.signers(note, 15, tabletBook()), ['a', 'b'], 'the ring’s key has ended')
})
