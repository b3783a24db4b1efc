import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { InvariantError, nobleCryptography, present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { baseLog, blobName, blobOf } from '../test/cases/base-log.ts'
import {
  A,
  AUDIENCE,
  B,
  emptyLog,
  OPEN,
  openedLog,
  OPENING,
  ORIGIN,
  POLICY,
  policyHash,
  ringDraft,
  rootsOf,
  testCryptography,
  testKey,
  testRecipient,
  testRing,
} from '../test/log-maker.ts'
import { parseOrigin } from './checkpoint.ts'
import { parseEntry } from './entry.ts'
import { hexHashOf, parseBlobId } from './hash.ts'
import { headsBody } from './heads.ts'
import { RECENT_ENTRIES } from './log-book.ts'
import { openLogState } from './log-state.ts'
import type { LogState } from './log-state.ts'
import { openingBody } from './opening.ts'

const fold = (notes: readonly Bytes[], cryptography = testCryptography): LogState => {
  const state = valueOf(openLogState({ origin: ORIGIN, policy: POLICY, cryptography }))
  for (const note of notes) valueOf(state.admit(note))
  return state
}
const blobId = (n: number): ReturnType<typeof parseBlobId> => parseBlobId(blobName(n))

test('the same notes fold to the same root under both cryptographic libraries', () => {
  const { notes } = baseLog()
  assert.deepEqual(fold(notes).root(), fold(notes, nobleCryptography).root())
})

test('a refused entry changes nothing, and examining changes nothing', () => {
  const log = openedLog()
  const draft = { author: 'a/officer/1', kind: 'list.counted', body: { count: 1 } }
  const before = log.state.root()
  assert.ok(!log.try({ ...draft, author: 'a/officer/9' }).ok)
  assert.ok(!log.try({ ...draft, header: { seq: 7 } }).ok)
  assert.ok(log.state.examine(log.make(draft)).ok)
  assert.deepEqual([log.state.size, log.state.root()], [4, before])
  log.add(draft)
  assert.equal(log.state.size, 5)
})

test('the newest entries are kept as they were read, and no others', () => {
  const log = openedLog()
  const started = log.state.size
  for (let n = 0; n < RECENT_ENTRIES; n++) {
    const { entry } = log.add({ author: 'a/officer/1', kind: 'list.counted', body: { count: n } })
    assert.equal(log.state.recentEntry(started + n), entry)
  }
  const { size } = log.state
  for (const index of [-1, 0, started - 1, size, size + 1, 2 * RECENT_ENTRIES, NaN]) {
    assert.equal(log.state.recentEntry(index), null, String(index))
  }
  assert.deepEqual(log.state.recentEntry(started)?.header.body, { count: 0 })
})

test('an entry examined before another came in cannot be appended', () => {
  const log = openedLog()
  const examined = valueOf(
    log.state.examine(log.make({ author: 'a/officer/1', kind: 'list.counted', body: {} })),
  )
  log.add({ author: 'b/officer/1', kind: 'list.counted', body: {} })
  assert.throws(() => log.state.append(examined), InvariantError)
})

test('chains of authors that write in any order have no gaps, and roots of old sizes stay', () => {
  const authors = ['a/officer/1', 'a/officer/2', 'b/officer/1', 'b/officer/2']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...authors), { minLength: 1, maxLength: 25 }), (order) => {
      const log = openedLog()
      const roots = [log.state.root()]
      for (const author of order) {
        log.add({ author, kind: 'list.counted', body: {} })
        roots.push(log.state.root())
      }
      for (const author of authors) {
        const expected = order.filter((one) => one === author).length
        assert.equal(log.state.chainOf(author).seq, expected + (author === 'a/officer/1' ? 1 : 0))
      }
      roots.forEach((root, i) => assert.deepEqual(log.state.root(4 + i), root))
    }),
    { numRuns: 10 },
  )
})

