// A play over processes from its lists to what it leaves behind: the same script, the same record and
// the same outsider's check as in one process, read from what each process left on its own disk.
import { join } from 'node:path'
import { invariant } from '@parley/kernel'
import { diskReader } from '@parley/files'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { playRecord } from '../play/play-record.ts'
import type { RecordFile } from '../play/play-record.ts'
import { sizeFor } from '../play/numbers.ts'
import { playDay } from '../play/script.ts'
import type { PlayLists, PlayOutcome } from '../play/script.ts'
import { playSecondDay } from '../play/second-day.ts'
import type { PlayRun, RunPlayOptions, VerifiedLog } from '../play/play.ts'
import { assembleProcesses } from './assemble-processes.ts'
import type { ProcessCast, ProcessOptions } from './assemble-processes.ts'

/** Threads and files are each process's own. */
export interface ProcessPlayOptions
  extends
    Omit<RunPlayOptions, 'threads' | 'filesOf'>,
    Pick<ProcessOptions, 'directory' | 'parley' | 'wrapped'> {}

/** As a play in one process leaves it; `close` stops every process. */
export interface ProcessPlayRun extends Omit<PlayRun, 'assembled'> {
  readonly assembled: ProcessCast
}

const SERIES = 'series-1'

/** Plays a whole exchange over processes. The caller closes what comes back. */
export async function runProcessPlay(options: ProcessPlayOptions): Promise<ProcessPlayRun> {
  const first = await assembleProcesses({ ...options, series: SERIES, day: 1 })
  let last = first
  try {
    const { lists, adjust, stopAfter, seed } = options
    const cast = { ...first.cast, after: (what: string) => options.tell?.(what) }
    const day = await playDay(cast, {
      seed,
      series: SERIES,
      size: sizeFor(smallestHeld(lists)),
      lists,
      withTroubles: true,
      ...(stopAfter === undefined ? {} : { stopAfter }),
      ...(adjust === undefined ? {} : { adjust }),
    })
    const record = playRecord(cast, day.planned, day.account)
    const verified = [await verifyHub(first)]
    if (owesNothing(day)) return runOf({ day, second: null, days: [first], record, verified })
    last = await assembleProcesses({ ...options, series: SERIES, day: 2, before: first })
    const second = await playSecond(options, { first, last, day })
    return runOf({
      day,
      second,
      days: [first, last],
      record: [...record, ...second.record],
      verified: [...verified, await verifyHub(last)],
    })
  } catch (fault) {
    await last.close()
    throw fault
  }
}

function owesNothing(day: PlayOutcome): boolean {
  return day.account === null || day.closing === null || day.account.debts.length === 0
}

type SecondDay = Pick<PlayRun, 'record'> & { readonly account: PlayRun['secondDay'] }

async function playSecond(
  options: ProcessPlayOptions,
  days: { readonly first: ProcessCast; readonly last: ProcessCast; readonly day: PlayOutcome },
): Promise<SecondDay> {
  const { first, last } = days
  const { account, closing } = days.day
  invariant(account !== null && closing !== null, 'a day that was closed')
  const cast = { ...last.cast, after: (what: string) => options.tell?.(`day two: ${what}`) }
  // The mediator opens no answers; the belligerents' own copies have them.
  const state = { ...first.cast.med.exchange(), answers: first.cast.a.exchange().answers }
  const before = { origin: first.origin, closing, account, state }
  const settled = await playSecondDay(cast, before, options.adjust ?? ((agreement) => agreement))
  invariant(settled !== null, 'a debt to settle')
  const record = playRecord(cast, settled.planned, settled.account)
  return {
    account: settled.account,
    record: record.map((file) => ({ ...file, path: `day-two/${file.path}` })),
  }
}

interface Played {
  readonly day: PlayOutcome
  readonly second: SecondDay | null
  readonly days: readonly ProcessCast[]
  readonly record: readonly RecordFile[]
  readonly verified: readonly VerifiedLog[]
}

function runOf({ day, second, days, record, verified }: Played): ProcessPlayRun {
  const accounts = [day.account, second?.account ?? null].filter((a) => a !== null)
  const last = days.at(-1)
  invariant(last !== undefined, 'a day')
  return {
    day,
    secondDay: second?.account ?? null,
    record,
    verified,
    unaccounted: accounts.reduce((sum, a) => sum + a.unaccounted, 0),
    logFiles: () => logFilesOf(days),
    assembled: last,
  }
}

async function verifyHub({ hubDirectory, origin, cast }: ProcessCast): Promise<VerifiedLog> {
  const verified = await verifyDirectory(hubDirectory, nodeCryptography, { held: true })
  if (verified.ok) return { origin, size: verified.value.size, refusal: null }
  const { code, at = '' } = verified.refusal
  return { origin, size: cast.med.head().size, refusal: `${code} ${at}` }
}

const NO_LOG = /^(?:head$|tmp\/|lock\/|alarm)/ // a process's own, not the log's

async function* logFilesOf(days: readonly ProcessCast[]): AsyncGenerator<RecordFile> {
  for (const [i, { hubDirectory }] of days.entries()) {
    for await (const file of filesBelow(hubDirectory, `day-${i + 1}`)) yield file
  }
  const [first] = days
  for (const { party } of first?.site.keys ?? []) {
    const folder = join(first?.site.directory ?? '', party, 'data', 'private')
    for await (const file of filesBelow(diskReader(folder), `private-${party}`)) yield file
  }
}

async function* filesBelow(
  files: ProcessCast['hubDirectory'],
  name: string,
): AsyncGenerator<RecordFile> {
  for (const path of await files.list('')) {
    const bytes = NO_LOG.test(path) ? null : await files.read(path)
    if (bytes !== null) yield { path: `${name}/${path}`, bytes }
  }
}

function smallestHeld(lists: PlayLists): number {
  const held = [lists.a, lists.b].map((files) =>
    files.filter((f) => f.list === 'held').reduce((sum, f) => sum + f.persons.length, 0),
  )
  return Math.min(...held)
}
