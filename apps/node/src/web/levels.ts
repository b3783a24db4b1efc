// How safe an entry is: provisional while too few witnesses have signed a checkpoint that holds it.
import type { AcceptanceOf } from '@parley/exchange'
import type { Acceptance } from '@parley/api'
import type { Desk } from './desk.ts'

/** Acceptances with the level of the entries that gave them. */
export function acceptances(desk: Desk, rows: readonly AcceptanceOf[]): readonly Acceptance[] {
  return rows.map(({ party, at, index }) => ({ party, at, index, level: levelAt(desk, index) }))
}

export function levelAt(desk: Desk, index: number): 'provisional' | 'witnessed'
export function levelAt(desk: Desk, index: number | null): 'provisional' | 'witnessed' | null
export function levelAt(desk: Desk, index: number | null): 'provisional' | 'witnessed' | null {
  if (index === null) return null
  const { before, witnessedSize } = desk.seat.head()
  return index < before + witnessedSize ? 'witnessed' : 'provisional'
}
