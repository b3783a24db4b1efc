// One exchange over several logs is folded as one: whatever the logs, however they come in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partyId, refuse } from '@parley/kernel'
import type { PulledEntry, SeatLog } from '../seat/seat-log.ts'
import { continueLogs } from './continued-log.ts'

const entry = (log: number, index: number): PulledEntry => ({
  index,
  level: 'witnessed',
  kind: 'test.said',
  author: `a/${log}`,
  party: partyId('a'),
  hash: `${log}-${index}`,
  body: null,
  data: null,
  more: [],
  size: 0,
  seen: 0,
  claimedAt: null,
})

interface Growing extends SeatLog {
  grow(count: number): void
  /** A grant has made earlier entries readable: all of it comes again. */
  reopen(): void
}

/** A log that holds entries and gives what it has not given yet. */
function growing(log: number): Growing {
  let held = 0
  let given = 0
  let anew = false
  return {
    origin: `x.example/${log}`,
    party: partyId('a'),
    head: () => ({
      origin: `x.example/${log}`,
      size: held,
      root: '',
      witnessedSize: held,
      witnesses: [],
      frozenByFork: false,
      before: 0,
    }),
    prepare: () => Promise.resolve(refuse('not-prepared')),
    submit: () => Promise.resolve(refuse('not-prepared')),
    pull: () => {
      const isAnew = anew
      const from = isAnew ? 0 : given
      given = held
      anew = false
      const entries = Array.from({ length: held - from }, (_, i) => entry(log, from + i))
      return Promise.resolve({ anew: isAnew, entries })
    },
    grow: (count) => {
      held += count
    },
    reopen: () => {
      anew = given > 0
    },
  }
}

const step = fc.record({
  log: fc.nat({ max: 2 }),
  count: fc.nat({ max: 4 }),
  reopens: fc.boolean(),
  pulls: fc.boolean(),
})

test('however its logs grow, are reopened and are pulled, the fold gets their entries in order, each once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const logs = [growing(0), growing(1), growing(2)] as const
      const counts = [0, 0, 0]
      const continued = continueLogs(logs.slice(0, 2), logs[2])
      let folded: PulledEntry[] = []
      const pull = async (): Promise<void> => {
        const { anew, entries } = await continued.pull()
        if (anew) folded = []
        folded.push(...entries)
      }
      for (const { log, count, reopens, pulls } of steps) {
        logs[log]?.grow(count)
        counts[log] = (counts[log] ?? 0) + count
        if (reopens) logs[log]?.reopen()
        if (pulls) await pull()
      }
      await pull()
      const whole = counts.flatMap((count, log) =>
        Array.from({ length: count }, (_, i) => `${log}-${i}`),
      )
      assert.deepEqual(
        folded.map(({ hash }) => hash),
        whole,
      )
      assert.deepEqual(
        folded.map(({ index }) => index),
        whole.map((_, i) => i),
      )
      assert.equal(continued.head().before, (counts[0] ?? 0) + (counts[1] ?? 0))
      assert.equal(continued.head().size, counts[2])
    }),
  )
})

test('what nothing was added to gives nothing, and is not begun anew', async () => {
  const logs = [growing(0), growing(1)] as const
  logs[0].grow(3)
  const continued = continueLogs([logs[0]], logs[1])
  assert.equal((await continued.pull()).entries.length, 3)
  assert.deepEqual(await continued.pull(), { anew: false, entries: [] })
  assert.deepEqual(continued.before, ['x.example/0'])
  assert.equal(continued.origin, 'x.example/1')
})
