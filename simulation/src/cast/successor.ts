// A hub that is lost in the middle of a play: its directory is gone, and the exchange goes on in a new log
// under a new hub, made from one party's copy. Every seat is opened again over what it stored.
import type { LogFiles } from '@parley/files'
import { present, seededChance, valueOf } from '@parley/kernel'
import type { Bytes, PartyId } from '@parley/kernel'
import { parseOrigin } from '@parley/ledger'
import type { Origin } from '@parley/ledger'
import { openingCeremony, openMirror, SaidAgainNotice } from '@parley/node'
import type { Act, Ceremony, SaidAgain, Seat } from '@parley/node'
import type { ManySealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import { storedHub } from '../invariants/stored-hub.ts'
import type { PartyKeys } from './party-keys.ts'
import { openHubOf } from './play-hub.ts'
import type { RunningHub } from './play-hub.ts'
import { playCryptography } from './remembered.ts'
import type { SeatPlace } from './seat-for.ts'

export interface LossOptions {
  /** Asked before each sync of the cast, before anybody takes anything in, until it says yes. */
  readonly isNow: () => boolean
  /** `bound`: everybody has all of it; `unbound`: nobody has the last step; `one-ahead`: one party alone has. */
  readonly how: 'bound' | 'unbound' | 'one-ahead'
  /** Whose copy the successor is made from. */
  readonly from: PartyId
  readonly onFault?: (party: string, fault: unknown) => void
}

/** What there is at the moment. */
export interface Standing {
  hub: RunningHub
  seats: ReadonlyMap<string, Seat>
  place: SeatPlace
}

export interface Loss {
  /** Told before each sync. */
  readonly onSync: () => Promise<void>
  /** The seat of a party, whichever stands for it at the moment. */
  readonly seat: (id: string) => Seat
}

export interface LossDeeds {
  readonly keys: readonly PartyKeys[]
  readonly sealingFor: (who: string) => ManySealing
  readonly ceremony: (own: {
    readonly origin: Origin
    readonly policy: Bytes
  }) => Omit<Ceremony, 'hub' | 'chance' | 'sealing' | 'cryptography'>
  readonly reseat: (place: SeatPlace) => Promise<{ readonly seats: ReadonlyMap<string, Seat> }>
}

/** A seat of this exchange. */
export function seatIn({ seats }: Standing, id: string): Seat {
  return present(seats.get(id), 'a seat of this exchange')
}

export function openLoss(options: LossOptions, standing: Standing, deeds: LossDeeds): Loss {
  const renamed = new Map<string, string>()
  let isOver = false
  const told = (party: string, fault: unknown): void => {
    if (fault instanceof SaidAgainNotice) keepNames(renamed, fault.told)
    options.onFault?.(party, fault)
  }
  return {
    onSync: async () => {
      if (isOver || !options.isNow()) return
      isOver = true
      await succeed({ ...options, onFault: told }, standing, deeds)
    },
    seat: (id) =>
      standingSeat(
        () => seatIn(standing, id),
        (hash) => renamed.get(hash) ?? hash,
      ),
  }
}

function keepNames(names: Map<string, string>, told: readonly SaidAgain[]): void {
  for (const { before, again } of told) if (again !== null) names.set(before, again)
}

// Whoever plays holds on to a seat; who reads a screen reads the hash that an act has by now.
function standingSeat(now: () => Seat, nameOf: (hash: string) => string): Seat {
  const { id, officers, nodeKey, chance, cryptography } = now()
  return {
    id,
    officers,
    nodeKey,
    chance,
    cryptography,
    get origins() {
      return now().origins
    },
    deviceKeys: () => now().deviceKeys(),
    signForTablet: (text, key) => now().signForTablet(text, key),
    signNotice: (text) => now().signNotice(text),
    noticeKeys: () => now().noticeKeys(),
    exchange: () => now().exchange(),
    register: () => now().register(),
    entries: () => now().entries(),
    hasAudience: (audience) => now().hasAudience(audience),
    waiting: () => now().waiting(),
    head: () => now().head(),
    now: () => now().now(),
    matching: () => now().matching(),
    officerKey: (name) => now().officerKey(name),
    signedBy: (prepared, line) => now().signedBy(prepared, line),
    prepare: (act: Act) => now().prepare(act),
    submit: async (prepared, lines) => {
      const submitted = await now().submit(prepared, lines)
      if (!submitted.ok) return submitted
      const { index, hash, level } = submitted.value
      return {
        ok: true,
        value: {
          index,
          level,
          get hash() {
            return nameOf(hash)
          },
        },
      }
    },
    sign: (prepared, key) => now().sign(prepared, key),
    signReceipt: (text, key) => now().signReceipt(text, key),
    signersOf: (note) => now().signersOf(note),
    signersEver: (note) => now().signersEver(note),
    note: (kind, data, more, author) => now().note(kind, data, more, author),
    sync: () => now().sync(),
    settle: () => now().settle(),
    match: () => now().match(),
    onChange: (listener) => now().onChange(listener),
  }
}

async function succeed(
  loss: Required<LossOptions>,
  standing: Standing,
  deeds: LossDeeds,
): Promise<void> {
  const { place, hub: lost } = standing
  const { options, filesOf, clock } = place
  await takenIn(loss, standing)
  await lost.close()
  await wipe(await filesOf(`hub-day-${options.day}`))
  if (loss.how === 'one-ahead') await catchUp(loss.from, standing, deeds)
  const log = `day-${options.day}-again`
  const origin = present(parseOrigin(`${place.base}/${log}`), 'an origin')
  const hub = await openHubOf({ options, origin, keys: deeds.keys, clock, filesOf, log })
  const copy = await filesOf(`${loss.from}-mirror-day-${options.day}`)
  const last = present(await copy.read('checkpoint'), 'a witnessed checkpoint')
  const first = await openingCeremony({
    ...deeds.ceremony({ origin, policy: hub.policy }),
    after: { after: last, why: 'lost', evidence: null },
    hub: hub.vkeys,
    chance: seededChance(nodeCryptography, options.seed, `ceremony ${log}`),
    sealing: deeds.sealingFor(`ceremony ${log}`),
    cryptography: playCryptography,
  })
  for (const { note, blobs } of first) valueOf(await hub.port.submit(note, blobs))
  await hub.cosigned()
  const chances = new Map([...standing.seats].map(([id, { chance }]) => [id, chance]))
  const next: SeatPlace = {
    ...place,
    origin,
    log,
    stream: `${log} from ${clock.now()}`,
    hub: hub.port,
    witnessed: hub.cosigned,
    policy: hub.policy,
    continues: { origin: place.origin, policy: place.policy, onFault: loss.onFault },
    chanceOf: (party) => present(chances.get(party), 'the chance of a seat'),
  }
  standing.hub = hub
  standing.place = next
  standing.seats = (await deeds.reseat(next)).seats
}

// Who has what when the hub is gone.
async function takenIn({ how, from }: LossOptions, standing: Standing): Promise<void> {
  if (how === 'unbound') return
  await standing.hub.cosigned()
  const some = how === 'bound' ? [...standing.seats.values()] : [seatIn(standing, from)]
  for (const seat of some) await seat.sync()
}

async function wipe(files: LogFiles): Promise<void> {
  await files.removeAll(await files.list(''))
}

/** The others read the copy of the one who has most, as they would read a hub's. */
async function catchUp(from: PartyId, { place }: Standing, deeds: LossDeeds): Promise<void> {
  const { filesOf, options, origin, policy, recipients } = place
  const filesFor = (party: string) => filesOf(`${party}-mirror-day-${options.day}`)
  const hub = storedHub(await filesFor(from), origin, playCryptography)
  for (const { party } of deeds.keys.filter((own) => own.party !== from)) {
    const mirror = await openMirror({
      origin,
      policy,
      hub,
      files: await filesFor(party),
      holds: 'openable',
      cryptography: playCryptography,
      sealing: deeds.sealingFor(`${party} catches up`),
      identities: recipients.secretOf(party),
      allowDemoOrigins: true,
    })
    valueOf(await mirror.pull())
  }
}
