// A mediator with a network and a party b without one, and sticks between them: for tests of couriers.
import { filesWithin, openMemoryFiles } from '@parley/files'
import type { LogFiles } from '@parley/files'
import type { Bytes, Json } from '@parley/kernel'
import { partyId, valueOf } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { openAuthor } from '../../ledger/author.ts'
import type { Author } from '../../ledger/author.ts'
import type { Mirror } from '../../ledger/mirror.ts'
import { say } from '../../ledger/signing.ts'
import { openedWorld, origin } from '../../ledger/test/small-world.ts'
import type { SmallHub, SmallWorld } from '../../ledger/test/small-world.ts'
import { byCourier, openCarriedLog } from '../carried-log.ts'
import type { CarriedLog } from '../carried-log.ts'
import { openCourierDesk } from '../courier-desk.ts'
import type { CourierDesk, CourierDeskOptions } from '../courier-desk.ts'

export interface StickSeat {
  readonly party: string
  readonly mirror: Mirror
  readonly desk: CourierDesk
  readonly carried: CarriedLog | null
  readonly author: (name: string) => Promise<Author>
}

export interface StickWorld {
  readonly world: SmallWorld
  readonly hub: SmallHub
  readonly med: StickSeat
  readonly b: StickSeat
  /** Opens b anew over what it stored. */
  readonly reopenB: (more?: Partial<CourierDeskOptions>, over?: Shelf) => Promise<StickSeat>
}

/** Files by name, which outlive whoever has them open. */
export type Shelf = (name: string) => LogFiles

export function memoryShelf(): Shelf {
  const stored = new Map<string, Map<string, Bytes>>()
  return (name) => {
    const files = stored.get(name) ?? new Map<string, Bytes>()
    stored.set(name, files)
    return openMemoryFiles(files)
  }
}

export async function stickWorld(
  seed: string,
  more: Partial<CourierDeskOptions> = {},
  shelf: Shelf = memoryShelf(),
): Promise<StickWorld> {
  const { world, hub } = await openedWorld(seed)
  const reopenB = (other = more, over = shelf): Promise<StickSeat> => openB(world, over, other)
  return { world, hub, med: await openMed(world, hub, more), b: await reopenB(), reopenB }
}

async function openMed(
  world: SmallWorld,
  hub: SmallHub,
  more: Partial<CourierDeskOptions>,
): Promise<StickSeat> {
  const mirror = await world.mirror('med', hub, { holds: 'openable' })
  await mirror.pull()
  const settle = async (): Promise<void> => {
    await hub.cosign()
    await mirror.pull()
  }
  return seatOf({ world, party: 'med', mirror, carried: null, settle, shelf: memoryShelf(), more })
}

async function openB(
  world: SmallWorld,
  shelf: Shelf,
  more: Partial<CourierDeskOptions>,
): Promise<StickSeat> {
  const carried = await openCarriedLog(shelf('carried'), origin, nodeCryptography)
  const plain = await world.mirror('b', carried.hub, { files: shelf('copy'), isCarried: true })
  const mirror = byCourier(plain, carried)
  const settle = async (): Promise<void> => void (await mirror.pull())
  return seatOf({ world, party: 'b', mirror, carried, settle, shelf, more })
}

interface SeatParts {
  readonly world: SmallWorld
  readonly party: string
  readonly mirror: Mirror
  readonly carried: CarriedLog | null
  readonly settle: () => Promise<void>
  readonly shelf: Shelf
  readonly more: Partial<CourierDeskOptions>
}

function seatOf({ world, party, mirror, carried, settle, shelf, more }: SeatParts): StickSeat {
  const outbox = shelf('outbox')
  const authors = new Map<string, Promise<Author>>()
  const own = { sealing: world.sealing, chance: world.chance, cryptography: nodeCryptography }
  const desk = openCourierDesk({
    ...own,
    party: partyId(party),
    mirror,
    carried,
    policy: world.policy,
    firstRing: (id) => world.firstRing(id),
    signer: world.signer(`${party}/node/1`),
    identities: world.identities(party),
    files: shelf('couriers'),
    outbox,
    settle,
    ...more,
  })
  const open = (name: string): Promise<Author> =>
    openAuthor({
      ...own,
      author: name,
      log: mirror,
      files: filesWithin(outbox, `outbox/${name}`),
    })
  return {
    party,
    mirror,
    desk,
    carried,
    author: (name) => {
      const author = authors.get(name) ?? open(name)
      authors.set(name, author)
      return author
    },
  }
}

/** Says something sealed to both parties; without a network it stays in the outbox. */
export async function speak(
  { world }: Pick<StickWorld, 'world'>,
  seat: StickSeat,
  name: string,
  data: Json,
): Promise<string> {
  const author = await seat.author(name)
  const signers: readonly Signer[] = [world.signer(name)]
  const act = { kind: 'test.said', data, audience: 'a+b', at: world.clock.now() }
  world.clock.advance(1)
  return valueOf(await say(author, act, signers, nodeCryptography)).hash
}

/** Every file of a courier from one seat to the other. */
export async function written(
  from: StickSeat,
  to: StickSeat,
  since: number | null = null,
): Promise<readonly Bytes[]> {
  const courier = valueOf(await from.desk.write(partyId(to.party), since))
  const files: Bytes[] = []
  for (let part = 1; part <= courier.parts; part++) files.push(await courier.part(part))
  return files
}
