// Whether mediator and transit state may be named in public. Each says so for itself, and may take it back;
// what was released before stays released. An agreement may bar it altogether.
import type { Instant, PartyId } from '@parley/kernel'
import { actsOf } from './acts.ts'
import type { Outlook } from './viewer.ts'

export interface NamingRow {
  readonly party: PartyId
  readonly role: 'mediator' | 'transit'
  readonly mayBeNamed: boolean
  /** When it last said so or took it back; null while it has said nothing. */
  readonly saidAt: Instant | null
}

export interface NamingBoard {
  /** The agreement in force lets nobody be named, whatever they consent to. */
  readonly isBarred: boolean
  readonly rows: readonly NamingRow[]
}

/** The mediator and, where there is one, the transit state, with what each has said of being named. */
export function namingBoard({ state, entries }: Outlook): NamingBoard {
  const { frame, consents, agreement } = state
  const said = actsOf(entries, 'consent.recorded')
  const row = (
    role: NamingRow['role'],
    party: PartyId | null | undefined,
  ): readonly NamingRow[] => {
    if (party === null || party === undefined) return []
    const last = said.findLast((act) => act.entry.party === party)
    return [{ party, role, mayBeNamed: consents.has(party), saidAt: last?.says.at ?? null }]
  }
  return {
    isBarred: agreement?.content.naming === 'never',
    rows: [...row('mediator', frame?.mediator), ...row('transit', frame?.transit)],
  }
}
