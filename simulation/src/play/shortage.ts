// How many persons within parity each side is short of, worked out from the log alone: those who were
// due in a step and could not cross, less those whom the other side kept back for them.
import type { PartyId } from '@parley/kernel'
import { receiptKey } from '@parley/exchange'
import type { ExchangeState, ManifestLine, Tranche } from '@parley/exchange'

/** Persons short by `side/category`; never below zero. */
export type Shortage = Map<string, number>

export function shortageOf(state: ExchangeState): Shortage {
  const shortage: Shortage = new Map()
  for (const tranche of state.tranches.values()) {
    for (const line of dueLines(tranche)) {
      const isMissing = couldNotCross(tranche, line)
      const side = isMissing ? line.from : otherSide(state, line.from)
      const key = `${side}/${line.category}`
      shortage.set(key, (shortage.get(key) ?? 0) + (isMissing ? 1 : -1))
    }
  }
  for (const [key, count] of shortage) if (count < 0) shortage.set(key, 0)
  return shortage
}

// Due are those the interviewer has presented or not; whoever is due and has no receipt did not cross.
function dueLines(tranche: Tranche): readonly ManifestLine[] {
  return tranche.manifest.persons.filter(
    (line) =>
      line.inParity &&
      tranche.presented.has(line.ref) &&
      !tranche.receipts.has(receiptKey(line.ref, 'line')),
  )
}

function couldNotCross(tranche: Tranche, line: ManifestLine): boolean {
  return (
    tranche.presented.get(line.ref) !== 'cleared' ||
    tranche.exceptions.some((exception) => exception.ref === line.ref)
  )
}

function otherSide(state: ExchangeState, side: PartyId): string {
  return state.frame?.belligerents.find((p) => p !== side) ?? side
}
