// One history that a lying hub tells: any entries in any order under the log's own signature, past all
// rules, and the port that serves it. Two of them from one hub are a fork.
import { present, utf8Bytes, valueOf } from '@parley/kernel'
import type { Bytes } from '@parley/kernel'
import {
  cosignatureMessage,
  encodeBundle,
  formatCheckpointText,
  formatNote,
  formatProof,
  leafHash,
  lineOf,
  openMerkleTree,
  packCosignature,
  parseCheckpoint,
  parseEntry,
  TILE_WIDTH,
  withSignatures,
} from '@parley/ledger'
import type { HubPort, MerkleTree, SignatureLine, Signer } from '@parley/ledger'
import { nodeCryptography } from '@parley/system'
import { keyOf } from './small-exchange.ts'
import type { SmallExchange } from './small-exchange.ts'

export interface History {
  readonly notes: readonly Bytes[]
  readonly tree: MerkleTree
  /** Under the log's signature, and those of witnesses that sign whatever they are shown. */
  checkpoint(size?: number, colluding?: readonly Signer[]): Promise<Bytes>
  /** A proof of an entry under such a checkpoint. */
  proof(index: number, colluding?: readonly Signer[]): Promise<Bytes>
  bundle(index: number, width: number): Bytes | null
  /** Serves it: checkpoints with the cosignatures given, or those of a colluding quorum. */
  port(colluding?: readonly Signer[], checkpoint?: Bytes): HubPort
}

export const COLLUDING_SECONDS = 1_778_918_400

export function openHistory(exchange: SmallExchange, notes: readonly Bytes[]): History {
  const tree = openMerkleTree(nodeCryptography)
  for (const note of notes) tree.append(leafHash(nodeCryptography, note))
  const checkpoint: History['checkpoint'] = async (size = notes.length, colluding = []) => {
    const text = formatCheckpointText({ origin: exchange.origin, size, root: tree.root(size) })
    const signed = await signedCheckpoint(exchange, text)
    return cosigned(signed, colluding, COLLUDING_SECONDS)
  }
  const proof: History['proof'] = async (index, colluding = []) => {
    const hashes = tree.inclusionProof(index, notes.length)
    return formatProof({ index, hashes, checkpoint: await checkpoint(notes.length, colluding) })
  }
  const bundle: History['bundle'] = (index, width) => {
    const some = notes.slice(index * TILE_WIDTH, index * TILE_WIDTH + width)
    return some.length === width ? encodeBundle(some) : null
  }
  const indexOf = (text: string): number =>
    notes.findIndex((note) => {
      const entry = parseEntry(note, nodeCryptography)
      return entry.ok && entry.value.textHash === text
    })
  return {
    notes,
    tree,
    checkpoint,
    proof,
    bundle,
    port: (colluding = [], shown) => ({
      origin: exchange.origin,
      submit: async () => ({ ok: false, refusal: { code: 'hub-busy' } }),
      witnessedProof: async (text) => {
        const index = indexOf(text)
        return index < 0 || colluding.length < 3 ? null : proof(index, colluding)
      },
      policy: () => Promise.resolve(exchange.policy),
      checkpoint: () => (shown === undefined ? checkpoint(notes.length, colluding) : wait(shown)),
      checkpointAbove: () => Promise.resolve(null),
      earlierCheckpoint: () => Promise.resolve(null),
      entryBundle: (index, width) => Promise.resolve(bundle(index, width)),
      blob: () => Promise.resolve(null),
    }),
  }
}

const wait = <Value>(value: Value): Promise<Value> => Promise.resolve(value)

/** Any text under the log's signature. */
export async function signedCheckpoint(exchange: SmallExchange, text: string): Promise<Bytes> {
  const line = lineOf(exchange.logKey, await exchange.signer(exchange.origin).sign(utf8Bytes(text)))
  return formatNote(text, [line])
}

/** Adds the cosignatures of witnesses that sign whatever they are shown. */
export async function cosigned(
  checkpoint: Bytes,
  by: readonly Signer[],
  timeSeconds: number,
): Promise<Bytes> {
  const { note } = valueOf(parseCheckpoint(checkpoint))
  const lines: SignatureLine[] = []
  for (const witness of by) {
    const signature = await witness.sign(cosignatureMessage(note.textBytes, timeSeconds))
    lines.push(lineOf(keyOf(witness), packCosignature({ timeSeconds, signature })))
  }
  return withSignatures(note, lines)
}

/** The same entries with two neighbours exchanged. */
export function swapped(notes: readonly Bytes[], at: number): readonly Bytes[] {
  const [one, two] = [present(notes[at], 'an entry'), present(notes[at + 1], 'the next')]
  return [...notes.slice(0, at), two, one, ...notes.slice(at + 2)]
}
