import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nobleCryptography, parsePartialDate } from '@parley/kernel'
import { matchLists } from '@parley/matching'
import type { PersonRecord } from '@parley/names'
import { openMatcher } from './match-apart.ts'
import { cancelMatch, MATCH_PARTS, matchProgress, newMatchBoard, noteMatch } from './match-board.ts'
import { MatchCancelledError, matchInThreads } from './match-threads.ts'
import type { KeptShards } from './match-threads.ts'

const SURNAMES = 'Заруба Терещук Панченко Гнатюк Кравець Білан Остапчук Ярема Лупій'.split(' ')
const GIVEN = 'Роман Олексій Микола Ігор Степан Василь Тарас'.split(' ')
const FATHERS = 'Петрович Іванович Ігорович Олегович Степанович'.split(' ')
const NO_CELLS = { rank: null, capturedAt: null, placeOfDetention: null, health: null }

function record(i: number): PersonRecord {
  const pick = (from: readonly string[], by: number): string => from[(i * by) % from.length] ?? ''
  const [surname, given, patronymic] = [pick(SURNAMES, 7), pick(GIVEN, 5), pick(FATHERS, 3)]
  const two = (n: number): string => String(n).padStart(2, '0')
  return {
    ...NO_CELLS,
    rowNumber: i + 1,
    no: String(i + 1),
    place: { sheet: '', line: i + 2 },
    name: { full: `${surname} ${given} ${patronymic}`, surname, given, patronymic },
    born: parsePartialDate(`${1960 + (i % 43)}-${two(1 + (i % 12))}-${two(1 + ((i * 11) % 28))}`),
    bornAs: 'date',
    sex: 'm',
    unit: `А${1000 + (i % 57)}`,
    serviceNumber: i % 3 === 0 ? `КМ ${100_000 + i * 37}` : null,
    capturedOn: null,
    category: 'soldier',
    callSign: null,
    remark: null,
    departed: false,
  }
}

const held = Array.from({ length: 500 }, (_, i) => record(i))
const sought = Array.from({ length: 450 }, (_, i) => record(i + 150))
const request = { held, sought, hashing: nobleCryptography }
const inOneGo = matchLists(request)

test('one and two threads, and shards of odd sizes, give the outcome of one go', async () => {
  for (const [threads, readRows, compareRows] of [
    [1, 4096, 2048],
    [3, 97, 31],
    [2, 1, 499],
  ] as const) {
    const sizes = { readRows, compareRows }
    const outcome = await matchInThreads(request, { threads, sizes, fewRows: 0 })
    assert.deepEqual(outcome, inOneGo)
  }
})

test('a matching cancelled before it begins ends without an outcome', async () => {
  const board = newMatchBoard()
  cancelMatch(board)
  await assert.rejects(matchInThreads(request, { threads: 1, board }), MatchCancelledError)
})

test('shards that were kept are not worked again, and the outcome is the same', async () => {
  const kept: KeptShards = new Map()
  const sizes = { readRows: 200, compareRows: 100 }
  await matchInThreads(request, { threads: 1, sizes, kept })
  const worked = new Map(kept)
  assert.equal(worked.size, 5 + 5 + 5) // between, held, sought
  const again = await matchInThreads(request, { threads: 2, sizes, kept, fewRows: 0 })
  assert.deepEqual(again, inOneGo)
  for (const [key, answer] of worked) assert.equal(kept.get(key), answer)
})

test('a matching apart gives the outcome of one go, after one that was cancelled too', async () => {
  const matcher = openMatcher(2)
  const cancelled = newMatchBoard()
  cancelMatch(cancelled)
  await assert.rejects(matcher.match(request, cancelled), MatchCancelledError)
  const board = newMatchBoard()
  assert.deepEqual(await matcher.match(request, board), inOneGo)
  assert.equal(matchProgress(board).done, 1)
  await matcher.close()
})

test('progress never goes back from part to part', () => {
  const board = newMatchBoard()
  let before = matchProgress(board).done
  assert.equal(before, 0)
  for (const part of MATCH_PARTS) {
    for (const done of [1, 5, 10]) {
      noteMatch(board, part, done, 10)
      const now = matchProgress(board)
      assert.equal(now.part, part)
      assert.ok(now.done >= before, `${part} ${done}: ${now.done} after ${before}`)
      before = now.done
    }
  }
  assert.equal(before, 1)
})
