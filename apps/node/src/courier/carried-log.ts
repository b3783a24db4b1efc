// The log as couriers bring it to a seat without a network: the parts of each courier, kept until all of
// it is here, then read by the mirror as if a hub had answered. Nothing is believed and nothing half
// applied: the mirror computes the root from the entries, and what does not lead to it is dropped whole.
//
// Couriers of different senders are kept apart, so one that lies spoils nothing of the others.
import type { LogFiles, NamedFile } from '@parley/files'
import { blobPath } from '@parley/files'
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { ok, refuse, utf8Bytes } from '@parley/kernel'
import { decodeBundle, encodeBundle, hexHashOf, parseNote, parseTilePath } from '@parley/ledger'
import type { Courier, HubPort, LogState, Origin } from '@parley/ledger'
import type { Mirror, Pulled } from '../ledger/mirror.ts'

/** A courier of one sender, as far as its parts are here. */
export interface CarriedSet {
  readonly from: string
  readonly n: number
  readonly since: number
  readonly parts: number
  /** The parts that are here, ascending. */
  readonly here: readonly number[]
}

export interface CarriedLog {
  /** What the mirror reads: the courier chosen last. It takes nothing; what is offered stays in the outbox. */
  readonly hub: HubPort
  /** Judges from now on what is offered, as a hub would that has this log. */
  readonly follow: (state: LogState) => void
  /** Stores one part; durable when answered. */
  readonly keep: (courier: Courier) => Promise<void>
  readonly sets: () => Promise<readonly CarriedSet[]>
  /** What is here of the courier that a part belongs to; null if it was dropped. */
  readonly find: (courier: Place) => Promise<CarriedSet | null>
  /** Lets the mirror read one courier; false if it has no checkpoint. */
  readonly choose: (set: CarriedSet) => Promise<boolean>
  /** Forgets a courier: it is in the log now, or was refused. */
  readonly drop: (set: CarriedSet, refusal: Refusal | null) => Promise<void>
  /** Why the courier dropped last was refused; null if it was not, or another was kept since. */
  readonly refused: () => Refusal | null
}

const NOWHERE = 'no courier has brought it'

/** Opens what couriers brought before. */
export async function openCarriedLog(
  files: LogFiles,
  origin: Origin,
  hashing: Hashing,
): Promise<CarriedLog> {
  const marks = new Set(await files.list('mark/'))
  const unmarked = (await files.list('part/')).filter((path) => !marks.has(markOf(path)))
  if (unmarked.length > 0) await files.removeAll(unmarked) // a crash came before the mark
  let chosen: ReadonlyMap<string, string> = new Map()
  let state: LogState | null = null
  let refused: Refusal | null = null
  const read = async (path: string): Promise<Bytes | null> => {
    const at = chosen.get(path)
    return at === undefined ? null : files.read(at)
  }
  return {
    hub: hubOf(origin, { read, paths: () => [...chosen.keys()] }, (note) =>
      judge(state, note, hashing),
    ),
    follow: (own) => {
      state = own
    },
    keep: async (courier) => {
      const place = placeOf(courier, courier.part)
      const members = courier.members.filter(({ path }) => !path.startsWith('outbox/'))
      if (members.length > 0) await files.writeAll(members.map((one) => within(place, one)))
      await files.writeAll([{ path: `mark/${place}`, bytes: utf8Bytes('here\n') }])
      refused = null
    },
    sets: async () => setsOf(await files.list('mark/')),
    find: async (courier) => {
      const [set = null] = setsOf(await files.list(`mark/${folderOf(courier)}/`))
      return set
    },
    choose: async (set) => {
      chosen = await membersOf(files, set)
      return chosen.has('checkpoint')
    },
    drop: async (set, because) => {
      if (because !== null) refused = because
      chosen = new Map()
      await files.removeAll(set.here.map((part) => `mark/${placeOf(set, part)}`))
      await files.removeAll(await files.list(`part/${folderOf(set)}/`))
    },
    refused: () => refused,
  }
}

/** The same mirror, which takes in the couriers that are here as a whole, in the order of their sizes. */
export function byCourier(mirror: Mirror, carried: CarriedLog): Mirror {
  carried.follow(mirror.state)
  return { ...mirror, pull: () => pullWhole(mirror, carried) }
}

