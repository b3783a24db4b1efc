// What an outsider checks an entry by: its note and its proof, verbatim, from the seat's hub.
import { toHex, utf8Text } from '@parley/kernel'
import { decodeBundle, leafHash, TILE_WIDTH } from '@parley/ledger'
import type { LedgerEvidence, Seat } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import type { AssembledCast } from '../cast/assemble.ts'

/** Evidence for each seat of a play. The newest checkpoint is fetched after every change. */
export async function evidenceOf(
  assembled: AssembledCast,
): Promise<(seat: Seat) => LedgerEvidence> {
  const { hub, cast } = assembled
  const policy = utf8Text(await hub.policy()) ?? ''
  let checkpoint = utf8Text(await hub.checkpoint()) ?? ''
  cast.med.onChange(() => {
    hub.checkpoint().then(
      (bytes) => {
        checkpoint = utf8Text(bytes) ?? ''
      },
      () => undefined, // the hub is being restarted: the last one stays true
    )
  })
  return (seat) => ({
    checkpoint: () => ({ checkpoint, policy }),
    entry: async (index) => {
      const entry = seat.entries()[index]
      if (entry === undefined) return null
      const proof = await hub.witnessedProof(hashOf(entry.hash), 0)
      const note = await noteAt(assembled, index)
      if (proof === null || note === null) return null
      return {
        note: utf8Text(note) ?? '',
        proof: utf8Text(proof) ?? '',
        leafHash: toHex(leafHash(nodeCryptography, note)),
      }
    },
  })
}

type Sha256Hex = Parameters<AssembledCast['hub']['witnessedProof']>[0]

function hashOf(hex: string): Sha256Hex {
  return hex as Sha256Hex // of an entry this seat has verified
}

async function noteAt(assembled: AssembledCast, index: number): Promise<Uint8Array | null> {
  const bundle = Math.floor(index / TILE_WIDTH)
  const width = (index % TILE_WIDTH) + 1
  const bytes = await assembled.hub.entryBundle(bundle, width)
  if (bytes === null) return null
  const entries = decodeBundle(bytes, width)
  return entries.ok ? (entries.value.at(-1) ?? null) : null
}
