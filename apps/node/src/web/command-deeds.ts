// Commands of the screens, each turned into the entry it stands for. Whatever the rules refuse is refused by
// the seat when it prepares the entry; here only what a command leaves open is filled in.
import { accountOf, mayTellFamily, seriesBoard, sightOf, signable } from '@parley/exchange'
import type { Outlook } from '@parley/exchange'
import type { Command } from '@parley/api'
import { instant, ok, personRef, refuse } from '@parley/kernel'
import type { PersonRef, Result } from '@parley/kernel'
import { enteredOf } from '../stages/answer-sheet.ts'
import { familiesOf } from '../stages/answers.ts'
import { manifestOf } from '../stages/crossing.ts'
import { commitRows, countsToOpen } from '../stages/lists.ts'
import { perform, performAll } from '../stages/perform.ts'
import { verifyProposal } from '../stages/planning.ts'
import type { Act } from '../seat/seat.ts'
import { agreementFrom } from './agreement-draft.ts'
import { readSheetOf } from './answer-sheet-desk.ts'
import { answersDeed, rankedOfferDeed, ranksDeed } from './answers-deed.ts'
import { barrierDeed, withoutDeed } from './barrier-desk.ts'
import { actDeed, isKeyElsewhere } from './deed.ts'
import type { Deed } from './deed.ts'
import {
  findingDeed,
  homeDeed,
  reportDeed,
  triageDeed,
  withdrawDeed,
  wristbandsDeed,
} from './desk-deeds.ts'
import type { Desk } from './desk.ts'
import { detentionReportDeed } from './detention-desk.ts'
import { interviewDeed } from './interview-deed.ts'
import { lotDeed, receiveLotDeed, stepDeed } from './line-deeds.ts'
import { planDeed } from './planning-deed.ts'
import { remainsReportDeed } from './remains-desk.ts'
import { scheduleFrom } from './schedule-draft.ts'
import { isStatementCommand, statementDeed } from './statement-deeds.ts'
import { dismissDeed, enrolDeed, questionDeed, settleDeed } from './tablet-deeds.ts'

/** The entry a command stands for, or why this desk cannot give it now. */
export async function deedOf(desk: Desk, command: Command): Promise<Result<Deed>> {
  const refusal = barred(desk, command)
  if (refusal !== null) return refuse('not-allowed', command.do, refusal)
  if (isStatementCommand(command)) return statementDeed(desk, command)
  switch (command.do) {
    case 'list.commit':
      return heldDeed(desk)
    case 'list.send':
      return listDeed(desk)
    case 'ranks.read':
      return ranksDeed(desk, command)
    case 'ranks.offer':
      return rankedOfferDeed(desk)
    case 'families.state':
      return familiesDeed(desk)
    case 'answers.send':
      return answersDeed(desk)
    case 'answers.enter':
      return enteringDeed(desk, command)
    case 'agreement.propose':
      return agreementDeed(desk, command)
    case 'agreement.accept':
      return accept(desk, 'agreement.accepted', command.proposal)
    case 'plan.propose':
      return await planDeed(desk)
    case 'plan.accept': {
      const verified = verifyProposal(desk.seat, command.proposal, desk.hashing)
      return verified.ok ? accept(desk, 'plan.accepted', command.proposal) : verified
    }
    case 'plan.object':
      return objection(desk, command)
    case 'schedule.propose':
      return scheduleDeed(desk, command)
    case 'schedule.accept':
      return accept(desk, 'schedule.accepted', command.proposal)
    case 'manifest.sign':
      return manifestDeed(desk, command.tranche)
    case 'go.give':
      return ok(said(desk, 'tranche.go', { tranche: command.tranche, at: desk.seat.now() }))
    case 'go.withdraw':
      return withdrawalDeed(desk, command.tranche)
    case 'tranche.hold':
    case 'tranche.resume':
    case 'tranche.close':
      return trancheDeed(desk, command)
    case 'barrier.propose':
      return barrierDeed(desk, command)
    case 'barrier.accept':
      return accept(desk, 'barrier.accepted', command.proposal)
    case 'barrier.reduce':
      return withoutDeed(desk, command)
    default:
      return await deskDeed(desk, command)
  }
}

