import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openFrailFiles, openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes } from '@parley/kernel'
import { drawsFrom, present, refuse, seededChance, valueOf } from '@parley/kernel'
import type { HubPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openAuthor } from './author.ts'
import type { Author } from './author.ts'
import { uuidAt } from './draft.ts'
import type { Act } from './draft.ts'
import type { Mirror } from './mirror.ts'
import { say, signDraft } from './signing.ts'
import { openedWorld } from './test/small-world.ts'
import type { SmallWorld } from './test/small-world.ts'

const NAME = 'a/officer/1'
const open = (
  world: SmallWorld,
  log: Mirror,
  files: LogFiles = openMemoryFiles(),
): Promise<Author> =>
  openAuthor({ ...world, author: NAME, log, files, cryptography: nodeCryptography })
const act = (world: SmallWorld, n: number): Act => ({
  kind: 'test.said',
  data: { n },
  audience: 'a',
  at: world.clock.now(),
})
const speak = (world: SmallWorld, author: Author, n: number) =>
  say(author, act(world, n), [world.signer(NAME)], nodeCryptography)

test('says one entry after another without waiting for its own mirror', async () => {
  const { world, hub } = await openedWorld('author')
  const a = await world.mirror('a', hub)
  await a.pull()
  const author = await open(world, a)
  for (let n = 0; n < 5; n++)
    assert.equal(valueOf(await speak(world, author, n)).index, a.state.size + n)
  assert.equal(author.outbox().length, 5)
  await a.pull()
  await hub.cosign()
  await a.pull()
  assert.equal(valueOf(await author.deliver()), 0)
  assert.deepEqual(author.outbox(), [])
})

test('what cannot be delivered waits signed in the outbox, and goes as the same bytes', async () => {
  const { world, hub } = await openedWorld('offline')
  let state: 'away' | 'busy' | 'up' = 'away'
  const seen: Bytes[] = []
  const flaky: HubPort = {
    ...hub,
    submit: async (note, blobs) => {
      if (state === 'away') throw new Error('no network')
      seen.push(note)
      return state === 'busy' ? refuse('hub-busy') : hub.submit(note, blobs)
    },
  }
  const a = await world.mirror('a', flaky)
  await a.pull()
  const files = openMemoryFiles()
  const author = await open(world, a, files)
  for (let n = 0; n < 3; n++) assert.equal(valueOf(await speak(world, author, n)).index, null)
  state = 'busy'
  assert.equal(valueOf(await author.deliver()), 3)
  const again = await open(world, a, files)
  assert.deepEqual(again.outbox(), author.outbox())
  state = 'up'
  assert.equal(valueOf(await again.deliver()), 0)
  assert.deepEqual(seen[0], seen[1])
  const { index } = valueOf(await speak(world, again, 3))
  assert.equal(index, a.state.size + 3)
})

test('a draft that something else of this author overtook is refused, not signed into a gap', async () => {
  const { world, hub } = await openedWorld('stale')
  const a = await world.mirror('a', hub)
  await a.pull()
  const author = await open(world, a)
  const [one, two] = [
    valueOf(await author.prepare(act(world, 1))),
    valueOf(await author.prepare(act(world, 2))),
  ]
  const sign = (draft: typeof one) => signDraft(draft, [world.signer(NAME)], nodeCryptography)
  valueOf(await author.submit(one, await sign(one)))
  const late = await author.submit(two, await sign(two))
  assert.equal(!late.ok && late.refusal.code, 'stale-draft')
})

test('the same draft submitted again is the same entry, before and after the mirror has it', async () => {
  const { world, hub } = await openedWorld('twice')
  const a = await world.mirror('a', hub)
  await a.pull()
  const author = await open(world, a)
  const draft = valueOf(await author.prepare(act(world, 1)))
  const lines = await signDraft(draft, [world.signer(NAME)], nodeCryptography)
  const first = valueOf(await author.submit(draft, lines))
  assert.deepEqual(valueOf(await author.submit(draft, lines)), first)
  await hub.cosign()
  await a.pull()
  valueOf(await author.deliver())
  const { index, hash } = valueOf(await author.submit(draft, lines))
  assert.deepEqual([index, hash], [first.index, first.hash])
  assert.equal(a.state.size, (index ?? 0) + 1)
})

