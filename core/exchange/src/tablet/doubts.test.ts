// What a seat does not take a tablet's word for: that the other side signed, and that it was within its hours.
import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography, partyId, personRef, utf8Bytes } from '@parley/kernel'
import type { Instant, Json } from '@parley/kernel'
import { parseNote, verifyNote } from '@parley/ledger'
import { keyOf, recorded, signedNote, X } from '../../test/tablet-hands.ts'
import type { SignedBy } from '../line/line-desk.ts'
import { receiptText, signatureIn } from '../line/handing-code.ts'
import { A, B, NOON } from '../small-exchange.testing.ts'
import { doubtsOf } from './doubts.ts'
import type { DoubtSight } from './doubts.ts'

const OURS = 'a/dev/tablet-1'
const THEIRS = 'b/dev/tablet-1'
const KNOWN = [keyOf(OURS), keyOf(THEIRS)]

const signedBy: SignedBy = (text) => {
  const note = parseNote(utf8Bytes(text))
  const signed = note.ok ? verifyNote(note.value, KNOWN, nobleCryptography) : note
  return signed.ok ? signed.value.map(({ key }) => partyId(key.name.split('/')[0] ?? '')) : []
}
const sight: DoubtSight = { hours: null, signedBy }

const fact = {
  about: 'person',
  at: NOON,
  from: A,
  to: B,
  leg: 'line',
  ref: personRef('a1'),
  tranche: 't1',
  x: X,
} as const

const signature = async (text: string, name: string): Promise<string> =>
  signatureIn((await signedNote(text, name)).trimEnd().split('\n').at(-1) ?? '')

interface Handed {
  readonly fact: Partial<Record<keyof typeof fact, string>>
  readonly ref: string
  /** Whose key signs in the other side's name; null where it has not signed. */
  readonly second: string | null
  readonly first: string
  readonly text: string
  readonly receivedBy: string | null
}

/** The doubts in a record of one receipt. */
async function doubts(change: Partial<Handed> = {}, of: DoubtSight = sight): Promise<string> {
  const { second = THEIRS, first = OURS, ref = 'a1', receivedBy = THEIRS } = change
  const said = { ...fact, ...change.fact } as typeof fact // some of another kind on purpose
  const text = change.text ?? receiptText(said)
  const released = await signature(text, first)
  const received = second === null ? null : await signature(text, second)
  const receipts: Json = [{ ref, text, released, received }]
  const kind = second === null ? 'line.released' : 'line.received'
  const by = { releasedBy: OURS, receivedBy: second === null ? null : receivedBy }
  const record = await recorded(null, { kind, says: { side: 'releasing', ...by, receipts } })
  return doubtsOf(record, of)
    .map(({ ref: whose, code }) => `${whose ?? 'all'} ${code}`)
    .join()
}

test('a receipt that both sides signed, and half of one, are in no doubt', async () => {
  assert.equal(await doubts(), '')
  assert.equal(await doubts({ second: null }), '')
})

const invalid: readonly (readonly [string, Partial<Handed>, string])[] = [
  ['that the own tablet signed for the other side', { second: OURS }, 'a1 wrong-signature'],
  ['in the name of a device nobody knows', { receivedBy: 'b/dev/tablet-9' }, 'a1 wrong-signature'],
  ['that the own tablet did not sign', { first: 'a/dev/tablet-2' }, 'a1 wrong-signature'],
  ['half of one that another device signed', { first: THEIRS, second: null }, 'a1 wrong-signature'],
  ['between a side and itself', { fact: { to: 'a' } }, 'a1 wrong-signature'],
  ['to a third', { fact: { to: 'transit' } }, 'a1 wrong-signature'],
  ['of another person', { fact: { ref: 'a2' } }, 'a1 other-person'],
  ['of another tranche', { fact: { tranche: 't2' } }, 'a1 other-tranche'],
  ['of the other leg', { fact: { leg: 'onward' } }, 'a1 other-leg'],
  [
    'of remains',
    { text: receiptText(fact).replace('"about":"person"', '"about":"remains"') },
    'a1 other-receipt',
  ],
  ['that is no receipt', { text: 'crossed\n' }, 'a1 other-receipt'],
  ['too long for a step', { text: `${'x'.repeat(1990)}\n` }, 'a1 too-long'],
]

for (const [what, change, expected] of invalid) {
  test(`a receipt is doubted: one ${what}`, async () =>
    assert.equal(await doubts(change), expected))
}

test('what is signed before the hours of a device or after them is in doubt as a whole', async () => {
  const exact = { from: NOON, until: NOON }
  assert.equal(await doubts({}, { ...sight, hours: exact }), '')
  for (const hours of [
    { from: '2031-12-01T00:00:00Z' as Instant, until: '2031-12-02T00:00:00Z' as Instant },
    { from: '2001-12-01T00:00:00Z' as Instant, until: '2001-12-02T00:00:00Z' as Instant },
  ]) {
    assert.equal(await doubts({}, { ...sight, hours }), 'all outside-hours')
  }
})
