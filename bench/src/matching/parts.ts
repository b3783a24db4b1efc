// The parts of the matching benchmark, each a list of figures.
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { febrlLists } from './febrl.ts'
import type { Figure } from './figure.ts'
import { atLeast, atMost, share, spent, stated } from './figure.ts'
import { listsFolder, namesFolder } from './folders.ts'
import type { BenchLists } from './lists.ts'
import {
  hasSharedLists,
  inventedCleanLists,
  inventedLists,
  listsWorld,
  messyLists,
  plainLists,
  storedLists,
} from './lists.ts'
import { inventedNameFigures, namePairFigures } from './name-pairs.ts'
import type { ListRun } from './run-lists.ts'
import { blockRecall, runLists } from './run-lists.ts'
import { millionFigures, searchFigures, sizeFigures } from './sizes.ts'
import { runSplink, splinkMissing } from './splink.ts'
import { tokenFigures } from './tokens.ts'

type Measure = (peers: string | null) => readonly Figure[]

const SEEDS = 20
const NO_SHARED = 'the shared data is not here (PARLEY_SHARED)'
const NO_PEERS = 'the public set is not here (PARLEY_PEERS)'

/** Every part by its name, in the order they are run. */
export const PARTS: ReadonlyMap<string, Measure> = new Map<string, Measure>([
  ['clean', cleanFigures],
  ['messy', messyFigures],
  ['seeds', seedFigures],
  ['large', largeFigures],
  ['tokens', allTokenFigures],
  ['names', namesFigures],
  ['febrl', febrlFigures],
  ['sizes', sizeFigures],
  ['search', searchFigures],
  ['million', millionFigures],
])

function cleanFigures(): readonly Figure[] {
  if (!hasSharedLists) return [stated('clean lists, 10,000 by 10,000', NO_SHARED)]
  const lists = plainLists(join(listsFolder, 'clean'))
  const run = runLists(lists)
  const own = spent('clean', run.ms)
  const what = 'clean 10,000 by 10,000'
  const peers = splinkPeers(lists)
  return [
    atLeast(`${what}, F1 at the shipped threshold`, run.score.f1, 0.982, peers.f1),
    atLeast(`${what}, the same without those who left`, run.withoutDeparted.f1, 0.982),
    atLeast(
      `${what}, recall at precision .999`,
      run.score.recallAtPrecision999,
      0.92,
      peers.strict,
    ),
    atLeast(`${what}, block recall`, blockRecall(lists), 0.995),
    atMost(`${what}, Brier score`, run.score.brier, 0.01),
    estimateFigure(`${what}, estimated matches beside true ones`, [run]),
    { ...own, peers: peers.spent },
  ]
}

function splinkPeers(lists: BenchLists): Readonly<Record<'f1' | 'strict' | 'spent', string>> {
  const missing = splinkMissing()
  if (missing !== null) return { f1: missing, strict: '', spent: '' }
  const [folds, plain] = [runSplink(lists, 'folds'), runSplink(lists, 'transliterated')]
  const name = `Splink ${folds.splink}`
  return {
    f1: `${name} at its best threshold ${share(folds.bestF1)} on our folds, ${share(plain.bestF1)} on transliterated names`,
    strict: `${name} ${share(folds.recallAtPrecision999)}, ${share(plain.recallAtPrecision999)}`,
    spent: `${name} ${folds.seconds.toFixed(1)} s on one thread, ${folds.peakMb} MB, folds made before`,
  }
}

function messyFigures(): readonly Figure[] {
  if (!hasSharedLists) return [stated('list files through the importer', NO_SHARED)]
  return (['held-by-b', 'held-by-a'] as const).flatMap((way) => {
    const lists = messyLists(way)
    const run = runLists(lists)
    const what = `list files through the importer, ${way.replaceAll('-', ' ')} (${lists.held.length} by ${lists.sought.length})`
    return [
      atLeast(`${what}, F1`, run.score.f1, 0.975),
      atLeast(`${what}, F1 without those who left`, run.withoutDeparted.f1, 0.975),
      atMost(`${what}, Brier score`, run.score.brier, 0.01),
      estimateFigure(`${what}, estimated persons on both beside true ones`, [run]),
    ]
  })
}

