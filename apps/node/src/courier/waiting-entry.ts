// Entries that are signed and not yet in the log, with their ciphertexts: a seat's own, in the outboxes of
// its authors, and those that a courier brought to be offered for somebody else.
import type { LogFiles } from '@parley/files'
import { filesWithin } from '@parley/files'
import type { Bytes, Cryptography, PartyId } from '@parley/kernel'
import { blobDigits, hexHashOf, parseEntry } from '@parley/ledger'
import type { BlobRef, Entry, Sha256Hex } from '@parley/ledger'
import type { Mirror } from '../ledger/mirror.ts'
import { pulledEntry } from '../ledger/seat-log.ts'
import type { PulledEntry } from '../seat/seat-log.ts'

export interface WaitingEntry {
  readonly entry: Entry
  /** SHA-256 of the whole note: its name on the way (spec/courier.md). */
  readonly digits: Sha256Hex
  /** A ciphertext it names, or null if it has gone since. */
  readonly blob: (ref: BlobRef) => Promise<Bytes | null>
}

/** What the outboxes of a seat's authors hold, in no order. */
export async function outboxEntries(
  files: LogFiles,
  cryptography: Cryptography,
): Promise<readonly WaitingEntry[]> {
  const found: WaitingEntry[] = []
  for (const path of await files.list('outbox/')) {
    const folder = /^(outbox\/.+)\/note\/[^/]+$/.exec(path)?.[1]
    const note = folder === undefined ? null : await files.read(path)
    if (folder === undefined || note === null) continue // delivered meanwhile
    const one = waitingEntry(filesWithin(files, folder), note, cryptography)
    if (one !== null) found.push(one)
  }
  return found
}

/** A seat's own entries that are not in the log yet, opened, in the order in which they were signed. */
export async function openedOutbox(
  { mirror, party }: { readonly mirror: Mirror; readonly party: PartyId },
  files: LogFiles,
  cryptography: Cryptography,
): Promise<readonly PulledEntry[]> {
  const { state, stored } = mirror
  const all = inChainOrder(await outboxEntries(files, cryptography))
  const waiting = all.filter(({ entry }) => state.indexOfText(entry.textHash) === null)
  const holders = new Map(
    waiting.flatMap((one) =>
      one.entry.blobs.map((ref) => [ref.blob, () => one.blob(ref)] as const),
    ),
  )
  const numbered = waiting.map(({ entry }, i) => ({ index: state.size + i, entry }))
  const opened = await stored.open(numbered, async (id) => (await holders.get(id)?.()) ?? null)
  return opened.map((entry) => pulledEntry(entry, party))
}

/** An entry beside whose note its ciphertexts lie as `blob/DIGITS`; null for a note that is no entry. */
export function waitingEntry(
  files: Pick<LogFiles, 'read'>,
  note: Bytes,
  cryptography: Cryptography,
): WaitingEntry | null {
  const entry = parseEntry(note, cryptography)
  if (!entry.ok) return null
  const blob = ({ blob: id }: BlobRef): Promise<Bytes | null> =>
    files.read(`blob/${blobDigits(id)}`)
  return { entry: entry.value, digits: hexHashOf(cryptography, note), blob }
}

/**
 * In an order in which a hub can take them: every author's own in its chain's, and between authors by the
 * time that the entries' ids claim.
 */
export function inChainOrder(waiting: readonly WaitingEntry[]): readonly WaitingEntry[] {
  const chains = new Map<string, WaitingEntry[]>()
  for (const one of waiting) {
    const { author } = one.entry.header
    chains.set(author, [...(chains.get(author) ?? []), one])
  }
  const queues = [...chains.values()].map((chain) =>
    chain.toSorted((x, y) => x.entry.header.seq - y.entry.header.seq),
  )
  const ordered: WaitingEntry[] = []
  for (;;) {
    const open = queues.filter((queue) => queue.length > 0)
    const next = open.toSorted(byTime)[0]?.shift()
    if (next === undefined) return ordered
    ordered.push(next)
  }
}

function byTime([x]: readonly WaitingEntry[], [y]: readonly WaitingEntry[]): number {
  const [first, second] = [placeOf(x), placeOf(y)]
  if (first === second) return 0
  return first < second ? -1 : 1
}

// The first 48 bits of an id are the milliseconds of its making (RFC 9562 section 5.7); the author's name
// decides between equal ones, so that the order is the same wherever it is made.
function placeOf(one: WaitingEntry | undefined): string {
  const { id = '', author = '' } = one?.entry.header ?? {}
  return `${id.slice(0, 8)}${id.slice(9, 13)} ${author}`
}
