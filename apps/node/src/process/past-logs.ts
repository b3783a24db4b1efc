// The logs that a seat's present one continues, opened over the copies in its own directory: each is judged
// by the one before it, what waits in their outboxes is said again, and couriers may still bring what another
// holder has more.
import { readFile } from 'node:fs/promises'
import type { LogFiles } from '@parley/files'
import type { Bytes, Chance, Clock, Cryptography, Refusal, Result } from '@parley/kernel'
import { ok, refuse, utf8Text, valueOf } from '@parley/kernel'
import { parseEntry } from '@parley/ledger'
import type { Entry, Origin } from '@parley/ledger'
import type { ManySealing } from '@parley/sealing'
import { logPath } from '@parley/wire'
import { byCourier, openCarriedLog } from '../courier/carried-log.ts'
import type { CarriedLog } from '../courier/carried-log.ts'
import { storedEvidence } from '../courier/stored-evidence.ts'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import type { LogView } from '../ledger/log-view.ts'
import { openMirror } from '../ledger/mirror.ts'
import type { Mirror } from '../ledger/mirror.ts'
import {
  acceptedIn,
  acceptFirst,
  gatedBy,
  openPastLog,
  pastView,
  storedNotes,
} from '../ledger/past-log.ts'
import type { PastLog } from '../ledger/past-log.ts'
import { sayAgain } from '../ledger/say-again.ts'
import type { SayAgainParts } from '../ledger/say-again.ts'
import { openSeatLog } from '../ledger/seat-log.ts'
import type { SeatLog } from '../seat/seat-log.ts'
import type { PastEvidence } from '../web/hub-evidence.ts'
import type { LogBefore, SeatFile } from './seat-file.ts'
import { LogContinuedError, SaidAgainNotice, SuccessionRefusedError } from './succession-told.ts'

export interface PastLogsOptions {
  readonly file: Pick<SeatFile, 'party' | 'origin' | 'holds'>
  /** Oldest first. */
  readonly after: readonly { readonly origin: Origin; readonly policy: Bytes }[]
  /** Folders of the seat's directory, opened. */
  readonly files: (name: string) => Promise<LogFiles>
  readonly identities: readonly OwnIdentity[]
  readonly sealing: ManySealing
  readonly chance: Chance
  readonly clock: Clock
  readonly cryptography: Cryptography
  /** Asks nobody for more, and says nothing again. */
  readonly isStored: boolean
  readonly demo: { readonly allowDemoOrigins?: true }
  readonly onFault: (fault: unknown) => void
}

/** One past log with what belongs to it. */
export interface OpenedPast {
  readonly past: PastLog
  readonly policy: Bytes
  readonly carried: CarriedLog
  readonly outbox: LogFiles
  readonly again: LogFiles
}

export interface PastLogs {
  /** Oldest first; empty where the present log continues none. */
  readonly all: readonly OpenedPast[]
  /** Judges entry 0 of the present log: a succession by the last past log, an opening where there is none. */
  readonly judgeFirst: (entry: Entry) => Promise<Result<unknown, Refusal>>
  /** The copy of the present log, of which nothing counts before its succession is accepted. */
  readonly gated: (mirror: Mirror) => Promise<Mirror>
  /** The past logs as the fold reads them. */
  readonly logs: readonly SeatLog[]
}

/**
 * Opens the past logs of a seat.
 *
 * @throws SuccessionRefusedError if one of them does not continue the one before it
 * @throws LogContinuedError if the present log itself was continued by another; what is stored can be folded still
 */
export async function openPastLogs(options: PastLogsOptions): Promise<PastLogs> {
  const { after, file, files, cryptography, onFault, isStored } = options
  const own = await files(`successions/${logPath(file.origin, cryptography)}`)
  const accepted = await acceptedIn(own, cryptography)
  if (accepted !== null && !isStored) throw new LogContinuedError(file.origin, accepted.header.x)
  const all: OpenedPast[] = []
  for (const log of after) {
    all.push(await openOne(options, log, all.at(-1)?.past ?? null))
  }
  const last = all.at(-1)?.past ?? null
  const judgeFirst = judgeBy(last, file.origin, onFault)
  return {
    all,
    judgeFirst,
    gated: (mirror) => gateOf({ past: last, judgeFirst, cryptography }, mirror),
    logs: all.map((one) => seatLogOf(options, one)),
  }
}

interface Gate {
  readonly past: PastLog | null
  readonly judgeFirst: PastLogs['judgeFirst']
  readonly cryptography: Cryptography
}

