// The entry bundle at the end of a log, while it grows. Its entries are encoded once, one after another
// in a buffer with room to spare; every partial bundle of an earlier size is a beginning of it. So a log
// that grows by one entry a time costs one copy of that entry, not one of the bundle.
//
// Bytes given out are views of that buffer. What lies in them never changes: entries are added behind.
import type { Bytes } from '@parley/kernel'
import { encodeBundle, TILE_WIDTH } from '@parley/ledger'

export interface GrowingBundle {
  readonly index: number
  /** Where each entry ends in `room`; as many as there are entries, at most 256. */
  readonly ends: readonly number[]
  readonly room: Bytes
}

const FIRST_ROOM = 16_384 // one entry of the largest size; doubled when it is full

export function emptyBundle(index: number): GrowingBundle {
  return { index, ends: [], room: new Uint8Array(FIRST_ROOM) }
}

/** The bundle's first `width` entries, encoded; null if it holds fewer. */
export function beginningOf(bundle: GrowingBundle, width: number): Bytes | null {
  const end = bundle.ends[width - 1]
  return end === undefined ? null : bundle.room.subarray(0, end)
}

/**
 * Adds entries behind those of `last`, which is used up by this: the buffer goes on to its successor.
 *
 * @returns every bundle that holds some of them, in order; all but the last are full
 */
export function grownBundles(
  last: GrowingBundle,
  entries: readonly Bytes[],
): readonly GrowingBundle[] {
  const grown: GrowingBundle[] = []
  let bundle = last
  for (let at = 0; at < entries.length;) {
    const fits = TILE_WIDTH - bundle.ends.length
    bundle = withEntries(bundle, entries.slice(at, at + fits))
    grown.push(bundle)
    at += fits
    bundle = nextOf(bundle)
  }
  return grown
}

/** The bundle that the next entry goes into. */
export function nextOf(bundle: GrowingBundle): GrowingBundle {
  return bundle.ends.length < TILE_WIDTH ? bundle : emptyBundle(bundle.index + 1)
}

function withEntries(bundle: GrowingBundle, entries: readonly Bytes[]): GrowingBundle {
  const added = encodeBundle(entries)
  const start = bundle.ends.at(-1) ?? 0
  const ends = [...bundle.ends]
  let end = start
  for (const entry of entries) ends.push((end += 2 + entry.length))
  const room = roomFor(bundle.room, start, end, ends.length === TILE_WIDTH)
  room.set(added, start)
  return { index: bundle.index, ends, room }
}

// A full bundle stays as it is for good, so it gets no room to spare.
function roomFor(room: Bytes, used: number, needed: number, isFull: boolean): Bytes {
  if (!isFull && needed <= room.length) return room
  let size = isFull ? needed : room.length
  while (size < needed) size *= 2
  const larger = new Uint8Array(size)
  larger.set(room.subarray(0, used))
  return larger
}
