// Many seeds over two processes, one for each core of a small machine.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SeedReport } from './seed-worker.ts'

const WORKERS = 2

/** Plays the seeds from `first` on; answers with a report of each, in their order. */
export async function playSeeds(first: number, count: number): Promise<readonly SeedReport[]> {
  const workers = Array.from({ length: Math.min(WORKERS, count) }, (_, i) =>
    runWorker([first + i, first + count - 1, WORKERS]),
  )
  const reports = (await Promise.all(workers)).flat()
  return reports.toSorted((x, y) => Number(x.seed) - Number(y.seed))
}

/** One line for each seed that went wrong, with the command that plays it alone. */
export function failuresOf(reports: readonly SeedReport[]): readonly string[] {
  return reports
    .filter((report) => report.wrong.length > 0)
    .map(({ seed, wrong }) => {
      const again = `PLAY=${seed} node tools/run-tests.mjs --sim simulation/test/seeds.sim.ts`
      return `seed ${seed}: ${wrong.join('; ')}\n  again: ${again}`
    })
}

/** What a run was worth: how many people, steps and entries it asked its questions about. */
export function summaryOf(reports: readonly SeedReport[]): string {
  const sum = (of: (report: SeedReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0)
  const persons = reports.map((r) => r.persons)
  return [
    `${reports.length} seeds`,
    `${Math.min(...persons)} to ${Math.max(...persons)} persons held`,
    `${sum((r) => r.crossed)} crossed`,
    `${sum((r) => r.steps)} times asked`,
    `${sum((r) => r.entries)} entries`,
    `${Math.round(sum((r) => r.cpuSeconds))} s of processor`,
  ].join(', ')
}

async function runWorker(args: readonly number[]): Promise<readonly SeedReport[]> {
  const main = join(import.meta.dirname, 'seed-worker.ts')
  const worker = spawn(process.execPath, [...process.execArgv, main, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => worker.on('close', resolve))
  const reports: SeedReport[] = []
  for await (const line of createInterface(worker.stdout)) {
    reports.push(JSON.parse(line) as SeedReport) // written by seed-worker.ts
  }
  const code = await ended
  if (code !== 0) throw new Error(`a worker ended with ${code} after ${reports.length} seeds`)
  return reports
}