test('what the log says of keys, readers, blobs and erasures can be asked', () => {
  const { state } = baseLog()
  assert.deepEqual(state.parties, [A, B])
  assert.equal(state.ringOf(B)?.version, 2)
  assert.equal(state.recipient('a/handover'), testRecipient(3))
  assert.equal(state.recipient('c'), null)
  assert.deepEqual(
    [state.audience('a+b/1')?.epoch, state.audience('a+b/3'), state.latestAudience('a+b')?.epoch],
    [1, null, 2],
  )
  assert.equal(state.indexOfBlob(present(blobId(3), 'a blob')), 6)
  assert.equal(state.erasedBy(present(blobId(2), 'a blob')), 9)
  assert.equal(state.erasedBy(present(blobId(3), 'a blob')), null)
  assert.deepEqual(
    state.erasures().map((order) => [order.index, order.party, order.done]),
    [[9, A, [A]]],
  )
})

test('entries of a suspect key are flagged from the index that its ring names', () => {
  const { notes } = baseLog()
  const state = valueOf(
    openLogState({ origin: ORIGIN, policy: POLICY, cryptography: testCryptography }),
  )
  const admitted = notes.map((note) => valueOf(state.admit(note)))
  assert.deepEqual(
    admitted.filter((one) => state.isSuspect(one)).map((one) => one.index),
    [6],
  )
})

test('heads in parts must follow one another without gap or overlap', () => {
  const log = openedLog()
  const heads = log.state.headsBelow(4)
  assert.deepEqual(
    heads.map((head) => head.author),
    ['a/officer/1', 'a/root/1', 'b/root/1'],
  )
  const part = (from: number, to: number, n: number, parts = 2): Parameters<typeof log.add>[0] => ({
    author: 'hub/1',
    kind: 'ledger.heads',
    body: headsBody({ heads: heads.slice(from, to), n: 4, part: n, parts }),
  })
  log.add(part(0, 2, 1))
  for (const wrong of [part(1, 3, 2), part(0, 0, 2), part(2, 3, 2, 3)]) {
    const tried = log.try(wrong)
    assert.equal(tried.ok ? 'ok' : tried.refusal.code, 'heads-false')
  }
  log.add(part(2, 3, 2))
  assert.ok(!log.try(part(2, 3, 2)).ok)
})

test('a ring that drops its roots lets new ones take over, and the old ones are gone', () => {
  const log = openedLog()
  const roots = [4, 5, 6].map((n) => testKey(`a/root/${n}`).key)
  const both = ['a/root/4', 'a/root/1', 'a/root/2', 'a/root/5'] as const
  log.add(ringDraft(testRing(A, { roots, version: 2 }), both))
  assert.ok(!log.try(ringDraft(testRing(A, { version: 3 }), ['a/root/1', 'a/root/2'])).ok)
  log.add(ringDraft(testRing(A, { roots, version: 3 }), ['a/root/4', 'a/root/6']))
  assert.equal(log.state.ringOf(A)?.version, 3)
})

test('a silent observer blocks nobody: only the parties in sign must open a log', () => {
  const C = 'c' as typeof A
  const opening = { ...OPENING, parties: [rootsOf(A), rootsOf(B), rootsOf(C)], sign: [A, B] }
  assert.ok(emptyLog().try({ ...OPEN, body: openingBody(opening) }).ok)
  const all = emptyLog().try({ ...OPEN, body: openingBody({ ...opening, sign: [A, B, C] }) })
  assert.equal(all.ok ? 'ok' : all.refusal.code, 'threshold')
})

test('a private log has one party and no quorum', () => {
  const origin = present(parseOrigin('demo.parley.example/private/a'), 'an origin')
  const policy = utf8Bytes(`log ${testKey(origin).key.vkey}\nquorum none\n`)
  const hub = { author: testKey('keeper/1').key, log: testKey(origin).key }
  const opening = { hub, parties: [rootsOf(A)], policy: policyHash(policy), sign: [A], two: [] }
  const draft = { ...OPEN, with: ['a/root/2'], body: openingBody(opening) }
  assert.ok(emptyLog(origin, policy).try(draft).ok)
  const ofB = { ...draft, body: openingBody({ ...opening, parties: [rootsOf(B)], sign: [B] }) }
  assert.ok(!emptyLog(origin, policy).try(ofB).ok)
  const witnessed = utf8Bytes(
    `log ${testKey(origin).key.vkey}\nwitness w ${testKey('w', 'cosignature').key.vkey}\nquorum w\n`,
  )
  const bound = { ...draft, body: openingBody({ ...opening, policy: policyHash(witnessed) }) }
  const tried = emptyLog(origin, witnessed).try(bound)
  assert.equal(tried.ok ? 'ok' : tried.refusal.code, 'policy-changed')
})

