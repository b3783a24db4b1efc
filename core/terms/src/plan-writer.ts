import { canonicalJson } from '@parley/kernel'
import type { JsonObject } from '@parley/kernel'
import type { Plan } from './plan.ts'

/** The plan in JCS form. */
export function writePlan(plan: Plan): string {
  return canonicalJson(plan as unknown as JsonObject) // a plan holds JSON values only
}
