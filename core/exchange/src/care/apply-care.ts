// Folds what clinicians reported, how many died, and who was refused. A death moves nothing in the slices that
// others read: whoever cannot open it must hold less, never something else (views: care-board.ts).
import { ok, refuse } from '@parley/kernel'
import type { Step } from '../apply.ts'
import type { Entry, Kinds } from '../event.ts'
import type { ExchangeState } from '../state.ts'
import { withEntry } from '../state.ts'
import { withNotes } from './care-record.ts'

export function careNoted(state: ExchangeState, entry: Entry, says: Kinds['care.stepped']): Step {
  if (entry.party !== state.frame?.transit) return refuse('not-the-transit-state')
  const book = new Map(state.careNotes)
  for (const { wristband, notes } of says.persons) {
    const all = withNotes(book.get(wristband) ?? [], notes)
    if (all === null) return refuse('notes-out-of-order')
    book.set(wristband, all)
  }
  return ok({ ...state, careNotes: book })
}

/** A count of the dead never falls: a correction in care notes is the clinicians', the number is kept. */
export function bagsCounted(state: ExchangeState, entry: Entry, says: Kinds['bags.stepped']): Step {
  if (entry.party !== state.frame?.transit) return refuse('not-the-transit-state')
  if (says.bags < (state.bags.get(says.tranche) ?? 0)) return refuse('fewer-than-before')
  return ok({ ...state, bags: withEntry(state.bags, says.tranche, says.bags) })
}

export function careRefused(state: ExchangeState, entry: Entry, says: Kinds['care.refused']): Step {
  if (entry.party === state.frame?.transit) return refuse('own-care')
  const fact = { ...says, by: entry.party, index: entry.index }
  return ok({ ...state, refusedCare: [...state.refusedCare, fact] })
}
