// `parley succession ...`: what a log that continues a lost one is founded on, made from the copy in a seat's
// own directory, and each seat's own file for it. The steps after it are those of any founding (found.ts).
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { diskReader } from '@parley/files'
import { isJsonObject, utf8Text } from '@parley/kernel'
import type { Json, JsonObject } from '@parley/kernel'
import { ringBody, verifyDirectory } from '@parley/ledger'
import type { DirectoryReport, Opening, Ring, VerifierKey } from '@parley/ledger'
import { ConfigError, readSeatFile } from '@parley/node'
import type { SeatFile } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { logPath } from '@parley/wire'
import { MisusedError, needed, refused, wholeNumber, writeNew } from '../command.ts'
import type { Arguments, Command, Told } from '../command.ts'
import { hubCard, listed, policyOf, witnessCard } from './found-files.ts'

const OLD_SEAT = {
  name: 'seat',
  value: 'FILE',
  help: 'the seat file of the log that was lost',
  required: true,
} as const

export const successionFiles: Command = {
  name: 'succession files',
  summary:
    'Makes the founding file and the policy of a log that continues a lost one, from this seat’s own copy of it and the card of a new hub.',
  positional: [],
  options: [
    OLD_SEAT,
    { name: 'hub', value: 'CARD', help: 'card.json of the new hub', required: true },
    {
      name: 'witnesses',
      value: 'CARDS',
      help: 'card.json of every witness, with commas; those of the lost log if left out',
    },
    {
      name: 'quorum',
      value: 'N',
      help: 'with --witnesses: how many bind; all of them if left out',
    },
    { name: 'out', value: 'DIR', help: 'the folder for founding.json and policy', required: true },
  ],
  run: runFiles,
}

export const successionSeat: Command = {
  name: 'succession seat',
  summary: 'Makes this seat’s own file for the log that continues a lost one, beside its old file.',
  positional: [],
  options: [
    OLD_SEAT,
    {
      name: 'shared',
      value: 'DIR',
      help: 'the folder with founding.json and policy, as succession files made them',
      required: true,
    },
    { name: 'hub', value: 'URL', help: 'the new hub’s address; left out, all goes by courier' },
    { name: 'out', value: 'FILE', help: 'where to write it, beside the old file', required: true },
  ],
  run: runSeat,
}

async function runFiles(given: Arguments): Promise<Told> {
  const file = await seatFile(needed(given, 'seat'))
  const hub = await hubCard(needed(given, 'hub'))
  if (hub.log.name === file.origin) {
    throw new MisusedError(`--hub: expected a hub for another log than ${file.origin}`)
  }
  const copy = diskReader(join(file.directory, 'log', logPath(file.origin, nodeCryptography)))
  const oldPolicy = new Uint8Array(await readFile(file.policy))
  const read = await verifyDirectory(copy, nodeCryptography, { policy: oldPolicy })
  if (!read.ok) return refused(read.refusal)
  const { size, state } = read.value
  const opening = state.opening ?? missing('an opening in this seat’s copy')
  const rings = opening.parties.map(({ party }) => {
    const ring = state.ringOf(party) ?? missing(`a ring of ${party} in this seat’s copy`)
    return ringBody(ringAt(ring, size))
  })
  const founding: JsonObject = {
    hub: { author: hub.author.vkey, log: hub.log.vkey },
    rings,
    sign: [...opening.sign],
    two: [...opening.two],
    ...(opening.erasable === undefined ? {} : { erasable: [...opening.erasable] }),
    audiences: audiencesOf(read.value),
  }
  const policy = await newPolicy(given, hub.log, utf8Text(oldPolicy) ?? '')
  const out = needed(given, 'out')
  await mkdir(out, { recursive: true })
  const [at, policyAt] = [join(out, 'founding.json'), join(out, 'policy')]
  await writeNew(at, at, `${JSON.stringify(founding, null, 2)}\n`)
  await writeNew(policyAt, policyAt, policy)
  return filesTold(given, { out, size, opening, origin: hub.log.name })
}

