// `parley ring ...`: a party changes who signs for it. The seat writes the next ring; this command signs it with
// the roots, from files that need not lie where the node reads them, and the seat offers it to the log.
import { readFile } from 'node:fs/promises'
import type { Result } from '@parley/kernel'
import { isJsonObject, ok, refuse } from '@parley/kernel'
import type { Json } from '@parley/kernel'
import type { Signer } from '@parley/ledger'
import { ConfigError, readKeyFiles, signatureLine } from '@parley/node'
import type { ConnectedSeat, PreparedRing, RingChange } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, wholeNumber } from '../command.ts'
import type { Arguments, Command, Option, Told } from '../command.ts'
import { ownSeat, SEAT_OPTION, seatFileOf } from './own-seat.ts'

const ROOTS_OPTION: Option = {
  name: 'roots',
  value: 'FILES',
  help: 'key files of the party’s roots, with commas; those of the seat file if left out',
}

export const ringAdd: Command = {
  name: 'ring add',
  summary:
    'Puts an officer’s key into the party’s next ring, signed by its roots. The card is what the page “This device’s key” saves; compare its key id with the officer by voice.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'officer', value: 'CARD', help: 'the card of the officer’s key', required: true },
    { name: 'replace', help: 'take the place of the officer’s earlier key' },
    ROOTS_OPTION,
  ],
  run: async (given) => {
    const vkey = await readCard(needed(given, 'officer'))
    return change(given, { do: 'add', vkey, replaces: given.has('replace') })
  },
}

export const ringRevoke: Command = {
  name: 'ring revoke',
  summary:
    'Leaves a key out of the party’s next ring, signed by its roots: void from the entry after it on.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'key', value: 'NAME', help: 'the key, like a/officer/1', required: true },
    {
      name: 'from',
      value: 'N',
      help: 'also mark as suspect what it signed from entry N on',
    },
    ROOTS_OPTION,
  ],
  run: async (given) => {
    const suspectFrom = given.value('from') === undefined ? null : wholeNumber(given, 'from', 0)
    return change(given, { do: 'revoke', name: needed(given, 'key'), suspectFrom })
  },
}

async function change(given: Arguments, asked: RingChange): Promise<Told> {
  const file = await seatFileOf(given)
  const paths = given.value('roots')?.split(',') ?? file.keys
  const known = await readKeyFiles(paths).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
  const seat = await ownSeat(given)
  const roots = await rootsAmong(seat, known)
  if (!roots.ok) return refused(roots.refusal)
  const [first] = roots.value
  if (first === undefined) return refused(refuse('threshold').refusal)
  const prepared = await seat.ring.prepare(asked, first.name)
  if (!prepared.ok) return refused(prepared.refusal)
  const { text } = prepared.value
  const lines = await Promise.all(
    roots.value.map((root) => signatureLine(text, root, nodeCryptography)),
  )
  const submitted = await seat.ring.submit(prepared.value, lines)
  if (!submitted.ok) return refused(submitted.refusal)
  return told(prepared.value, submitted.value.index)
}

/** As many of the roots as must sign; refuses `threshold` if fewer are at hand. */
async function rootsAmong(
  seat: ConnectedSeat,
  known: ReadonlyMap<string, Signer>,
): Promise<Result<readonly Signer[]>> {
  const wanted = await seat.ring.roots()
  if (!wanted.ok) return wanted
  const { m, roots } = wanted.value
  const found = [...known.values()].filter(({ vkey }) => roots.includes(vkey)).slice(0, m)
  return found.length < m ? refuse('threshold', `${found.length} of ${m} roots`) : ok(found)
}

function told({ version, keys }: PreparedRing, index: number | null): Told {
  const where =
    index === null ? 'it waits in the outbox for the next courier' : `entry ${index} of the log`
  return {
    lines: [`Ring ${version}: ${where}. Keys: ${keys.join(', ')}.`],
    json: { version, index, keys: [...keys] },
    exit: 0,
  }
}

const MAX_CARD = 4096 // characters; a verifier key has at most 256

/** The verifier key of an officer's card (spec/seat-file.md section 9). @throws MisusedError */
async function readCard(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MisusedError(`--officer: expected a file that can be read, found ${path}`)
  })
  const card = text.length > MAX_CARD ? null : parsed(text)
  const isCard = card !== null && isJsonObject(card) && Object.keys(card).length === 1
  const vkey = isCard ? card['officer'] : undefined
  if (typeof vkey === 'string') return vkey
  throw new MisusedError(`${path}: expected {"officer": "NAME+ID+KEY"} and nothing else`)
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json // JSON.parse yields nothing outside Json
  } catch {
    return null
  }
}
