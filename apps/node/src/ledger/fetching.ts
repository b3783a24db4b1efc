// Asking a hub for entries and blobs; what it sends is checked by whoever asked.
import type { Bytes, Hashing, Refusal, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import type { BlobRef, BlobStore, HubPort } from '@parley/ledger'
import { checkCiphertext, decodeBundle, TILE_WIDTH } from '@parley/ledger'

// A hub may sign any size and send bundles without end; nothing is checked before the last one is here.
const MAX_GROWTH_BYTES = 1_073_741_824 // a million entries, ten times a large exchange
const AT_ONCE = 16 // blobs under way: enough to fill a connection, few enough to hold in memory

/** Entries from index `from` to below `size`. */
export async function fetchEntries(
  hub: HubPort,
  from: number,
  size: number,
): Promise<Result<readonly Bytes[], Refusal>> {
  const entries: Bytes[] = []
  let byteCount = 0
  for (let bundle = Math.floor(from / TILE_WIDTH); bundle * TILE_WIDTH < size; bundle++) {
    const first = bundle * TILE_WIDTH
    const width = Math.min(TILE_WIDTH, size - first)
    const bytes = await hub.entryBundle(bundle, width)
    if (bytes === null) return refuse('bundle-missing', `entries ${first} to ${first + width - 1}`)
    byteCount += bytes.length
    if (byteCount > MAX_GROWTH_BYTES) return refuse('growth-too-large', `size ${size}`)
    const decoded = decodeBundle(bytes, width)
    if (!decoded.ok) return decoded
    entries.push(...decoded.value.slice(Math.max(0, from - first)))
  }
  return ok(entries)
}

/** Stores the blobs that the hub has and that are what they should be; returns the others. */
export async function fetchBlobs(
  hub: HubPort,
  store: BlobStore,
  wanted: readonly BlobRef[],
  hashing: Hashing,
): Promise<readonly BlobRef[]> {
  const missing: BlobRef[] = []
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const refs = wanted.slice(i, i + AT_ONCE)
    // Out of reach is as good as not there: entries are kept without waiting for their blobs.
    const answers = await Promise.all(refs.map((ref) => hub.blob(ref.blob).catch(() => null)))
    const good: Bytes[] = []
    answers.forEach((bytes, k) => {
      const ref = refs[k]
      if (ref === undefined) return
      if (bytes !== null && checkCiphertext(bytes, ref, hashing).ok) good.push(bytes)
      else missing.push(ref)
    })
    if (good.length > 0) await store.put(good)
  }
  return missing
}
