// An act of a seat from start to end, where the node itself keeps the keys: prepare, sign, submit.
import { ok } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import type { Kind } from '@parley/exchange'
import type { Act, Seat, SubmittedAct } from '../seat/seat.ts'

/** Kinds that bind a party only with the signatures of two of its officers. */
export const TWO_OFFICER_KINDS: readonly Kind[] = [
  'agreement.accepted',
  'closing.accepted',
  'plan.accepted',
  'statement.released',
  'statement.corrected',
  'statement.accepted',
]

const ATTEMPTS = 3 // another screen of the same officer may have signed in between

/** Prepares, signs with every key it needs, and submits. Refuses as the rules or the hub refuse. */
export async function perform<K extends Kind>(
  seat: Seat,
  act: Act<K>,
): Promise<Result<SubmittedAct>> {
  for (let attempt = 1; ; attempt++) {
    const submitted = await performOnce(seat, act)
    const isStale = !submitted.ok && submitted.refusal.code === 'stale-draft'
    if (!isStale || attempt === ATTEMPTS) return submitted
  }
}

async function performOnce<K extends Kind>(seat: Seat, act: Act<K>): Promise<Result<SubmittedAct>> {
  const prepared = await seat.prepare(act)
  if (!prepared.ok) return prepared
  const lines: string[] = []
  for (const key of signersOf(seat, act)) {
    const line = await seat.sign(prepared.value.id, key)
    if (!line.ok) return line
    lines.push(line.value)
  }
  return seat.submit(prepared.value.id, lines)
}

/** Performs acts in order and stops at the first refusal. */
export async function performAll(
  seat: Seat,
  acts: readonly Act[],
): Promise<Result<readonly SubmittedAct[]>> {
  const done: SubmittedAct[] = []
  for (const act of acts) {
    const one = await perform(seat, act)
    if (!one.ok) return one
    done.push(one.value)
    await seat.settle() // the next act is judged by what this one changed
  }
  return ok(done)
}

/** The officer who authors a seat's acts. */
export function officerOf(seat: Seat): string {
  return seat.officers[0] ?? seat.nodeKey
}

function signersOf(seat: Seat, act: Act): readonly string[] {
  if (!TWO_OFFICER_KINDS.includes(act.kind)) return [act.author]
  const second = seat.officers.find((o) => o !== act.author)
  return second === undefined ? [act.author] : [act.author, second]
}
