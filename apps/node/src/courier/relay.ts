// Entries that a courier brought for the log. They are kept until this seat's own copy of the log has them
// under the quorum, offered again whenever there is reason to, and passed on by the next courier of a seat
// that has no network itself. Whoever offers them needs no trust: the hub judges each by its signatures.
import type { LogFiles } from '@parley/files'
import { filesWithin } from '@parley/files'
import type { Bytes, Cryptography, Refusal, Result } from '@parley/kernel'
import { ok } from '@parley/kernel'
import { blobDigits, checkCiphertext, hexHashOf, parseEntry } from '@parley/ledger'
import type { Courier, Entry, Sha256Hex } from '@parley/ledger'
import type { LogView } from '../ledger/log-view.ts'
import { inChainOrder, waitingEntry } from './waiting-entry.ts'
import type { WaitingEntry } from './waiting-entry.ts'

/** What became of an entry that a courier brought. */
export interface Relayed {
  readonly author: string
  readonly seq: number
  /** Hash of its text. */
  readonly hash: Sha256Hex
  /** `ordered`: the hub has it; `waits`: kept, and offered again; else the word of a refusal. */
  readonly outcome: string
}

export interface Relay {
  /** Keeps the entries of a courier; answers with those that cannot be kept. Durable when answered. */
  readonly keep: (courier: Courier) => Promise<readonly Relayed[]>
  /** Offers what is kept, in chain order, and forgets what is in the log for good. */
  readonly offer: () => Promise<readonly Relayed[]>
  readonly waiting: () => Promise<readonly WaitingEntry[]>
}

export interface RelayOptions {
  readonly log: Pick<LogView, 'state' | 'witnessedSize' | 'submit'>
  readonly files: LogFiles
  readonly cryptography: Cryptography
}

const MAX_WAITING = 4_096 // a courier's worth; a sender whose entries never fit must not fill the disk
// Refusals that say nothing about the entry itself: its predecessor is not there, or the hub is busy.
const NOT_NOW: ReadonlySet<string> = new Set(['chain-gap', 'hub-busy', 'hub-frozen'])

export function openRelay(options: RelayOptions): Relay {
  const { files, cryptography } = options
  const waiting = async (): Promise<readonly WaitingEntry[]> => {
    const found: WaitingEntry[] = []
    for (const path of await files.list('entry/')) {
      const folder = /^(entry\/[0-9a-f]+)\/note$/.exec(path)?.[1]
      const note = folder === undefined ? null : await files.read(path)
      if (folder === undefined || note === null) continue
      const one = waitingEntry(filesWithin(files, folder), note, cryptography)
      if (one !== null) found.push(one)
    }
    return found
  }
  return {
    waiting,
    keep: async (courier) => {
      const refused: Relayed[] = []
      let count = (await waiting()).length
      for (const { path, bytes } of courier.members) {
        if (!path.startsWith('outbox/')) continue
        const kept = count < MAX_WAITING ? await keepEntry(options, courier, { path, bytes }) : FULL
        if (kept.ok) count++
        else refused.push(kept.refusal.relayed)
      }
      return refused
    },
    offer: async () => {
      const told: Relayed[] = []
      let isAway = false // out of reach for one is out of reach for all
      for (const one of inChainOrder(await waiting())) {
        const answer: Relayed | null = isAway ? null : await offerOne(options, one)
        isAway ||= answer === null
        told.push(answer ?? relayedOf(one.entry, 'waits'))
      }
      return told
    },
  }
}

interface NotKept extends Refusal {
  readonly relayed: Relayed
}

const NOBODY = { author: '', seq: 0, hash: '' as Sha256Hex } // of a note that cannot be read
const FULL: Result<void, NotKept> = notKept('relay-full')

function notKept(code: string, entry?: Entry): { ok: false; refusal: NotKept } {
  return { ok: false, refusal: { code, relayed: relayedOf(entry, code) } }
}

function relayedOf(entry: Entry | undefined, outcome: string): Relayed {
  if (entry === undefined) return { ...NOBODY, outcome }
  const { author, seq } = entry.header
  return { author, seq, hash: entry.textHash, outcome }
}

async function keepEntry(
  { files, cryptography }: RelayOptions,
  courier: Courier,
  { path, bytes }: { readonly path: string; readonly bytes: Bytes },
): Promise<Result<void, NotKept>> {
  const digits = hexHashOf(cryptography, bytes)
  const entry = parseEntry(bytes, cryptography)
  if (path !== `outbox/${digits}` || !entry.ok) {
    return notKept(entry.ok ? 'courier-differs' : entry.refusal.code)
  }
  const blobs = new Map(courier.members.map((one) => [one.path, one.bytes]))
  const beside: { path: string; bytes: Bytes }[] = []
  for (const ref of entry.value.blobs) {
    const name = blobDigits(ref.blob)
    const found = blobs.get(`blob/${name.slice(0, 2)}/${name}`)
    if (found === undefined) return notKept('blob-missing', entry.value)
    const checked = checkCiphertext(found, ref, cryptography)
    if (!checked.ok) return notKept(checked.refusal.code, entry.value)
    beside.push({ path: `entry/${digits}/blob/${name}`, bytes: found })
  }
  // Ciphertexts first: a note that is here can always be offered.
  if (beside.length > 0) await files.writeAll(beside)
  await files.writeAll([{ path: `entry/${digits}/note`, bytes }])
  return ok(undefined)
}

/** Null if the hub is out of reach. */
async function offerOne({ log, files }: RelayOptions, one: WaitingEntry): Promise<Relayed | null> {
  const { entry, digits } = one
  const forget = async (): Promise<void> => {
    await files.removeAll([`entry/${digits}/note`])
    await files.removeAll(await files.list(`entry/${digits}/`))
  }
  const index = log.state.indexOfText(entry.textHash)
  if (index !== null) {
    if (index < log.witnessedSize()) await forget()
    return relayedOf(entry, 'ordered')
  }
  const blobs: Bytes[] = []
  for (const ref of entry.blobs) {
    const bytes = await one.blob(ref)
    if (bytes !== null) blobs.push(bytes)
  }
  const answer = await log.submit(entry.bytes, blobs).catch(() => null)
  if (answer === null) return null
  if (answer.ok) return relayedOf(entry, 'ordered')
  const { code } = answer.refusal
  const isPast = entry.header.seq <= log.state.chainOf(entry.header.author).seq
  const isLate = code === 'chain-gap' ? !isPast : NOT_NOW.has(code)
  if (isLate) return relayedOf(entry, 'waits')
  await forget()
  return relayedOf(entry, code)
}
