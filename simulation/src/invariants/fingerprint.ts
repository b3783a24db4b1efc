// What whoever holds only the hub's bytes sees of a tranche: who wrote, of what kind, in what size class,
// with ciphertexts of what sizes. Two tranches in which different numbers of people crossed must give the
// same sequence, or the hub can count them.
import { seatsOf } from '../play/cast.ts'
import { factsOf, factsOfKind } from './fact.ts'
import type { Fact } from './fact.ts'
import type { Scene } from './breach.ts'

export interface Seen {
  readonly author: string
  readonly kind: string
  /** The entry's bytes, up to the next power of two: numbers in it have more or fewer digits. */
  readonly sizeClass: number
  /** Every ciphertext it names, exactly, in the order of the entry. */
  readonly blobSizes: readonly number[]
}

/** One line per entry from the binding of a tranche's manifest to its close, as the hub sees them. */
export function fingerprintOf(scene: Scene, tranche: string): readonly Seen[] {
  const facts = factsOf(seatsOf(scene.cast))
  const from = boundAt(facts, tranche)
  const to = closedAt(facts, tranche)
  if (from === null || to === null) return []
  return scene.auditor.entries.slice(from + 1, to + 1).map(({ entry }) => {
    const { author, kind } = entry.header
    const sizeClass = 2 ** Math.ceil(Math.log2(entry.bytes.length))
    return { author, kind, sizeClass, blobSizes: entry.blobs.map((blob) => blob.size) }
  })
}

function boundAt(facts: readonly Fact[], tranche: string): number | null {
  const manifest = factsOfKind(facts, 'manifest.proposed').findLast(
    ({ event }) => event.says.tranche === tranche,
  )
  const accepted = factsOfKind(facts, 'manifest.accepted').filter(
    ({ event }) => event.says.accepts === manifest?.hash,
  )
  return accepted[1]?.index ?? null
}

function closedAt(facts: readonly Fact[], tranche: string): number | null {
  const closed = factsOfKind(facts, 'tranche.closed').filter(
    ({ event }) => event.says.tranche === tranche,
  )
  return closed[1]?.index ?? null
}
