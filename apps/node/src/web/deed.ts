// What a command of a screen comes down to: an act of the exchange's log, or a note into the seat's private
// one; and what the node does by itself once the officer's part is in the log.
import type { Kind } from '@parley/exchange'
import type { Json, Result } from '@parley/kernel'
import type { Act, PreparedAct, SubmittedAct } from '../seat/seat.ts'

export interface ActDeed {
  readonly is: 'act'
  readonly act: Act
  /** What must be kept before the entry goes out, of the very text that was signed; a refusal of it stops the act. */
  readonly beforehand?: (act: PreparedAct) => Promise<Result<unknown>>
  /** Takes over how the signed entry is submitted, to do it again with the same bytes. */
  readonly submitting?: (
    submit: () => Promise<Result<SubmittedAct>>,
  ) => () => Promise<Result<SubmittedAct>>
  /** Further entries that belong to the same act: the parts of a list, the offers behind answers. */
  readonly afterwards?: () => Promise<Result<unknown>>
}

export interface NoteDeed {
  readonly is: 'note'
  readonly kind: string
  readonly data: Json
  readonly afterwards?: () => Promise<Result<unknown>>
}

export type Deed = ActDeed | NoteDeed

/** An act whose kind and words fit each other. */
export function actDeed<K extends Kind>(act: Act<K>, afterwards?: ActDeed['afterwards']): ActDeed {
  // An act of one kind is an act of some kind; the compiler does not see that through the type parameter.
  const some = act as unknown as Act
  const deed: ActDeed = { is: 'act', act: some }
  return afterwards === undefined ? deed : { ...deed, afterwards }
}

/** Whether an act waits only for an officer whose key this node does not keep. */
export function isKeyElsewhere(done: Result<unknown>): boolean {
  return !done.ok && done.refusal.code === 'key-not-here'
}
