// A hub that tells two histories. Whoever is shown both has the proof at its next pull; two readers who are
// shown one each have it as soon as one of them sees the other's checkpoint.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDiskFiles, openMemoryFiles } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import {
  base64Hash,
  checkForkProof,
  formatForkProof,
  parseProof,
  parsePolicy,
  verifyProof,
} from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { say } from '@parley/node'
import type { Alarm, Mirror } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { openHistory, swapped } from '../src/byzantine/history.ts'
import type { History } from '../src/byzantine/history.ts'
import { openLyingHub } from '../src/byzantine/lying-hub.ts'
import { keyOf, smallExchange } from '../src/byzantine/small-exchange.ts'

const SIZE = 64
const root = mkdtempSync(join(tmpdir(), 'parley-forks-'))
after(() => rmSync(root, { recursive: true, force: true }))

const exchange = await smallExchange('forked')
const elsewhere = await smallExchange('unforked')
const { logKey } = exchange
const begun = exchange.ceremony.map((one) => one.note)
const [ofA, ofB] = [await exchange.chain('a/dev/1', 60), await exchange.chain('b/dev/1', 60)]
const notes = [...begun, ...ofA.flatMap((note, i) => [note, present(ofB[i], 'an entry')])]
const policy = valueOf(parsePolicy(exchange.policy, nodeCryptography))
const quorum = exchange.witnesses.slice(0, 3)

const history = (size: number): History => openHistory(exchange, notes.slice(0, size))
/** The same entries but for two that stand in the other order from index `at` on. */
const reordered = (at: number, size: number): History =>
  openHistory(exchange, swapped(notes, at).slice(0, size))
const code = async (pulling: ReturnType<Mirror['pull']>): Promise<string | null> => {
  const pulled = await pulling
  return pulled.ok ? null : pulled.refusal.code
}

/** What anyone can check with the log's key alone. */
function checkProof(alarm: Alarm | null, at: number): void {
  assert.equal(alarm?.code, 'fork')
  const { smaller, larger } = valueOf(checkForkProof(alarm.evidence, logKey, nodeCryptography))
  assert.equal(smaller.size, at)
  assert.equal(alarm.at, at)
  assert.ok(smaller.size < larger.size || base64Hash(smaller.root) !== base64Hash(larger.root))
}

/** A reader that has what a history shows. */
async function reader(shown: HubPort, party: 'a' | 'b' = 'a'): Promise<Mirror> {
  const mirror = await exchange.mirror(party, shown)
  valueOf(await mirror.pull())
  return mirror
}

/** A mirror that holds a history, opened from stored bytes as often as wanted. */
async function stored(of: History) {
  const bytes = new Map<string, Bytes>()
  const files = openMemoryFiles(bytes)
  const first = await exchange.mirror('a', of.port(quorum), { files })
  valueOf(await first.pull())
  return (hub: HubPort): Promise<Mirror> =>
    exchange.mirror('a', hub, { files: openMemoryFiles(new Map(bytes)) })
}

test('a fork at every size of a log of 64: frozen at the next pull, with a proof that stands alone', async () => {
  const open = await stored(history(SIZE))
  const stray = present(ofB.at(-1), 'an entry')
  let proofs = 0
  for (let at = 0; at < SIZE; at++) {
    const other = at < begun.length ? notes.with(at, stray) : swapped(notes, at)
    for (const size of new Set([at + 1, SIZE, SIZE + 17])) {
      const shown = openHistory(exchange, other.slice(0, size))
      const mirror = await open(shown.port(quorum))
      assert.equal(await code(mirror.pull()), 'frozen', `entry ${at}, size ${size}`)
      checkProof(mirror.alarm(), Math.min(SIZE, size))
      assert.deepEqual([mirror.state.size, mirror.witnessedSize()], [SIZE, SIZE])
      proofs++
    }
  }
  assert.equal(proofs, 191) // three sizes for each entry; for the last, two of them are the same
})

