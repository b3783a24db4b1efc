// The kinds of entries an exchange's log knows beside those of the ledger itself, and how each is read.
// `body` is in the clear, `data` is sealed to an audience; spec/exchange.md lists them for outsiders.
import type { Instant, Json, JsonObject, PartyId, Refusal, Result } from '@parley/kernel'
import { ok, refuse } from '@parley/kernel'
import { account, carried } from './account.ts'
import type { Account, Carried } from './account.ts'
import { readAgreement } from './agreement.ts'
import type { Agreement } from './agreement.ts'
import { barrierAccepted, barrierProposed, barrierReduced } from './barrier/barrier.ts'
import type { BarrierProposed, BarrierReduced } from './barrier/barrier.ts'
import { countOpened } from './counts.ts'
import type { CountOpened } from './counts.ts'
import { deviceDismissed, deviceEnrolled } from './devices.ts'
import type { DeviceDismissed, DeviceEnrolled } from './devices.ts'
import { bagStep, careStep } from './care/care-note.ts'
import type { BagStep, CareStep } from './care/care-note.ts'
import { careRefused } from './care/care-refused.ts'
import type { CareRefused } from './care/care-refused.ts'
import { detentionReport } from './detention/detention-note.ts'
import type { DetentionReport } from './detention/detention-note.ts'
import { handoverStep, manifest, presentationStep } from './handover.ts'
import type { HandoverStep, PresentationStep } from './handover.ts'
import { arrivalStep, fitnessStep, homeStep, triageStep } from './homecoming.ts'
import type { ArrivalStep, FitnessStep, HomeStep, TriageStep } from './homecoming.ts'
import { jointAccepted, jointProposed, jointReleased } from './joint-statement.ts'
import type { JointAccepted, JointProposed, JointReleased } from './joint-statement.ts'
import { contest, familyGroup, offer } from './offer.ts'
import type { Contest, FamilyGroup, Offer } from './offer.ts'
import { planObjected, planProposed, planRefused, round } from './plan-round.ts'
import type { PlanObjected, PlanProposed, PlanRefused } from './plan-round.ts'
import { remainsTransfer } from './remains.ts'
import { remainsReport } from './remains/remains-note.ts'
import type { RemainsReport } from './remains/remains-note.ts'
import type { RemainsTransfer } from './remains.ts'
import { schedule } from './schedule.ts'
import type { Schedule } from './schedule.ts'
import { answers, MAX_LIST } from './sought-list.ts'
import type { Answer, ListKind } from './sought-list.ts'
import {
  anything,
  flag,
  hash,
  integer,
  list,
  nullOr,
  object,
  oneOf,
  optional,
  party,
  readShape,
} from './shape.ts'
import { textUpTo, time, word } from './shape.ts'
import type { Reader } from './shape.ts'
import type { Frame } from './state.ts'
import { correctingStatement, releasedStatement } from './statement.ts'
import type { CorrectingStatement, ReleasedStatement } from './statement.ts'
import type { Manifest } from './tranche.ts'

/** An entry as one reader sees it; `data` and `more` are null where they are sealed to others. */
export interface Entry {
  readonly index: number
  readonly kind: string
  readonly author: string
  readonly party: PartyId
  /** SHA-256 of the entry's text, hex: what acceptances name. */
  readonly hash: string
  readonly body: JsonObject | null
  readonly data: Json | null
  readonly more: readonly (Json | null)[]
}

interface TrancheAct {
  readonly tranche: string
  readonly at: Instant
}

