// What an outsider checks an entry by, from this seat's own copy: for a seat that has no hub to ask.
import { formatProof } from '@parley/ledger'
import type { HubPort } from '@parley/ledger'
import type { Mirror } from '../ledger/mirror.ts'

export type EvidenceHub = Pick<HubPort, 'checkpoint' | 'witnessedProof' | 'entryBundle'>

/** Checkpoint, proofs and entries as a hub gives them; nothing is shown that is not witnessed. */
export function storedEvidence({ state, stored }: Mirror): EvidenceHub {
  return {
    checkpoint: () => Promise.resolve(stored.witnessed()?.bytes ?? new Uint8Array()),
    witnessedProof: (text) => {
      const [index, at] = [state.indexOfText(text), stored.witnessed()]
      if (index === null || at === null || index >= at.checkpoint.size) return Promise.resolve(null)
      const hashes = state.tree.inclusionProof(index, at.checkpoint.size)
      return Promise.resolve(formatProof({ index, hashes, checkpoint: at.bytes }))
    },
    entryBundle: (bundle, width) => stored.bundle(bundle, width),
  }
}
