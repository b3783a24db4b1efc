// What an outsider checks an entry by: its note and its proof, verbatim, from the seat's hub.
import { toHex, utf8Text } from '@parley/kernel'
import type { Hashing } from '@parley/kernel'
import { decodeBundle, leafHash, parseSha256Hex, TILE_WIDTH } from '@parley/ledger'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import type { Seat } from '../seat/seat.ts'
import type { EntryEvidence, LedgerEvidence } from './log-handlers.ts'

/** Evidence from a hub. The newest checkpoint is fetched after every change; out of reach, the last one stays. */
export function hubEvidence(
  seat: Seat,
  hub: EvidenceHub,
  known: { readonly policy: string; readonly hashing: Hashing },
): LedgerEvidence {
  let checkpoint = ''
  const fetchCheckpoint = (): void => {
    hub.checkpoint().then(
      (bytes) => {
        checkpoint = utf8Text(bytes) ?? ''
      },
      () => undefined,
    )
  }
  fetchCheckpoint()
  seat.onChange(fetchCheckpoint)
  return {
    checkpoint: () => ({ checkpoint, policy: known.policy }),
    entry: async (index) => {
      const text = parseSha256Hex(seat.entries()[index]?.hash ?? '')
      if (text === null) return null
      try {
        return await evidenceAt(hub, index, { text, hashing: known.hashing })
      } catch {
        return null // the hub is out of reach: nothing to show, nothing lost
      }
    },
  }
}

async function evidenceAt(
  hub: EvidenceHub,
  index: number,
  of: { readonly text: Parameters<EvidenceHub['witnessedProof']>[0]; readonly hashing: Hashing },
): Promise<EntryEvidence | null> {
  const proof = await hub.witnessedProof(of.text, 0)
  const width = (index % TILE_WIDTH) + 1
  const bundle = await hub.entryBundle(Math.floor(index / TILE_WIDTH), width)
  const entries = bundle === null ? null : decodeBundle(bundle, width)
  const note = entries?.ok === true ? entries.value.at(-1) : undefined
  if (proof === null || note === undefined) return null
  return {
    note: utf8Text(note) ?? '',
    proof: utf8Text(proof) ?? '',
    leafHash: toHex(leafHash(of.hashing, note)),
  }
}
