// From officers' signed decisions to coded answers. A machine proposes pairs; only a decision confirms
// one. Whatever is undecided stays `pending` with its due date and enters no plan.
import type { Instant, PersonRef } from '@parley/kernel'
import type { ReviewRules } from './agreement.ts'
import { samePairs } from './pair-review.ts'
import type { MatchDecision, Register } from './register.ts'
import type { Answer } from './sought-list.ts'

/** What matching found, by ref; decisions are the officers'. */
export interface Reconciling {
  /** Rows of the sought list that are one person, each list sorted by row; singles are left out. */
  readonly soughtRepeats: readonly (readonly PersonRef[])[]
  readonly heldRepeats: readonly (readonly PersonRef[])[]
  /** Sought persons with a pair that a machine thinks possible and nobody has decided. */
  readonly undecided: ReadonlySet<PersonRef>
  /** Officers who have to say the same of a pair. */
  readonly officers: ReviewRules['officers']
}

/**
 * Answers every person asked for, in the order of `asked`.
 *
 * A held person whom several sought rows mean is answered `held` once, by the first row; the other rows
 * are `duplicate`. Whoever the holder's own list says has left is `already-released`.
 */
export function answersFrom(
  asked: readonly PersonRef[],
  register: Register,
  found: Reconciling,
  due: Instant,
): readonly Answer[] {
  const same = firstPairs(register, found.officers)
  const firstHeld = firstOf(found.heldRepeats)
  const firstSought = firstOf(found.soughtRepeats)
  const answeredFor = new Map<PersonRef, PersonRef>()
  return asked.map((ref): Answer => {
    const held = same.get(ref) ?? same.get(firstSought.get(ref) ?? ref)
    if (held === undefined) {
      return found.undecided.has(ref)
        ? { ref, answer: 'pending', due }
        : { ref, answer: 'not-held', notice: null }
    }
    const heldRef = firstHeld.get(held) ?? held
    if (hasLeft(heldRef, found.heldRepeats, register)) {
      return { ref, answer: 'already-released', notice: null }
    }
    const before = answeredFor.get(heldRef)
    if (before !== undefined) return { ref, answer: 'duplicate', of: before }
    answeredFor.set(heldRef, ref)
    return { ref, answer: 'held', heldRef }
  })
}

/** Held persons nobody asked for: each is owed a notification (GC III 122). */
export function notAskedFor(register: Register, answers: readonly Answer[]): readonly PersonRef[] {
  const asked = new Set(answers.flatMap((a) => (a.answer === 'held' ? [a.heldRef] : [])))
  return [...register.held.keys()].filter((ref) => !asked.has(ref))
}

// Of several `same` pairs of one sought person the first stands, and the register shows the rest as a
// contradiction to settle.
function firstPairs(
  register: Register,
  officers: ReviewRules['officers'],
): ReadonlyMap<PersonRef, PersonRef> {
  const pairs = new Map<PersonRef, PersonRef>()
  const said = samePairs(register, officers)
  for (const d of said.toSorted(byRefs)) if (!pairs.has(d.sought)) pairs.set(d.sought, d.held)
  return pairs
}

function byRefs(x: MatchDecision, y: MatchDecision): number {
  if (x.sought !== y.sought) return x.sought < y.sought ? -1 : 1
  return x.held < y.held ? -1 : 1
}

function firstOf(groups: readonly (readonly PersonRef[])[]): ReadonlyMap<PersonRef, PersonRef> {
  return new Map(groups.flatMap((group) => group.map((ref) => [ref, group[0] ?? ref] as const)))
}

function hasLeft(
  heldRef: PersonRef,
  repeats: readonly (readonly PersonRef[])[],
  register: Register,
): boolean {
  const rows = repeats.find((group) => group.includes(heldRef)) ?? [heldRef]
  return rows.some((ref) => register.held.get(ref)?.departed === true)
}
