// A party without a network in a play: its seat reads the log from couriers alone, and a person walks to
// the mediator and back with a stick, which is a folder of real files. Nothing else connects the two.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogFiles } from '@parley/files'
import type { Bytes, PartyId } from '@parley/kernel'
import { invariant, partyId, present, seededChance, valueOf } from '@parley/kernel'
import { byCourier, firstRingOf, openCarriedLog, openCourierDesk } from '@parley/node'
import type { CarriedLog, CourierDesk, Mirror, Seat, TakenCourier } from '@parley/node'
import { openSealing } from '@parley/sealing'
import { nodeCryptography } from '@parley/system'
import type { PartyKeys } from './party-keys.ts'
import { playCryptography } from './remembered.ts'
import type { SeatPlace } from './seat-for.ts'

export interface CourierOptions {
  /** Who has no network. */
  readonly party: PartyId
  /** A folder that stands for the stick. */
  readonly stick: string
}

export interface CourierCount {
  readonly walks: number
  readonly files: number
  readonly bytes: number
  /** Entries that went to the hub in somebody's pocket. */
  readonly entries: number
}

export interface CourierRoute {
  readonly party: PartyId
  readonly hub: CarriedLog['hub']
  /** Lets a seat's mirror read what couriers bring, if it is the seat without a network. */
  readonly reading: (party: PartyId, mirror: Mirror) => Mirror
  /** Gives one of the two seats its desk for couriers. */
  readonly join: (keys: PartyKeys, own: JoiningSeat) => Promise<void>
  /** There and back. */
  readonly walk: (seats: ReadonlyMap<string, Seat>) => Promise<void>
  readonly count: () => CourierCount
}

export interface JoiningSeat {
  readonly mirror: Mirror
  readonly outbox: LogFiles
  readonly place: SeatPlace
}

const CARRIER = partyId('med')

export async function openCourierRoute(
  options: CourierOptions,
  {
    seed,
    carried: files,
    origin,
  }: {
    readonly seed: string
    readonly carried: LogFiles
    readonly origin: SeatPlace['origin']
  },
): Promise<CourierRoute> {
  const { party, stick } = options
  const carried = await openCarriedLog(files, origin, nodeCryptography)
  const desks = new Map<string, CourierDesk>()
  let seated: ReadonlyMap<string, Seat> = new Map()
  const count = { walks: 0, files: 0, bytes: 0, entries: 0 }
  await mkdir(stick, { recursive: true })
  const deskOf = (id: string): CourierDesk => present(desks.get(id), 'a desk of both seats')
  const carry = async (from: PartyId, to: PartyId): Promise<readonly TakenCourier[]> => {
    const courier = valueOf(await deskOf(from).write(to, null))
    const taken: TakenCourier[] = []
    for (let part = 1; part <= courier.parts; part++) {
      const path = join(stick, `${from}-to-${to}-${part}of${courier.parts}.courier`)
      await writeFile(path, await courier.part(part))
      const file: Bytes = new Uint8Array(await readFile(path))
      taken.push(valueOf(await deskOf(to).take(file)))
      await rm(path)
      count.files++
      count.bytes += file.length
    }
    count.entries += courier.outbox
    return taken
  }
  return {
    party,
    hub: carried.hub,
    reading: (id, mirror) => (id === party ? byCourier(mirror, carried) : mirror),
    join: async (keys, own) => {
      if (keys.party !== party && keys.party !== CARRIER) return
      const settle = async (): Promise<void> => {
        if (keys.party === CARRIER) await own.place.witnessed()
        await seated.get(keys.party)?.sync()
      }
      const isCarried = keys.party === party
      const set = { seed, settle, carried: isCarried ? carried : null }
      desks.set(keys.party, await openDesk(keys, own, set))
    },
    walk: async (seats) => {
      seated = seats
      count.walks++
      for (const one of await carry(party, CARRIER)) checkTaken(one)
      for (const one of await carry(CARRIER, party)) checkTaken(one)
    },
    count: () => count,
  }
}

function checkTaken({ refusal, missing, relayed }: TakenCourier): void {
  const odd = relayed.filter(({ outcome }) => outcome !== 'ordered')
  const words = [refusal?.code, refusal?.at, ...odd.map(({ outcome }) => outcome)]
  const isGood = refusal === null && odd.length === 0
  invariant(isGood && missing.length === 0, `a courier taken in whole, not ${words.join(' ')}`)
}

async function openDesk(
  keys: PartyKeys,
  { mirror, outbox, place }: JoiningSeat,
  {
    seed,
    ...set
  }: {
    readonly seed: string
    readonly settle: () => Promise<void>
    readonly carried: CarriedLog | null
  },
): Promise<CourierDesk> {
  const { party } = keys
  const chance = seededChance(nodeCryptography, seed, `couriers ${party} ${place.origin}`)
  return openCourierDesk({
    ...set,
    party,
    mirror,
    policy: place.policy,
    firstRing: (id) => {
      const own = place.parties?.find((one) => one.party === id)
      return own === undefined ? null : firstRingOf(own, playCryptography)
    },
    signer: keys.node,
    identities: place.recipients.secretOf(party),
    sealing: openSealing({ chance, kind: 'x25519' }),
    cryptography: playCryptography,
    files: await place.filesOf(`${party}-couriers-day-${place.options.day}`),
    outbox,
  })
}
