// A play from its lists to what it leaves behind: assembled, played, a second day if something is owed,
// written down, and verified with the code an outsider would use.
import { invariant } from '@parley/kernel'
import type { Instant } from '@parley/kernel'
import type { Account, Agreement } from '@parley/exchange'
import type { LogFiles } from '@parley/files'
import { verifyDirectory } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { assembleCast } from '../cast/assemble.ts'
import type { AssembledCast } from '../cast/assemble.ts'
import { sizeFor } from './numbers.ts'
import { playRecord } from './play-record.ts'
import type { RecordFile } from './play-record.ts'
import { playDay } from './script.ts'
import type { PlayLists, PlayOutcome, PlayStage } from './script.ts'
import { playSecondDay } from './second-day.ts'

export interface RunPlayOptions {
  readonly seed: string
  readonly lists: PlayLists
  readonly startsAt: Instant
  readonly threads: number
  /** Files by owner, opened anew at each call. */
  readonly filesOf?: (owner: string) => Promise<LogFiles>
  readonly stopAfter?: PlayStage
  readonly adjust?: (agreement: Agreement) => Agreement
  readonly tell?: (what: string) => void
}

export interface PlayRun {
  readonly day: PlayOutcome
  readonly secondDay: Account | null
  readonly record: readonly RecordFile[]
  /** Size and verdict of each day's log, as an outsider's verifier sees it. */
  readonly verified: readonly VerifiedLog[]
  readonly unaccounted: number
  /** Every log of the play as an outsider would copy it: the hub's of each day, and the private ones. */
  readonly logFiles: () => AsyncGenerator<RecordFile>
  /** The seats as the play left them, for whoever goes on with them. */
  readonly assembled: AssembledCast
}

export interface VerifiedLog {
  readonly origin: string
  readonly size: number
  /** Null where everything holds. */
  readonly refusal: string | null
}

const SERIES = 'series-1'

/** Plays a whole exchange. The caller closes what comes back. @throws if the play itself breaks */
export async function runPlay(options: RunPlayOptions): Promise<PlayRun> {
  const { seed, lists, startsAt, threads } = options
  const assembled = await assembleCast({
    seed,
    series: SERIES,
    day: 1,
    startsAt,
    threads,
    ...(options.filesOf === undefined ? {} : { filesOf: options.filesOf }),
  })
  const cast = { ...assembled.cast, after: (what: string) => options.tell?.(what) }
  const day = await playDay(cast, {
    seed,
    series: SERIES,
    size: sizeFor(smallestHeld(lists)),
    lists,
    withTroubles: true,
    ...(options.stopAfter === undefined ? {} : { stopAfter: options.stopAfter }),
    ...(options.adjust === undefined ? {} : { adjust: options.adjust }),
  })
  const verified = [await verifyHub(assembled)]
  const record = playRecord(cast, day.planned, day.account)
  const second = await secondDayOf(options, assembled, day)
  const accounts = [day.account, second.account].filter((a) => a !== null)
  return {
    day,
    secondDay: second.account,
    record: [...record, ...second.record],
    verified: [...verified, ...second.verified],
    unaccounted: accounts.reduce((sum, a) => sum + a.unaccounted, 0),
    logFiles: () => logFilesOf([assembled, ...second.assembled]),
    assembled,
  }
}

interface SecondDayRun {
  readonly assembled: readonly AssembledCast[]
  readonly account: Account | null
  readonly record: readonly RecordFile[]
  readonly verified: readonly VerifiedLog[]
}

async function secondDayOf(
  options: RunPlayOptions,
  before: AssembledCast,
  day: PlayOutcome,
): Promise<SecondDayRun> {
  const nothing: SecondDayRun = { account: null, record: [], verified: [], assembled: [] }
  if (day.account === null || day.closing === null || day.account.debts.length === 0) return nothing
  const { seed, startsAt, threads } = options
  const assembled = await assembleCast({ seed, series: SERIES, day: 2, startsAt, threads, before })
  const cast = { ...assembled.cast, after: (what: string) => options.tell?.(`day two: ${what}`) }
  const { origin } = before
  const state = before.cast.med.exchange()
  const settled = await playSecondDay(
    cast,
    { origin, closing: day.closing, account: day.account, state: withAnswers(before, state) },
    options.adjust ?? ((agreement) => agreement),
  )
  invariant(settled !== null, 'a debt to settle')
  const verified = [await verifyHub(assembled)]
  const record = playRecord(cast, settled.planned, settled.account)
  return {
    assembled: [assembled],
    account: settled.account,
    record: record.map((file) => ({ ...file, path: `day-two/${file.path}` })),
    verified,
  }
}

const NO_LOG = /^(?:head$|tmp\/|lock$|alarm)/ // ours, not the log's

async function* logFilesOf(days: readonly AssembledCast[]): AsyncGenerator<RecordFile> {
  for (const [i, day] of days.entries()) {
    for await (const file of filesBelow(day.hubFiles(), `day-${i + 1}`)) yield file
  }
  const [first] = days
  for (const [party, log] of first?.privateFiles ?? []) {
    for await (const file of filesBelow(log, `private-${party}`)) yield file
  }
}

async function* filesBelow(files: LogFiles, name: string): AsyncGenerator<RecordFile> {
  for (const path of await files.list('')) {
    const bytes = NO_LOG.test(path) ? null : await files.read(path)
    if (bytes !== null) yield { path: `${name}/${path}`, bytes }
  }
}

// The mediator opens no answers; the belligerents' own state has them.
function withAnswers(
  before: AssembledCast,
  state: ReturnType<AssembledCast['cast']['med']['exchange']>,
) {
  return { ...state, answers: before.cast.a.exchange().answers }
}

async function verifyHub(assembled: AssembledCast): Promise<VerifiedLog> {
  const files = assembled.hubFiles()
  const verified = await verifyDirectory(
    { read: (path) => files.read(path), list: (prefix) => files.list(prefix) },
    nodeCryptography,
    { held: true },
  )
  const size = assembled.cast.med.head().size
  const refusal = verified.ok ? null : `${verified.refusal.code} ${verified.refusal.at ?? ''}`
  return { origin: assembled.origin, size: verified.ok ? verified.value.size : size, refusal }
}

function smallestHeld(lists: PlayLists): number {
  const held = [lists.a, lists.b].map((files) =>
    files.filter((f) => f.list === 'held').reduce((sum, f) => sum + f.persons.length, 0),
  )
  return Math.min(...held)
}