test('two readers with one history each find nothing alone, and the proof with the other’s checkpoint', async () => {
  const a = await reader(history(SIZE).port(quorum))
  for (let at = begun.length; at < SIZE - 1; at++) {
    for (const size of at % 8 === 0 ? [SIZE, SIZE + 9, SIZE - 1] : [SIZE]) {
      const b = await reader(reordered(at, size).port(quorum), 'b')
      assert.deepEqual([a.alarm(), b.alarm()], [null, null])
      assert.equal(b.witnessedSize(), size, 'three colluding witnesses bind both')
      const [larger, smaller] = size >= SIZE ? [b, await again(a)] : [await again(a), b]
      const shown = present(smaller.head(), 'a checkpoint').bytes
      if (larger.state.size > smaller.state.size) {
        const ahead = await smaller.compare(present(larger.head(), 'a checkpoint').bytes)
        assert.deepEqual(ahead, { ok: true, value: 'ahead' })
      }
      const compared = await larger.compare(shown)
      assert.equal(compared.ok ? null : compared.refusal.code, 'frozen')
      checkProof(larger.alarm(), Math.min(SIZE, size))
    }
  }
  assert.deepEqual(await a.compare(await history(40).checkpoint()), { ok: true, value: 'agrees' })
  assert.equal(a.alarm(), null)
})

// `a` itself stays unfrozen for the next comparison.
function again(of: Mirror): Promise<Mirror> {
  return reader(history(of.state.size).port(quorum))
}

test('an entry that says what its author saw gives the other history away, and leads to the proof', async () => {
  const ours = history(SIZE)
  const a = await reader(ours.port(quorum))
  const said = await draftedBy(a)
  const theirs = openHistory(exchange, [...reordered(30, SIZE).notes, said])
  const lying = openLyingHub(reordered(30, SIZE).port(quorum))
  const b = await reader(lying.port, 'b')
  lying.show(theirs.port(quorum))
  assert.equal(await code(b.pull()), 'frozen')
  const alarm = present(b.alarm(), 'an alarm')
  assert.deepEqual([alarm.code, alarm.because, alarm.at], ['invalid-entry', 'seen-false', SIZE])
  const proof = valueOf(parseProof(present(alarm.proof, 'a proof')))
  assert.ok(valueOf(verifyProof(alarm.evidence, proof, policy, nodeCryptography)).isWitnessed)
  const compared = await b.compare(present(a.head(), 'what A was shown').bytes)
  assert.equal(compared.ok ? null : compared.refusal.code, 'frozen')
  checkProof(b.alarm(), SIZE)
})

/** An entry of A that carries the checkpoint A verified. */
async function draftedBy(mirror: Mirror): Promise<Bytes> {
  const taken: Bytes[] = []
  const log = { ...mirror, submit: taking((note) => taken.push(note)) }
  const author = await exchange.author('a/officer/2', log)
  const act = { kind: 'test.said', body: { word: 'seen' }, at: exchange.clock.now() }
  await say(author, act, [exchange.signer('a/officer/2')], nodeCryptography)
  return present(taken[0], 'a signed entry')
}

function taking(take: (note: Bytes) => void): HubPort['submit'] {
  return (note) => {
    take(note)
    return Promise.resolve({ ok: false, refusal: { code: 'hub-busy' } })
  }
}

test('an acknowledged entry that is not in the log: its author has the proof at the next pull', async () => {
  const before = history(SIZE)
  for (const [size, at] of [
    [SIZE + 1, SIZE + 1],
    [SIZE + 6, SIZE + 1],
  ] as const) {
    const directory = join(root, `dropped-${size}`)
    const lying = openLyingHub(before.port(quorum))
    const files = await openDiskFiles(directory)
    const mirror = await exchange.mirror('a', lying.port, { files })
    valueOf(await mirror.pull())
    const author = await exchange.author('a/officer/2', mirror)
    const submit: HubPort['submit'] = async (note) => {
      const promised = openHistory(exchange, [...before.notes, note])
      return { ok: true, value: await promised.proof(SIZE) }
    }
    lying.show({ ...before.port(quorum), submit })
    const act = { kind: 'test.said', body: { word: 'dropped' }, at: exchange.clock.now() }
    const signers = [exchange.signer('a/officer/2')]
    assert.equal(valueOf(await say(author, act, signers, nodeCryptography)).index, SIZE)
    assert.equal(await code(mirror.pull()), 'hub-behind', 'while it shows no larger log')
    assert.equal(mirror.alarm(), null)
    lying.show(history(size).port(quorum))
    assert.equal(await code(mirror.pull()), 'frozen')
    checkProof(mirror.alarm(), at)
    assert.equal(author.outbox().length, 1, 'the entry is not lost')
    assert.equal(valueOf(await author.deliver()), 0, 'it waits as acknowledged')
    const written = new Uint8Array(readFileSync(join(directory, 'alarm-evidence')))
    valueOf(checkForkProof(written, logKey, nodeCryptography))
    await mirror.close()
    const later = await exchange.mirror('a', lying.port, { files: await openDiskFiles(directory) })
    checkProof(later.alarm(), at)
    await later.close()
  }
})

