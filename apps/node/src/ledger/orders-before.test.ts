// An order in a log that continues another reaches what lies in the copies of the log before it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes, Json, PersonRef } from '@parley/kernel'
import { partyId, personRef, present, valueOf } from '@parley/kernel'
import { blobDigits } from '@parley/ledger'
import type { BlobId } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openErasureDesk } from '../erasure/erasure-desk.ts'
import { openErasureKeeper } from '../erasure/erasure-keeper.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import { continueLogs } from './continued-log.ts'
import type { Mirror } from './mirror.ts'
import { forgetOrdered, forgottenBy, tellingOrders } from './orders-before.ts'
import { pastView } from './past-log.ts'
import { openSeatLog } from './seat-log.ts'
import { lostLog } from './test/lost-log.ts'
import type { LostLog } from './test/lost-log.ts'
import type { SmallHub } from './test/small-world.ts'

const [P1, P2] = [personRef('p00000000000000000001'), personRef('p00000000000000000002')]
const row = (ref: PersonRef): Json => ({
  salt: 'x',
  person: { ref, record: { name: `of ${ref}` } },
})

interface Lost {
  readonly log: LostLog
  readonly next: SmallHub
  /** Files of party a's copy of the lost log, and of the succession it accepted. */
  readonly stored: Map<string, Bytes>
  readonly successions: LogFiles
}

/** A dossier of two persons and a list of one are in a log that is lost; another continues it. */
async function lost(seed: string): Promise<Lost> {
  const log = await lostLog(seed)
  const stored = new Map<string, Bytes>()
  const copy = await log.world.mirror('a', log.hub, { files: openMemoryFiles(stored) })
  valueOf(await copy.pull())
  const sealed = { data: { n: 1 }, audience: 'a+b' }
  const dossier = { kind: 'dossier.delivered', ...sealed, more: [row(P1), row(P2)] }
  valueOf(await log.speak(copy, dossier))
  await log.hub.cosign()
  valueOf(await copy.pull())
  valueOf(await log.speak(copy, { kind: 'list.delivered', ...sealed, more: [row(P1)] }))
  await log.hub.cosign()
  valueOf(await copy.pull())
  await copy.close()
  const next = await log.successor(await log.hub.checkpoint())
  return { log, next, stored, successions: openMemoryFiles() }
}

interface Seat {
  readonly past: Mirror
  readonly mirror: Mirror
  readonly present: SeatLog
  readonly all: SeatLog
}

/** Party a's seat over both logs, as it starts. */
async function seatOf({ log, next, stored, successions }: Lost): Promise<Seat> {
  const { world } = log
  const copy = await world.mirror('a', log.hub, { files: openMemoryFiles(stored) })
  const kept = await log.past(copy, successions)
  const mirror = await log.mirrorOn('a', next, kept)
  const past = pastView(kept)
  const part = (of: Mirror): SeatLog =>
    openSeatLog({
      ...world,
      party: partyId('a'),
      log: of,
      files: openMemoryFiles(),
      cryptography: nodeCryptography,
    })
  const present = part(mirror)
  const all = continueLogs([part(past)], tellingOrders(present, [past, mirror]))
  return { past, mirror, present, all }
}

async function ordered({ log, next }: Lost, seat: Seat): Promise<string> {
  const { world } = log
  const exchange = { view: seat.mirror, log: seat.present, pasts: [seat.past] }
  const desk = openErasureDesk({
    party: partyId('a'),
    officers: ['a/officer/1', 'a/officer/2'].map((name) => world.signer(name)),
    exchange,
    private: { view: seat.mirror, log: seat.present },
    chance: world.chance,
    cryptography: nodeCryptography,
  })
  const wish = { reason: 'asked', authority: 'a/judge', author: 'a/officer/1' }
  const prepared = await desk.prepare({ ...wish, aim: { person: P1 } })
  if (!prepared.ok) return prepared.refusal.code
  const one = present(prepared.value[0], 'an order')
  assert.match(one.text, /"before":\["sha256:[0-9a-f]{64}"\],"blobs":\[\]/)
  const lines: string[] = []
  for (const officer of ['a/officer/1', 'a/officer/2'])
    lines.push(valueOf(await desk.sign(one.hash, officer)))
  valueOf(await desk.submit(one.hash, lines))
  await next.cosign()
  return 'ordered'
}