export interface Kinds {
  readonly 'exchange.framed': Frame
  readonly 'agreement.proposed': { readonly at: Instant; readonly agreement: Agreement }
  readonly 'agreement.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'list.committed': {
    readonly list: ListKind
    readonly count: number
    readonly root: string
    /** Commitment to the counts of the list, hex; absent in logs from before there was one. */
    readonly counts?: string
  }
  readonly 'list.delivered': { readonly part: number; readonly parts: number; readonly at: Instant }
  readonly 'answer.given': { readonly at: Instant; readonly answers: readonly Answer[] }
  readonly 'answer.entered': {
    readonly at: Instant
    readonly for: PartyId
    readonly file: string
    readonly officer: string
    readonly answers: readonly Answer[]
  }
  readonly 'persons.offered': { readonly at: Instant; readonly persons: readonly Offer[] }
  readonly 'families.stated': { readonly at: Instant; readonly groups: readonly FamilyGroup[] }
  readonly 'category.contested': { readonly at: Instant; readonly contests: readonly Contest[] }
  readonly 'lottery.committed': { readonly round: number; readonly commitment: string }
  readonly 'plan.frozen': { readonly round: number; readonly problem: string }
  readonly 'lottery.revealed': { readonly round: number; readonly nonce: string }
  readonly 'plan.proposed': PlanProposed
  readonly 'plan.refused': PlanRefused
  readonly 'plan.objected': PlanObjected
  readonly 'plan.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'schedule.proposed': Schedule
  readonly 'schedule.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'manifest.proposed': Manifest
  readonly 'manifest.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'barrier.proposed': BarrierProposed
  readonly 'barrier.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'barrier.reduced': BarrierReduced
  readonly 'dossier.delivered': TrancheAct & { readonly part: number; readonly parts: number }
  readonly 'tranche.go': TrancheAct
  readonly 'go.withdrawn': TrancheAct
  readonly 'tranche.held': TrancheAct & { readonly reason: string }
  readonly 'tranche.resumed': TrancheAct
  readonly 'tranche.closed': TrancheAct
  readonly 'device.enrolled': DeviceEnrolled
  readonly 'device.dismissed': DeviceDismissed
  readonly 'fitness.stepped': FitnessStep
  readonly 'presentation.stepped': PresentationStep
  readonly 'handover.stepped': HandoverStep
  readonly 'arrival.stepped': ArrivalStep
  readonly 'triage.stepped': TriageStep
  readonly 'care.stepped': CareStep
  readonly 'bags.stepped': BagStep
  readonly 'care.refused': CareRefused
  readonly 'home.stepped': HomeStep
  readonly 'consent.recorded': { readonly at: Instant; readonly mayBeNamed: boolean }
  readonly 'remains.transferred': RemainsTransfer
  readonly 'remains.reported': RemainsReport
  readonly 'detention.reported': DetentionReport
  readonly 'statement.released': ReleasedStatement
  readonly 'statement.corrected': CorrectingStatement
  readonly 'statement.proposed': JointProposed
  readonly 'statement.accepted': JointAccepted
  readonly 'statement.joint': JointReleased
  readonly 'closing.proposed': { readonly at: Instant; readonly account: Account }
  readonly 'closing.accepted': { readonly accepts: string; readonly at: Instant }
  readonly 'count.opened': CountOpened
  readonly 'debt.carried': Carried
}

export type Kind = keyof Kinds

/** One kind with what it says, typed together. */
export type ExchangeEvent = {
  readonly [K in Kind]: { readonly kind: K; readonly says: Kinds[K] }
}[Kind]

interface KindReading<Says> {
  readonly in: 'body' | 'data'
  readonly read: Reader<Says>
}

const MAX_COUNT = 16_777_216 // rows a commitment may stand for, padded: above any list

const acceptance = object({ accepts: hash, at: time })
const act: Reader<TrancheAct> = object<TrancheAct>({ tranche: word, at: time })

const frame: Reader<Frame> = object<Frame>({
  belligerents: list(party, 2),
  mediator: party,
  transit: nullOr(party),
  neutral: party,
  observer: party,
  series: word,
  day: integer(1, 10_000),
  at: time,
})

