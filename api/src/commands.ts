// A binding act is two calls. `prepare` answers with the exact entry text that would be signed, the facts
// behind it and who will be able to read it; `submit` brings signature lines for that text - or, in a demo
// and where the node keeps the officer's key, asks the node to sign as the seat. Nothing is ordered between
// the two, and a prepared text whose `seen` or `seq` has been overtaken is refused as `stale`.
import { z } from '@hono/zod-openapi'
import {
  fact,
  hash,
  index,
  instant,
  level,
  partialDate,
  party,
  ref,
  trancheId,
  type Shape,
} from './basics.ts'
import { clause, legalWarning, MAX_CLAUSES } from './agreement.ts'
import { MEDIA_DECISIONS, MEDIA_KINDS, MEDIA_RESTRICTIONS, PASSABLE_CHECKS } from './press-words.ts'
import { statementCounts } from './statements.ts'
import {
  DESK_REPORTS,
  FITNESS,
  HOLD_REASONS,
  LANGUAGES,
  LINE_LEGS,
  NOTED,
  TRIAGE,
} from './words.ts'

const tranche = { tranche: trancheId }
const proposal = { proposal: hash }

const words = {
  texts: z
    .array(z.object({ language: z.enum(LANGUAGES), text: z.string().trim().min(1).max(6000) }))
    .min(1)
    .max(LANGUAGES.length),
  /** Of mediator and transit state, who is named; each only with its recorded consent. */
  names: z.array(party).max(2),
}

export const command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('list.commit') }),
  z.object({ do: z.literal('list.send'), list: z.string() }),
  z.object({ do: z.literal('answers.send'), list: z.string() }),
  /** What ranks are as the own list writes them; null for not known. */
  z.object({
    do: z.literal('ranks.read'),
    words: z
      .array(z.object({ written: z.string().max(400), rank: z.string().max(64).nullable() }))
      .min(1)
      .max(1000),
  }),
  /** Offers whom we hold once more, with the ranks as they are read now. */
  z.object({ do: z.literal('ranks.offer') }),
  z.object({ do: z.literal('families.state') }),
  /** Enters a read sheet's answers for a party that has no node. */
  z.object({ do: z.literal('answers.enter'), list: z.string(), sheet: z.string() }),
  z.object({ do: z.literal('agreement.propose'), clauses: z.array(clause).max(MAX_CLAUSES) }),
  z.object({ do: z.literal('agreement.accept'), ...proposal }),
  z.object({ do: z.literal('plan.propose') }),
  z.object({ do: z.literal('plan.accept'), ...proposal }),
  z.object({
    do: z.literal('plan.object'),
    ...proposal,
    code: z.enum(['not-ours', 'already-home', 'identity-open', 'family-split', 'term-misread']),
    refs: z.array(ref).max(500),
  }),
  z.object({
    do: z.literal('schedule.propose'),
    ...tranche,
    at: instant,
    point: z.string().min(1).max(200),
  }),
  z.object({ do: z.literal('schedule.accept'), ...proposal }),
  z.object({ do: z.literal('manifest.sign'), ...tranche }),
  z.object({ do: z.literal('go.give'), ...tranche }),
  z.object({ do: z.literal('go.withdraw'), ...tranche }),
  z.object({ do: z.literal('tranche.hold'), ...tranche, reason: z.enum(HOLD_REASONS) }),
  z.object({ do: z.literal('tranche.resume'), ...tranche }),
  z.object({ do: z.literal('tranche.close'), ...tranche }),
  /** Several tranches that open together or not at all, with one bound over all. */
  z.object({
    do: z.literal('barrier.propose'),
    tranches: z.array(trancheId).min(2).max(256),
    exposure: z.int().min(1).max(1_000_000),
  }),
  z.object({ do: z.literal('barrier.accept'), ...proposal }),
  /** Goes on without a point that was given up; both sides have to say it. */
  z.object({
    do: z.literal('barrier.reduce'),
    barrier: z.string().max(64),
    ...tranche,
    reason: z.enum(HOLD_REASONS),
  }),
  /** Closes a step at the line or at the reception and reports it; an earlier step is sent again. */
  z.object({
    do: z.literal('step.report'),
    ...tranche,
    leg: z.enum(LINE_LEGS),
    step: z.int().min(1).max(1000),
  }),
  // What desks beside the line record waits in the private log until their step is reported.
  z.object({ do: z.literal('fitness.record'), ...tranche, ref, fitness: z.enum(FITNESS) }),
  /** Gives a wristband to everybody received at the line who has none. */
  z.object({ do: z.literal('wristbands.give'), ...tranche }),
  z.object({
    do: z.literal('interview.record'),
    ref,
    wish: z.enum(['willing', 'unwilling', 'undecided']),
    note: z.string().max(4000),
  }),
  z.object({
    do: z.literal('arrival.triage'),
    ref,
    triage: z.enum(TRIAGE),
    fitness: z.enum(FITNESS),
  }),
  z.object({ do: z.literal('home.confirm'), refs: z.array(ref).min(1).max(200) }),
  /** Takes back what was noted about persons and is in no closed step. */
  z.object({
    do: z.literal('desk.withdraw'),
    ...tranche,
    about: z.enum(NOTED),
    refs: z.array(ref).min(1).max(200),
  }),
  /** Closes a step of a desk and reports it, whether or not anything happened in it. */
  z.object({
    do: z.literal('desk.report'),
    ...tranche,
    report: z.enum(DESK_REPORTS),
    step: z.int().min(1).max(1000),
  }),
  z.object({ do: z.literal('family.told'), ref, spoke: z.boolean() }),
  /** Mediator and transit state say for themselves whether they may be named in public. */
  z.object({ do: z.literal('consent.record'), mayBeNamed: z.boolean() }),
  z.object({
    do: z.literal('statement.draft'),
    languages: z.array(z.enum(LANGUAGES)).min(1),
    /** Of mediator and transit state, who is named; each only with its recorded consent. */
    names: z.array(party).max(2),
  }),
  /** An officer's own words. Counts are null where the ledger fills them in once the embargo is over. */
  z.object({
    do: z.literal('statement.write'),
    ...words,
    counts: statementCounts.nullable(),
    /** Id of the own released statement that this one corrects. */
    corrects: z.string().max(64).nullable(),
  }),
  /** One officer's reason for passing a check of a draft; two pass it. */
  z.object({
    do: z.literal('statement.pass'),
    statement: z.string(),
    check: z.enum(PASSABLE_CHECKS),
    reason: z.string().trim().min(1).max(1000),
  }),
  z.object({ do: z.literal('joint.propose'), ...words }),
  z.object({ do: z.literal('joint.accept'), ...proposal }),
  z.object({ do: z.literal('joint.release'), ...proposal }),
  /** A sighting for the media log; with a number known there it takes that one's place. */
  z.object({
    do: z.literal('media.note'),
    number: z.int().min(1).max(100_000).nullable(),
    kind: z.enum(MEDIA_KINDS),
    firstSeen: partialDate,
    address: z.string().max(500),
    origin: z.string().max(200),
    copyOf: z.int().min(1).max(100_000).nullable(),
    tranche: trancheId.nullable(),
    restriction: z.enum(MEDIA_RESTRICTIONS),
    decision: z.enum(MEDIA_DECISIONS),
    file: hash.nullable(),
    words: z.string().max(1000),
  }),
  z.object({ do: z.literal('statement.approve'), statement: z.string() }),
  z.object({ do: z.literal('statement.release'), statement: z.string() }),
  z.object({
    do: z.literal('remains.release'),
    lot: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/),
    bags: z.int().min(1).max(1_000_000),
  }),
  /** Signs for the lot that a code of the other side names, and enters it. */
  z.object({ do: z.literal('remains.receive'), code: z.string().max(4000) }),
  /** Sends what this side noted of bags of remains, as far as one report has room; none is a report too. */
  z.object({ do: z.literal('remains.report') }),
  /** Sends what this party noted of persons in detention, as far as one report has room; none is a report too. */
  z.object({ do: z.literal('detention.report') }),
  /** Enrols the tablet that showed a code, for one tranche and so many hours. */
  z.object({
    do: z.literal('device.enrol'),
    code: z.string().max(4096),
    ...tranche,
    hours: z.int().min(1).max(72),
  }),
  z.object({ do: z.literal('device.dismiss'), device: z.string().min(1).max(128) }),
  /** Makes the word of one device stand, of those that disagree on a person. */
  z.object({
    do: z.literal('tablet.settle'),
    ...tranche,
    leg: z.enum(LINE_LEGS),
    ref,
    device: z.string().min(1).max(128),
  }),
  /** Keeps what only an own sought person can answer, for the tablets of this side. */
  z.object({
    do: z.literal('question.keep'),
    ref,
    question: z.string().min(1).max(400),
    answer: z.string().min(1).max(400),
  }),
  z.object({ do: z.literal('exchange.close') }),
  /** Opens the counts of this side's lists, after the account binds. */
  z.object({ do: z.literal('counts.open') }),
])

