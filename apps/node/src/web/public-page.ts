// What anyone may read: released statements with what corrected them, and how to check the log they stand in.
import { correctionOf, readableTexts, remainsRows, statementId } from '@parley/exchange'
import type { PublicPage } from '@parley/api'
import type { PartyId } from '@parley/kernel'
import { lotOf } from './home-handlers.ts'
import type { Desk } from './desk.ts'
import { badgeOf } from './session-view.ts'
import type { Installation } from './session-view.ts'

export function publicPage(
  desk: Desk,
  checkpoint: Pick<PublicPage['log'], 'checkpoint' | 'policy'>,
  installation: Installation,
): PublicPage {
  const state = desk.seat.exchange()
  const { frame, consents } = state
  const head = desk.seat.head()
  const badge = badgeOf(head, installation)
  // Nobody is named without consent, and nobody by the id that stands in a log.
  const nameOf = (party: PartyId | null | undefined): string | null =>
    party !== null && party !== undefined && consents.has(party) ? desk.publicNameOf(party) : null
  const mediator = nameOf(frame?.mediator)
  const transitState = nameOf(frame?.transit)
  const isAnythingOut = state.statements.length + state.jointStatements.length > 0
  return {
    exchange: {
      name: installation.exchange.name,
      series: frame?.series ?? '',
      day: frame?.day ?? 1,
    },
    ...(mediator === null ? {} : { mediator }),
    ...(transitState === null ? {} : { transitState }),
    ...publicStatements(desk),
    // Counts of remains are public only once a statement about the exchange is out.
    remains: isAnythingOut ? remainsRows(desk.outlook()).map(lotOf) : [],
    log: {
      origin: head.origin,
      size: head.size,
      root: head.root,
      witnessed: badge.witnessed,
      witnesses: badge.witnesses,
      ...checkpoint,
    },
  }
}

/** Everything released, in the order of the log; what was corrected stays beside its correction. */
export function publicStatements(desk: Desk): Pick<PublicPage, 'statements' | 'joint'> {
  const { statements, jointStatements, jointDigests, frame } = desk.seat.exchange()
  const entries = desk.seat.entries()
  const hashAt = (index: number): string => entries.find((e) => e.index === index)?.hash ?? ''
  return {
    statements: statements.map((s) => ({
      id: statementId(s),
      by: s.by,
      releasedAt: s.at,
      texts: readableTexts(s),
      index: s.index,
      hash: hashAt(s.index),
      corrects: s.corrects === null ? null : statementId({ by: s.by, number: s.corrects }),
      correctedBy: correctionOf(statements, s),
    })),
    joint: jointStatements.map((one) => ({
      parties: [...(frame?.belligerents ?? [])].sort(),
      releasedAt: one.at,
      texts: readableTexts(one.statement),
      index: one.index,
      hash: hashAt(one.index),
      digest: jointDigests.get(one.proposal) ?? '',
    })),
  }
}
