// What a press office keeps in its party's private log: drafts, who approved them, and which checks two officers
// passed with a reason. The texts wait there until they are released in the clear.
import { isJsonObject, ok } from '@parley/kernel'
import type { PartyId, Refusal, Result } from '@parley/kernel'
import type { Entry } from './event.ts'
import { integer, object, readShape, textUpTo, time } from './shape.ts'
import type { Register } from './register.ts'
import { withEntry } from './state.ts'
import { passNote, STATEMENT_OFFICERS, statementDraft } from './statement.ts'
import type { CheckPass, PassableCheck, StatementDraft } from './statement.ts'

type Folded = Result<Register['drafts'], Refusal<'field'>>

const KINDS = ['statement.drafted', 'statement.approved', 'statement.passed'] as const
type StatementKind = (typeof KINDS)[number]

export function isStatementKind(kind: string): kind is StatementKind {
  return KINDS.some((one) => one === kind)
}

/** Folds one note about drafts; a note about a draft nobody wrote changes nothing. */
export function applyStatementNote(
  drafts: Register['drafts'],
  kind: StatementKind,
  entry: Entry,
): Folded {
  switch (kind) {
    case 'statement.drafted':
      return drafted(drafts, entry)
    case 'statement.approved':
      return approved(drafts, entry)
    case 'statement.passed':
      return passed(drafts, entry)
  }
}

/** Reasons that pass a check of a draft: by two different officers, else nobody's counts. */
export function passesOf(
  draft: Pick<StatementDraft, 'passes'>,
  check: PassableCheck,
): { readonly isPassed: boolean; readonly passes: readonly CheckPass[] } {
  const passes = draft.passes.filter((pass) => pass.check === check)
  return { isPassed: passes.length >= STATEMENT_OFFICERS, passes }
}

/** The number of the next statement a party drafts: above its drafts and everything it has released. */
export function nextStatementNumber(
  drafts: Register['drafts'],
  released: readonly { readonly by: PartyId; readonly number: number }[],
  party: PartyId,
): number {
  const own = released.filter((one) => one.by === party).map((one) => one.number)
  return Math.max(0, ...drafts.keys(), ...own) + 1
}

function drafted(drafts: Register['drafts'], entry: Entry): Folded {
  const read = readShape(statementDraft, entry.data ?? undefined)
  if (!read.ok) return read
  const draft = { ...read.value, approvedBy: [], passes: [] }
  return ok(withEntry(drafts, draft.number, draft))
}

const approval = object({ at: time, number: integer(1, 100_000) })
// By an officer whose key is on their own device: the node signs the note and says whose word it is.
const approvalBy = object({ at: time, number: integer(1, 100_000), officer: textUpTo(128) })

interface Approval {
  readonly number: number
  readonly officer?: string
}

function approved(drafts: Register['drafts'], entry: Entry): Folded {
  const data = entry.data ?? undefined
  const isByNode = isJsonObject(data) && Object.hasOwn(data, 'officer')
  const read: Result<Approval, Refusal<'field'>> = isByNode
    ? readShape(approvalBy, data)
    : readShape(approval, data)
  if (!read.ok) return read
  const draft = drafts.get(read.value.number)
  if (draft === undefined) return ok(drafts)
  const { officer = entry.author } = read.value
  const approvedBy = [...new Set([...draft.approvedBy, officer])].sort()
  return ok(withEntry(drafts, draft.number, { ...draft, approvedBy }))
}

function passed(drafts: Register['drafts'], entry: Entry): Folded {
  const read = readShape(passNote, entry.data ?? undefined)
  if (!read.ok) return read
  const { number, officer = entry.author, check, reason, at } = read.value
  const draft = drafts.get(number)
  if (draft === undefined) return ok(drafts)
  // One officer who signs twice is still one.
  const others = draft.passes.filter((one) => one.check !== check || one.officer !== officer)
  const passes = [...others, { check, officer, reason, at }]
  return ok(withEntry(drafts, number, { ...draft, passes }))
}
