// A log of a million entries in little memory: made on disk with real signatures, stopped on the way and read by
// processes of their own: verified, opened as a hub does, opened as a node's copy with every entry read.
//   npm run bench -- ledger-million [ENTRIES...]     sizes to stop at; 100,000 and 1,000,000 if absent
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLogMaker } from './parts/ledger-maker.ts'
import type { Reader, Reading } from './parts/ledger-reader.ts'
import { print } from './parts/print.ts'

const given = process.argv.slice(2).map(Number)
const STOPS = given.length === 0 ? [100_000, 1_000_000] : given
const LIMIT = 200 // bytes of peak memory that an entry may add to fsck

const root = mkdtempSync(join(tmpdir(), 'parley-bench-million-'))
// Threads of the file system may still be writing when a fault ends the run: a folder that is not empty yet is tried again.
// Without that the fault itself would go unsaid.
process.on('exit', () => rmSync(root, { recursive: true, force: true, maxRetries: 20 }))
const directory = join(root, 'log')

function read(how: Reader, size: number): Reading {
  const script = join(import.meta.dirname, 'parts', 'ledger-reader.ts')
  const options = ['--expose-gc', '--conditions=source', '--import', 'tsx']
  const args = [...options, script, how, directory, String(size)]
  const answer = execFileSync(process.execPath, args, { encoding: 'utf8' })
  const reading = JSON.parse(answer) as Reading // written by the script just run
  if (reading.entries !== size) throw new Error(`${how}: read ${reading.entries} of ${size}`)
  return reading
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

function show(what: string, { entries, seconds, before, quarters, peak, kept }: Reading): void {
  const steps = quarters.length === 0 ? '' : `; by quarters ${quarters.map(megabytes).join(', ')}`
  const rate = (entries / seconds).toFixed(0)
  const load = (loadavg()[0] ?? NaN).toFixed(1)
  print([
    [
      `${entries} entries ${what}`,
      `${seconds.toFixed(1)} s, ${rate}/s; resident ${megabytes(before)} before${steps}, peak ${megabytes(peak)}; kept ${(kept / entries).toFixed(0)} bytes an entry (load ${load})`,
    ],
  ])
}

const maker = await openLogMaker(directory)
const verified: Reading[] = []
for (const size of STOPS) {
  const began = performance.now()
  await maker.growTo(size)
  print([[`grown to ${size} entries`, `${((performance.now() - began) / 1000).toFixed(1)} s`]])
  const checked = read('fsck', size)
  verified.push(checked)
  show('verified', checked)
  show('opened again by the hub', read('hub', size))
  show("opened as a node's copy, every entry read", read('copy', size))
}
const [least, most] = [verified[0], verified.at(-1)]
if (least !== undefined && most !== undefined && least !== most) {
  const slope = (most.peak - least.peak) / (most.entries - least.entries)
  print([
    [
      'memory that an entry adds to fsck',
      `${slope.toFixed(0)} bytes of the peak, from ${least.entries} to ${most.entries} entries, limit ${LIMIT}`,
    ],
  ])
}
