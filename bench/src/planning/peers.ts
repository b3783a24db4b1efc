// Other solvers, put to a pool with every cycle a column: programs on PATH read it as a file, packages are
// those of bench/peers (`npm ci` there). What is not installed is not measured.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cyclesUpTo3 } from '@parley/planning'
import type { Giving } from '@parley/planning'

const LIMIT_S = 20
const YALPS = join(import.meta.dirname, '../../peers/node_modules/yalps/dist/index.js')

export interface PeerAnswer {
  readonly peer: string
  /** What it says is covered, or why it says nothing. */
  readonly answer: string
  /** Wall seconds, for programs are processes of their own. */
  readonly seconds: number
}

/** Asks every peer that is there. */
export async function askPeers(giving: Giving): Promise<readonly PeerAnswer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-peers-'))
  const file = join(folder, 'pool.lp')
  writeFileSync(file, asText(giving))
  const glpsol = program('glpsol', ['--lp', file, '--tmlim', `${LIMIT_S}`, '-w', `${file}.out`])
  const cbc = program('cbc', [file, 'seconds', `${LIMIT_S}`, 'solve'])
  rmSync(folder, { recursive: true })
  return [glpsol, cbc, await yalps(giving)].flatMap((peer) => (peer === null ? [] : [peer]))
}

// The text format that both programs read.
function asText(giving: Giving): string {
  const cycles = cyclesUpTo3(giving)
  const through: string[][] = Array.from({ length: giving.count }, () => [])
  cycles.forEach((cycle, j) => {
    for (const person of cycle) through[person]?.push(`c${j}`)
  })
  const rows = through.flatMap((of, i) => (of.length < 2 ? [] : [` p${i}: ${of.join(' + ')} <= 1`]))
  const objective = cycles.map((cycle, j) => `${cycle.length} c${j}`).join(' + ')
  const names = cycles.map((_, j) => ` c${j}`)
  const text = [
    'Maximize',
    ` covered: ${objective}`,
    'Subject To',
    ...rows,
    'Binary',
    ...names,
    'End',
  ]
  return `${text.map(folded).join('\n')}\n`
}

// Lines of at most some hundred characters: longer ones are cut off by one of the two.
const folded = (line: string): string => line.replaceAll(/(.{200}\S*) /g, '$1\n ')

function program(name: string, args: readonly string[]): PeerAnswer | null {
  if (spawnSync('which', [name]).status !== 0) return null
  const began = performance.now()
  const run = spawnSync(name, args, { encoding: 'utf8', timeout: (LIMIT_S + 20) * 1000 })
  const seconds = (performance.now() - began) / 1000
  const said = `${run.stdout}`
  const value =
    /Objective value: +(-?[\d.]+)/.exec(said)?.[1] ?? /mip = +([\d.e+]+)/.exec(lastBound(said))?.[1]
  const isOptimal = /Optimal solution found|INTEGER OPTIMAL SOLUTION FOUND/.test(said)
  const found = value === undefined ? 'nothing' : `${Math.abs(Number(value))}`
  return { peer: name, answer: isOptimal ? found : `${found}, not proved`, seconds }
}

function lastBound(said: string): string {
  return said.split('\n').findLast((line) => line.includes('mip =')) ?? ''
}

interface Yalps {
  solve(model: object, options: object): { readonly status: string; readonly result: number }
}

async function yalps(giving: Giving): Promise<PeerAnswer | null> {
  if (!existsSync(YALPS)) return null
  const peer = (await import(pathToFileURL(YALPS).href)) as Yalps // as its documentation says
  const began = performance.now()
  const cycles = cyclesUpTo3(giving)
  const variables = cycles.map((cycle, j) => [
    `c${j}`,
    { covered: cycle.length, ...Object.fromEntries(cycle.map((i) => [`p${i}`, 1])) },
  ])
  const constraints = Array.from({ length: giving.count }, (_, i) => [`p${i}`, { max: 1 }])
  const model = {
    direction: 'maximize',
    objective: 'covered',
    variables,
    constraints,
    binaries: true,
  }
  const { status, result } = peer.solve(model, { timeout: LIMIT_S * 1000 })
  const answer = status === 'optimal' ? `${result}` : `${result}, ${status}`
  return { peer: 'yalps', answer, seconds: (performance.now() - began) / 1000 }
}
