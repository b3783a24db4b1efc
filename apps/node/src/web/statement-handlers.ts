// What a press office reads: statements with their checks, statements of both parties, the media log.
import {
  isEmbargoOver,
  jointRows,
  mediaBoard,
  messagesOf,
  namingBoard,
  sightOf,
  statementRows,
} from '@parley/exchange'
import type { StatementRow } from '@parley/exchange'
import type { Handlers, Naming, Statement } from '@parley/api'
import { ok, refuse } from '@parley/kernel'
import { guard } from './board-handlers.ts'
import type { Desk } from './desk.ts'

type StatementOperations = Pick<Handlers<Desk>, 'statements' | 'media'>

export const statementHandlers: StatementOperations = {
  statements: (_, desk) =>
    guard(desk, 'statements', () => {
      const outlook = desk.outlook()
      return ok({
        rows: statementRows(outlook).map((row) => statementOf(desk, row)),
        joint: jointRows(outlook, desk.hashing),
        naming: namingOf(desk),
        mayDraft: sightOf(desk.role).drafts,
        embargoMet: isEmbargoOver(outlook.state),
      })
    }),
  media: (_, desk) =>
    guard(desk, 'statements', () => {
      const board = mediaBoard(desk.outlook())
      if (board === null) return refuse('not-allowed', 'media')
      const tranches = [...desk.seat.exchange().tranches.keys()].sort()
      return ok({ ...board, tranches })
    }),
}

function namingOf(desk: Desk): Naming {
  const { isBarred, rows } = namingBoard(desk.outlook())
  return {
    barred: isBarred,
    rows: rows.map((row) => ({
      ...row,
      name: desk.publicNameOf(row.party),
      isOwn: row.party === desk.seat.id && row.role === desk.role,
    })),
  }
}

function statementOf(desk: Desk, row: StatementRow): Statement {
  const { approvedBy, isEmbargoMet, number: _number, releasedAt, ...rest } = row
  const isOut = releasedAt !== null
  return {
    ...rest,
    releasedAt,
    // Approvals are entries of the private log, which gives their officers; their time is the draft's.
    approvals: approvedBy.map((officer) => ({ officer, at: row.draftedAt, index: 0 })),
    embargo: { until: 'exchange-over', met: isEmbargoMet },
    mayApprove: row.mayApprove && !approvedBy.includes(desk.officer),
    checks: row.checks.map((check) => ({
      ...check,
      // The second officer passes a check; one who has signed has no more to say.
      mayPass: check.mayPass && check.passes.every(({ officer }) => officer !== desk.officer),
    })),
    messages: row.texts.map(({ language, text }) => ({
      language,
      parts: isOut ? messagesOf(text) : [],
    })),
  }
}
