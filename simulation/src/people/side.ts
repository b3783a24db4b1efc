/** The two invented parties; their ids in a log are the same letters. */
export type Side = 'a' | 'b'

export const SIDES: readonly Side[] = ['a', 'b']

/** The side that holds this side's people. */
export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a'
}