test('two officers are asked of no hub and no node, even if every kind needs two', () => {
  const log = emptyLog()
  log.add({ ...OPEN, body: openingBody({ ...OPENING, two: ['*'] }) })
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  const { state } = log
  log.add({
    author: 'hub/1',
    kind: 'ledger.heads',
    body: headsBody({ heads: state.headsBelow(2), n: 2, part: 1, parts: 1 }),
  })
  const tried = log.try({ author: 'a/officer/1', kind: 'list.counted', body: {} })
  assert.equal(tried.ok ? 'ok' : tried.refusal.code, 'second-signature-missing')
  log.add({ author: 'a/officer/1', with: ['a/officer/2'], kind: 'list.counted', body: {} })
})

test('a blob may be named in one entry only, further blobs included', () => {
  const log = openedLog()
  const more = [{ blob: present(blobId(60), 'a blob'), size: 13 }]
  log.add({ author: 'a/officer/1', kind: 'list.sent', blob: blobOf(50), header: { more } })
  const again = log.try({ author: 'b/officer/1', kind: 'list.sent', blob: blobOf(60) })
  assert.equal(again.ok ? 'ok' : again.refusal.code, 'blob-reused')
  assert.equal(log.state.indexOfBlob(present(blobId(60), 'a blob')), 4)
})

test('every blob is listed with its size, in the order of the entries that name them', () => {
  const { state, notes } = baseLog()
  const named = notes.flatMap((note) => valueOf(parseEntry(note, testCryptography)).blobs)
  assert.ok(named.length > 2)
  assert.deepEqual([...state.blobs()], named)
  assert.deepEqual([...emptyLog().state.blobs()], [])
})

test('texts and ids are found by what they are, whatever else the log holds', () => {
  const { state, notes } = baseLog()
  notes.forEach((note, index) => {
    const { textHash, header } = valueOf(parseEntry(note, testCryptography))
    assert.equal(state.indexOfText(textHash), index)
    assert.equal(state.indexOfText(hexHashOf(testCryptography, utf8Bytes(header.id))), null)
  })
})

test('the heads below any index are those of the log that ends there', () => {
  const { state, notes } = baseLog()
  for (let n = 0; n <= notes.length; n++) {
    assert.deepEqual(state.headsBelow(n), fold(notes.slice(0, n)).headsBelow(n))
  }
})

test('a bit flipped anywhere in an entry is refused', () => {
  const { notes } = openedLog()
  const last = present(notes[3], 'a note')
  const before = fold(notes.slice(0, 3))
  fc.assert(
    fc.property(fc.nat({ max: last.length - 1 }), fc.nat(7), (at, bit) => {
      const mutant = last.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte))
      assert.ok(!before.examine(mutant).ok)
    }),
    { numRuns: 400 },
  )
})

test('a log forgets what a later one ordered, if an entry here names it and its kind may be erased', () => {
  const log = emptyLog()
  log.add({ ...OPEN, body: openingBody({ ...OPENING, erasable: ['dossier.*'] }) })
  log.add(ringDraft(testRing(A), ['a/root/1', 'a/root/2']))
  log.add(ringDraft(testRing(B), ['b/root/1', 'b/root/2']))
  log.add({ author: 'a/officer/1', kind: 'ledger.audience', body: AUDIENCE })
  log.add({ author: 'a/officer/1', kind: 'dossier.delivered', blob: blobOf(2) })
  log.add({ author: 'a/dev/1', kind: 'handover.outcome', blob: blobOf(3) })
  const { state } = log
  const [dossier, outcome, stranger] = [2, 3, 4].map((n) => present(blobId(n), 'a blob'))
  assert.ok(dossier !== undefined && outcome !== undefined && stranger !== undefined)
  assert.deepEqual(
    [dossier, outcome, stranger].map((one) => state.isErasable(one)),
    [true, false, false],
  )
  const root = state.root()
  state.forget([dossier, outcome, stranger], 7)
  assert.deepEqual(
    [dossier, outcome, stranger].map((one) => state.erasedBy(one)),
    [7, null, null],
  )
  state.forget([dossier], 9)
  assert.deepEqual([state.erasedBy(dossier), state.erasedCount()], [7, 1], 'the first order stays')
  assert.deepEqual(state.root(), root, 'entries and hashes are what they were')
})
