// Speed and memory of list matching by size, on one thread step by step and on two threads, with a plain peer
// in the same run. Each measure is a process of its own over the built packages (`npm run build` first), so
// that its peak memory is its own. Lists are invented, of the kind of lists/clean, from a seed.
//   npm run bench -- matching-scale [ROWS]...        10000 and 50000 rows if none are given
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { matchSteps, readAll, TaskWorker } from '@parley/matching'
import type { MatchOutcome } from '@parley/matching'
import { recordsOf } from '@parley/names'
import type { PersonRecord, PersonRows } from '@parley/names'
import { matchInThreads, nodeCryptography } from '@parley/system'
import { matchByJaroWinkler } from './parts/jaro-winkler.ts'
import { readPlainTable } from './parts/plain-table.ts'

const SEED = 'matching-scale'
const MEASURES: Readonly<Record<string, (lists: Lists) => void | Promise<void>>> = {
  peer,
  steps,
  '1': (lists) => threaded(lists, 1),
  '2': (lists) => threaded(lists, 2),
}

interface Lists {
  readonly held: PersonRows
  readonly sought: PersonRows
}

const [first = '', folder = ''] = process.argv.slice(2)
const measure = MEASURES[first]
if (first === 'write') {
  const { writePlainTables } = await import('./parts/written-tables.ts')
  writePlainTables(folder, SEED, Number(process.argv[4]))
} else if (measure !== undefined && folder !== '') await measure(await listsIn(folder))
else for (const rows of sizes()) measureSize(rows)

function sizes(): readonly number[] {
  const asked = process.argv.slice(2).map(Number)
  return asked.length === 0 ? [10_000, 50_000] : asked
}

function measureSize(rows: number): void {
  const kept = process.env['PARLEY_LISTS'] // a folder to keep the lists in from run to run
  const root = kept ?? mkdtempSync(join(tmpdir(), 'parley-lists-'))
  const lists = join(root, String(rows))
  mkdirSync(lists, { recursive: true })
  if (!existsSync(join(lists, 'truth.csv'))) alone('write', lists, String(rows))
  console.log(`${rows} by ${rows} rows`)
  for (const name of ['peer', 'steps', '1', '2']) alone(name, lists)
  if (kept === undefined) rmSync(root, { recursive: true })
}

function alone(...args: readonly string[]): void {
  const space = ['--max-old-space-size=6000']
  const run = spawnSync(
    process.execPath,
    [...space, '--import', 'tsx', import.meta.filename, ...args],
    { stdio: 'inherit' },
  )
  if (run.status !== 0) throw new Error(`${args[0]}: ended with ${run.status ?? run.signal}`)
}

async function listsIn(lists: string): Promise<Lists> {
  const [held, sought] = [join(lists, 'held.csv'), join(lists, 'sought.csv')]
  return { held: await readPlainTable(held), sought: await readPlainTable(sought) }
}

async function threaded({ held, sought }: Lists, threads: number): Promise<void> {
  const before = residentMb()
  const clock = started()
  const outcome = await matchInThreads({ held, sought, hashing: nodeCryptography }, { threads })
  print(`${threads} ${threads === 1 ? 'thread' : 'threads'}`, [
    clock(),
    `peak ${peakMb()} MB, of it ${before} MB before matching`,
    quality({ held, sought }, outcome),
    `bytes ${bytesOf(outcome)}`,
  ])
}

function steps({ held, sought }: Lists): void {
  const worker = new TaskWorker()
  const spent = { read: 0, groundwork: 0, compare: 0, pairs: 0 }
  let compared = 0
  const whole = started()
  const matching = matchSteps({ held, sought, hashing: nodeCryptography })
  let step = matching.next()
  while (step.done !== true) {
    const cpu = process.cpuUsage()
    const tasks = step.value
    const answers = tasks.kind === 'read' ? readAll(tasks) : worker.answer(tasks)
    spent[tasks.kind] += secondsSince(cpu)
    if (answers.kind === 'compare')
      compared += answers.answers.reduce((sum, answer) => sum + answer.compared, 0)
    step = matching.next(answers)
  }
  print('in one go', [
    whole(),
    `reading ${spent.read.toFixed(1)} s, keys ${spent.groundwork.toFixed(1)} s, comparing ${spent.compare.toFixed(1)} s of processor`,
    `${compared} pairs compared, ${millions(compared / spent.compare)} a second and core`,
    `peak ${peakMb()} MB`,
    `bytes ${bytesOf(step.value)}`,
  ])
}

function peer({ held, sought }: Lists): void {
  const clock = started()
  const { pairs, compared } = matchByJaroWinkler([...recordsOf(held)], [...recordsOf(sought)])
  const right = pairs.filter(([h, s]) => isRight(held.at(h), sought.at(s))).length
  print('peer (birth date, Jaro-Winkler .85)', [
    clock(),
    `${compared} pairs compared`,
    scores(right, pairs.length, truthOf(held, sought)),
  ])
}

function quality({ held, sought }: Lists, outcome: MatchOutcome): string {
  const matches = outcome.pairs.filter((pair) => pair.decision === 'match')
  const bulk = outcome.pairs.filter((pair) => pair.bulk)
  const areRight = (pairs: typeof matches): number =>
    pairs.filter((pair) => isRight(held.at(pair.heldRow), sought.at(pair.soughtRow))).length
  const all = truthOf(held, sought)
  return `${scores(areRight(matches), matches.length, all)}; bulk ${bulk.length}, wrong ${bulk.length - areRight(bulk)}`
}

function scores(right: number, proposed: number, all: number): string {
  const [precision, recall] = [right / Math.max(1, proposed), right / all]
  const f1 = (2 * precision * recall) / (precision + recall)
  return `F1 ${f1.toFixed(4)} (P ${precision.toFixed(4)}, R ${recall.toFixed(4)})`
}

// Rows of one person have one number behind the letter of their list.
function isRight(held: PersonRecord | undefined, sought: PersonRecord | undefined): boolean {
  return held?.no?.slice(1) === sought?.no?.slice(1)
}

function truthOf(held: PersonRows, sought: PersonRows): number {
  const ids = new Set(Array.from(recordsOf(held), ({ no }) => no?.slice(1)))
  return Array.from(recordsOf(sought)).filter(({ no }) => ids.has(no?.slice(1))).length
}

function bytesOf({ pairs, heldPersons, soughtPersons, expectedMatches }: MatchOutcome): string {
  const hash = createHash('sha256')
  for (const pair of pairs) hash.update(JSON.stringify(pair))
  hash.update(Int32Array.from(heldPersons)).update(Int32Array.from(soughtPersons))
  return hash.update(String(expectedMatches)).digest('hex').slice(0, 16)
}

function started(): () => string {
  const from = performance.now()
  const cpu = process.cpuUsage()
  return () =>
    `${((performance.now() - from) / 1000).toFixed(1)} s, ${secondsSince(cpu).toFixed(1)} s of processor`
}

function secondsSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1e6
}

function millions(count: number): string {
  return `${(count / 1e6).toFixed(2)} M`
}

function residentMb(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20)
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function print(what: string, facts: readonly string[]): void {
  console.log(`  ${what}: ${facts.join('; ')}`)
}
