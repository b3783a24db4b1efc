// Exchanges opened before an audience was known begin without it: nothing can be sealed to it until its owner's node
// has begun it, and a desk says whom that waits for.
import type { AudienceName } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import { exchangeAudiences } from '../process/exchange-audiences.ts'
import type { Desk } from './desk.ts'

/** The party whose node has yet to begin an audience; null once it has, or before anybody exchanges. */
export function awaitedOwner({ seat }: Desk, name: AudienceName): PartyId | null {
  const { frame } = seat.exchange()
  if (frame === null || seat.hasAudience(name)) return null
  const audience = exchangeAudiences(frame, new Set()).find((one) => one.audience === name)
  return audience?.owners[0] ?? null
}
