// What a tablet refuses at the line, each by name: a code for somebody else, a time at which a signature counts for
// nothing, a pack whose last hour has passed. Copies and reports go on all the same.
import assert from 'node:assert/strict'
import test from 'node:test'
import { copyText, parsePack, trancheOverText } from '@parley/exchange'
import type { TabletKeys } from '@parley/exchange'
import { addSeconds, present } from '@parley/kernel'
import type { Instant, PartyId, Result } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { TabletLine, TabletMemory } from '@parley/tablet'
import { diceOf } from '../../src/people/dice.ts'
import { A, B, DUSK, nightOf, signedBy, signerOf, tabletKeys } from './night.ts'
import type { Night, Tablet } from './night.ts'
import { StormyStore } from './weather.ts'

const HOUR = 3600
type Hours = NonNullable<Tablet['hours']> | null
const word = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

interface Hand {
  readonly memory: TabletMemory
  readonly line: TabletLine
  /** Sets the machine's clock, in seconds after dusk. */
  readonly clock: (seconds: number) => void
}

interface Pair {
  readonly night: Night
  readonly all: readonly Tablet[]
  readonly a: Hand
  readonly b: Hand
}

async function pair(hours: Hours = null): Promise<Pair> {
  const night = await nightOf({ seed: 'pair', toA: 2, toB: 3, exposure: 100 })
  const keys = [await tabletKeys('a/dev/tablet-1'), await tabletKeys('b/dev/tablet-1')] as const
  const [ofA, ofB] = keys
  const all = [tabletOf(ofA, A, null), tabletOf(ofB, B, hours)]
  return { night, all, a: await hand(night, ofA, all), b: await hand(night, ofB, all) }
}

function tabletOf({ signer, recipient }: TabletKeys, party: PartyId, hours: Hours): Tablet {
  return { vkey: signer.vkey, recipient, party, hours }
}

async function hand(night: Night, keys: TabletKeys, all: readonly Tablet[]): Promise<Hand> {
  const store = new StormyStore(diceOf('calm'), 0)
  await store.keepScope(await night.scopeFor(keys.signer.vkey))
  await store.keepSealed(await night.packFor(keys.signer.vkey, all))
  let seconds = 60
  const now = (): Instant => addSeconds(DUSK, seconds)
  const parts = { keys, store, cryptography: nodeCryptography, now }
  const memory = await TabletMemory.open(parts, night.hour)
  assert.equal(word(memory.holdBy(`${keys.signer.vkey.split('/')[0] ?? ''}/officer/1`)), 'ok')
  return { memory, line: new TabletLine(memory), clock: (to) => (seconds = to) }
}

const ofA = ({ night }: Pair) =>
  night.persons.filter((person) => person.from === A).map((p) => p.ref)

test('a code for another person than the one on the screen is refused, and nothing is signed', async () => {
  const both = await pair()
  const [one, other] = ofA(both).map((ref) => present(ref, 'a person'))
  const [first, second] = [present(one, 'a person'), present(other, 'a person')]
  for (const ref of [first, second]) await both.a.line.check([ref])
  for (const ref of [first, second]) await both.b.line.check([ref])
  const code = await both.a.line.release([second])
  assert.ok(code.ok)
  assert.equal(word(await both.b.line.read(code.value, [first])), 'other-person')
  assert.equal(both.b.line.answerFor(second), null)
  const answer = await both.b.line.read(code.value, [second])
  assert.ok(answer.ok && answer.value !== null)
  assert.equal(word(await both.a.line.read(answer.value, [first])), 'other-person')
  assert.equal(word(await both.a.line.read(answer.value, [second])), 'ok')
})