// Twenty pairs of administrations: other people, headings and orders of columns. The matcher was not tuned
// on any of them; generator and matcher share no table but the languages they speak.
function seedFigures(): readonly Figure[] {
  const runs: ListRun[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const [lists] = inventedLists(listsWorld(`bench ${seed}`, 3_000))
    if (lists !== undefined) runs.push(runLists(lists))
  }
  const clean = ['clean 1', 'clean 2', 'clean 3'].map((seed) =>
    runLists(inventedCleanLists(seed, 10_000)),
  )
  const least = (all: readonly ListRun[], of: (run: ListRun) => number): number =>
    Math.min(...all.map(of))
  const most = (all: readonly ListRun[], of: (run: ListRun) => number): number =>
    Math.max(...all.map(of))
  const what = `invented list files of ${SEEDS} seeds, some 2,600 by 3,200`
  const other = 'clean 10,000 by 10,000 of three other seeds, one-column names'
  return [
    atLeast(
      `${what}, lowest F1`,
      least(runs, (run) => run.score.f1),
      0.975,
    ),
    atLeast(
      `${what}, lowest F1 without those who left`,
      least(runs, (run) => run.withoutDeparted.f1),
      0.975,
    ),
    atMost(
      `${what}, highest Brier score`,
      most(runs, (run) => run.score.brier),
      0.01,
    ),
    estimateFigure(`${what}, estimated persons on both, furthest from true`, runs),
    atLeast(
      `${other}, lowest F1`,
      least(clean, (run) => run.score.f1),
      0.982,
    ),
    atLeast(
      `${other}, lowest recall at precision .999`,
      least(clean, (run) => run.score.recallAtPrecision999),
      0.92,
    ),
    estimateFigure(`${other}, estimated matches, furthest from true`, clean),
  ]
}

function estimateFigure(what: string, runs: readonly ListRun[]): Figure {
  const furthest = runs
    .map(({ estimate }) => estimate)
    .reduce((a, b) => (Math.abs(b - 1) > Math.abs(a - 1) ? b : a))
  return {
    what,
    measured: furthest.toFixed(4),
    limit: '.95 to 1.05',
    holds: Math.abs(furthest - 1) <= 0.05,
    peers: '',
  }
}

function largeFigures(): readonly Figure[] {
  const lists = inventedCleanLists('large', 50_000)
  const run = runLists(lists)
  const what = '50,000 by 50,000, invented'
  return [
    atLeast(`${what}, F1`, run.score.f1, 0.97),
    stated(`${what}, recall at precision .999`, share(run.score.recallAtPrecision999)),
    estimateFigure(`${what}, estimated matches beside true ones`, [run]),
    spent(`${what} (memory with inventing them)`, run.ms),
  ]
}

function allTokenFigures(): readonly Figure[] {
  if (!existsSync(namesFolder)) return [stated('token pairs across scripts', NO_SHARED)]
  return [...tokenFigures('russian'), ...tokenFigures('arabic')]
}

function namesFigures(peers: string | null): readonly Figure[] {
  const isHere = peers !== null && existsSync(join(peers, 'cases.csv'))
  const cases = isHere
    ? namePairFigures(peers)
    : [stated('names only, pairs of persons of OpenSanctions', NO_PEERS)]
  return [...cases, ...inventedNameFigures()]
}

function febrlFigures(peers: string | null): readonly Figure[] {
  const isHere = peers !== null && existsSync(join(peers, 'febrl4a.csv'))
  if (!isHere) return [stated('Febrl set 4, 5,000 by 5,000', NO_PEERS)]
  const run = runLists(febrlLists(peers))
  return [
    atLeast(
      'Febrl set 4, 5,000 by 5,000, F1 at the shipped threshold',
      run.score.f1,
      0.999,
      `best threshold ${share(run.score.bestF1)}; Splink's best threshold .9992 (published with its data)`,
    ),
  ]
}

/** Figures of lists another generator wrote: a folder of plain tables, or NAME.json and its truth. */
export function givenListsFigures(name: string): readonly Figure[] {
  const isFolder = existsSync(name) && statSync(name).isDirectory()
  const lists = isFolder ? plainLists(name) : storedLists(name)
  const run = runLists(lists)
  const { score } = run
  return [
    stated(
      `${name}, F1`,
      share(score.f1),
      `${share(run.withoutDeparted.f1)} without those who left`,
    ),
    stated(`${name}, precision and recall`, `${share(score.precision)} ${share(score.recall)}`),
    stated(`${name}, recall at precision .999`, share(score.recallAtPrecision999)),
    stated(`${name}, block recall`, share(blockRecall(lists))),
    stated(`${name}, Brier score`, share(score.brier)),
    estimateFigure(`${name}, estimated matches beside true ones`, [run]),
    spent(name, run.ms),
  ]
}
