import assert from 'node:assert/strict'
import test from 'node:test'
import { nobleCryptography, seededChance } from '@parley/kernel'
import { openDoor } from './door.ts'
import type { Door } from './door.ts'

interface Timed {
  readonly door: Door
  readonly wait: (ms: number) => void
}

function doorAt(isSecure = false, name = '0123abcd'): Timed {
  let now = 0
  const door = openDoor({
    chance: seededChance(nobleCryptography, 'door', name),
    hashing: nobleCryptography,
    now: () => now,
    signInMs: 900_000,
    name,
    isSecure,
  })
  return {
    door,
    wait: (ms) => {
      now += ms
    },
  }
}

const asking = (cookie: string): Request =>
  new Request('http://localhost/', { headers: { cookie: cookie.split(';')[0] ?? '' } })

test('a token opens its own desk, once', () => {
  const { door } = doorAt()
  const [one, other] = [door.issue('a'), door.issue('a-press')]
  const cookie = door.enter(one) ?? ''
  assert.equal(door.deskOf(asking(cookie)), 'a')
  assert.equal(door.enter(one), null)
  assert.equal(door.deskOf(asking(door.enter(other) ?? '')), 'a-press')
  assert.equal(door.enter(cookie.split('=')[1]?.split(';')[0] ?? ''), null, 'a session is no token')
})

test('a token works for fifteen minutes and not a millisecond longer', () => {
  const { door, wait } = doorAt()
  const [early, late] = [door.issue('a'), door.issue('a')]
  wait(899_999)
  assert.notEqual(door.enter(early), null)
  wait(1)
  assert.equal(door.enter(late), null)
})

test('a session ends when its officer leaves, and after a shift at the latest', () => {
  const { door, wait } = doorAt()
  const [one, other] = [door.enter(door.issue('a')) ?? '', door.enter(door.issue('a')) ?? '']
  assert.match(door.leave(asking(one)), /Max-Age=0$/)
  assert.equal(door.deskOf(asking(one)), null)
  assert.equal(door.deskOf(asking(other)), 'a')
  wait(12 * 3_600_000)
  assert.equal(door.deskOf(asking(other)), null)
})

test('cookies of two nodes of one machine have names of their own, and over https nothing else may set them', () => {
  const [plain, other] = [doorAt().door, doorAt(false, 'ffff0000').door]
  const cookie = plain.enter(plain.issue('a')) ?? ''
  assert.equal(other.deskOf(asking(cookie)), null)
  assert.equal(plain.deskOf(asking(cookie.replace('parley-', 'x-parley-'))), null)
  const { door } = doorAt(true)
  assert.match(
    door.enter(door.issue('a')) ?? '',
    /^__Host-parley-\w+=\S+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
  )
})

test('no more tokens wait than a node has desks for many shifts', () => {
  const { door } = doorAt()
  const tokens = Array.from({ length: 65 }, () => door.issue('a'))
  assert.equal(door.enter(tokens[0] ?? ''), null)
  assert.notEqual(door.enter(tokens[1] ?? ''), null)
})