test('refusals of the log are final, and the chain goes on from before', async () => {
  const { world, hub } = await openedWorld('refused')
  const a = await world.mirror('a', hub)
  await a.pull()
  const files = openMemoryFiles()
  const author = await open(world, a, files)
  const draft = valueOf(await author.prepare(act(world, 1)))
  const bad: readonly (readonly [string, readonly string[]])[] = [
    ['malformed', []],
    ['malformed', ['no signature line']],
    ['author-not-first', await signDraft(draft, [world.signer('b/officer/1')], nodeCryptography)],
    [
      'unknown-signer',
      await signDraft(draft, [world.signer(NAME), world.signer('x/y')], nodeCryptography),
    ],
    [
      'signed-twice',
      await signDraft(draft, [world.signer(NAME), world.signer(NAME)], nodeCryptography),
    ],
  ]
  for (const [code, lines] of bad) {
    const answer = await author.submit(draft, lines)
    assert.equal(!answer.ok && answer.refusal.code, code)
  }
  assert.deepEqual(await files.list(''), [])
  valueOf(await speak(world, author, 1))
})

test('prepare refuses what no log would take', async () => {
  const { world, hub } = await openedWorld('prepare')
  const a = await world.mirror('a', hub)
  await a.pull()
  const author = await open(world, a)
  const at = world.clock.now()
  const bad: readonly (readonly [string, Act])[] = [
    ['unknown-audience', { kind: 'test.said', data: 1, audience: 'nobody', at }],
    ['unknown-audience', { kind: 'test.said', data: 1, at }],
    ['unknown-recipient', { kind: 'ledger.grant', body: { to: 'x' }, data: {}, at }],
    ['field', { kind: 'test.said', body: {}, more: [1], at }],
    ['field', { kind: 'test.said', at }],
    ['field', { kind: 'Test', body: {}, at }],
    ['unknown-kind', { kind: 'ledger.other', body: {}, at }],
    ['padding', { kind: 'test.said', data: 1, audience: 'a', padTo: 1000, at }],
    ['non-ascii', { kind: 'test.said', body: { text: 'ж' }, at }],
    ['too-long', { kind: 'test.said', body: { text: 'x'.repeat(17_000) }, at }],
  ]
  for (const [code, one] of bad) {
    const draft = await author.prepare(one)
    assert.equal(!draft.ok && draft.refusal.code, code)
  }
})

test('blobs are padded alike, so that their sizes tell nothing', async () => {
  const { world, hub } = await openedWorld('padding')
  const a = await world.mirror('a', hub)
  await a.pull()
  const author = await open(world, a)
  const at = world.clock.now()
  const sizes = await Promise.all(
    [null, { x: 'y'.repeat(3000) }].map(async (data) => {
      const draft = await author.prepare({
        kind: 'test.said',
        data,
        more: [null, 'x'],
        audience: 'a',
        padTo: 4096,
        at,
      })
      return valueOf(draft).blobs.map((blob) => blob.length)
    }),
  )
  assert.equal(new Set(sizes.flat()).size, 1)
})

test('from a power cut at any write of the outbox nothing signed and kept is lost or said twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.string(), async (cutAt, seed) => {
      const { world, hub } = await openedWorld('cut')
      const a = await world.mirror('a', hub)
      await a.pull()
      const from = a.state.size
      const stored = new Map<string, Bytes>()
      const draws = drawsFrom(seededChance(nodeCryptography, seed, 'cut'))
      const before = await open(world, a, openFrailFiles(openMemoryFiles(stored), cutAt, draws))
      let acknowledged = 0
      try {
        for (; acknowledged < 4; acknowledged++) valueOf(await speak(world, before, acknowledged))
      } catch {
        // the cut
      }
      const after = await open(world, a, openMemoryFiles(stored))
      valueOf(await after.deliver())
      await a.pull()
      assert.ok(a.state.size >= from + acknowledged)
      valueOf(await speak(world, after, 9))
      await a.pull()
      const data: unknown[] = []
      for await (const entry of a.entries(from)) data.push(entry.data)
      assert.deepEqual(
        data.slice(0, -1),
        Array.from({ length: data.length - 1 }, (_, n) => ({ n })),
      )
    }),
    { numRuns: 12 },
  )
})

test('an id is a UUID of version 7 with the time claimed', () => {
  const chance = seededChance(nodeCryptography, 'x', 'y')
  const id = uuidAt('2026-05-16T08:00:00Z' as never, chance)
  assert.match(id, /^019e2fcc-a000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(
    parseInt(id.replaceAll('-', '').slice(0, 12), 16),
    Date.parse('2026-05-16T08:00:00Z'),
  )
  assert.notEqual(id, present(uuidAt('2026-05-16T08:00:00Z' as never, chance), 'an id'))
})
