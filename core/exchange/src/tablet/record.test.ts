// A tablet's chain: whatever is lost, doubled or put in another order, a reader ends with the chain itself or
// with a named refusal, and two histories of one tablet are always found.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { nobleCryptography } from '@parley/kernel'
import { chainOf, checking, keyOf, recorded, saying, signedNote } from '../../test/tablet-hands.ts'
import { keptRecord, MAX_RECORD_BYTES, parseRecord, recordText, takeRecord } from './record.ts'
import type { RecordSays, TabletRecord } from './record.ts'
import { takenIn } from './intake.ts'
import type { Batch } from './intake.ts'

const DEVICE = 'a/dev/tablet-1'
const key = keyOf(DEVICE)
const judge = (note: string): string => {
  const read = parseRecord(note, key, nobleCryptography)
  return read.ok ? 'ok' : read.refusal.code
}

const good = await signedNote(recordText(null, saying()), DEVICE)
const altered = async (change: (text: string) => string): Promise<string> =>
  await signedNote(change(recordText(null, saying())), DEVICE)
const saidWith = async (change: Readonly<Record<string, unknown>>): Promise<string> =>
  // Values of the wrong kind on purpose.
  await signedNote(recordText(null, { ...saying(), ...change } as RecordSays), DEVICE)

const invalid: readonly (readonly [string, string | Promise<string>, string])[] = [
  ['nothing', '', 'malformed'],
  ['a receipt', altered((t) => t.replace('/tablet@', '/receipt@')), 'malformed'],
  ['a later version', altered((t) => t.replace('@v1', '@v2')), 'version'],
  ['two bodies', altered((t) => `${t}{}\n`), 'malformed'],
  ['spaces within', altered((t) => t.replace('{', '{ ')), 'not-canonical'],
  ['no JSON', altered((t) => t.replace('{', '')), 'json-malformed'],
  ['a list', altered(() => 'parley.dev/tablet@v1\n[]\n'), 'field'],
  ['no signature', recordText(null, saying()), 'malformed'],
  [
    'a signature of another key',
    signedNote(recordText(null, saying()), 'a/dev/tablet-2'),
    'wrong-signature',
  ],
  ['a text altered after it was signed', good.replace('"a1"', '"a2"'), 'wrong-signature'],
  ['another device’s record', saidWith({ device: 'a/dev/tablet-2' }), 'other-device'],
  [
    'a first record with one before it',
    altered((t) => t.replace('"prev":null', `"prev":"${'0'.repeat(64)}"`)),
    'field',
  ],
  ['a second record with none before it', altered((t) => t.replace('"seq":1', '"seq":2')), 'field'],
  ['a place of zero', altered((t) => t.replace('"seq":1', '"seq":0')), 'field'],
  ['a closed step', saidWith({ kind: 'line.closed' }), 'field'],
  ['a kind of no desk', saidWith({ kind: 'line.moved' }), 'field'],
  ['another leg', saidWith({ leg: 'back' }), 'field'],
  ['an origin that is none', saidWith({ x: '' }), 'field'],
  ['neither screen nor paper', saidWith({ from: 'memory' }), 'field'],
  ['what it says as a list', saidWith({ says: [] }), 'field'],
  ['an hour without a zone', saidWith({ at: '2031-05-20 12:00' }), 'field'],
  ['a field more', saidWith({ says: {} }).then((n) => n.replace('"from"', '"form"')), 'field'],
  [
    'more than a coach can fill',
    saidWith({ says: { refs: ['a'.repeat(MAX_RECORD_BYTES)] } }),
    'too-long',
  ],
]

for (const [what, note, code] of invalid) {
  test(`a record is refused: ${what}`, async () => {
    assert.equal(judge(await note), code)
  })
}

test('a record signed by its device is read, and kept as it was', () => {
  assert.equal(judge(good), 'ok')
  const kept = keptRecord(good)
  assert.deepEqual([kept?.seq, kept?.prev, kept?.note], [1, null, good])
  assert.equal(keptRecord('parley.dev/tablet@v1\nno\n'), null)
  assert.equal(keptRecord(good.replace('tablet@', 'copy@')), null)
})

const chain = await chainOf(Array.from({ length: 6 }, (_, i) => checking(`a${i + 1}`)))
const other = await chainOf(
  Array.from({ length: 4 }, (_, i) => checking(`b${i + 1}`)),
  chain[1] ?? null,
)
const batchOf = (notes: readonly TabletRecord[], hashes: readonly string[] = []): Batch => ({
  notes: notes.map((r) => r.note),
  key,
  origins: new Set(['test.example/x']),
  tranche: 't1',
  hashes,
  hours: null,
  signedBy: () => [],
})