type CommandOf<Name extends Command['do']> = Extract<Command, { readonly do: Name }>

async function deskDeed(desk: Desk, command: Command): Promise<Result<Deed>> {
  switch (command.do) {
    case 'interview.record':
      return interviewDeed(desk, command)
    case 'family.told':
      return familyDeed(desk, personRef(command.ref))
    case 'consent.record':
      return ok(
        said(desk, 'consent.recorded', { at: desk.seat.now(), mayBeNamed: command.mayBeNamed }),
      )
    case 'exchange.close':
      return closing(desk)
    case 'counts.open':
      return countsDeed(desk)
    default:
      return await lineDeed(desk, command)
  }
}

async function lineDeed(desk: Desk, command: Command): Promise<Result<Deed>> {
  switch (command.do) {
    case 'step.report':
      return await stepDeed(desk, command)
    case 'remains.release':
      return await lotDeed(desk, command)
    case 'remains.receive':
      return await receiveLotDeed(desk, command)
    case 'remains.report':
      return remainsReportDeed(desk)
    case 'device.enrol':
      return enrolDeed(desk, command)
    case 'device.dismiss':
      return ok(dismissDeed(desk, command))
    case 'tablet.settle':
      return settleDeed(desk, command)
    case 'question.keep':
      return questionDeed(desk, command)
    default:
      return await besideLine(desk, command)
  }
}

async function besideLine(desk: Desk, command: Command): Promise<Result<Deed>> {
  switch (command.do) {
    case 'fitness.record':
      return findingDeed(desk, command)
    case 'wristbands.give':
      return wristbandsDeed(desk, command)
    case 'arrival.triage':
      return triageDeed(desk, command)
    case 'home.confirm':
      return homeDeed(desk, command)
    case 'desk.withdraw':
      return withdrawDeed(desk, command)
    case 'desk.report':
      return await reportDeed(desk, command)
    case 'detention.report':
      return detentionReportDeed(desk)
    default:
      return refuse('not-from-here', command.do)
  }
}

const OF_PARTIES = /^(list|answers?|ranks|families|manifest|go|home)\./
const OF_PRESS = /^(statement|joint|media)\./
const OF_CLINICIANS = /^(arrival|fitness|wristbands)\./
const OF_LINE = /^(step|device|tablet)\./
const OF_NEGOTIATION = /^(agreement|plan|schedule|tranche|barrier|exchange)\./

/** Why a role has no business with a command; null where it may try. */
export function barred({ role }: Desk, command: Command): string | null {
  const name = command.do
  if (name === 'desk.report' || name === 'desk.withdraw') return barredAtDesk(role, command)
  if (name === 'consent.record')
    return role === 'mediator' || role === 'transit' ? null : 'mediator'
  if (name === 'detention.report') return sightOf(role).detention === null ? 'bureau' : null
  if (role === 'headquarters') return OF_CLINICIANS.test(name) ? 'transit' : null
  if (name === 'interview.record') return role === 'neutral' ? null : 'neutral'
  if (OF_LINE.test(name)) return role === 'transit' ? null : 'headquarters'
  if (OF_CLINICIANS.test(name)) return role === 'transit' ? null : 'transit'
  if (name === 'family.told') return role === 'family-desk' ? null : 'family-desk'
  if (OF_PRESS.test(name)) return role === 'press-office' ? null : 'press-office'
  if (OF_PARTIES.test(name)) return 'headquarters'
  return OF_NEGOTIATION.test(name) && role === 'mediator' ? null : 'headquarters'
}

// Home is the parties' own; everything else beside the line is the clinicians'.
function barredAtDesk(
  role: Desk['role'],
  command: CommandOf<'desk.report' | 'desk.withdraw'>,
): string | null {
  const what = command.do === 'desk.report' ? command.report : command.about
  const owner = what === 'home' ? 'headquarters' : 'transit'
  return role === owner ? null : owner
}

