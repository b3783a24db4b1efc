import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { Bytes, Json, Refusal, Result } from '@parley/kernel'
import { byteAt, present, valueOf } from '@parley/kernel'
import { checkForkProof, parseVkey, verifyDirectory } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openAuthor } from './author.ts'
import type { Submitted } from './author.ts'
import type { Act } from './draft.ts'
import type { Mirror } from './mirror.ts'
import type { OpenedEntry } from './opened-entry.ts'
import { audienceActs, grantAct } from './opening-ceremony.ts'
import { say } from './signing.ts'
import { openedWorld, origin, smallHub, smallWorld } from './test/small-world.ts'
import type { SmallHub, SmallWorld } from './test/small-world.ts'

async function all(mirror: Mirror, from = 0): Promise<readonly OpenedEntry[]> {
  const entries: OpenedEntry[] = []
  for await (const entry of mirror.entries(from)) entries.push(entry)
  return entries
}

async function speak(
  world: SmallWorld,
  mirror: Mirror,
  name: string,
  act: Omit<Act, 'at'>,
): Promise<Result<Submitted, Refusal>> {
  const author = await openAuthor({
    ...world,
    author: name,
    log: mirror,
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
  })
  const said = await say(
    author,
    { ...act, at: world.clock.now() },
    [world.signer(name)],
    nodeCryptography,
  )
  await mirror.pull()
  return said
}

const person = (name: string): Json => ({ name })

test('each reader opens what is sealed to it, and the others see that they cannot', async () => {
  const { world, hub } = await openedWorld('readers')
  const [a, b, med] = [
    await world.mirror('a', hub),
    await world.mirror('b', hub),
    await world.mirror('med', hub),
  ]
  await a.pull()
  valueOf(
    await speak(world, a, 'a/officer/1', {
      kind: 'test.said',
      body: { n: 1 },
      data: person('to both'),
      audience: 'a+b',
    }),
  )
  valueOf(
    await speak(world, a, 'a/officer/2', {
      kind: 'test.said',
      data: person('to a'),
      more: [person('x'), null],
      audience: 'a',
    }),
  )
  await b.pull()
  await med.pull()
  const lastTwo = async (mirror: Mirror): Promise<readonly unknown[]> =>
    (await all(mirror)).slice(-2).map(({ data, closed, body }) => [data, closed?.at ?? null, body])
  assert.deepEqual(await lastTwo(a), [
    [person('to both'), null, { n: 1 }],
    [person('to a'), null, null],
  ])
  assert.deepEqual(await lastTwo(b), [
    [person('to both'), null, { n: 1 }],
    [null, 'a/1', null],
  ])
  assert.deepEqual(await lastTwo(med), [
    [null, 'a+b/1', { n: 1 }],
    [null, 'a/1', null],
  ])
  const more = (await all(a)).at(-1)?.more ?? []
  assert.equal(more.length, 2)
  assert.ok(more.some((data) => data === null) && more.some((data) => data !== null))
})

test('a closed mirror writes nothing more, whoever still asks it to pull', async () => {
  const { world, hub } = await openedWorld('closed')
  const a = await world.mirror('a', hub)
  await a.close()
  const late = await a.pull()
  assert.equal(late.ok ? null : late.refusal.code, 'closed')
})

test('a grant opens what was sealed before it, and says from where to fold again', async () => {
  const { world, hub } = await openedWorld('late reader')
  const identity = { value: '' }
  const a = await world.mirror('a', hub)
  await a.pull()
  const acts = await audienceActs(
    { sealing: world.sealing, at: world.clock.now() },
    { audience: 'cell', epoch: 1, members: ['a'], owners: ['a' as never] },
  )
  for (const act of acts) {
    identity.value = (act.data as { identity?: string } | undefined)?.identity ?? identity.value
    valueOf(await speak(world, a, 'a/officer/1', act))
  }
  const said: number[] = []
  for (let i = 0; i < 30; i++) {
    const act = { kind: 'test.said', data: { i }, audience: 'cell' }
    const { index } = valueOf(await speak(world, a, 'a/officer/1', act))
    said.push(present(index, 'an index'))
  }
  const readers = [
    await world.mirror('b', hub, { holds: 'all' }),
    await world.mirror('b', hub, { holds: 'openable' }),
  ]
  for (const b of readers) {
    assert.equal(valueOf(await b.pull()).reopenFrom, null)
    assert.ok((await all(b, said[0])).every((entry) => entry.closed?.code === 'no-grant'))
  }
  const now = world.clock.now()
  const granted = grantAct({ audience: 'cell', epoch: 1 }, 'b', identity.value, now)
  valueOf(await speak(world, a, 'a/officer/1', granted))
  for (const b of readers) {
    assert.equal(valueOf(await b.pull()).reopenFrom, said[0])
    const opened = (await all(b, said[0])).slice(0, 30)
    assert.deepEqual(
      opened.map((entry) => entry.data),
      said.map((_, i) => ({ i })),
    )
    assert.equal(valueOf(await b.pull()).reopenFrom, null)
  }
})

