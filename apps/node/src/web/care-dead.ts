// Whom this seat's own clinicians know to have died in transit: nobody is handed on as a person who is a body.
import { careBoard } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import type { Desk } from './desk.ts'

/** Refs of the dead; none for a desk that may not know. */
export function diedHere(desk: Desk): ReadonlySet<PersonRef> {
  const rows = careBoard(desk.outlook())?.rows ?? []
  return new Set(
    rows.flatMap(({ where, ref }) => (where === 'remains' && ref !== null ? [ref] : [])),
  )
}
