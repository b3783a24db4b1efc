// A small exchange that remembers its entries, looked at by one seat or another. Whoever looks sees what
// the sealed log lets them see: an entry sealed to others is folded as one that cannot be opened.
import { draftOf } from '../draft.ts'
import type { AudienceName } from '../draft.ts'
import type { Kind, Kinds } from '../event.ts'
import { EMPTY_REGISTER } from '../register.ts'
import type { Register } from '../register.ts'
import type { Verdict } from '../apply.ts'
import { A, B, MED, NEUTRAL, NOON, OBS, SmallExchange, TRANSIT } from '../small-exchange.testing.ts'
import type { Json, PartyId } from '@parley/kernel'
import type { PersonRecord } from '@parley/names'
import type { FoldedEntry, Outlook, ViewerRole } from './viewer.ts'

const READERS: Readonly<Record<AudienceName, readonly PartyId[]>> = {
  lists: [A, B],
  terms: [A, B, MED],
  crossing: [A, B, MED, TRANSIT, NEUTRAL, OBS],
  interview: [NEUTRAL],
  care: [TRANSIT],
  oversight: [TRANSIT, OBS],
  remains: [A, B, OBS],
  detention: [A, B, NEUTRAL],
}

export const PARTY_OF: Readonly<Record<ViewerRole, PartyId>> = {
  headquarters: A,
  mediator: MED,
  transit: TRANSIT,
  neutral: NEUTRAL,
  observer: OBS,
  bureau: A,
  'family-desk': A,
  hotline: A,
  'press-office': A,
  public: OBS,
}

export const ROLES: readonly ViewerRole[] = [
  'headquarters',
  'mediator',
  'transit',
  'neutral',
  'observer',
  'bureau',
  'family-desk',
  'hotline',
  'press-office',
  'public',
]

export class WatchedExchange extends SmallExchange {
  readonly #party: PartyId
  readonly entries: FoldedEntry[] = []

  constructor(party: PartyId) {
    super()
    this.#party = party
  }

  override say<K extends Kind>(
    by: PartyId,
    kind: K,
    says: Kinds[K],
    more: readonly Json[] = [],
  ): Verdict {
    const { body, data, audience } = draftOf(kind, says, { more })
    const opens = audience === null || READERS[audience].includes(this.#party)
    return this.fold({
      kind,
      party: by,
      body,
      data: opens ? data : null,
      more: opens ? more : more.map(() => null),
    })
  }

  override fold(entry: Parameters<SmallExchange['fold']>[0]): Verdict {
    const verdict = super.fold(entry)
    const { kind, party } = entry
    const index = this.entries.length
    const author = `${party}/officer/1`
    this.entries.push({ index, kind, author, party, hash: this.hashAt(index), verdict })
    return verdict
  }

  outlook(role: ViewerRole, register: Register = EMPTY_REGISTER): Outlook {
    const viewer = { role, party: this.#party }
    return { state: this.state, register, entries: this.entries, viewer, now: NOON }
  }
}

/** What a seat of this role sees of an exchange that goes as `play` says. */
export function seenBy(
  role: ViewerRole,
  play: (log: WatchedExchange) => void,
  register: Register = EMPTY_REGISTER,
): Outlook {
  const log = new WatchedExchange(PARTY_OF[role])
  play(log)
  return log.outlook(role, register)
}

/** A list row with a name, and nothing else that a test does not give. */
export function rowNamed(full: string, change: Partial<PersonRecord> = {}): PersonRecord {
  return {
    rowNumber: 1,
    no: null,
    place: { sheet: '', line: 1 },
    name: { full, surname: null, given: null, patronymic: null },
    born: null,
    bornAs: null,
    sex: null,
    rank: null,
    unit: null,
    serviceNumber: null,
    capturedOn: null,
    capturedAt: null,
    placeOfDetention: null,
    category: null,
    health: null,
    callSign: null,
    remark: null,
    departed: false,
    ...change,
  }
}
