// What a press office does: drafts, approves, passes a check with a reason, releases, corrects; statements of both
// parties; the media log. Whatever depends on a count is refused before the embargo ends, with one word and
// before anything is compared.
import {
  jointRows,
  MAX_STATEMENT_BYTES,
  mayDecide,
  mayPass,
  namePlaces,
  namingBoard,
  readableTexts,
  statementFacts,
  statementRows,
} from '@parley/exchange'
import type { Outlook, StatementDraft, StatementRow, StatementText } from '@parley/exchange'
import type { Command } from '@parley/api'
import { ok, parsePartialDate, refuse, utf8Bytes } from '@parley/kernel'
import type { Json, Result } from '@parley/kernel'
import {
  draftNote,
  heldBack,
  jointAcceptance,
  jointStatementOf,
  releaseAct,
} from '../stages/statements.ts'
import { actDeed } from './deed.ts'
import type { Deed } from './deed.ts'
import type { Desk } from './desk.ts'
import { sentencesOf } from './statement-text.ts'
import type { Named } from './statement-text.ts'

type StatementCommand = Extract<
  Command,
  { readonly do: `statement.${string}` | `joint.${string}` | `media.${string}` }
>
type CommandOf<Name extends StatementCommand['do']> = Extract<Command, { readonly do: Name }>

export function isStatementCommand(command: Command): command is StatementCommand {
  return /^(statement|joint|media)\./.test(command.do)
}

export function statementDeed(desk: Desk, command: StatementCommand): Result<Deed> {
  switch (command.do) {
    case 'statement.draft':
      return draftDeed(desk, command)
    case 'statement.write':
      return writeDeed(desk, command)
    case 'statement.approve':
      return approval(desk, command.statement)
    case 'statement.pass':
      return passing(desk, command)
    case 'statement.release':
      return release(desk, command.statement)
    case 'joint.propose':
      return jointProposal(desk, command)
    case 'joint.accept':
      return jointAccepting(desk, command.proposal)
    case 'joint.release':
      return jointRelease(desk, command.proposal)
    case 'media.note':
      return mediaNote(desk, command)
  }
}

/** The ledger's own sentences: with its counts once the embargo is over, with blanks for them before. */
function draftDeed(desk: Desk, command: CommandOf<'statement.draft'>): Result<Deed> {
  const outlook = desk.outlook()
  const named = namedIn(desk, command.names)
  if (!named.ok) return named
  const { counts } = factsAt(outlook)
  const stated = counts.are === 'open' ? counts.arrived : null
  const texts = sentencesOf(command.languages, stated, named.value)
  const names = named.value.map(({ party }) => party)
  const data = draftNote(outlook, { counts: stated, names, texts, corrects: null }, outlook.now)
  return ok({ is: 'note', kind: 'statement.drafted', data })
}

function writeDeed(desk: Desk, command: CommandOf<'statement.write'>): Result<Deed> {
  const outlook = desk.outlook()
  const named = namedIn(desk, command.names)
  if (!named.ok) return named
  const odd = textFault(command.texts)
  if (odd !== null) return odd
  const corrected = correctedBy(desk, command.corrects)
  if (!corrected.ok) return corrected
  const { counts, texts } = command
  const names = named.value.map(({ party }) => party)
  const draft = { counts, texts, names, corrects: corrected.value }
  return ok({ is: 'note', kind: 'statement.drafted', data: draftNote(outlook, draft, outlook.now) })
}

/** The number of the own statement that a draft corrects; null for a draft that corrects none. */
function correctedBy(desk: Desk, id: string | null): Result<number | null> {
  if (id === null) return ok(null)
  const row = rowAt(desk, id)
  if (row === null || row.releasedAt === null || row.by !== desk.seat.id) {
    return refuse('no-such-statement', id)
  }
  return row.mayCorrect ? ok(row.number) : refuse('corrected-before', id)
}

/** A text too long for the log, twice in one language, or with a blank that nothing fills. */
function textFault(texts: readonly StatementText[]): Result<never> | null {
  const seen = new Set<string>()
  for (const { language, text } of texts) {
    if (seen.has(language)) return refuse('language-twice', language)
    seen.add(language)
    if (utf8Bytes(text).length > MAX_STATEMENT_BYTES) return refuse('text-too-long', language)
    const blank = /\{(?!(?:persons|soldiers|civilians)\})[^}]*\}?/.exec(text)
    if (blank !== null) return refuse('unknown-blank', language, blank[0])
  }
  return null
}

/** Whom a draft names, each by its public name; refuses the first who has not consented to it. */
function namedIn(desk: Desk, asked: readonly string[]): Result<readonly Named[]> {
  const { isBarred, rows } = namingBoard(desk.outlook())
  const named: Named[] = []
  for (const id of new Set(asked)) {
    const row = rows.find(({ party }) => party === id)
    if (row === undefined || !row.mayBeNamed) return refuse('not-consented', id)
    if (isBarred) return refuse('naming-barred', id)
    const name = desk.publicNameOf(row.party)
    if (name === null) return refuse('no-public-name', id)
    named.push({ party: row.party, role: row.role, name })
  }
  return ok(named)
}

function approval(desk: Desk, id: string): Result<Deed> {
  const row = rowAt(desk, id)
  if (row === null || row.releasedAt !== null) return refuse('not-found', id)
  if (row.approvedBy.includes(desk.officer)) return refuse('approved-before', id)
  const data = { at: desk.seat.now(), number: row.number, ...byWhom(desk) }
  return ok({ is: 'note', kind: 'statement.approved', data })
}

