// What an outsider checks an entry by, for the seats of a demonstration: from the one hub they all have.
import { utf8Text } from '@parley/kernel'
import { hubEvidence } from '@parley/node'
import type { LedgerEvidence, Seat } from '@parley/node'
import { nodeCryptography } from '@parley/system'
import type { AssembledCast } from '../cast/assemble.ts'

/** Evidence for each seat of a play. */
export async function evidenceOf({ hub }: AssembledCast): Promise<(seat: Seat) => LedgerEvidence> {
  const policy = utf8Text(await hub.policy()) ?? ''
  return (seat) => hubEvidence(seat, hub, { policy, hashing: nodeCryptography })
}
