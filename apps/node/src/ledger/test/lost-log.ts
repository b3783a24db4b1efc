// A small log that was lost, and what continues it or pretends to: for tests of succession.
import { openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import { present, valueOf } from '@parley/kernel'
import type { Bytes, Refusal, Result } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { Origin } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openAuthor } from '../author.ts'
import type { Submitted } from '../author.ts'
import type { Act } from '../draft.ts'
import type { Mirror } from '../mirror.ts'
import { gatedBy, openPastLog } from '../past-log.ts'
import type { PastLog } from '../past-log.ts'
import { say } from '../signing.ts'
import { openedWorld, smallHub } from './small-world.ts'
import type { OtherLog, SmallHub, SmallWorld } from './small-world.ts'

export const NEXT: Origin = present(parseOrigin('demo.parley.example/x/next'), 'an origin')
export const OTHER: Origin = present(parseOrigin('demo.parley.example/x/other'), 'an origin')

export interface LostLog {
  readonly world: SmallWorld
  /** The hub, as long as it is there. */
  readonly hub: SmallHub
  /** Something said by an officer and taken by a hub. */
  speak(on: Mirror, act: Omit<Act, 'at'>, own?: Speaker): Promise<Result<Submitted, Refusal>>
  /** A copy of the lost log, as far as the hub has shown it. */
  copy(party: string, hub?: SmallHub): Promise<Mirror>
  past(mirror: Mirror, files?: LogFiles): Promise<PastLog>
  /** A hub with a log that begins as told. */
  founded(log: OtherLog, isWitnessed?: boolean): Promise<SmallHub>
  /** A log that goes on after a checkpoint. */
  successor(after: Bytes, change?: Partial<OtherLog>): Promise<SmallHub>
  /** This party's copy of a log that continues a past one: the size taken in, or the code it was refused with. */
  taken(party: string, hub: SmallHub, past: PastLog): Promise<number | string>
  /** The same copy, whatever came of it. */
  mirrorOn(party: string, hub: SmallHub, past: PastLog): Promise<Mirror>
}

export interface Speaker {
  /** Key names; the first is the author. */
  readonly by?: readonly string[]
  readonly outbox?: LogFiles
}

export async function lostLog(seed: string): Promise<LostLog> {
  const { world, hub } = await openedWorld(seed)
  const founded: LostLog['founded'] = async (log, isWitnessed = true) => {
    const opened = await smallHub(world, seed, openMemoryFiles(), log.origin)
    for (const { note, blobs } of await world.ceremonyOf(log)) {
      valueOf(await opened.submit(note, blobs))
    }
    if (isWitnessed) await opened.cosign()
    return opened
  }
  const mirrorOn: LostLog['mirrorOn'] = async (party, on, past) => {
    const mirror = await world.mirror(party, on, {
      origin: on.origin,
      policy: world.policyOf(on.origin),
      judgeFirst: past.judge,
    })
    return gatedBy(past, mirror, nodeCryptography)
  }
  return {
    world,
    hub,
    founded,
    mirrorOn,
    speak: (on, act, { by = ['a/officer/1'], outbox = openMemoryFiles() } = {}) =>
      speakOn(world, on, act, { by, outbox }),
    copy: async (party, from = hub) => {
      const mirror = await world.mirror(party, from)
      valueOf(await mirror.pull())
      return mirror
    },
    past: (mirror, files = openMemoryFiles()) =>
      openPastLog({ mirror, policy: world.policy, files, cryptography: nodeCryptography }),
    successor: (after, change = {}) =>
      founded({ origin: NEXT, after: { after, why: 'lost', evidence: null }, ...change }),
    taken: async (party, on, past) => {
      const pulled = await (await mirrorOn(party, on, past)).pull()
      return pulled.ok ? pulled.value.size : pulled.refusal.code
    },
  }
}

async function speakOn(
  world: SmallWorld,
  log: Mirror,
  act: Omit<Act, 'at'>,
  { by, outbox: files }: Required<Speaker>,
): Promise<Result<Submitted, Refusal>> {
  const name = present(by[0], 'an author')
  const author = await openAuthor({
    ...world,
    author: name,
    log,
    files,
    cryptography: nodeCryptography,
  })
  return say(
    author,
    { ...act, at: world.clock.now() },
    by.map((key) => world.signer(key)),
    nodeCryptography,
  )
}
