// What a tablet refuses at the line, each by name: a code for somebody else, a time at which a signature counts for
// nothing, a pack whose last hour has passed. Copies and reports go on all the same.
import assert from 'node:assert/strict'
import test from 'node:test'
import { parsePack } from '@parley/exchange'
import type { TabletKeys } from '@parley/exchange'
import { addSeconds, present } from '@parley/kernel'
import type { Instant, PartyId, Result } from '@parley/kernel'
import { nodeCryptography } from '@parley/system'
import { TabletLine, TabletMemory } from '@parley/tablet'
import { diceOf } from '../../src/people/dice.ts'
import { A, B, DUSK, nightOf, tabletKeys } from './night.ts'
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
  readonly a: Hand
  readonly b: Hand
}

async function pair(hours: Hours = null): Promise<Pair> {
  const night = await nightOf({ seed: 'pair', toA: 2, toB: 3, exposure: 100 })
  const keys = [await tabletKeys('a/dev/tablet-1'), await tabletKeys('b/dev/tablet-1')] as const
  const [ofA, ofB] = keys
  const all = [tabletOf(ofA, A, null), tabletOf(ofB, B, hours)]
  return { night, a: await hand(night, ofA, all), b: await hand(night, ofB, all) }
}

function tabletOf({ signer, recipient }: TabletKeys, party: PartyId, hours: Hours): Tablet {
  return { vkey: signer.vkey, recipient, party, hours }
}

async function hand(night: Night, keys: TabletKeys, all: readonly Tablet[]): Promise<Hand> {
  const store = new StormyStore(diceOf('calm'), 0)
  await store.keepSealed(await night.packFor(keys.signer.vkey, all))
  let seconds = 60
  const now = (): Instant => addSeconds(DUSK, seconds)
  const parts = { keys, store, cryptography: nodeCryptography, now }
  const memory = await TabletMemory.open(parts, night.hour)
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
