// Who reads which audience of an exchange (spec/exchange.md section 2), as recipient ids of the rings.
import { partyId } from '@parley/kernel'
import type { AudienceName } from '@parley/exchange'
import type { CeremonyAudience } from '@parley/node'

const READERS: { readonly [Name in AudienceName]: readonly string[] } = {
  lists: ['a', 'b'],
  terms: ['a', 'b', 'med'],
  crossing: ['a', 'b', 'med', 'neutral', 'obs', 'transit'],
  interview: ['neutral'],
  care: ['a/hospital', 'b/hospital', 'transit'],
}

const OWNER: { readonly [Name in AudienceName]: string } = {
  lists: 'a',
  terms: 'med',
  crossing: 'med',
  interview: 'neutral',
  care: 'transit',
}

export function audiencesOfExchange(): readonly CeremonyAudience[] {
  return Object.entries(READERS).map(([audience, members]) => ({
    audience,
    members,
    owners: [partyId(OWNER[audience as AudienceName])], // the keys of READERS
  }))
}
