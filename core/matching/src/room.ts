// Room for the long arrays of a matching. Threads that work on one matching share it: each array then lies in memory
// once, however many threads read it.

/** Makes room for so many numbers, all 0. */
export type Room = (length: number) => Int32Array

/** Room that only the thread sees that made it. */
export const ownRoom: Room = (length) => new Int32Array(length)

/** The first `length` of some numbers, in a room. */
export function roomed(room: Room, numbers: Int32Array, length: number): Int32Array {
  const out = room(length)
  out.set(length === numbers.length ? numbers : numbers.subarray(0, length))
  return out
}