/** Offers records one by one, as they come; what a reader holds, and the words it refused with. */
function offered(records: readonly TabletRecord[]): {
  readonly held: readonly TabletRecord[]
  readonly words: ReadonlySet<string>
} {
  const held: TabletRecord[] = []
  const words = new Set<string>()
  for (const record of records) {
    const taken = takeRecord(held.at(-1) ?? null, record, (seq) => held[seq - 1]?.hash)
    if (!taken.ok) words.add(taken.refusal.code)
    else if (taken.value === 'taken') held.push(record)
  }
  return { held, words }
}

const deliveries = fc.array(fc.integer({ min: 0, max: chain.length - 1 }), { maxLength: 30 })

test('whatever is lost, doubled or out of order, a reader holds a beginning of the chain', () => {
  fc.assert(
    fc.property(deliveries, (order) => {
      const { held, words } = offered(order.flatMap((i) => chain[i] ?? []))
      assert.deepEqual(held, chain.slice(0, held.length))
      assert.ok([...words].every((word) => word === 'out-of-order'))
    }),
  )
})

test('everything offered once more in order after any disorder gives the whole chain', () => {
  fc.assert(
    fc.property(deliveries, (order) => {
      const { held } = offered([...order.flatMap((i) => chain[i] ?? []), ...chain])
      assert.deepEqual(held, chain)
    }),
  )
})

test('two histories of one tablet are found by whoever is offered both, in any order', () => {
  const both = [...chain, ...other]
  fc.assert(
    fc.property(fc.shuffledSubarray(both, { minLength: both.length }), (mixed) => {
      const { words } = offered([...mixed, ...chain, ...other])
      assert.ok(words.has('forked'))
    }),
  )
})

const misfits: readonly (readonly [string, Batch, string])[] = [
  ['a gap', batchOf(chain.slice(1)), 'out-of-order'],
  ['a gap in the middle', batchOf(chain.filter((_, i) => i !== 2)), 'out-of-order'],
  ['an order turned round', batchOf(chain.toReversed()), 'out-of-order'],
  [
    'another history',
    batchOf(
      other,
      chain.map((r) => r.hash),
    ),
    'forked',
  ],
  ['another history beside the first', batchOf([...chain, ...other]), 'forked'],
  [
    'another exchange',
    { ...batchOf(chain), origins: new Set(['other.example/x']) },
    'other-exchange',
  ],
  ['another tranche', { ...batchOf(chain), tranche: 't2' }, 'other-tranche'],
  ['another device’s key', { ...batchOf(chain), key: keyOf('a/dev/tablet-2') }, 'other-device'],
  ['a text that is none', { ...batchOf(chain), notes: ['?'] }, 'malformed'],
  [
    'more than a batch holds',
    { ...batchOf([]), notes: Array.from({ length: 501 }, () => '?') },
    'too-many',
  ],
]

for (const [what, batch, code] of misfits) {
  test(`a batch is refused as a whole: ${what}`, () => {
    const taken = takenIn(batch, nobleCryptography)
    assert.equal(taken.ok ? 'ok' : taken.refusal.code, code)
  })
}

test('a record whose words are no note of the line is refused before it is kept', async () => {
  for (const says of [{}, { refs: 'a1' }, { refs: [1] }, { refs: ['a1'], more: 1 }]) {
    const record = await recorded(null, { says })
    const taken = takenIn(batchOf([record]), nobleCryptography)
    assert.equal(taken.ok ? 'ok' : taken.refusal.code, 'field')
  }
})

test('a batch adds what is new of it and no record twice', () => {
  fc.assert(
    fc.property(fc.nat({ max: chain.length }), fc.nat({ max: chain.length }), (had, upTo) => {
      const hashes = chain.slice(0, had).map((r) => r.hash)
      const taken = takenIn(batchOf(chain.slice(0, upTo), hashes), nobleCryptography)
      assert.ok(taken.ok)
      assert.deepEqual(taken.value.fresh, chain.slice(had, Math.max(had, upTo)))
      assert.equal(taken.value.last, upTo)
      assert.equal(taken.value.head?.seq ?? 0, Math.max(had, upTo))
    }),
  )
})
