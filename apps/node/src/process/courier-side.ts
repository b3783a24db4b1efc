// A seat's couriers, of its present log and of the one that it continues: until a succession of that one is
// accepted, its entries may still be brought by whoever holds more of them.
import { filesWithin } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes, Chance, Cryptography } from '@parley/kernel'
import { refuse } from '@parley/kernel'
import type { HubPort } from '@parley/ledger'
import { parseSha256Hex } from '@parley/ledger'
import { openSealing } from '@parley/sealing'
import { logPath, WireError } from '@parley/wire'
import type { CarriedLog } from '../courier/carried-log.ts'
import { openCourierDesk } from '../courier/courier-desk.ts'
import type { CourierDesk } from '../courier/courier-desk.ts'
import { storedEvidence } from '../courier/stored-evidence.ts'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import { outboxEntries } from '../courier/waiting-entry.ts'
import type { OwnIdentity } from '../ledger/key-shelf.ts'
import type { Mirror } from '../ledger/mirror.ts'
import type { PastLog } from '../ledger/past-log.ts'
import type { Seat } from '../seat/seat.ts'
import type { Founding } from './founding-file.ts'
import type { PastLogs } from './past-logs.ts'
import type { SeatFile } from './seat-file.ts'
import type { SeatKeys } from './seat-keys.ts'

export interface CourierSideOptions {
  readonly file: SeatFile
  readonly founding: Founding
  readonly keys: SeatKeys
  readonly identities: readonly OwnIdentity[]
  readonly policy: Bytes
  readonly files: (name: string) => Promise<LogFiles>
  readonly cryptography: Cryptography
  readonly reach: 'hub' | 'storage'
  readonly hub: HubPort
  readonly carried: CarriedLog | null
  readonly chance: (label: string) => Chance
  readonly mirror: Mirror
  readonly outbox: LogFiles
  readonly seat: Seat
  readonly pasts: PastLogs
}

export interface CourierSide {
  readonly couriers: CourierDesk
  /** Writes couriers of the log that the present one continues; null where it continues none. */
  readonly couriersBefore: CourierDesk | null
  readonly evidence: EvidenceHub | null
  readonly isWaiting: (hash: string) => Promise<boolean>
}

const QUORUM_WAIT_MS = 20_000

export async function courierSideOf(options: CourierSideOptions): Promise<CourierSide> {
  const { file, cryptography, hub, carried, mirror, outbox, seat, pasts } = options
  const { party, origin, play } = file
  const own = options.chance(`couriers ${party} day ${play?.day ?? 0}`)
  const shared = {
    party,
    firstRing: firstRingIn(options),
    signer: options.keys.node,
    identities: options.identities,
    sealing: openSealing({ chance: own, kind: 'x25519' }),
    cryptography,
  }
  const folder = (log: string): string => `couriers/${logPath(log, cryptography)}`
  const present = openCourierDesk({
    ...shared,
    mirror,
    carried,
    policy: options.policy,
    files: await options.files(folder(origin)),
    outbox,
    settle: (hash) => settleWithin(hub, seat, hash),
  })
  if (options.reach === 'hub') await present.offer()
  const last = pasts.all.at(-1)
  const before =
    last === undefined
      ? null
      : openCourierDesk({
          ...shared,
          ...last,
          mirror: last.past.mirror,
          outbox: filesWithin(last.outbox, 'none'), // what waits there is said again, and goes nowhere as it is
          files: await options.files(folder(last.past.mirror.state.origin)),
          settle: () => settleWithin(hub, seat, null),
        })
  return {
    couriers:
      last === undefined || before === null
        ? present
        : eitherDesk(present, mirror, { past: last.past, desk: before }),
    couriersBefore: before,
    evidence: carried === null ? null : storedEvidence(mirror),
    isWaiting: async (hash) =>
      (await outboxEntries(outbox, cryptography)).some(({ entry }) => entry.textHash === hash),
  }
}

/** Waits for the quorum under an entry, as long as a seat is patient. */
export async function waitForQuorum(hub: HubPort, hash: string): Promise<void> {
  const text = parseSha256Hex(hash)
  if (text !== null) await hub.witnessedProof(text, QUORUM_WAIT_MS)
}

function firstRingIn({ founding }: CourierSideOptions) {
  return (id: string) => founding.rings.find((ring) => ring.party === id) ?? null
}

// What is written is of the log in use: of the past one until the present one is open. What is read says
// itself whose it is.
function eitherDesk(
  present: CourierDesk,
  { state }: Mirror,
  { past, desk }: { readonly past: PastLog; readonly desk: CourierDesk },
): CourierDesk {
  const { origin } = past.mirror.state
  return {
    write: (to, since) =>
      // Nobody has said what they have of a log without a hub: all of it goes, unless asked otherwise.
      state.size > 0 ? present.write(to, since) : desk.write(to, since ?? 0),
    take: async (file) => {
      const taken = await present.take(file)
      const isOfPast =
        !taken.ok && taken.refusal.code === 'other-exchange' && taken.refusal.at === origin
      if (!isOfPast) return taken
      return past.after() === null ? desk.take(file) : refuse('log-continued', origin)
    },
    offer: () => present.offer(),
  }
}

// A hub out of reach stops no courier: it is written, and read, with what is here.
async function settleWithin(hub: HubPort, seat: Seat, hash: string | null): Promise<void> {
  try {
    if (hash !== null) await waitForQuorum(hub, hash)
    await seat.sync()
  } catch (fault) {
    if (!(fault instanceof WireError)) throw fault
  }
}
