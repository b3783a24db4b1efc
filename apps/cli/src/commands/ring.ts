// `parley ring ...`: a party changes who signs for it. The seat writes the next ring; this command signs it with
// the roots, from files that need not lie where the node reads them, and the seat offers it to the log. Roots in
// several hands sign a draft that goes round (`parley roots sign`).
import type { Result } from '@parley/kernel'
import { formatSignatureLine, hexHashOf } from '@parley/ledger'
import type { Signer } from '@parley/ledger'
import { ConfigError, readKeyFiles, signatureLine } from '@parley/node'
import type {
  ConnectedSeat,
  PreparedEntry,
  PreparedRing,
  RingChange,
  RootsNeeded,
} from '@parley/node'
import { nodeCryptography } from '@parley/system'
import { MisusedError, needed, refused, wholeNumber } from '../command.ts'
import type { Arguments, Command, Option, Told } from '../command.ts'
import { ownSeat, SEAT_OPTION, seatFileOf } from './own-seat.ts'
import { DRAFT_OPTION, linesFrom, readCard, readDraft, writeDraft } from './root-draft.ts'

const ROOTS_OPTION: Option = {
  name: 'roots',
  value: 'FILES',
  help: 'key files of the party’s roots, with commas; those of the seat file if left out',
}

export const ringAdd: Command = {
  name: 'ring add',
  summary:
    'Puts an officer’s, a device’s or the node’s key into the party’s next ring, signed by its roots. An officer’s card is what the page “This device’s key” saves; compare its key id with the officer by voice.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'officer', value: 'CARD', help: 'the card of an officer’s key' },
    { name: 'device', value: 'CARD', help: 'or of a device’s' },
    { name: 'node', value: 'CARD', help: 'or of a node’s' },
    { name: 'replace', help: 'take the place of the earlier key of that name' },
    ROOTS_OPTION,
    DRAFT_OPTION,
  ],
  run: async (given) => {
    const named = (['officer', 'device', 'node'] as const).filter((role) => given.value(role))
    const [role] = named
    if (role === undefined || named.length > 1) {
      throw new MisusedError('expected one of --officer, --device and --node')
    }
    const vkey = await readCard(role, role, needed(given, role))
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
    DRAFT_OPTION,
  ],
  run: async (given) => {
    const suspectFrom = given.value('from') === undefined ? null : wholeNumber(given, 'from', 0)
    return change(given, { do: 'revoke', name: needed(given, 'key'), suspectFrom })
  },
}

/** Signs the next ring with the roots at hand and offers it, or writes it for other holders to sign. */
async function change(given: Arguments, asked: RingChange): Promise<Told> {
  return signedOrDrafted(given, (seat, author) => seat.ring.prepare(asked, author))
}

/**
 * Signs what a seat prepares with the roots at hand: offers it to the log if they are enough, or, with --draft,
 * writes it for the other holders, whoever signed by then. Refuses `threshold`.
 */
export async function signedOrDrafted<T extends PreparedEntry>(
  given: Arguments,
  prepare: (seat: ConnectedSeat, author: string) => Promise<Result<T>>,
): Promise<Told> {
  const known = await rootsGiven(given)
  const seat = await ownSeat(given)
  const needed = await seat.ring.roots()
  if (!needed.ok) return refused(needed.refusal)
  const roots = rootsAmong(needed.value, known)
  const path = given.value('draft')
  if (path === undefined && roots.length < needed.value.m) {
    return refused({ code: 'threshold', at: `${roots.length} of ${needed.value.m} roots` })
  }
  const author = roots[0]?.name ?? nameOf(needed.value.roots[0] ?? '')
  const prepared = await prepare(seat, author)
  if (!prepared.ok) return refused(prepared.refusal)
  const { text } = prepared.value
  const lines = await Promise.all(roots.map((key) => signatureLine(text, key, nodeCryptography)))
  if (path !== undefined) {
    await writeDraft('draft', path, { text, lines: linesFrom(lines) })
    return drafted(path, roots, needed.value)
  }
  const submitted = await seat.ring.submit(prepared.value, lines)
  return submitted.ok ? told(prepared.value, submitted.value.index) : refused(submitted.refusal)
}

