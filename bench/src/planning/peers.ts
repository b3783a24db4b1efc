// Other solvers, put to a pool with every cycle a column: programs on PATH read it as a file, packages are
// asked in this process. What is not installed is not measured.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cyclesUpTo3 } from '@parley/planning'
import type { Giving } from '@parley/planning'
import { askCpSat, askYalps } from './peer-packages.ts'
import type { PeerAnswer } from './peer-packages.ts'

const LIMIT_S = 20

/** Asks every peer that is there. */
export async function askPeers(giving: Giving): Promise<readonly PeerAnswer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-peers-'))
  const file = join(folder, 'pool.lp')
  writeFileSync(file, asText(giving))
  const glpsol = program('glpsol', ['--lp', file, '--tmlim', `${LIMIT_S}`, '-w', `${file}.out`])
  const cbc = program('cbc', [file, 'seconds', `${LIMIT_S}`, 'solve'])
  rmSync(folder, { recursive: true })
  const packages = [await askYalps(giving, LIMIT_S), await askCpSat(giving, LIMIT_S)]
  return [glpsol, cbc, ...packages].flatMap((peer) => (peer === null ? [] : [peer]))
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
