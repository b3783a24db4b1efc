// What an outsider checks an entry by: its note and its proof, verbatim, from the seat's hub.
import { toHex, utf8Text } from '@parley/kernel'
import type { Hashing } from '@parley/kernel'
import { decodeBundle, leafHash, parseSha256Hex, TILE_WIDTH } from '@parley/ledger'
import type { EvidenceHub } from '../courier/stored-evidence.ts'
import type { Seat } from '../seat/seat.ts'
import type { EntryEvidence, LedgerEvidence } from './log-handlers.ts'

/** A log that the present one continues, whose entries come first. */
export interface PastEvidence {
  /** How many of its entries count. */
  readonly size: () => number
  /** This seat's own copy: nobody else is asked. */
  readonly hub: EvidenceHub
  readonly policy: string
}

/** Evidence from a hub. The newest checkpoint is fetched after every change; out of reach, the last one stays. */
export function hubEvidence(
  seat: Pick<Seat, 'entries' | 'onChange'>,
  hub: EvidenceHub,
  known: {
    readonly policy: string
    readonly hashing: Hashing
    /** Oldest first. */
    readonly past?: readonly PastEvidence[]
  },
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
        const place = placeIn(known.past ?? [], { hub, policy: known.policy }, index)
        const found = await evidenceAt(place.hub, place.index, { text, hashing: known.hashing })
        return found === null ? null : { ...found, policy: place.policy }
      } catch {
        return null // the hub is out of reach: nothing to show, nothing lost
      }
    },
  }
}

interface Place {
  readonly hub: EvidenceHub
  readonly policy: string
  /** In the log itself. */
  readonly index: number
}

// Entries are numbered through all logs of an exchange; each log proves its own by its own policy.
function placeIn(
  past: readonly PastEvidence[],
  present: Omit<Place, 'index'>,
  index: number,
): Place {
  let own = index
  for (const { size, hub, policy } of past) {
    if (own < size()) return { hub, policy, index: own }
    own -= size()
  }
  return { ...present, index: own }
}

async function evidenceAt(
  hub: EvidenceHub,
  index: number,
  of: { readonly text: Parameters<EvidenceHub['witnessedProof']>[0]; readonly hashing: Hashing },
): Promise<Omit<EntryEvidence, 'policy'> | null> {
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
