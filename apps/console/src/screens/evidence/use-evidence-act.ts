// Signs of life and words on contested answers are kept in the side's own log at once; what crosses goes with the next
// report of detention, which is signed.
import type { EvidenceAct, EvidenceActed, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct } from '../../parts/use-plain-act.ts'
import type { Acting } from '../../parts/use-plain-act.ts'

const CHANGED: readonly Operation[] = ['evidence', 'detention', 'detentionFile']

export type EvidenceActing = Acting<EvidenceAct, EvidenceActed>

async function send(body: EvidenceAct): Promise<Result<EvidenceActed>> {
  return await call('evidenceAct', { body })
}

export function useEvidenceAct(): EvidenceActing {
  return usePlainAct(send, CHANGED)
}