test('an entry is provisional until a quorum covers it, even while the log grows on', async () => {
  const { world, hub } = await openedWorld('levels')
  const a = await world.mirror('a', hub)
  await a.pull()
  const size = a.state.size
  assert.equal(a.witnessedSize(), size)
  await speak(world, a, 'a/officer/1', { kind: 'test.said', body: {} })
  assert.equal((await all(a)).at(-1)?.level, 'provisional')
  await hub.cosign()
  await speak(world, a, 'a/officer/1', { kind: 'test.said', body: {} })
  assert.equal(a.witnessedSize(), size + 1)
  assert.deepEqual(
    (await all(a, size)).map((entry) => entry.level),
    ['witnessed', 'provisional'],
  )
  await hub.cosign()
  await a.pull()
  assert.equal(a.witnessedSize(), size + 2)
  assert.deepEqual(
    a.cosigners().map((one) => one.size),
    Array(4).fill(size + 2),
  )
})

test('closed and opened again it is the same, asks no hub, and its directory verifies', async () => {
  const { world, hub } = await openedWorld('again')
  const stored = new Map<string, Bytes>()
  const a = await world.mirror('a', hub, { files: openMemoryFiles(stored) })
  await a.pull()
  for (let i = 0; i < 20; i++)
    await speak(world, a, 'a/officer/1', { kind: 'test.said', data: { i }, audience: 'a' })
  await hub.cosign()
  await a.pull()
  const before = await all(a)
  await a.close()
  const away = new Proxy(hub, {
    get: () => () => Promise.reject(new Error('no network')),
  }) as HubPort
  const again = await world.mirror('a', away, { files: openMemoryFiles(stored) })
  assert.deepEqual(await all(again), before)
  await assert.rejects(again.pull(), /no network/)
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

function tampered(hub: SmallHub, change: Partial<HubPort>): HubPort {
  return { ...hub, ...change }
}

test('a hub that sends wrong or no bytes is refused without a freeze, and the next answer is taken', async () => {
  const { world, hub } = await openedWorld('bytes')
  const flip = (bytes: Bytes | null): Bytes | null => bytes?.with(40, byteAt(bytes, 40) ^ 1) ?? null
  const bad: readonly (readonly [string, Partial<HubPort>])[] = [
    ['bundle-missing', { entryBundle: () => Promise.resolve(null) }],
    ['bundle-differs', { entryBundle: async (i, w) => flip(await hub.entryBundle(i, w)) }],
    [
      'tile-malformed',
      { entryBundle: async (i, w) => (await hub.entryBundle(i, w))?.subarray(1) ?? null },
    ],
    [
      'bad-signature',
      { checkpoint: async () => flip(await hub.checkpoint()) ?? new Uint8Array(0) },
    ],
    ['malformed', { checkpoint: () => Promise.resolve(new Uint8Array(0)) }],
  ]
  for (const [code, change] of bad) {
    const a = await world.mirror('a', tampered(hub, change))
    const pulled = await a.pull()
    assert.ok(
      !pulled.ok && [code, 'root', 'other-log', 'malformed'].includes(pulled.refusal.code),
      JSON.stringify(pulled),
    )
    assert.equal(a.alarm(), null)
    assert.equal(a.state.size, 0)
  }
})

test('a blob that is withheld leaves its entry closed; when it comes, its entry is to be folded again', async () => {
  const { world, hub } = await openedWorld('withheld')
  let isWithheld = true
  const b = await world.mirror(
    'b',
    tampered(hub, { blob: async (id) => (isWithheld ? null : hub.blob(id)) }),
  )
  const a = await world.mirror('a', hub)
  await a.pull()
  const { index } = valueOf(
    await speak(world, a, 'a/officer/1', { kind: 'test.said', data: person('x'), audience: 'a+b' }),
  )
  assert.equal(valueOf(await b.pull()).reopenFrom, null)
  assert.equal((await all(b)).at(-1)?.closed?.code, 'grant-missing')
  isWithheld = false
  const { reopenFrom } = valueOf(await b.pull())
  assert.ok(reopenFrom !== null && reopenFrom <= (index ?? 0))
  assert.deepEqual((await all(b)).at(-1)?.data, person('x'))
})

test('a hub that shows another history is caught with a proof, of one size and of two, either way round', async () => {
  const world = await smallWorld('fork')
  const logKey = valueOf(parseVkey(world.signer(origin).vkey, nodeCryptography))
  const grow = async (words: readonly string[]): Promise<SmallHub> => {
    const hub = await smallHub(world, 'fork')
    for (const { note, blobs } of world.ceremony) valueOf(await hub.submit(note, blobs))
    const mirror = await world.mirror('a', hub)
    await mirror.pull()
    for (const word of words)
      valueOf(await speak(world, mirror, 'a/officer/1', { kind: 'test.said', body: { word } }))
    return hub
  }
  const [one, two] = [await grow(['p', 'q', 'r']), await grow(['p', 'x'])]
  const same = await grow(['p', 'y', 'z'])
  for (const [first, second] of [
    [one, two],
    [two, one],
    [one, same],
  ] as const) {
    let hub: HubPort = first
    const files = openMemoryFiles()
    const heard: string[] = []
    const switching = new Proxy(first, {
      get: (_, name) => Reflect.get(hub, name) as unknown,
    }) as HubPort
    const a = await world.mirror('a', switching, {
      files,
      onAlarm: (alarm) => heard.push(alarm.code),
    })
    valueOf(await a.pull())
    hub = second
    const pulled = await a.pull()
    assert.deepEqual(!pulled.ok && pulled.refusal.code, 'frozen')
    assert.deepEqual(heard, ['fork'])
    const alarm = present(a.alarm(), 'an alarm')
    const proof = valueOf(checkForkProof(alarm.evidence, logKey, nodeCryptography))
    assert.equal(alarm.at, proof.smaller.size)
    hub = first
    assert.ok(!(await a.pull()).ok, 'it stays frozen')
    const again = await world.mirror('a', first, { files })
    assert.equal(again.alarm()?.code, 'fork')
  }
})

test('an entry that no honest hub orders freezes the mirror with that entry as evidence', async () => {
  const world = await smallWorld('invalid')
  const hub = await smallHub(world, 'invalid')
  for (const { note, blobs } of world.ceremony.slice(0, 3)) valueOf(await hub.submit(note, blobs))
  const stray = present(world.ceremony.at(-1), 'a grant').note
  const state = hub.writer.state
  // A hub that lies: the entry goes into its tree and under its signature, past all rules.
  const { leafHash, formatCheckpointText, formatNote, lineOf, encodeBundle } =
    await import('@parley/ledger')
  state.tree.append(leafHash(nodeCryptography, stray))
  const text = formatCheckpointText({ origin, size: 4, root: state.tree.root() })
  const key = valueOf(parseVkey(world.signer(origin).vkey, nodeCryptography))
  const head = formatNote(text, [
    lineOf(key, await world.signer(origin).sign(new TextEncoder().encode(text))),
  ])
  const bundle = encodeBundle([...world.ceremony.slice(0, 3).map((one) => one.note), stray])
  const lying = tampered(hub, { checkpoint: async () => head, entryBundle: async () => bundle })
  const a = await world.mirror('a', lying)
  const pulled = await a.pull()
  assert.equal(!pulled.ok && pulled.refusal.code, 'frozen')
  const alarm = present(a.alarm(), 'an alarm')
  assert.equal(alarm.code, 'invalid-entry')
  assert.equal(alarm.at, 3)
  assert.deepEqual(alarm.evidence, stray)
})

test('an order to erase, once witnessed, takes the blobs and leaves a log that verifies', async () => {
  const { world, hub } = await openedWorld('erase')
  const stored = new Map<string, Bytes>()
  const a = await world.mirror('a', hub, { files: openMemoryFiles(stored) })
  await a.pull()
  const { index } = valueOf(
    await speak(world, a, 'a/officer/1', {
      kind: 'test.said',
      data: person('gone'),
      audience: 'a+b',
    }),
  )
  const blob = present((await all(a)).at(-1)?.header.blob, 'a blob')
  const author = await openAuthor({
    ...world,
    author: 'a/officer/1',
    log: a,
    files: openMemoryFiles(),
    cryptography: nodeCryptography,
  })
  const order: Act = {
    kind: 'ledger.erase',
    body: { authority: 'a/officer/1', blobs: [blob], dossier: 'd1', reason: 'asked' },
    at: world.clock.now(),
  }
  const officers = ['a/officer/1', 'a/officer/2'].map((name) => world.signer(name))
  valueOf(await say(author, order, officers, nodeCryptography))
  await a.pull()
  assert.deepEqual(await a.carryOutErasures(), [])
  await hub.cosign()
  await a.pull()
  assert.equal((await a.carryOutErasures()).length, 1)
  assert.ok(![...stored.keys()].some((path) => path.endsWith(blob.slice(7))))
  assert.equal((await all(a, index ?? 0))[0]?.closed?.code, 'erased')
  const report = await verifyDirectory(openMemoryFiles(stored), nodeCryptography)
  assert.equal(report.ok, true, JSON.stringify(report))
})

test('from one seed the whole log is the same byte for byte', async () => {
  const run = async (): Promise<ReadonlyMap<string, Bytes>> => {
    const { world, hub } = await openedWorld('same')
    const stored = new Map<string, Bytes>()
    const a = await world.mirror('a', hub, { files: openMemoryFiles(stored) })
    await a.pull()
    await speak(world, a, 'a/officer/1', {
      kind: 'test.said',
      data: person('x'),
      more: [1, 2, 3],
      audience: 'a+b',
    })
    await hub.cosign()
    await a.pull()
    return stored
  }
  assert.deepEqual(await run(), await run())
})

test('refuses a log of a seeded play at a real node', async () => {
  const { world, hub } = await openedWorld('real')
  const { allowDemoOrigins: _, ...real } = { allowDemoOrigins: true }
  await assert.rejects(
    world.mirror('a', hub, { ...real, allowDemoOrigins: undefined as never }),
    /seeded play/,
  )
})
