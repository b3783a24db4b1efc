// `npm start` once it has been started before: from the start of the process until the addresses answer,
// then until a board is there, then until the table of persons is.
import { startDemoProcess } from './demo-process.ts'
import { print } from './parts/print.ts'

const ROUNDS = 3
const LIMIT_MS = 4_000

const rounds: { ready: number; board: number; table: number; work: number; peak: number }[] = []
for (let i = 0; i < ROUNDS; i++) {
  const began = performance.now()
  const demo = await startDemoProcess(5_901)
  const work = demo.processorSeconds()
  const after = async (path: string): Promise<number> => {
    const answer = await fetch(demo.urlOf('a', path))
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path}: expected 200, found ${answer.status}`)
    return performance.now() - began
  }
  const board = await after('/api/board')
  const table = await after('/api/people?limit=50')
  rounds.push({ ready: demo.readyMs, board, table, work, peak: demo.peakMb() })
  await demo.stop()
}

const best = (of: (round: (typeof rounds)[number]) => number): number => Math.min(...rounds.map(of))
const middle = (of: (round: (typeof rounds)[number]) => number): number =>
  rounds.map(of).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
const ready = middle((r) => r.ready)
print([
  [
    'ready, middle of three',
    `${seconds(ready)}, limit ${seconds(LIMIT_MS)}, ratio ${(ready / LIMIT_MS).toFixed(2)}`,
  ],
  ['ready, best of three', seconds(best((r) => r.ready))],
  ['processor until then', `${middle((r) => r.work).toFixed(1)} s`],
  ['first board answered', seconds(middle((r) => r.board))],
  ['first page of persons', seconds(middle((r) => r.table))],
  ['peak memory', `${Math.max(...rounds.map((r) => r.peak)).toFixed(0)} MB, limit 1500 MB`],
])
