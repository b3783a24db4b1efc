// "Reduce both": how many persons within parity each side is short of, and who stays back for them on the
// other. Worked out from what happened alone: those who were due and could not cross, less those whom the
// other side kept back for them. Nobody is ever put in another's place.
import type { PartyId, PersonRef } from '@parley/kernel'
import type { Category } from '@parley/names'
import { receiptKey } from '../tranche.ts'
import type { ManifestLine, Tranche } from '../tranche.ts'

/** Persons short by `shortageKey`; never below zero. */
export type Shortage = ReadonlyMap<string, number>

export function shortageKey(side: PartyId, category: Category): string {
  return `${side}/${category}`
}

/** Whom a shortage counts: who of the manifest should have crossed by now. */
export interface DueTranche {
  readonly tranche: Tranche
  readonly isDue: (line: ManifestLine) => boolean
}

/** What each side is short of over several tranches, with what is known of others before them. */
export function shortageOf(
  tranches: readonly DueTranche[],
  belligerents: readonly PartyId[],
  before: Shortage = new Map(),
): Shortage {
  const balance = balanceOf(tranches, belligerents, before)
  return new Map([...balance].map(([key, count]) => [key, Math.max(0, count)]))
}

/** The same before what is below zero is left out: balances of several tranches can be added. */
export function balanceOf(
  tranches: readonly DueTranche[],
  belligerents: readonly PartyId[],
  before: Shortage = new Map(),
): Shortage {
  const shortage = new Map(before)
  for (const { tranche, isDue } of tranches) {
    for (const line of tranche.manifest.persons) {
      if (!line.inParity || !isDue(line) || hasCrossed(tranche, line.ref)) continue
      const isMissing = couldNotCross(tranche, line)
      const side = isMissing ? line.from : otherOf(belligerents, line.from)
      const key = shortageKey(side, line.category)
      shortage.set(key, (shortage.get(key) ?? 0) + (isMissing ? 1 : -1))
    }
  }
  return shortage
}

/** Due because the interviewer has presented them, or not: for whom no coach is known. */
export function presentedAreDue(tranche: Tranche): DueTranche {
  return { tranche, isDue: (line) => tranche.presented.has(line.ref) }
}

/** Whether somebody on the manifest cannot go: not presented, or with an exception on record. */
export function couldNotCross(tranche: Tranche, line: ManifestLine): boolean {
  const word = tranche.presented.get(line.ref)
  const isOdd = tranche.exceptions.some((exception) => exception.ref === line.ref)
  return isOdd || (word !== undefined && word !== 'cleared')
}

/** Whether somebody is in a state to go: cleared, nothing odd, not across. */
export function isReady(tranche: Tranche, line: ManifestLine): boolean {
  const isCleared = tranche.presented.get(line.ref) === 'cleared'
  return isCleared && !couldNotCross(tranche, line) && !hasCrossed(tranche, line.ref)
}

export interface Keeping {
  readonly shortage: Shortage
  /** The side that is short; the persons kept back are the other's. */
  readonly short: PartyId
  /** Who could go now, in the order of the plan. */
  readonly ready: readonly ManifestLine[]
  readonly isInFamily: (ref: PersonRef) => boolean
}

/**
 * Whom the other side keeps back: for every person one side is short of, one of the same category, the
 * last in the order of the plan; families are never torn for it.
 */
export function keptBack(keeping: Keeping): readonly ManifestLine[] {
  const { shortage, short, ready, isInFamily } = keeping
  return (['soldier', 'civilian'] as const).flatMap((category) => {
    const may = ready.filter((l) => l.inParity && l.category === category && !isInFamily(l.ref))
    const count = Math.min(shortage.get(shortageKey(short, category)) ?? 0, may.length)
    return count === 0 ? [] : may.slice(-count)
  })
}

function hasCrossed(tranche: Tranche, ref: PersonRef): boolean {
  return tranche.receipts.has(receiptKey(ref, 'line'))
}

function otherOf(belligerents: readonly PartyId[], side: PartyId): PartyId {
  return belligerents.find((party) => party !== side) ?? side
}
