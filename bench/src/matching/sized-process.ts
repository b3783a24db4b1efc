// One measure of matching, alone in a process over the built packages, so that its peak memory is its own.
//   node --import tsx bench/src/matching/sized-process.ts MEASURE FOLDER [ROWS]
// FOLDER holds held.csv and sought.csv, as the measure `write` puts them there. Prints a line of JSON.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { matchSteps, readAll, TaskWorker } from '@parley/matching'
import type { MatchOutcome } from '@parley/matching'
import { recordsOf } from '@parley/names'
import type { PersonRecord, PersonRows } from '@parley/names'
import { matchInThreads, nodeCryptography } from '@parley/system'
import { matchByJaroWinkler } from '../parts/jaro-winkler.ts'
import { readPlainTable } from '../parts/plain-table.ts'
import type { Quality, SizedMeasure, Spent } from './sized-measure.ts'

const SEED = 'matching-scale'

interface Lists {
  readonly held: PersonRows
  readonly sought: PersonRows
}

const MEASURES: Readonly<Record<string, (lists: Lists) => SizedMeasure | Promise<SizedMeasure>>> = {
  peer,
  'in one go': inOneGo,
  '1 thread': (lists) => threaded(lists, 1),
  '2 threads': (lists) => threaded(lists, 2),
}

const [name = '', folder = '', rows = ''] = process.argv.slice(2)
const measure = MEASURES[name]
if (name === 'write') {
  const { writePlainTables } = await import('../parts/written-tables.ts')
  writePlainTables(folder, SEED, Number(rows))
} else if (measure !== undefined) {
  console.log(JSON.stringify(await measure(await listsIn(folder))))
} else throw new Error(`expected write or one of ${Object.keys(MEASURES).join(', ')}`)

async function listsIn(lists: string): Promise<Lists> {
  const [held, sought] = [join(lists, 'held.csv'), join(lists, 'sought.csv')]
  return { held: await readPlainTable(held), sought: await readPlainTable(sought) }
}

async function threaded({ held, sought }: Lists, threads: number): Promise<SizedMeasure> {
  const beforeMb = Math.round(process.memoryUsage().rss / 2 ** 20)
  const spent = started()
  const outcome = await matchInThreads({ held, sought, hashing: nodeCryptography }, { threads })
  const measured = { ...spent(), beforeMb, bytes: bytesOf(outcome) }
  return { ...measured, quality: qualityOf({ held, sought }, outcome) }
}

function inOneGo({ held, sought }: Lists): SizedMeasure {
  const worker = new TaskWorker()
  const processor = { read: 0, groundwork: 0, compare: 0, pairs: 0 }
  let compared = 0
  const spent = started()
  const matching = matchSteps({ held, sought, hashing: nodeCryptography })
  let step = matching.next()
  while (step.done !== true) {
    const cpu = process.cpuUsage()
    const tasks = step.value
    const answers = tasks.kind === 'read' ? readAll(tasks) : worker.answer(tasks)
    processor[tasks.kind] += secondsSince(cpu)
    if (answers.kind === 'compare')
      compared += answers.answers.reduce((sum, answer) => sum + answer.compared, 0)
    step = matching.next(answers)
  }
  const steps = {
    reading: processor.read,
    keys: processor.groundwork,
    comparing: processor.compare,
  }
  return { ...spent(), compared, steps, bytes: bytesOf(step.value) }
}

function peer({ held, sought }: Lists): SizedMeasure {
  const spent = started()
  const { pairs, compared } = matchByJaroWinkler([...recordsOf(held)], [...recordsOf(sought)])
  const right = pairs.filter(([h, s]) => isRight(held.at(h), sought.at(s))).length
  const quality = scores(right, pairs.length, truthOf(held, sought))
  return { ...spent(), compared, quality: { ...quality, bulk: 0, bulkWrong: 0 } }
}

function qualityOf({ held, sought }: Lists, outcome: MatchOutcome): Quality {
  const matches = outcome.pairs.filter((pair) => pair.decision === 'match')
  const bulk = outcome.pairs.filter((pair) => pair.bulk)
  const areRight = (pairs: typeof matches): number =>
    pairs.filter((pair) => isRight(held.at(pair.heldRow), sought.at(pair.soughtRow))).length
  const found = scores(areRight(matches), matches.length, truthOf(held, sought))
  return { ...found, bulk: bulk.length, bulkWrong: bulk.length - areRight(bulk) }
}

function scores(
  right: number,
  proposed: number,
  all: number,
): Pick<Quality, 'f1' | 'precision' | 'recall'> {
  const [precision, recall] = [right / Math.max(1, proposed), right / all]
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall }
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

function started(): () => Spent {
  const from = performance.now()
  const cpu = process.cpuUsage()
  return () => ({
    seconds: (performance.now() - from) / 1000,
    processor: secondsSince(cpu),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  })
}

function secondsSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1e6
}