test('a receipt outside the hours of the other tablet is not signed on either side', async () => {
  const later = { from: addSeconds(DUSK, 2 * HOUR), until: addSeconds(DUSK, 9 * HOUR) }
  const both = await pair(later)
  const [ref] = ofA(both)
  const person = present(ref, 'a person')
  await both.a.line.check([person])
  await both.b.line.check([person])
  const code = await both.a.line.release([person])
  assert.ok(code.ok)
  assert.equal(word(await both.b.line.read(code.value)), 'outside-hours')
  const back = present(
    both.night.persons.find((one) => one.from === B),
    'a person of B',
  ).ref
  await both.b.line.check([back])
  assert.equal(word(await both.b.line.release([back])), 'outside-hours')
  both.b.clock(3 * HOUR)
  const shown = await both.b.line.release([back])
  assert.ok(shown.ok)
  await both.a.line.check([back])
  assert.equal(word(await both.a.line.read(shown.value)), 'ok')
})

test('after its last hour a tablet notes nothing more, and its copies still count', async () => {
  const both = await pair()
  const person = present(ofA(both)[0], 'a person')
  assert.equal(word(await both.a.line.check([person])), 'ok')
  both.a.clock(72 * HOUR)
  assert.equal(word(await both.a.line.check([person])), 'pack-over')
  assert.equal(word(await both.a.line.release([person])), 'pack-over')
  assert.equal(both.a.memory.safety.once, 1)
  assert.equal(word(await both.a.memory.fileReadBack(both.a.memory.bundle())), 'ok')
  assert.equal(both.a.memory.safety.once, 0)
})

test('a tablet that was wiped still has its records to be carried', async () => {
  const both = await pair()
  await both.a.line.check([present(ofA(both)[0], 'a person')])
  await both.a.memory.wipe()
  assert.equal(both.a.memory.standing.is, 'empty')
  assert.equal(both.a.memory.bundle().records.length, 1)
  assert.equal(word(parsePack(both.a.memory.bundle().records[0] ?? '')), 'not-a-pack')
})

const reviewed = async ({ night, all }: Pair, at: Instant): Promise<string> =>
  await night.packFor(present(all[0], 'a tablet').vkey, all, at)

test('a newer pack takes the place of the open one, and every record stays', async () => {
  const both = await pair()
  const person = present(ofA(both)[0], 'a person')
  await both.a.line.check([person])
  const newer = await reviewed(both, addSeconds(DUSK, 30))
  assert.equal(word(await both.a.memory.takePack(newer)), 'ok')
  assert.equal(word(await both.a.memory.takePack(newer)), 'ok', 'the same once more')
  const { standing } = both.a.memory
  assert.ok(standing.is === 'open' && standing.tablet.pack.at === addSeconds(DUSK, 30))
  assert.ok(standing.desk.notes.proven.has(person))
  assert.equal(both.a.memory.bundle().records.length, 1)
  assert.equal(word(await both.a.memory.takePack(await reviewed(both, DUSK))), 'older-pack')
  const other = { ...both.night, ...(await nightOf({ seed: 'x', toA: 1, toB: 1, exposure: 1 })) }
  const strange = await reviewed({ ...both, night: other }, addSeconds(DUSK, 60))
  assert.equal(word(await both.a.memory.takePack(strange)), 'other-hour')
  assert.ok(both.a.memory.standing.is === 'open', 'and what was open stays open')
})

test('a pack that headquarters did not sign is refused, whoever signed it', async () => {
  const both = await pair()
  const newer = await reviewed(both, addSeconds(DUSK, 30))
  const text = newer.slice(0, newer.indexOf('\n\n') + 1)
  const take = async (note: string): Promise<string> => word(await both.a.memory.takePack(note))
  assert.equal(await take(await signedBy(text, 'b/dev/line-1')), 'other-maker')
  assert.equal(await take(await signedBy(text, 'a/dev/tablet-1')), 'other-maker')
  assert.equal(
    await take(await signedBy(text.replace('sealed":"', 'sealed":"AAAA'), 'a/x')),
    'other-maker',
  )
  assert.equal(await take(newer.replace('sealed":"', 'sealed":"AAAA')), 'wrong-signature')
  assert.equal(await take(text.replace('/sealed-pack@', '/pack@')), 'unsigned-pack')
  assert.equal(await take(text), 'malformed')
  const forB = await both.night.packFor(present(both.all[1], 'a tablet').vkey, both.all)
  assert.equal(await take(forB), 'other-maker')
})

