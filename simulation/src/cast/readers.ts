// The audiences of every play: its parties are always the same six.
import { partyId } from '@parley/kernel'
import { exchangeAudiences } from '@parley/node'
import type { CeremonyAudience } from '@parley/node'

export function audiencesOfExchange(): readonly CeremonyAudience[] {
  const roles = {
    belligerents: [partyId('a'), partyId('b')],
    mediator: partyId('med'),
    neutral: partyId('neutral'),
    observer: partyId('obs'),
    transit: partyId('transit'),
  }
  return exchangeAudiences(roles, new Set(['a/hospital', 'b/hospital']))
}