/** An act of this desk's officer. */
function said<K extends Act['kind']>(
  desk: Desk,
  kind: K,
  says: Act<K>['says'],
  afterwards?: () => Promise<Result<unknown>>,
): Deed {
  return actDeed({ kind, says, author: desk.officer }, afterwards)
}

type Accepted =
  | 'agreement.accepted'
  | 'plan.accepted'
  | 'schedule.accepted'
  | 'manifest.accepted'
  | 'barrier.accepted'
  | 'closing.accepted'

function accept(desk: Desk, kind: Accepted, proposal: string): Result<Deed> {
  return ok(said(desk, kind, { accepts: proposal, at: desk.seat.now() }))
}

async function listDeed(desk: Desk): Promise<Result<Deed>> {
  const { seat, hashing } = desk
  if (seat.register().sought.size === 0) return refuse('nothing-sought')
  const committed = await commitRows(seat, 'sought', hashing)
  if (!committed.ok) return committed
  const { act: committing, rows } = committed.value
  const act = { ...committing, author: desk.officer }
  const size = 128 // what one entry may name beside its own blob; spec/entry.md
  const parts = Math.ceil(rows.length / size)
  // The officer commits; the node delivers what was committed to, in its own name.
  const deliveries = Array.from({ length: parts }, (_, i): Act<'list.delivered'> => ({
    kind: 'list.delivered',
    says: { part: i + 1, parts, at: seat.now() },
    author: seat.nodeKey,
    more: rows.slice(i * size, (i + 1) * size),
  }))
  return ok(actDeed({ ...act, author: desk.officer }, () => performAll(seat, deliveries)))
}

/** Commits to the held list, which goes nowhere: only its padded size and its hash do. */
async function heldDeed(desk: Desk): Promise<Result<Deed>> {
  const { seat, hashing } = desk
  if (seat.register().held.size === 0) return refuse('nothing-held')
  const committed = await commitRows(seat, 'held', hashing)
  if (!committed.ok) return committed
  return ok(actDeed({ ...committed.value.act, author: desk.officer }))
}

/** States which of our own persons, by the other side's answers, cross together or not at all. */
function familiesDeed(desk: Desk): Result<Deed> {
  const groups = familiesOf(desk.seat)
  if (groups.length === 0) return refuse('no-families')
  return ok(said(desk, 'families.stated', { at: desk.seat.now(), groups }))
}

function enteringDeed(desk: Desk, command: CommandOf<'answers.enter'>): Result<Deed> {
  const read = readSheetOf(desk, command.sheet)
  if (read === null) return refuse('not-found', command.sheet)
  const says = enteredOf(desk.seat, read, desk.officer)
  return says.ok ? ok(said(desk, 'answer.entered', says.value)) : says
}

function agreementDeed(desk: Desk, command: CommandOf<'agreement.propose'>): Result<Deed> {
  const agreement = agreementFrom(desk.outlook(), command.clauses)
  if (!agreement.ok) return agreement
  return ok(said(desk, 'agreement.proposed', { at: desk.seat.now(), agreement: agreement.value }))
}

const WHY = {
  'not-ours': 'unconfirmed',
  'already-home': 'already-released',
  'identity-open': 'unconfirmed',
  'family-split': 'barred',
  'term-misread': 'barred',
} as const

function objection(desk: Desk, command: CommandOf<'plan.object'>): Result<Deed> {
  const objections = command.refs.map((ref) => ({
    ref: personRef(ref),
    why: WHY[command.code],
    reason: command.code,
  }))
  if (objections.length === 0) return refuse('nobody-named')
  const says = { at: desk.seat.now(), plan: command.proposal, objections }
  return ok(said(desk, 'plan.objected', says))
}

