// One tranche as the script plays it: who plays, with which devices, and what goes wrong.
import { invariant } from '@parley/kernel'
import type { Tranche } from '@parley/exchange'
import type { Cast } from './cast.ts'
import type { Crew } from './crew.ts'
import type { Troubles } from './troubles.ts'

export interface Crossing {
  readonly cast: Cast
  readonly crew: Crew
  readonly tranche: string
  readonly troubles: Troubles
  /** Persons each side is short of, by `shortageKey`; counted on as the play goes. */
  readonly shortage: Map<string, number>
  /** Leaves the tranche open after this step, for a demonstration that goes on live. */
  readonly stopAtStep: number | null
}

/** A tranche as the mediator sees it. */
export function trancheOf(cast: Cast, id: string): Tranche {
  const tranche = cast.med.exchange().tranches.get(id)
  invariant(tranche !== undefined, 'a tranche both sides accepted')
  return tranche
}
