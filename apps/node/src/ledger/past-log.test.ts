// Which log may continue a lost one, as every seat judges it by its own copy, and what of the old log counts
// from then on.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import { partyId, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import { pastView } from './past-log.ts'
import { lostLog, NEXT, OTHER } from './test/lost-log.ts'
import type { LostLog } from './test/lost-log.ts'
import { smallHub } from './test/small-world.ts'

const PARTIES = ['a', 'b', 'med'] as const
const said = (word: string) => ({ kind: 'test.said', body: { word } })

/** A lost log of which everybody has all, and its last checkpoint. */
async function lost(seed: string): Promise<{ log: LostLog; earlier: Bytes; last: Bytes }> {
  const log = await lostLog(seed)
  const speaker = await log.copy('a')
  const earlier = await log.hub.checkpoint()
  valueOf(await log.speak(speaker, said('bound')))
  await log.hub.cosign()
  return { log, earlier, last: await log.hub.checkpoint() }
}

test('a log that all roots continue after the last checkpoint is taken by every party, from its own copy', async () => {
  const { log, last } = await lost('taken')
  const next = await log.successor(last)
  for (const party of PARTIES) {
    const past = await log.past(await log.copy(party))
    assert.equal(past.after(), null)
    assert.equal(await log.taken(party, next, past), next.writer.state.size)
    assert.equal(past.after(), log.hub.writer.state.size)
  }
})

test('a succession that is forged, whatever it lacks, is refused by every party before anything of it is kept', async () => {
  const { log, earlier, last } = await lost('forged')
  const { world, hub } = log
  const fork = await smallHub(world, 'forged')
  for (const { note, blobs } of world.ceremony) valueOf(await fork.submit(note, blobs))
  valueOf(await log.speak(await log.copy('a', fork), said('another history')))
  await fork.cosign()
  assert.equal(fork.writer.state.size, hub.writer.state.size)
  const other = await log.founded({ origin: OTHER })
  const two = [partyId('a'), partyId('b')]
  const cases: readonly (readonly [string, ReturnType<LostLog['successor']>])[] = [
    ['not-opened', log.founded({ origin: NEXT })],
    ['succession-behind', log.successor(earlier)],
    ['fork', log.successor(await fork.checkpoint())],
    ['other-log', log.successor(await other.checkpoint())],
    ['quorum-missing', log.successor(hub.writer.head().bytes)],
    ['threshold', log.successor(last, { sign: two })],
    ['threshold', log.successor(last, { sign: [partyId('med')] })],
  ]
  for (const [code, made] of cases) {
    const next = await made
    for (const party of PARTIES) {
      const past = await log.past(await log.copy(party))
      const mirror = await log.mirrorOn(party, next, past)
      const pulled = await mirror.pull()
      assert.equal(pulled.ok ? 'taken' : pulled.refusal.code, code, party)
      assert.equal(mirror.state.size, 0)
      assert.equal(mirror.alarm(), null, 'nothing is wrong with a log, it is not ours')
      assert.equal(past.after(), null)
    }
  }
})

test('a second succession is refused for good, the same one again is harmless, and a restart changes neither', async () => {
  const { log, last } = await lost('twice')
  const [first, second] = [
    await log.successor(last),
    await log.successor(last, {
      origin: OTHER,
      after: { after: last, why: 'moved', evidence: null },
    }),
  ]
  const files = openMemoryFiles()
  const copy = await log.copy('b')
  const past = await log.past(copy, files)
  assert.equal(await log.taken('b', first, past), first.writer.state.size)
  for (const again of [past, await log.past(copy, files)]) {
    assert.equal(await log.taken('b', second, again), 'succession-twice')
    assert.equal(await log.taken('b', first, again), first.writer.state.size)
    assert.equal(again.after(), log.hub.writer.state.size)
  }
  const elsewhere = await log.past(await log.copy('a'))
  assert.equal(
    await log.taken('a', second, elsewhere),
    second.writer.state.size,
    'one that saw no first',
  )
  assert.equal(await log.taken('a', first, elsewhere), 'succession-twice')
})

test('a seat with fewer entries than the succession says by how many, and takes it once it has them', async () => {
  const log = await lostLog('fewer')
  const short = await log.copy('b')
  const speaker = await log.copy('a')
  for (const word of ['one', 'two']) {
    valueOf(await log.speak(speaker, said(word)))
    valueOf(await speaker.pull())
  }
  await log.hub.cosign()
  const next = await log.successor(await log.hub.checkpoint())
  const past = await log.past(short)
  const size = short.state.size
  const mirror = await log.mirrorOn('b', next, past)
  assert.deepEqual(await mirror.pull(), {
    ok: false,
    refusal: { code: 'succession-behind', at: `size ${size + 2}`, detail: `here ${size}` },
  })
  valueOf(await short.pull())
  assert.equal(valueOf(await mirror.pull()).size, next.writer.state.size)
})

test('what a quorum never had does not count, though the copy has it and the old hub comes back with it bound', async () => {
  const { log, last } = await lost('above')
  const { hub } = log
  const after = hub.writer.state.size
  const speaker = await log.copy('a')
  valueOf(await log.speak(speaker, said('not bound')))
  valueOf(await speaker.pull())
  assert.equal(speaker.state.size, after + 1, 'the copy holds it')
  const past = await log.past(speaker)
  const next = await log.successor(last)
  assert.equal(await log.taken('a', next, past), next.writer.state.size)
  const view = pastView(past)
  await hub.cosign()
  valueOf(await log.speak(await log.copy('b'), said('after the end'), { by: ['b/officer/1'] }))
  await hub.cosign()
  const pulled = valueOf(await view.pull())
  assert.deepEqual([pulled.size, pulled.added, view.witnessedSize()], [after + 1, 0, after])
})

test('a new hub that is lost before a quorum stood under its log binds nobody, and another may be founded', async () => {
  const { log, last } = await lost('early')
  const after = { after: last, why: 'lost', evidence: null } as const
  const first = await log.founded({ origin: NEXT, after }, false)
  const past = await log.past(await log.copy('a'))
  const mirror = await log.mirrorOn('a', first, past)
  assert.equal(valueOf(await mirror.pull()).witnessedSize, 0)
  assert.equal(mirror.state.size, first.writer.state.size, 'held, and not counted')
  assert.equal(past.after(), null)
  const second = await log.successor(last, { origin: OTHER })
  assert.equal(await log.taken('a', second, past), second.writer.state.size)
  await first.cosign()
  assert.deepEqual(await log.taken('a', first, past), 'succession-twice', 'it comes back too late')
})

test('a succession is judged again when its quorum comes: entries brought meanwhile are not passed over', async () => {
  const { log, last } = await lost('meanwhile')
  const after = { after: last, why: 'lost', evidence: null } as const
  const first = await log.founded({ origin: NEXT, after }, false)
  const copy = await log.copy('a')
  const past = await log.past(copy)
  const mirror = await log.mirrorOn('a', first, past)
  valueOf(await mirror.pull())
  valueOf(await log.speak(copy, said('bound after all'), { by: ['a/officer/2'] }))
  await log.hub.cosign()
  valueOf(await copy.pull())
  await first.cosign()
  const pulled = await mirror.pull()
  assert.equal(pulled.ok ? 'taken' : pulled.refusal.code, 'succession-behind')
  assert.deepEqual([mirror.witnessedSize(), past.after()], [0, null])
})