function scheduleDeed(desk: Desk, command: CommandOf<'schedule.propose'>): Result<Deed> {
  const schedule = scheduleFrom(desk.outlook(), {
    tranche: command.tranche,
    at: instant(command.at),
    point: command.point,
  })
  return schedule.ok ? ok(said(desk, 'schedule.proposed', schedule.value)) : schedule
}

/** The first side's signature proposes the manifest, the other's accepts it. */
function manifestDeed(desk: Desk, tranche: string): Result<Deed> {
  const { seat } = desk
  const open = proposedManifest(desk, tranche)
  if (open !== null) {
    return accept(desk, 'manifest.accepted', open)
  }
  const manifest = manifestOf(seat, tranche)
  if (!manifest.ok) return manifest
  // Whoever proposes signs too: by the node where it keeps the officer's key, else by the same act again.
  const own = async (): Promise<Result<unknown>> => {
    await seat.sync()
    const hash = proposedManifest(desk, tranche)
    if (hash === null) return ok(null)
    const says = { accepts: hash, at: seat.now() }
    const signed = await perform(seat, { kind: 'manifest.accepted', says, author: desk.officer })
    return isKeyElsewhere(signed) ? ok(null) : signed
  }
  return ok(said(desk, 'manifest.proposed', manifest.value, own))
}

function proposedManifest(desk: Desk, tranche: string): string | null {
  const { manifests } = desk.seat.exchange()
  const open = signable(desk.outlook(), 'manifest')
  return open.find((hash) => manifests.get(hash)?.tranche === tranche) ?? null
}

function trancheDeed(
  desk: Desk,
  command: CommandOf<'tranche.hold' | 'tranche.resume' | 'tranche.close'>,
): Result<Deed> {
  const act = { tranche: command.tranche, at: desk.seat.now() }
  if (command.do === 'tranche.hold') {
    return ok(said(desk, 'tranche.held', { ...act, reason: command.reason }))
  }
  const kind = command.do === 'tranche.resume' ? 'tranche.resumed' : 'tranche.closed'
  return ok(said(desk, kind, act))
}

/** Takes this side's go back while the other has not given its own; after that, holding is what stops people. */
function withdrawalDeed(desk: Desk, id: string): Result<Deed> {
  const tranche = desk.seat.exchange().tranches.get(id)
  if (tranche === undefined) return refuse('not-found', id)
  if (tranche.stage !== 'manifested') return refuse('both-gave-go', id)
  if (!tranche.go.has(desk.seat.id)) return refuse('no-go-given', id)
  return ok(said(desk, 'go.withdrawn', { tranche: id, at: desk.seat.now() }))
}

function familyDeed(desk: Desk, ref: PersonRef): Result<Deed> {
  if (!mayTellFamily(desk.seat.exchange(), ref)) return refuse('not-home', ref)
  return ok({ is: 'note', kind: 'family.told', data: { at: desk.seat.now(), refs: [ref] } })
}

/** Opens what this side committed to of its lists' counts; void for everybody before the account binds. */
function countsDeed(desk: Desk): Result<Deed> {
  const lists = countsToOpen(desk.seat, desk.hashing)
  if (!lists.ok) return lists
  return ok(said(desk, 'count.opened', { at: desk.seat.now(), lists: lists.value }))
}

/** The mediator's first proposes the account, the parties' accept it. */
function closing(desk: Desk): Result<Deed> {
  const outlook: Outlook = desk.outlook()
  const [open] = signable(outlook, 'closing')
  const mayPropose = seriesBoard(outlook)?.closing?.mayPropose === true
  // The mediator signs no account that a late receipt has overtaken, and proposes another.
  if (open !== undefined && !mayPropose) return accept(desk, 'closing.accepted', open)
  if (outlook.state.frame?.mediator !== desk.seat.id) return refuse('not-the-mediator')
  const account = accountOf(outlook.state)
  if (account === null) return refuse('nothing-agreed')
  if (!mayPropose) return refuse('people-under-way')
  return ok(said(desk, 'closing.proposed', { at: desk.seat.now(), account }))
}