/** One officer's reason; the second one passes the check. What no two officers may pass is no such command. */
function passing(desk: Desk, command: CommandOf<'statement.pass'>): Result<Deed> {
  const { statement, check, reason } = command
  const row = rowAt(desk, statement)
  if (row === null || row.releasedAt !== null) return refuse('not-found', statement)
  if (!row.isEmbargoMet) return refuse('embargo-met', statement)
  if (!mayPass(row, check)) return refuse('nothing-to-pass', check)
  const passes = row.checks.find((one) => one.code === check)?.passes ?? []
  if (passes.some(({ officer }) => officer === desk.officer)) {
    return refuse('passed-before', statement)
  }
  const [place] = namePlaces([{ language: 'en', text: reason }], factsAt(desk.outlook()))
  if (place !== undefined) return refuse('no-names', 'reason', String(place.position))
  const data = { at: desk.seat.now(), number: row.number, check, reason, ...byWhom(desk) }
  return ok({ is: 'note', kind: 'statement.passed', data })
}

// The note of an officer whose key is elsewhere is signed by the node, and says whose word it is.
function byWhom(desk: Desk): { readonly officer?: string } {
  return desk.seat.officerKey(desk.officer).isHere ? {} : { officer: desk.officer }
}

function release(desk: Desk, id: string): Result<Deed> {
  const outlook = desk.outlook()
  const row = rowAt(desk, id)
  const draft = row === null ? undefined : draftOf(outlook, row)
  if (row === null || draft === undefined) return refuse('not-found', id)
  if (row.releasedAt !== null) return refuse('released-before', id)
  const held = heldBack(row.checks)
  if (held !== null) return refuse(held, id)
  if (!row.mayRelease) return refuse('not-approved', id)
  const given = { at: desk.seat.now(), author: desk.officer }
  const act = releaseAct(outlook, draft, given)
  return ok(act.kind === 'statement.corrected' ? actDeed(act) : actDeed(act))
}

function draftOf(outlook: Outlook, row: StatementRow): StatementDraft | undefined {
  return row.by === outlook.viewer.party ? outlook.register.drafts.get(row.number) : undefined
}

function rowAt(desk: Desk, id: string): StatementRow | null {
  return statementRows(desk.outlook()).find((row) => row.id === id) ?? null
}

function factsAt(outlook: Outlook) {
  const { state, register, viewer, publicNames = [] } = outlook
  return statementFacts(state, register, { party: viewer.party, publicNames })
}

/** Both parties' counts are the ledger's; they may be spoken of once the embargo is over, and not before. */
function jointProposal(desk: Desk, command: CommandOf<'joint.propose'>): Result<Deed> {
  const outlook = desk.outlook()
  if (factsAt(outlook).counts.are === 'hidden') return refuse('embargo-met')
  const named = namedIn(desk, command.names)
  if (!named.ok) return named
  const odd = textFault(command.texts)
  if (odd !== null) return odd
  const names = named.value.map(({ party }) => party)
  const statement = jointStatementOf(desk.seat, { names, texts: command.texts })
  const [place] = namePlaces(readableTexts(statement), factsAt(outlook))
  if (place !== undefined) return refuse('no-names', place.language, String(place.position))
  const says = { at: desk.seat.now(), statement }
  return ok(actDeed({ kind: 'statement.proposed', says, author: desk.officer }))
}

function jointAccepting(desk: Desk, proposal: string): Result<Deed> {
  const row = jointRows(desk.outlook(), desk.hashing).find((one) => one.proposal === proposal)
  const says = jointAcceptance(desk.seat, proposal, desk.hashing)
  if (row === undefined || says === null) return refuse('not-found', proposal)
  const failed = row.checks.find((check) => check.result !== 'passed')
  if (failed !== undefined) return refuse(failed.code, proposal)
  if (!row.mayAccept) return refuse('accepted-before', proposal)
  return ok(actDeed({ kind: 'statement.accepted', says, author: desk.officer }))
}

function jointRelease(desk: Desk, proposal: string): Result<Deed> {
  const row = jointRows(desk.outlook(), desk.hashing).find((one) => one.proposal === proposal)
  const statement = desk.seat.exchange().jointDrafts.get(proposal)
  if (row === undefined || statement === undefined) return refuse('not-found', proposal)
  if (row.state === 'released') return refuse('released-before', proposal)
  const failed = row.checks.find((check) => check.result !== 'passed')
  if (failed !== undefined) return refuse(failed.code, proposal)
  if (!row.mayRelease) return refuse('not-agreed', proposal)
  const says = { at: desk.seat.now(), proposal, statement }
  return ok(actDeed({ kind: 'statement.joint', says, author: desk.officer }))
}

/** A sighting in words; refuses a date no calendar has, a name, and a use that its restriction bars. */
function mediaNote(desk: Desk, command: CommandOf<'media.note'>): Result<Deed> {
  const { do: _, number, firstSeen, restriction, decision, words, origin, ...rest } = command
  const { media } = desk.seat.register()
  if (number !== null && !media.has(number)) return refuse('not-found', String(number))
  if (parsePartialDate(firstSeen) === null) return refuse('no-date', 'firstSeen', firstSeen)
  if (!mayDecide(restriction, decision)) return refuse('restricted', 'decision', restriction)
  const own = number ?? Math.max(0, ...media.keys()) + 1
  if (rest.copyOf !== null && (rest.copyOf === own || media.get(rest.copyOf)?.copyOf !== null)) {
    return refuse('copy-of-copy', 'copyOf', String(rest.copyOf))
  }
  const [place] = namePlaces([{ language: 'en', text: words }], factsAt(desk.outlook()))
  if (place !== undefined) return refuse('no-names', 'words', String(place.position))
  const noted = { ...rest, words, origin, firstSeen, restriction, decision, number: own }
  const data: Json = { at: desk.seat.now(), ...noted }
  return ok({ is: 'note', kind: 'media.noted', data })
}
