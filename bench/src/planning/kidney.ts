// Pools of a public benchmark, and one invented: most pairs covered by disjoint cycles of two or three. The
// peer is the formulation of kidney_solver (J. Trimble, "cf": every cycle a column of one integer model), put
// to the same solver in the same run; not that program itself, which asks a commercial solver.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openHighs } from '@parley/highs'
import { coverByCycles, cyclesUpTo3 } from '@parley/planning'
import type { Giving } from '@parley/planning'
import { clock } from './clock.ts'
import type { Measured } from './clock.ts'
import { askPeers } from './peers.ts'

export const KIDNEY = join(import.meta.dirname, '../../../../shared/data/plan/kidney')
const PEER_MS = 120_000

interface Optimum {
  readonly file: string
  readonly optimum: number
}

/** The pairs of a file; donors who want nothing back, and their arcs, are left out. */
function pool(name: string): Giving {
  const lines = gunzipSync(readFileSync(join(KIDNEY, `${name}.wmd.gz`)))
    .toString('utf8')
    .split('\n')
  const names = lines.flatMap((line) => {
    const [, index, word = ''] = /^# ALTERNATIVE NAME (\d+): (\S+)/.exec(line) ?? []
    return index === undefined ? [] : [{ person: Number(index) - 1, word }]
  })
  const pairs = new Set(names.filter(({ word }) => word === 'Pair').map(({ person }) => person))
  const arcs = lines.flatMap((line) => {
    const [from, to] = line.startsWith('#') ? [] : line.split(',').map((n) => Number(n) - 1)
    if (from === undefined || to === undefined) return []
    return pairs.has(from) && pairs.has(to) ? [[from, to] as const] : []
  })
  return { count: names.length, arcs }
}

const BLOOD = [
  { share: 48, gives: 'O A B AB' },
  { share: 34, gives: 'A AB' },
  { share: 14, gives: 'B AB' },
  { share: 4, gives: 'AB' },
].map((blood) => ({ ...blood, name: blood.gives.split(' ')[0] ?? '' }))

/** Pairs by blood group and sensitivity, drawn as in Saidman and others 2006: shares of the United States. */
export function inventedPool(count: number): Giving {
  let state = 11
  const draw = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  const group = (): (typeof BLOOD)[number] => {
    let at = draw(100)
    return BLOOD.find(({ share }) => (at -= share) < 0) ?? { share: 4, gives: 'AB', name: 'AB' }
  }
  const pairs: {
    readonly gives: readonly string[]
    readonly own: string
    readonly fails: number
  }[] = []
  while (pairs.length < count) {
    const gives = group().gives.split(' ')
    const own = group().name
    const sensitivity = draw(100)
    const fails = sensitivity < 70 ? 5 : sensitivity < 90 ? 45 : 90
    const isOwnDonorRight = gives.includes(own) && draw(100) >= fails
    if (!isOwnDonorRight) pairs.push({ gives, own, fails })
  }
  const arcs = pairs.flatMap(({ gives }, from) =>
    pairs.flatMap(({ own, fails }, to) =>
      from !== to && gives.includes(own) && draw(100) >= fails ? [[from, to] as const] : [],
    ),
  )
  return { count, arcs }
}

function optimumOf(name: string): number | null {
  const path = join(KIDNEY, 'optima.json')
  if (!existsSync(path)) return null
  const optima: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const all = optima as readonly Optimum[] // as the README of the data says
  return all.find(({ file }) => file.startsWith(name))?.optimum ?? null
}

/** As `coverPool`, and whatever other solvers are installed; the peak of memory is that of all of them. */
export async function coverWithPeers(name: string): Promise<Measured> {
  const own = await coverPool(name, false)
  const peers = await askPeers(pool(name))
  const told = peers.map(({ peer, answer, seconds }) => {
    const ratio = (seconds / Number(own.processor)).toFixed(1)
    return `; ${peer}: ${answer} in ${seconds.toFixed(1)} s, ${ratio} times`
  })
  return { ...own, what: `${own.what}${told.join('')}` }
}

/** Covers one pool; `peer` asks the other formulation too, of a solver of its own. */
export async function coverPool(name: string, peer: boolean): Promise<Measured> {
  const giving = name === 'invented' ? inventedPool(512) : pool(name)
  const cycles = cyclesUpTo3(giving).length
  const solver = openHighs()
  const covering = clock()
  const choice = await coverByCycles(giving, { solver, remaining: () => 600_000 })
  const covered = covering()
  await solver.close()
  if (choice === null) throw new Error('expected a cover, found none')
  const optimum = optimumOf(name)
  const right = optimum === null ? '' : optimum === choice.covered ? 'right, ' : 'WRONG, '
  const proof = choice.bound === choice.covered ? 'proved by prices' : 'NOT PROVED'
  const what = `${giving.count} pairs, ${cycles} cycles: ${choice.covered} covered, ${right}${proof}`
  if (!peer) return { what, ...covered }
  const other = await everyCycleAColumn(giving)
  const ratio = (other.seconds / Number(covered.processor)).toFixed(1)
  return { what: `${what}; every cycle a column: ${other.what}, ${ratio} times`, ...covered }
}

async function everyCycleAColumn(
  giving: Giving,
): Promise<{ readonly what: string; readonly seconds: number }> {
  const solver = openHighs()
  const solving = clock()
  const cycles = cyclesUpTo3(giving)
  const through: number[][] = Array.from({ length: giving.count }, () => [])
  cycles.forEach((cycle, j) => cycle.forEach((person) => through[person]?.push(j)))
  const columns = cycles.map((_, j) => j)
  const session = await solver.open({
    columnLower: columns.map(() => 0),
    columnUpper: columns.map(() => 1),
    rows: through.map((members) => {
      return { lower: -Infinity, upper: 1, columns: members, values: members.map(() => 1) }
    }),
  })
  const objective = { columns, values: cycles.map((cycle) => cycle.length) }
  const answer = await session.solve({ objective, relaxed: false, timeLimitMs: PEER_MS })
  const { processor } = solving()
  await solver.close()
  const found = answer.status === 'optimal' ? `${answer.objective}` : `${answer.status}`
  return { what: `${found} in ${processor} s of processor`, seconds: Number(processor) }
}
