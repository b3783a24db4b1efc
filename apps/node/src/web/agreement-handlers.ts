// Agreements: what was proposed, what a new proposal starts from, and what is known of one before it is signed.
import {
  AGREEMENT_LIMITS,
  EQUIVALENTS_LIMITS,
  EQUIVALENTS_PRESETS,
  agreementRows,
  agreementWarnings,
  clausesClashing,
  clausesOf,
  clauseTicks,
  mayAcceptAgreement,
  meetableClauses,
} from '@parley/exchange'
import type { Agreement, Outlook } from '@parley/exchange'
import { TABLES } from '@parley/api'
import type { AgreementCheck, AgreementDraft, Clause, Handlers } from '@parley/api'
import { ok } from '@parley/kernel'
import type { Result } from '@parley/kernel'
import { agreementFrom, baseAgreement } from './agreement-draft.ts'
import { guard } from './board-handlers.ts'
import { acceptances } from './levels.ts'
import type { Desk } from './desk.ts'

type AgreementOperations = Pick<Handlers<Desk>, 'agreement' | 'agreementDraft' | 'agreementCheck'>

export const agreementHandlers: AgreementOperations = {
  agreement: (_, desk) =>
    guard(desk, 'agreement', () => {
      const outlook = desk.outlook()
      return ok({
        proposals: agreementRows(outlook).map((row) => ({
          ...row,
          acceptances: acceptances(desk, row.acceptances),
        })),
        inForce: outlook.state.agreement?.hash ?? null,
        mayAccept: mayAcceptAgreement(outlook),
      })
    }),
  agreementDraft: (_, desk) => guard(desk, 'agreement', () => ok(draftOf(desk.outlook()))),
  agreementCheck: ({ body }, desk) =>
    guard(desk, 'agreement', () => checkOf(desk.outlook(), body.clauses)),
}

function draftOf(outlook: Outlook): AgreementDraft {
  const base = baseAgreement(outlook)
  const clauses = clausesOf(base)
  return {
    replaces: base.replaces,
    clauses,
    limits: { ...AGREEMENT_LIMITS, ...EQUIVALENTS_LIMITS },
    tables: TABLES.map((name) => ({ name, ...EQUIVALENTS_PRESETS[name] })),
    conflict: conflictUnder(outlook),
    meetable: meetableClauses(outlook, clauses),
  }
}

/** Clauses of the agreement in force under which no plan was found. */
function conflictUnder(outlook: Outlook): readonly string[] | null {
  const inForce = outlook.state.agreement
  if (inForce === null) return null
  return agreementRows(outlook).find((row) => row.hash === inForce.hash)?.conflict ?? null
}

function checkOf(outlook: Outlook, clauses: readonly Clause[]): Result<AgreementCheck> {
  const agreement = agreementFrom(outlook, clauses)
  return agreement.ok ? ok(checkedOf(outlook, agreement.value)) : agreement
}

function checkedOf(outlook: Outlook, agreement: Agreement): AgreementCheck {
  return {
    ticks: clauseTicks(outlook, clausesOf(agreement)),
    clashes: clausesClashing(agreement),
    warnings: agreementWarnings(agreement).map((w) => ({ code: w.code, clause: w.term })),
  }
}