export const prepared = z.object({
  id: z.string(),
  /** What is signed, byte for byte, with its final newline. */
  text: z.string(),
  hash,
  kind: z.string(),
  /** Content that will be sealed, as JSON text; null for an entry with a clear body alone. */
  sealed: z.string().nullable(),
  /** Who will be able to read the sealed content. */
  readers: z.array(party),
  /** What the officer is told before signing. */
  facts: z.array(fact),
  warnings: z.array(legalWarning),
  /** Parties whose acceptance makes it bind; empty where it binds alone. */
  bindsWith: z.array(party),
  /** Officers of this seat's own party who must sign. */
  signaturesNeeded: z.int().min(1),
  /** A note of the private log, or a report of a device at the line: the node signs, no officer. */
  signedByNode: z.boolean(),
  expires: instant,
})

export const submission = z.object({
  prepared: z.string(),
  /** Of the text that was shown; refused as `other-text` if it is not the prepared one. */
  hash,
  /** Lines of signed-note form over `text`. */
  signatures: z.array(z.string().max(8192)).max(16).optional(),
  /** The node signs for this seat: demo, or keys kept by the node. */
  signAs: party.optional(),
})

export const submitted = z.object({
  /** Null while the text waits for a second officer's signature. */
  index: index.nullable(),
  hash,
  level: level.nullable(),
  /** All needed acceptances are in. */
  binds: z.boolean(),
  /** Signed here, and kept until another officer of this seat has signed too. */
  waits: z.boolean(),
})

/** Texts with one signature, as they wait at this seat for another officer. */
export const signatures = z.object({
  now: instant,
  rows: z.array(
    z.object({
      /** As in `prepared`: read with `signature`, signed with `submit`. */
      id: z.string(),
      kind: z.string(),
      at: instant,
      expires: instant,
      signedBy: z.array(z.string()),
      /** The officer who asks has not signed it yet. */
      isMine: z.boolean(),
    }),
  ),
})

export type Command = Shape<typeof command>
export type CommandName = Command['do']
export type Prepared = Shape<typeof prepared>
export type Submission = Shape<typeof submission>
export type Submitted = Shape<typeof submitted>
export type WaitingSignature = Shape<typeof signatures>['rows'][number]