interface Made {
  readonly out: string
  readonly size: number
  readonly opening: Opening
  readonly origin: string
}

function filesTold(given: Arguments, { out, size, opening, origin }: Made): Told {
  const sign = [...opening.sign]
  return {
    lines: [
      `founding.json and policy of ${origin} are in ${out}. Give every seat and the new hub the same bytes.`,
      `It goes on after ${size} witnessed entries, as this seat has them. Signed by ${sign.join(', ')}.`,
      `Next, at every seat: parley succession seat --seat FILE --shared ${given.value('out') ?? ''} --hub URL --out NEW-FILE`,
    ],
    json: { out, origin, after: size, sign },
    exit: 0,
  }
}

// What a ring says of places in the old log, it says of none in the new one.
function ringAt(ring: Ring, size: number): Ring {
  const keys = ring.keys.flatMap((one) => {
    if (one.until === null) return [one]
    return one.until > size ? [{ ...one, until: one.until - size }] : []
  })
  return { ...ring, keys, suspect: [], version: 1 }
}

// The readers as of the last epoch: one who was left out stays out.
function audiencesOf({ state }: DirectoryReport): Json {
  return state.latestAudiences().map(({ audience, members, owners }) => {
    return { audience, members: [...members], owners: [...owners] }
  })
}

async function newPolicy(given: Arguments, log: VerifierKey, old: string): Promise<string> {
  const cards = listed(given, 'witnesses')
  if (cards.length === 0) {
    const others = old.split('\n').filter((line) => !line.startsWith('log '))
    return [`log ${log.vkey}`, ...others].join('\n')
  }
  const witnesses = await Promise.all(cards.map(witnessCard))
  const quorum = wholeNumber(given, 'quorum', witnesses.length)
  if (quorum < 1 || quorum > witnesses.length) {
    throw new MisusedError(`--quorum: expected 1 to ${witnesses.length}, found ${quorum}`)
  }
  return policyOf(log, witnesses, quorum)
}

async function runSeat(given: Arguments): Promise<Told> {
  const path = resolve(needed(given, 'seat'))
  const out = resolve(needed(given, 'out'))
  const folder = dirname(path)
  if (dirname(out) !== folder) {
    throw new MisusedError(`--out: expected a place beside ${path}, whose paths it keeps`)
  }
  const old = await seatFile(path)
  const written = await objectAt(path)
  const shared = needed(given, 'shared')
  const [policy, founding] = [join(shared, 'policy'), join(shared, 'founding.json')]
  const origin = await originIn(founding)
  const hub = given.value('hub')
  const { hub: _, ...others } = written
  const before = Array.isArray(written['after']) ? written['after'] : []
  const seat: JsonObject = {
    ...others,
    origin,
    ...(hub === undefined ? {} : { hub }),
    policy: relative(folder, policy),
    founding: relative(folder, founding),
    after: [...before, { origin: old.origin, policy: written['policy'] ?? null }],
  }
  await writeNew('--out', out, `${JSON.stringify(seat, null, 2)}\n`)
  await seatFile(out)
  return {
    lines: [
      `${out} goes on in ${origin} after ${old.origin}. Stop this seat, then: parley serve --seat ${out}`,
      'Keep the old file, its policy and the directory: the lost log’s entries are read from there.',
    ],
    json: { out, origin },
    exit: 0,
  }
}

async function originIn(path: string): Promise<string> {
  const { hub = null } = await objectAt(path)
  const log = isJsonObject(hub) ? hub['log'] : undefined
  if (typeof log !== 'string') throw new MisusedError(`${path}: expected a founding file`)
  return log.split('+')[0] ?? ''
}

async function seatFile(path: string): Promise<SeatFile> {
  return readSeatFile(path).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
}

async function objectAt(path: string): Promise<JsonObject> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MisusedError(`${path}: expected a file that can be read`)
  })
  const json = JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  if (!isJsonObject(json)) throw new MisusedError(`${path}: expected an object`)
  return json
}

function missing(what: string): never {
  throw new MisusedError(`expected ${what}, found none: let another party make the files`)
}