async function rootsGiven(given: Arguments): Promise<ReadonlyMap<string, Signer>> {
  const file = await seatFileOf(given)
  const paths = given.value('roots')?.split(',') ?? file.keys
  return readKeyFiles(paths).catch((fault: unknown) => {
    throw fault instanceof ConfigError ? new MisusedError(fault.message) : fault
  })
}

/** As many of the roots as must sign, or those of them that are at hand. */
function rootsAmong(
  { m, roots }: RootsNeeded,
  known: ReadonlyMap<string, Signer>,
): readonly Signer[] {
  return [...known.values()].filter(({ vkey }) => roots.includes(vkey)).slice(0, m)
}

const nameOf = (vkey: string): string => vkey.split('+')[0] ?? ''

function drafted(path: string, roots: readonly Signer[], { m }: RootsNeeded): Told {
  const names = roots.map(({ name }) => name)
  const by = names.length === 0 ? 'nobody yet' : names.join(', ')
  return {
    lines: [
      `The text is in ${path}, signed by ${by}; ${m} must sign.`,
      'Each further holder: parley roots sign --draft FILE --roots KEYS. Then here: parley ring submit --draft FILE.',
    ],
    json: { path, signatures: names, m },
    exit: 0,
  }
}

function told(prepared: PreparedEntry, index: number | null): Told {
  const where =
    index === null ? 'it waits in the outbox for the next courier' : `entry ${index} of the log`
  const ring = 'version' in prepared ? (prepared as PreparedRing) : null // what prepared a ring says so
  if (ring === null) return { lines: [`The ring: ${where}.`], json: { index }, exit: 0 }
  const { version, keys } = ring
  return {
    lines: [`Ring ${version}: ${where}. Keys: ${keys.join(', ')}.`],
    json: { version, index, keys: [...keys] },
    exit: 0,
  }
}

export const ringSubmit: Command = {
  name: 'ring submit',
  summary: 'Offers the log a ring that went round among the holders of the roots.',
  positional: [],
  options: [SEAT_OPTION, { ...DRAFT_OPTION, required: true }],
  run: async (given) => {
    const { text, textBytes, signatures } = await readDraft('draft', needed(given, 'draft'))
    const prepared = { text, hash: hexHashOf(nodeCryptography, textBytes) }
    const seat = await ownSeat(given)
    const submitted = await seat.ring.submit(prepared, signatures.map(formatSignatureLine))
    return submitted.ok ? told(prepared, submitted.value.index) : refused(submitted.refusal)
  },
}

export const ringRoots: Command = {
  name: 'ring roots',
  summary:
    'Prepares a ring with other roots. As many of the old roots sign it as the old ring demands, and as many of the new as the new one.',
  positional: [],
  options: [
    SEAT_OPTION,
    { name: 'add', value: 'FILES', help: 'cards of roots that come, with commas' },
    { name: 'drop', value: 'NAMES', help: 'roots that go, with commas, like a/root/2' },
    { name: 'threshold', value: 'M', help: 'how many sign from then on', required: true },
    { ...DRAFT_OPTION, required: true },
    ROOTS_OPTION,
  ],
  run: async (given) => {
    const cards = listed(given, 'add')
    const added = await Promise.all(cards.map((path) => readCard('add', 'root', path)))
    const now = await (await ownSeat(given)).ring.roots()
    if (!now.ok) return refused(now.refusal)
    const dropped = listed(given, 'drop')
    const stranger = dropped.find((name) => !now.value.roots.some((vkey) => nameOf(vkey) === name))
    if (stranger !== undefined) return refused({ code: 'not-found', at: stranger })
    const kept = now.value.roots.filter((vkey) => !dropped.includes(nameOf(vkey)))
    const roots = [...kept, ...added]
    return change(given, { do: 'roots', m: wholeNumber(given, 'threshold', 0), roots })
  },
}

function listed(given: Arguments, name: string): readonly string[] {
  return (given.value(name) ?? '').split(',').filter((one) => one !== '')
}