// What a copy already holds is judged too: a stored file may have been altered.
async function gateOf(gate: Gate, mirror: Mirror): Promise<Mirror> {
  const { past, judgeFirst, cryptography } = gate
  const refused = (refusal: Refusal): Error =>
    new SuccessionRefusedError(mirror.state.origin, refusal)
  for await (const note of storedNotes(mirror, Math.min(1, mirror.state.size))) {
    // Its own rules have been applied when it was opened; only its tie to the log before is asked here.
    const judged = await judgeFirst(valueOf(parseEntry(note, cryptography)))
    if (!judged.ok) throw refused(judged.refusal)
  }
  if (past === null) return mirror
  const accepted = await acceptFirst(past, mirror, cryptography)
  if (!accepted.ok) throw refused(accepted.refusal)
  return gatedBy(past, mirror, cryptography)
}

async function openOne(
  { file, files, cryptography, identities, sealing, demo, onFault }: PastLogsOptions,
  { origin, policy }: PastLogsOptions['after'][number],
  before: PastLog | null,
): Promise<OpenedPast> {
  const folder = logPath(origin, cryptography)
  const judgeFirst = judgeBy(before, origin, onFault)
  const carried = await openCarriedLog(await files(`carried/${folder}`), origin, cryptography)
  const opened = await openMirror({
    ...demo,
    origin,
    policy,
    hub: carried.hub,
    files: await files(`log/${folder}`),
    holds: file.holds,
    cryptography,
    sealing,
    identities,
    judgeFirst,
    isCarried: true,
  })
  const gate = { past: before, judgeFirst, cryptography }
  const mirror = await gateOf(gate, byCourier(opened, carried))
  const again = await files(`successions/${folder}`)
  const past = await openPastLog({ mirror, policy, files: again, cryptography })
  return { past, policy, carried, outbox: await files(`outbox/${folder}`), again }
}

function judgeBy(
  past: PastLog | null,
  origin: string,
  tell: (fault: unknown) => void,
): PastLogs['judgeFirst'] {
  let told: string | null = null
  return async (entry) => {
    const judged = past === null ? judgedAlone(entry) : await past.judge(entry)
    if (!judged.ok && judged.refusal.code !== told) {
      told = judged.refusal.code
      tell(new SuccessionRefusedError(origin, judged.refusal))
    }
    return judged
  }
}

// Who is not told of the log before would fold an exchange without its beginning.
function judgedAlone({ header }: Entry): Result<unknown, Refusal> {
  return header.kind === 'ledger.succession' ? refuse('old-log-missing') : ok(null)
}

function seatLogOf(options: PastLogsOptions, { past, outbox }: OpenedPast): SeatLog {
  const view = pastView(past)
  const { party } = options.file
  return openSeatLog({
    ...options,
    party,
    log: options.isStored ? storedPart(view) : view,
    files: outbox,
  })
}

/** The past logs as far as each counts, oldest first. */
export function viewsOf({ all }: PastLogs): readonly Mirror[] {
  return all.map(({ past }) => pastView(past))
}

/** A mirror that asks no hub: it holds what it holds. */
export function storedPart(mirror: Mirror): LogView {
  return {
    state: mirror.state,
    head: () => mirror.head(),
    witnessedSize: () => mirror.witnessedSize(),
    entries: (from) => mirror.entries(from),
    submit: (note, blobs) => mirror.submit(note, blobs),
  }
}

/** The same log, which after each pull says again what waits in the outboxes of the past ones. */
export function sayingAgain(
  present: SeatLog,
  pasts: readonly OpenedPast[],
  more: Pick<SayAgainParts, 'signers' | 'cryptography'> & {
    readonly since: SayAgainParts['since'][number]
    readonly onFault: (fault: unknown) => void
  },
): SeatLog {
  const { signers, cryptography, onFault } = more
  const logs = [
    ...pasts.map(({ past, outbox }) => ({ state: past.mirror.state, outbox })),
    more.since,
  ]
  return {
    ...present,
    pull: async () => {
      const pulled = await present.pull()
      for (const [i, { past, outbox, again }] of pasts.entries()) {
        const since = logs.slice(i + 1)
        const own = { past, outbox, files: again, present, since, signers, cryptography }
        const told = await sayAgain(own)
        if (told.length > 0) onFault(new SaidAgainNotice(past.mirror.state.origin, told))
      }
      return pulled
    },
  }
}

/** What shows the entries of a past log, and proves them, as its hub did. */
export function pastEvidence({ past, policy }: OpenedPast): PastEvidence {
  const hub = storedEvidence(past.mirror)
  return { size: past.witnessedSize, hub, policy: utf8Text(policy) ?? '' }
}

/** Reads the policy of a log that another one continues. */
export async function readLogBefore(log: LogBefore): Promise<PastLogsOptions['after'][number]> {
  return { origin: log.origin, policy: new Uint8Array(await readFile(log.policy)) }
}
