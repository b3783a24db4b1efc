import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bytes } from '@parley/kernel'
import type { LogHead } from '../seat/seat.ts'
import { follow } from './following.ts'

const head = (size: number, witnesses: readonly number[] = []): LogHead => ({
  origin: 'x.example/1',
  size,
  root: '',
  witnessedSize: size,
  witnesses: witnesses.map((one, i) => ({ name: `w${i}`, size: one })),
  frozenByFork: false,
  before: 0,
})

/** Follows a hub for a number of rounds; answers in which of them it paused, and what it was told. */
async function followed(
  rounds: readonly { readonly news: Bytes | null | Error; readonly after: LogHead }[],
): Promise<{ readonly paused: readonly number[]; readonly faults: readonly unknown[] }> {
  let now = head(7, [7, 7, 7])
  let round = -1
  const paused: number[] = []
  const faults: unknown[] = []
  await follow({
    seat: {
      head: () => now,
      sync: async () => {
        now = rounds[round]?.after ?? now
      },
    },
    news: async () => {
      const { news } = rounds[++round] ?? { news: null }
      if (news instanceof Error) throw news
      return news
    },
    pause: async () => void paused.push(round),
    isStopped: () => round >= rounds.length - 1,
    onRound: (fault) => {
      if (fault !== null) faults.push(fault)
    },
  })
  return { paused, faults }
}

const NEWS = new Uint8Array(1)
const SAME = head(7, [7, 7, 7])

test('pauses after news that the seat refused, and after a hub that is out of reach', async () => {
  const away = new Error('no network')
  const rounds = [
    { news: NEWS, after: SAME },
    { news: NEWS, after: SAME },
    { news: away, after: SAME },
    { news: NEWS, after: SAME },
    { news: null, after: SAME },
  ]
  assert.deepEqual(await followed(rounds), { paused: [0, 1, 2, 3], faults: [away] })
})

test('does not pause after an entry, after a further witness, or after a wait in which nothing came', async () => {
  const rounds = [
    { news: NEWS, after: head(8, [7, 7, 7]) },
    { news: NEWS, after: head(8, [8, 8, 8]) },
    { news: NEWS, after: head(8, [8, 8, 8, 8]) },
    { news: null, after: head(8, [8, 8, 8, 8]) },
    { news: null, after: head(8, [8, 8, 8, 8]) },
  ]
  assert.deepEqual((await followed(rounds)).paused, [])
})
