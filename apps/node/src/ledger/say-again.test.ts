// What was signed for a lost log and no quorum had is said again in its successor: the same kind, content and
// signers, each entry once, whatever stops in between.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { partyId, present, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import type { SeatLog } from '../seat/seat-log.ts'
import { openAuthor } from './author.ts'
import type { Mirror } from './mirror.ts'
import type { OpenedEntry } from './opened-entry.ts'
import { audienceActs } from './opening-ceremony.ts'
import { sayAgain } from './say-again.ts'
import type { SaidAgain, SayAgainParts } from './say-again.ts'
import { openSeatLog } from './seat-log.ts'
import { lostLog, NEXT } from './test/lost-log.ts'
import type { LostLog } from './test/lost-log.ts'
import type { SmallHub } from './test/small-world.ts'

type Stored = Map<string, Bytes>

interface Unbound {
  readonly log: LostLog
  readonly copy: Mirror
  readonly last: Bytes
  /** Outboxes as they were when the hub was lost. */
  readonly outbox: Stored
  readonly hashes: readonly string[]
}

const KEYS = ['a/officer/1', 'a/officer/2', 'a/node/1']

const within = (stored: Stored, author: string): LogFiles => {
  const all = openMemoryFiles(stored)
  const at = (path: string): string => `outbox/${author}/${path}`
  return {
    ...all,
    read: (path) => all.read(at(path)),
    sizeOf: (path) => all.sizeOf(at(path)),
    list: async (prefix) => (await all.list(at(prefix))).map((path) => path.slice(at('').length)),
    writeAll: (files) => all.writeAll(files.map(({ path, bytes }) => ({ path: at(path), bytes }))),
    removeAll: (paths) => all.removeAll(paths.map(at)),
  }
}

/** Three entries of one party that its hub took and no witness saw: sealed, mentioned, signed by two. */
async function unbound(seed: string): Promise<Unbound> {
  const log = await lostLog(seed)
  const copy = await log.copy('a')
  const last = await log.hub.checkpoint()
  const outbox: Stored = new Map()
  const by = (...keys: readonly string[]) => ({
    by: keys,
    outbox: within(outbox, present(keys[0], 'an author')),
  })
  const sealed = valueOf(
    await log.speak(
      copy,
      {
        kind: 'test.sealed',
        audience: 'a+b',
        data: { word: 'for both' },
        more: [{ person: 1 }, null],
        padTo: 4096,
      },
      by('a/officer/1'),
    ),
  )
  valueOf(await copy.pull())
  const accepted = valueOf(
    await log.speak(
      copy,
      { kind: 'agreement.accepted', body: { accepts: sealed.hash } },
      by('a/officer/2', 'a/officer/1'),
    ),
  )
  valueOf(await copy.pull())
  const plain = valueOf(
    await log.speak(copy, { kind: 'test.said', body: { n: 3 } }, by('a/node/1')),
  )
  valueOf(await copy.pull())
  assert.equal(copy.witnessedSize() < copy.state.size, true)
  return { log, copy, last, outbox, hashes: [sealed.hash, accepted.hash, plain.hash] }
}

interface Successor {
  readonly parts: SayAgainParts
  readonly mirror: Mirror
  readonly next: SmallHub
}

/** A seat on the successor, over what it has stored of it so far. */
async function seated(
  { log, copy, outbox }: Unbound,
  next: SmallHub,
  stored: { readonly again: LogFiles; readonly outbox: LogFiles },
  keys: readonly string[] = KEYS,
): Promise<Successor> {
  const { world } = log
  const past = await log.past(copy)
  const mirror = await log.mirrorOn('a', next, past)
  valueOf(await mirror.pull())
  const present: SeatLog = openSeatLog({
    ...world,
    party: partyId('a'),
    log: mirror,
    files: stored.outbox,
    cryptography: nodeCryptography,
  })
  const signers = new Map<string, Signer>(keys.map((name) => [name, world.signer(name)]))
  const since = [{ state: mirror.state, outbox: stored.outbox }]
  const own = {
    past,
    outbox: openMemoryFiles(outbox),
    files: stored.again,
    present,
    since,
    signers,
  }
  return { parts: { ...own, cryptography: nodeCryptography }, mirror, next }
}

const empty = () => ({ again: openMemoryFiles(), outbox: openMemoryFiles() })

async function entriesOf(mirror: Mirror): Promise<readonly OpenedEntry[]> {
  valueOf(await mirror.pull())
  const entries: OpenedEntry[] = []
  for await (const entry of mirror.entries(0)) entries.push(entry)
  return entries.filter(({ header }) => !header.kind.startsWith('ledger.'))
}

const whys = (told: readonly SaidAgain[]) =>
  told.map(({ kind, why }) => [kind, why?.code ?? 'said'])