const holds = (stored: Map<string, Bytes>, blob: BlobId): boolean =>
  [...stored.keys()].some((path) => path.endsWith(blobDigits(blob)))

test('a seat folds the past log anew without whom an order of the present one names', async () => {
  const place = await lost('anew')
  const seat = await seatOf(place)
  const first = JSON.stringify((await seat.all.pull()).entries)
  assert.ok(first.includes(`of ${P1}`) && first.includes(`of ${P2}`))
  assert.equal(await ordered(place, seat), 'ordered')
  const { anew, entries } = await seat.all.pull()
  assert.equal(anew, true)
  const dossier = entries.find(({ kind }) => kind === 'dossier.delivered')
  assert.ok(!JSON.stringify(dossier).includes(`of ${P1}`))
  assert.ok(JSON.stringify(dossier).includes(`of ${P2}`))
  const list = entries.find(({ kind }) => kind === 'list.delivered')
  assert.ok(JSON.stringify(list).includes(`of ${P1}`), 'what must be kept is kept')
  assert.equal((await seat.all.pull()).anew, false)
  assert.equal(await ordered(place, seat), 'nothing-to-erase')
})

test('the past copy loses the ciphertext, the node says so in the present log, and a start remembers', async () => {
  const place = await lost('deleted')
  const seat = await seatOf(place)
  await seat.all.pull()
  assert.equal(await ordered(place, seat), 'ordered')
  await seat.all.pull()
  const [order] = seat.mirror.state.erasures()
  const [blob] = present(order, 'the order').before
  assert.ok(blob !== undefined && holds(place.stored, blob))
  const keeper = openErasureKeeper({
    party: partyId('a'),
    node: place.log.world.signer('a/node/1'),
    logs: [
      {
        view: seat.mirror,
        log: seat.present,
        carryOut: async () => {
          const orders = await seat.mirror.carryOutErasures()
          forgetOrdered([seat.past, seat.mirror])
          return orders.map((one) => {
            return { ...one, blobs: forgottenBy(one, seat.mirror, [seat.past]) }
          })
        },
      },
    ],
    folders: () => [openMemoryFiles(place.stored)],
    cryptography: nodeCryptography,
    onFault: (fault) => assert.fail(String(fault)),
  })
  await keeper.check()
  assert.equal(holds(place.stored, blob), false)
  await place.next.cosign()
  await seat.all.pull()
  assert.deepEqual(seat.mirror.state.erasures()[0]?.done, ['a'])
  const again = await seatOf(place)
  const folded = JSON.stringify((await again.all.pull()).entries.slice(0, -1))
  assert.ok(folded.includes(`of ${P2}`))
  const before = (await seatOf(place)).past.state
  assert.equal(before.erasedBy(blob), null, 'a past log knows of no order by itself')
  assert.notEqual(again.past.state.erasedBy(blob), null)
})

test('an order that no quorum stands under is told to nobody', async () => {
  const place = await lost('unbound')
  const seat = await seatOf(place)
  await seat.all.pull()
  const size = seat.mirror.witnessedSize()
  assert.equal(await ordered(place, seat), 'ordered')
  await seat.present.pull()
  forgetOrdered([seat.past, { state: seat.mirror.state, witnessedSize: () => size }])
  const [order] = seat.mirror.state.erasures()
  const [blob] = present(order, 'the order').before
  assert.equal(seat.past.state.erasedBy(present(blob, 'a blob')), null)
})
