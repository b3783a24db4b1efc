// Claims that give a number, and the groups that one voice tells in one report.
import type { RecordClaim } from '../together/public-record.ts'

export interface NumberedClaim extends RecordClaim {
  readonly count: number
}

export const isNumbered = (claim: RecordClaim): claim is NumberedClaim => claim.count !== null

/** Claims of one voice are groups beside each other, and may be added. */
export const voiceOf = ({ telling, side, by, status }: RecordClaim): string =>
  JSON.stringify([telling, side, by, status])

export const sumOf = (claims: readonly NumberedClaim[]): number =>
  claims.reduce((sum, { count }) => sum + count, 0)