test('a tablet pins whose packs it takes once, and takes none before', async () => {
  const keys = await tabletKeys('a/dev/tablet-1')
  const night = await nightOf({ seed: 'pair', toA: 1, toB: 1, exposure: 100 })
  const parts = { keys, store: new StormyStore(diceOf('calm'), 0), cryptography: nodeCryptography }
  const memory = await TabletMemory.open({ ...parts, now: () => DUSK }, null)
  const all = [tabletOf(keys, A, null)]
  const pack = await night.packFor(keys.signer.vkey, all)
  assert.equal(word(await memory.takePack(pack)), 'no-scope')
  const scope = await night.scopeFor(keys.signer.vkey)
  const text = scope.slice(0, scope.indexOf('\n\n') + 1)
  const other = await night.scopeFor((await tabletKeys('a/dev/tablet-2')).signer.vkey)
  const strange = text.replaceAll(signerOf('a/dev/line-1').vkey, signerOf('a/dev/line-9').vkey)
  assert.equal(word(await memory.takeScope(other)), 'other-device')
  assert.equal(word(await memory.takeScope(await signedBy(text, 'b/dev/line-1'))), 'unknown-signer')
  assert.equal(word(await memory.takeScope(scope)), 'ok')
  assert.equal(
    word(await memory.takeScope(await signedBy(strange, 'a/dev/line-9'))),
    'other-makers',
  )
  assert.equal(word(await memory.takeScope(scope)), 'ok')
  assert.equal(word(await memory.takePack(pack)), 'ok')
  await memory.wipe()
  const after = await TabletMemory.open({ ...parts, now: () => DUSK }, null)
  assert.equal(after.standing.is, 'empty')
  assert.equal(word(await after.takeScope(await signedBy(strange, 'a/dev/line-9'))), 'other-makers')
})

test('a record names the officer who holds the tablet, and none is written for nobody', async () => {
  const both = await pair()
  const [one, two] = ofA(both).map((ref) => present(ref, 'a person'))
  assert.equal(word(both.a.memory.holdBy('b/officer/1')), 'not-an-officer')
  assert.equal(word(both.a.memory.holdBy(null)), 'ok')
  assert.equal(word(await both.a.line.check([present(one, 'a person')])), 'no-officer')
  both.a.memory.holdBy('a/officer/2')
  assert.equal(word(await both.a.line.check([present(two, 'a person')])), 'ok')
  const { standing } = both.a.memory
  assert.deepEqual(standing.is === 'open' ? standing.tablet.records.map((r) => r.officer) : [], [
    'a/officer/2',
  ])
})

test('names go once the seat says the tranche is over and everything is stored, and not before', async () => {
  const both = await pair()
  await both.a.line.check([present(ofA(both)[0], 'a person')])
  const said = (tranche: string, by: string): Promise<string> =>
    signedBy(trancheOverText({ at: DUSK, stage: 'closed', tranche }), by)
  const { memory } = both.a
  const over = async (note: Promise<string>): Promise<string> => {
    const taken = await memory.takeOver(await note, true)
    return taken.ok ? taken.value : taken.refusal.code
  }
  assert.equal(await over(said('t1', 'b/dev/line-1')), 'unknown-signer')
  assert.equal(await over(said('t2', 'a/dev/line-1')), 'other')
  assert.equal(await over(said('t1', 'a/dev/line-1')), 'waiting')
  const { records } = memory.bundle()
  const { hash = '' } =
    memory.standing.is === 'open' ? (memory.standing.tablet.records[0] ?? {}) : {}
  const copy = {
    at: DUSK,
    device: memory.device,
    hash,
    keeper: 'a/dev/line-1',
    seq: records.length,
  }
  assert.equal(word(await memory.takeCopy(await signedBy(copyText(copy), 'a/dev/line-1'))), 'ok')
  assert.equal(await over(said('t1', 'a/dev/line-1')), 'wiped')
  assert.ok(memory.standing.is === 'empty' && memory.isEnded)
  assert.equal(memory.bundle().records.length, 1, 'what was signed stays')
})