const KINDS: { readonly [K in Kind]: KindReading<Kinds[K]> } = {
  'exchange.framed': { in: 'body', read: frame },
  'agreement.proposed': {
    in: 'data',
    // anything() first: readAgreement is a Result of its own, checked in readEvent
    read: object({ at: time, agreement: anything as Reader<never> }),
  },
  'agreement.accepted': { in: 'body', read: acceptance },
  'list.committed': {
    in: 'body',
    read: object<Kinds['list.committed']>({
      list: oneOf<ListKind>('held', 'sought'),
      count: integer(1, MAX_COUNT),
      root: textUpTo(44),
      counts: optional(hash),
    }),
  },
  'list.delivered': {
    in: 'data',
    read: object({ part: integer(1, 10_000), parts: integer(1, 10_000), at: time }),
  },
  'answer.given': { in: 'data', read: object({ at: time, answers }) },
  'answer.entered': {
    in: 'data',
    read: object({ at: time, for: party, file: hash, officer: textUpTo(128), answers }),
  },
  'persons.offered': { in: 'data', read: object({ at: time, persons: list(offer, MAX_LIST) }) },
  'families.stated': {
    in: 'data',
    read: object({ at: time, groups: list(familyGroup, MAX_LIST) }),
  },
  'category.contested': {
    in: 'data',
    read: object({ at: time, contests: list(contest, MAX_LIST) }),
  },
  'lottery.committed': { in: 'body', read: object({ round, commitment: hash }) },
  'plan.frozen': { in: 'body', read: object({ round, problem: hash }) },
  'lottery.revealed': { in: 'body', read: object({ round, nonce: hash }) },
  'plan.proposed': { in: 'data', read: planProposed },
  'plan.refused': { in: 'data', read: planRefused },
  'plan.objected': { in: 'data', read: planObjected },
  'plan.accepted': { in: 'body', read: acceptance },
  'schedule.proposed': { in: 'data', read: schedule },
  'schedule.accepted': { in: 'body', read: acceptance },
  'manifest.proposed': { in: 'data', read: manifest },
  'manifest.accepted': { in: 'body', read: acceptance },
  'barrier.proposed': { in: 'data', read: barrierProposed },
  'barrier.accepted': { in: 'body', read: barrierAccepted },
  'barrier.reduced': { in: 'data', read: barrierReduced },
  'dossier.delivered': {
    in: 'data',
    read: object({ tranche: word, at: time, part: integer(1, 10_000), parts: integer(1, 10_000) }),
  },
  'tranche.go': { in: 'data', read: act },
  'go.withdrawn': { in: 'data', read: act },
  'tranche.held': { in: 'data', read: object({ tranche: word, at: time, reason: word }) },
  'tranche.resumed': { in: 'data', read: act },
  'tranche.closed': { in: 'data', read: act },
  'device.enrolled': { in: 'data', read: deviceEnrolled },
  'device.dismissed': { in: 'data', read: deviceDismissed },
  'fitness.stepped': { in: 'data', read: fitnessStep },
  'presentation.stepped': { in: 'data', read: presentationStep },
  'handover.stepped': { in: 'data', read: handoverStep },
  'arrival.stepped': { in: 'data', read: arrivalStep },
  'triage.stepped': { in: 'data', read: triageStep },
  'care.stepped': { in: 'data', read: careStep },
  'bags.stepped': { in: 'data', read: bagStep },
  'care.refused': { in: 'data', read: careRefused },
  'home.stepped': { in: 'data', read: homeStep },
  'consent.recorded': { in: 'data', read: object({ at: time, mayBeNamed: flag }) },
  'remains.transferred': { in: 'data', read: remainsTransfer },
  'remains.reported': { in: 'data', read: remainsReport },
  'detention.reported': { in: 'data', read: detentionReport },
  'statement.released': { in: 'body', read: releasedStatement },
  'statement.corrected': { in: 'body', read: correctingStatement },
  'statement.proposed': { in: 'data', read: jointProposed },
  'statement.accepted': { in: 'body', read: jointAccepted },
  'statement.joint': { in: 'body', read: jointReleased },
  'closing.proposed': { in: 'data', read: object({ at: time, account }) },
  'closing.accepted': { in: 'body', read: acceptance },
  'count.opened': { in: 'data', read: countOpened },
  'debt.carried': { in: 'data', read: carried },
}

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(KINDS, kind)
}

/** Where a kind says what it says: in the clear, or sealed. */
export function placeOf(kind: Kind): 'body' | 'data' {
  return KINDS[kind].in
}

/**
 * Reads an entry of a known kind; null if what it says is sealed to others.
 *
 * Refuses with `field` and the place. Such an entry is void for every reader who can open it.
 */
export function readEvent(
  kind: Kind,
  entry: Pick<Entry, 'body' | 'data'>,
): Result<ExchangeEvent | null, Refusal<'field'>> {
  const said = entry[KINDS[kind].in]
  if (said === null) return KINDS[kind].in === 'data' ? ok(null) : refuse('field', 'body', 'a body')
  const read = readShape<unknown>(KINDS[kind].read, said, KINDS[kind].in)
  if (!read.ok) return read
  if (kind === 'agreement.proposed') return readProposedAgreement(read.value)
  return ok({ kind, says: read.value } as ExchangeEvent) // the reader of the kind gave its type
}

function readProposedAgreement(said: unknown): Result<ExchangeEvent, Refusal<'field'>> {
  const { at, agreement } = said as { at: Instant; agreement: Json } // read just before
  const read = readAgreement(agreement)
  if (!read.ok) return read
  return ok({ kind: 'agreement.proposed', says: { at, agreement: read.value } })
}
