// Many byte arrays as one, for the way to a worker thread and back: what is posted is copied, and a
// thousand small copies take longer than one large one. A view of a larger buffer would even take the
// whole of that buffer along.
import type { Bytes } from '@parley/kernel'
import { concatBytes, present } from '@parley/kernel'

export interface Packed {
  readonly bytes: Bytes
  /** The length of each array in turn; -1 stands for one that is not there. */
  readonly lengths: readonly number[]
}

export function packed(parts: readonly (Bytes | null)[]): Packed {
  return {
    bytes: concatBytes(...parts.filter((part) => part !== null)),
    lengths: parts.map((part) => part?.length ?? -1),
  }
}

/** The arrays again, as views of the one that came. */
export function unpacked({ bytes, lengths }: Packed): readonly (Bytes | null)[] {
  let at = 0
  return lengths.map((length) => (length < 0 ? null : bytes.subarray(at, (at += length))))
}

/** The same where none is missing. @throws InvariantError if one is */
export function unpackedAll(all: Packed): readonly Bytes[] {
  return unpacked(all).map((part) => present(part, 'a part in every place'))
}