async function pullWhole(mirror: Mirror, carried: CarriedLog): Promise<Result<Pulled, Refusal>> {
  const before = mirror.state.size
  let reopenFrom: number | null = null
  for (const set of await carried.sets()) {
    const isDue = set.here.length === set.parts && set.since <= mirror.state.size
    if (!isDue) continue
    const pulled = (await carried.choose(set)) ? await mirror.pull() : refuse('courier-malformed')
    if (!pulled.ok && ['frozen', 'closed'].includes(pulled.refusal.code)) return pulled
    await carried.drop(set, pulled.ok ? null : pulled.refusal)
    const from = pulled.ok ? pulled.value.reopenFrom : null
    if (from !== null) reopenFrom = Math.min(reopenFrom ?? from, from)
  }
  await dropPassed(mirror, carried)
  const size = mirror.state.size
  const witnessedSize = mirror.witnessedSize()
  return ok({ size, added: size - before, witnessedSize, reopenFrom })
}

// A courier whose parts never all came, and that a later one has made up for.
async function dropPassed(mirror: Mirror, carried: CarriedLog): Promise<void> {
  const size = mirror.stored.wholeSize()
  for (const set of await carried.sets()) if (set.n <= size) await carried.drop(set, null)
}

// What a hub with this log would refuse for good is refused here; everything else waits for the courier.
function judge(state: LogState | null, note: Bytes, hashing: Hashing): Refusal {
  const later: Refusal = { code: 'hub-busy', detail: 'goes by courier' }
  const read = parseNote(note)
  const text = read.ok ? hexHashOf(hashing, read.value.textBytes) : null
  if (state === null || (text !== null && state.indexOfText(text) !== null)) return later
  const examined = state.examine(note)
  return examined.ok ? later : examined.refusal
}

interface Carried {
  readonly read: (path: string) => Promise<Bytes | null>
  readonly paths: () => readonly string[]
}

function hubOf(
  origin: Origin,
  { read, paths }: Carried,
  judged: (note: Bytes) => Refusal,
): HubPort {
  const must = async (path: string): Promise<Bytes> => {
    const bytes = await read(path)
    if (bytes === null) throw new TypeError(NOWHERE)
    return bytes
  }
  return {
    origin,
    submit: (note) => Promise.resolve({ ok: false, refusal: judged(note) }),
    witnessedProof: () => Promise.resolve(null),
    policy: () => must('policy'),
    checkpoint: () => must('checkpoint'),
    checkpointAbove: () => Promise.resolve(null),
    earlierCheckpoint: (size) => read(`checkpoints/${size}`),
    entryBundle: async (bundle, width) => {
      const fitting = paths()
        .map((path) => ({ path, tile: parseTilePath(path) }))
        .flatMap(({ path, tile }) => (tile?.level === 'entries' ? [{ path, tile }] : []))
        .filter(({ tile }) => tile.index === bundle && tile.width >= width)
        .toSorted((x, y) => x.tile.width - y.tile.width)
      const [best] = fitting
      const bytes = best === undefined ? null : await read(best.path)
      if (best === undefined || bytes === null || best.tile.width === width) return bytes
      const entries = decodeBundle(bytes, best.tile.width)
      return entries.ok ? encodeBundle(entries.value.slice(0, width)) : null
    },
    blob: (id) => read(blobPath(id)),
  }
}

type Place = Pick<CarriedSet, 'from' | 'n' | 'since' | 'parts'>

function folderOf({ from, n, since, parts }: Place): string {
  return `${from.replaceAll('/', '.')}/${n}-${since}-${parts}`
}

function placeOf(place: Place, part: number): string {
  return `${folderOf(place)}/${part}`
}

function markOf(path: string): string {
  const [, from = '', set = '', part = ''] = path.split('/')
  return `mark/${from}/${set}/${part}`
}

function within(place: string, { path, bytes }: NamedFile): NamedFile {
  return { path: `part/${place}/${path}`, bytes }
}

async function membersOf(files: LogFiles, set: CarriedSet): Promise<ReadonlyMap<string, string>> {
  const folder = `part/${folderOf(set)}/`
  const members = new Map<string, string>()
  for (const path of await files.list(folder)) {
    const [, ...name] = path.slice(folder.length).split('/')
    members.set(name.join('/'), path)
  }
  return members
}

// By size, then by where they begin: what comes first in the log is taken in first.
function setsOf(marks: readonly string[]): readonly CarriedSet[] {
  const sets = new Map<string, CarriedSet>()
  for (const mark of marks) {
    const [, from = '', name = '', part = ''] = mark.split('/')
    const [n = 0, since = 0, parts = 0] = name.split('-').map(Number)
    const known = sets.get(`${from}/${name}`)
    const here = [...(known?.here ?? []), Number(part)].toSorted((x, y) => x - y)
    sets.set(`${from}/${name}`, { from, n, since, parts, here })
  }
  return [...sets.values()].toSorted((x, y) => x.n - y.n || x.since - y.since)
}
