// Lists of a size, and what one process says of matching them.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Seconds on the clock and of processor, and the peak of the process's memory when they ended. */
export interface Spent {
  readonly seconds: number
  readonly processor: number
  readonly peakMb: number
}

/** Of the decided pairs, from 0 to 1, and how many may be confirmed in bulk. */
export interface Quality {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly bulk: number
  readonly bulkWrong: number
}

export interface SizedMeasure extends Spent {
  /** Memory before matching began: the lists, and what runs them. */
  readonly beforeMb?: number
  /** Pairs of rows. */
  readonly compared?: number
  /** Seconds of processor of each kind of step. */
  readonly steps?: Readonly<Record<'reading' | 'keys' | 'comparing', number>>
  readonly quality?: Quality
  /** A hash of every pair, person and count. */
  readonly bytes?: string
}

export type MeasureName = 'peer' | 'in one go' | '1 thread' | '2 threads'

const PROCESS = join(import.meta.dirname, 'sized-process.ts')
const ROOT = join(import.meta.dirname, '../../..')

/** Brings the built packages, which these measures run, to what the sources say. */
export function buildPackages(): void {
  const run = spawnSync('npx', ['tsc', '-b'], { cwd: ROOT, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`expected sources that compile, found: ${run.stdout}`)
}

/**
 * Does something with a folder of two invented lists of `rows` rows, six tenths of them in common. They are kept
 * from run to run in the folder that `PARLEY_LISTS` names, otherwise removed.
 */
export function withLists<Result>(rows: number, use: (folder: string) => Result): Result {
  const kept = process.env['PARLEY_LISTS']
  const root = kept ?? mkdtempSync(join(tmpdir(), 'parley-lists-'))
  const folder = join(root, String(rows))
  mkdirSync(folder, { recursive: true })
  try {
    if (!existsSync(join(folder, 'truth.csv'))) inProcess('write', folder, String(rows))
    return use(folder)
  } finally {
    if (kept === undefined) rmSync(root, { recursive: true })
  }
}

/** Takes one measure of the lists of a folder; throws if its process fails. */
export function measureLists(name: MeasureName, folder: string): SizedMeasure {
  return JSON.parse(inProcess(name, folder)) as SizedMeasure // what our own process prints
}

// Where it reads and asks, a process has the young generation that every thread of a matching has.
function inProcess(...args: readonly string[]): string {
  const flags = ['--max-old-space-size=6000', '--max-semi-space-size=8', '--import', 'tsx']
  const run = spawnSync(process.execPath, [...flags, PROCESS, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`${args[0]}: ended with ${run.status ?? run.signal}`)
  return run.stdout
}
