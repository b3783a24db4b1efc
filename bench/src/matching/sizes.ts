// Speed and memory by size beside their limits, and search among persons.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { present } from '@parley/kernel'
import type { Figure } from './figure.ts'
import { atLeast, stated } from './figure.ts'
import { buildPackages, measureLists, withLists } from './sized-measure.ts'
import type { SizedMeasure } from './sized-measure.ts'

/** Most seconds on the clock, and most memory, of lists of a size on two threads. */
interface Bounds {
  readonly seconds: number
  readonly mb: number | null
}

const MILLION: Bounds = { seconds: 240, mb: 4096 }
const RUNS = 3 // for memory is not the same from run to run
const LEAST_PAIRS = 2e6 // a second and core
const LEAST_F1 = 0.97
const PEOPLE = join(import.meta.dirname, '../people.ts')

/** Lists of 10,000 and 50,000 on one and two threads, and how many pairs a core compares among 200,000. */
export function sizeFigures(): readonly Figure[] {
  buildPackages()
  return [
    ...withLists(10_000, (folder) =>
      bySize('10,000 by 10,000', folder, { seconds: 1.5, mb: null }),
    ),
    ...withLists(50_000, (folder) => bySize('50,000 by 50,000', folder, { seconds: 6, mb: 400 })),
    withLists(200_000, pairRate),
  ]
}

/** Lists of a million. */
export function millionFigures(): readonly Figure[] {
  buildPackages()
  const what = 'a million by a million, two threads'
  return withLists(1_000_000, (folder) =>
    figuresOf(what, measureLists('2 threads', folder), MILLION),
  )
}

/** Search among 100,000 persons, by the benchmark of the table of people. */
export function searchFigures(): readonly Figure[] {
  const flags = ['--conditions=source', '--import', 'tsx']
  const { status, stdout } = spawnSync(process.execPath, [...flags, PEOPLE], { encoding: 'utf8' })
  const found = [...stdout.matchAll(SEARCHED)]
  if (status !== 0 || found.length === 0) throw new Error(`expected searches, found: ${stdout}`)
  return found.map(([, what = '', p95 = '', limit = '']) =>
    bound(`search at 100,000 persons, ${what.trim()}, p95`, Number(p95), Number(limit), 'ms'),
  )
}

// As the benchmark of people prints what it measures of search.
const SEARCHED =
  /^(search, \d+ different| .*: \d+ of \d+ among the first ten): p50 \S+ p95 (\S+) ms, limit (\d+) ms/gm

function bySize(what: string, folder: string, bounds: Bounds): readonly Figure[] {
  const [peer, one] = [measureLists('peer', folder), measureLists('1 thread', folder)]
  const twos = Array.from({ length: RUNS }, () => measureLists('2 threads', folder))
  const beside = `birth date, Latin letters and Jaro-Winkler: ${peer.seconds.toFixed(1)} s, F1 ${peer.quality?.f1.toFixed(4) ?? '?'}`
  const isSame = twos.every(({ bytes }) => bytes === one.bytes)
  return [
    ...figuresOf(`${what}, two threads, most of ${RUNS} runs`, mostOf(twos), bounds, beside),
    {
      what: `${what}, one thread and two`,
      measured: isSame ? `the same bytes, ${one.bytes ?? '?'}` : 'other bytes',
      limit: 'the same bytes',
      holds: isSame,
      peers: '',
    },
  ]
}

// The longest and the largest of runs; what they found is the same.
function mostOf(runs: readonly SizedMeasure[]): SizedMeasure {
  const [first, ...others] = runs
  return others.reduce(
    (most, run) => ({
      ...(run.peakMb > most.peakMb ? run : most),
      seconds: Math.max(run.seconds, most.seconds),
    }),
    present(first, 'a run'),
  )
}

function figuresOf(
  what: string,
  measure: SizedMeasure,
  { seconds, mb }: Bounds,
  peers = '',
): readonly Figure[] {
  const { quality, peakMb, beforeMb } = measure
  const memory = `${what}, peak memory, of it ${beforeMb ?? '?'} MB before matching`
  return [
    { ...bound(`${what}, seconds`, measure.seconds, seconds, 's'), peers },
    mb === null ? stated(memory, `${peakMb} MB`) : bound(memory, peakMb, mb, 'MB'),
    ...(quality === undefined ? [] : [atLeast(`${what}, F1`, quality.f1, LEAST_F1)]),
  ]
}

function pairRate(folder: string): Figure {
  const { compared = 0, steps } = measureLists('in one go', folder)
  const rate = compared / Math.max(1e-9, steps?.comparing ?? Infinity)
  return {
    what: `200,000 by 200,000, ${compared.toLocaleString('en')} pairs compared: pairs a second and core`,
    measured: `${(rate / 1e6).toFixed(2)} M`,
    limit: `>= ${(LEAST_PAIRS / 1e6).toFixed(0)} M`,
    holds: rate >= LEAST_PAIRS,
    peers: '',
  }
}

function bound(what: string, value: number, most: number, unit: string): Figure {
  const digits = unit === 'MB' ? 0 : 1
  return {
    what,
    measured: `${value.toFixed(digits)} ${unit}`,
    limit: `<= ${most} ${unit}`,
    holds: value <= most,
    peers: '',
  }
}
