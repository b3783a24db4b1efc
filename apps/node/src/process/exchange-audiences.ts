// Who reads which audience of an exchange (spec/exchange.md section 2), as recipient ids of the rings.
import type { Frame } from '@parley/exchange'
import type { PartyId } from '@parley/kernel'
import type { CeremonyAudience } from '../ledger/opening-ceremony.ts'

export type ExchangeRoles = Pick<
  Frame,
  'belligerents' | 'mediator' | 'neutral' | 'observer' | 'transit'
>

/**
 * The audiences of an exchange between these parties, each with the owner who hands out its key.
 *
 * @param recipients ids of the parties' rings: a belligerent's receiving hospital reads care where it has one
 */
export function exchangeAudiences(
  roles: ExchangeRoles,
  recipients: ReadonlySet<string>,
): readonly CeremonyAudience[] {
  const { belligerents, mediator, neutral, observer, transit } = roles
  const sides = belligerents.toSorted()
  const host = transit === null ? [] : [transit]
  const audience = (
    name: string,
    members: readonly string[],
    owner: PartyId,
  ): CeremonyAudience => ({
    audience: name,
    members: [...new Set(members)].toSorted(),
    owners: [owner],
  })
  const hospitals = sides.map((side) => `${side}/hospital`).filter((id) => recipients.has(id))
  return [
    ...sides.slice(0, 1).map((first) => audience('lists', sides, first)),
    audience('terms', [...sides, mediator], mediator),
    audience('crossing', [...sides, mediator, neutral, observer, ...host], mediator),
    audience('interview', [neutral], neutral),
    ...sides.slice(0, 1).map((first) => audience('remains', [...sides, observer], first)),
    ...sides.slice(0, 1).map((first) => audience('detention', [...sides, neutral], first)),
    ...host.map((owner) => audience('care', [...hospitals, owner], owner)),
    ...host.map((owner) => audience('oversight', [observer, owner], owner)),
  ]
}