test('kind, content, signers, order and padded sizes are the same, and mentions of each other follow', async () => {
  const lost = await unbound('same')
  const next = await lost.log.successor(lost.last)
  const { parts, mirror } = await seated(lost, next, empty())
  const told = await sayAgain(parts)
  assert.deepEqual(
    told.map(({ before, why }) => [before, why]),
    lost.hashes.map((hash) => [hash, null]),
  )
  const said = await entriesOf(mirror)
  const old = (await entriesOf(await lost.log.copy('a'))).slice(-3)
  assert.deepEqual(
    said.map(({ header, signers, data }) => [header.kind, header.author, signers, data]),
    old.map(({ header, signers, data }) => [header.kind, header.author, signers, data]),
  )
  const sizes = ({ header }: OpenedEntry) => [
    header.size,
    ...(header.more ?? []).map(({ size }) => size),
  ]
  assert.deepEqual(said.map(sizes), old.map(sizes), 'nobody learns from sizes')
  assert.deepEqual(
    new Set(said[0]?.more.map((one) => JSON.stringify(one))),
    new Set(['{"person":1}', 'null']),
  )
  assert.deepEqual(said[1]?.body, { accepts: told[0]?.again })
  assert.deepEqual(
    said.map(({ hash }) => hash),
    told.map(({ again }) => again),
  )
  assert.deepEqual(await sayAgain(parts), [], 'and nothing a second time')
})

test('nothing is said before the new log has the audience and the ring; then all of it', async () => {
  const lost = await unbound('early')
  const { world } = lost.log
  const next = await lost.log.successor(lost.last, { audiences: [] })
  const { parts, mirror } = await seated(lost, next, empty())
  assert.deepEqual(await sayAgain(parts), [])
  const audience = { audience: 'a+b', members: ['a', 'b'], owners: [partyId('a')], epoch: 1 }
  for (const act of await audienceActs(
    { sealing: world.sealing, at: world.clock.now() },
    audience,
  )) {
    valueOf(await lost.log.speak(mirror, act))
    valueOf(await mirror.pull())
  }
  assert.deepEqual(whys(await sayAgain(parts)), [
    ['test.sealed', 'said'],
    ['agreement.accepted', 'said'],
    ['test.said', 'said'],
  ])
})

test('what a key that is not here has signed, and what is of the old log itself, is told of once', async () => {
  const lost = await unbound('left')
  const next = await lost.log.successor(lost.last)
  const { parts } = await seated(lost, next, empty(), ['a/officer/1', 'a/node/1'])
  assert.deepEqual(whys(await sayAgain(parts)), [
    ['test.sealed', 'said'],
    ['agreement.accepted', 'key-not-here'],
    ['test.said', 'said'],
  ])
  assert.deepEqual(await sayAgain(parts), [])
})

test('what the quorum had is not said again, and before a succession is accepted nothing is', async () => {
  const lost = await unbound('bound')
  const early = await seated(lost, await lost.log.successor(lost.last), empty())
  const waiting = { ...early.parts, past: await lost.log.past(lost.copy) }
  assert.deepEqual(await sayAgain(waiting), [])
  await lost.log.hub.cosign()
  const all = await lost.log.successor(await lost.log.hub.checkpoint())
  assert.deepEqual(await sayAgain((await seated(lost, all, empty())).parts), [])
})

/** Storage that fails at its n-th write, and at every one after it. */
function failing(stored: Stored, writes: { left: number }): LogFiles {
  const files = openMemoryFiles(stored)
  return {
    ...files,
    writeAll: (named) => {
      if (writes.left-- <= 0) return Promise.reject(new Error('the power is gone'))
      return files.writeAll(named)
    },
  }
}

test('wherever the power goes, each entry is said again once', async () => {
  const lost = await unbound('power')
  for (let cut = 0, isOver = false; !isOver; cut++) {
    const next = await lost.log.successor(lost.last, { origin: NEXT })
    const [again, outbox]: [Stored, Stored] = [new Map(), new Map()]
    const writes = { left: cut }
    const broken = await seated(lost, next, {
      again: failing(again, writes),
      outbox: failing(outbox, writes),
    })
    isOver = await sayAgain(broken.parts).then(
      () => true,
      () => false,
    )
    const whole = await seated(lost, next, {
      again: openMemoryFiles(again),
      outbox: openMemoryFiles(outbox),
    })
    await sayAgain(whole.parts)
    for (const author of KEYS) await deliver(whole, author, outbox, lost.log)
    const said = await entriesOf(whole.mirror)
    assert.deepEqual(
      said.map(({ header }) => header.kind).toSorted(),
      ['agreement.accepted', 'test.said', 'test.sealed'],
      `power gone at write ${cut}`,
    )
    const sealed = said.find(({ header }) => header.kind === 'test.sealed')
    const accepted = said.find(({ header }) => header.kind === 'agreement.accepted')
    assert.equal(accepted?.body?.['accepts'], sealed?.hash)
    assert.ok(cut < 100)
  }
})

// What lay in the new outbox when the power went is offered at the next start, before anything else.
async function deliver(
  { mirror }: Successor,
  author: string,
  outbox: Stored,
  { world }: LostLog,
): Promise<void> {
  const files = within(outbox, author)
  const own = await openAuthor({
    ...world,
    author,
    log: mirror,
    files,
    cryptography: nodeCryptography,
  })
  valueOf(await own.deliver())
}
