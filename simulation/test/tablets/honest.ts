// Refusals that an honest night can bring: whatever else a tablet says no to is a fault of ours.
import assert from 'node:assert/strict'
import type { Result } from '@parley/kernel'

const HONEST: ReadonlySet<string> = new Set([
  // What officers are told when they do things out of order, or twice, or what a lost answer leaves behind.
  'not-checked',
  'already-received',
  'released-before',
  'received-before',
  'not-released',
  'other-receipt',
  'other-records',
  'out-of-order',
  'nothing-there',
  'excepted',
])

/** A refusal that an honest night can bring is an answer like any other; whatever else is a fault of ours. */
export function accepted(result: Result<unknown>): void {
  if (!result.ok) assert.ok(HONEST.has(result.refusal.code), result.refusal.code)
}