test('a frozen copy gives nothing to the hub, keeps what it would have given, and shows all it had', async () => {
  const lying = openLyingHub(history(SIZE).port(quorum))
  const mirror = await reader(lying.port)
  lying.show(reordered(40, SIZE).port(quorum))
  assert.equal(await code(mirror.pull()), 'frozen')
  let offered = 0
  lying.show({ ...history(SIZE).port(quorum), submit: taking(() => offered++) })
  const author = await exchange.author('a/officer/2', mirror)
  const act = { kind: 'test.said', body: {}, at: exchange.clock.now() }
  const signers = [exchange.signer('a/officer/2')]
  assert.equal(valueOf(await say(author, act, signers, nodeCryptography)).index, null)
  assert.deepEqual([offered, author.outbox().length], [0, 1])
  assert.equal(await code(mirror.pull()), 'frozen', 'the truth does not undo it')
  let count = 0
  for await (const entry of mirror.entries(0)) if (entry.level === 'witnessed') count++
  assert.equal(count, SIZE)
})

test('a true fork proof from anyone freezes, and a false one does not', async () => {
  const [ours, theirs] = [history(SIZE), reordered(20, SIZE)]
  const mirror = await reader(ours.port(quorum))
  const [one, two] = [await ours.checkpoint(), await theirs.checkpoint()]
  const proof = formatForkProof({ hashes: [], smaller: one, larger: two })
  const foreign = openHistory(elsewhere, notes.slice(0, 9))
  const false_ = [
    ['malformed', new Uint8Array(50)],
    ['no-fork', formatForkProof({ hashes: [], smaller: one, larger: one })],
    [
      'no-fork',
      formatForkProof({
        hashes: ours.tree.subproof(20, SIZE),
        smaller: await ours.checkpoint(20),
        larger: one,
      }),
    ],
    [
      'other-log',
      formatForkProof({ hashes: [], smaller: await foreign.checkpoint(), larger: one }),
    ],
  ] as const
  for (const [because, bytes] of false_) {
    const taken = await mirror.takeForkProof(bytes)
    assert.equal(taken.ok ? null : taken.refusal.code, because)
    assert.equal(mirror.alarm(), null)
  }
  const taken = await mirror.takeForkProof(proof)
  assert.equal(taken.ok ? null : taken.refusal.code, 'frozen')
  checkProof(mirror.alarm(), SIZE)
})

test('an entry that breaks a rule, under the hub’s signature: frozen, with the proof that the hub ordered it', async () => {
  const foreign = present((await elsewhere.chain('a/dev/1', 1))[0], 'an entry')
  const stranger = exchange.signer('a/dev/9')
  const next = SIZE - begun.length
  const bad = [
    ['chain-gap', present(notes[SIZE - 1], 'an entry that is there already')],
    ['chain-gap', present(notes[SIZE + 3], 'one that leaves out another')],
    ['other-exchange', foreign],
    ['malformed', new Uint8Array(100).fill(0x41)],
    ['unknown-signer', await signedAnew(present(ofA[next / 2] ?? ofA[29], 'an entry'), stranger)],
  ] as const
  for (const [because, note] of bad) {
    const lying = openLyingHub(history(SIZE).port(quorum))
    const mirror = await reader(lying.port)
    lying.show(openHistory(exchange, [...history(SIZE).notes, note]).port(quorum))
    assert.equal(await code(mirror.pull()), 'frozen')
    const alarm = present(mirror.alarm(), 'an alarm')
    assert.deepEqual([alarm.code, alarm.because, alarm.at], ['invalid-entry', because, SIZE])
    assert.deepEqual(alarm.evidence, note)
    const proof = valueOf(parseProof(present(alarm.proof, 'a proof')))
    valueOf(verifyProof(note, proof, policy, nodeCryptography))
    assert.equal(mirror.witnessedSize(), SIZE)
  }
})

async function signedAnew(note: Bytes, by: ReturnType<typeof exchange.signer>): Promise<Bytes> {
  const { parseEntry, formatNote, lineOf } = await import('@parley/ledger')
  const { note: read } = valueOf(parseEntry(note, nodeCryptography))
  const text = read.text.replaceAll('a/dev/1', by.name)
  return formatNote(text, [lineOf(keyOf(by), await by.sign(new TextEncoder().encode(text)))])
}
