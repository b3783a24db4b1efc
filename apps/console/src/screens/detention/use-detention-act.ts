// Notes of detention need no signing dialog: each is kept in the party's own log under the officer's name. What goes to
// the others is a report, and that is signed.
import type { DetentionAct, DetentionActed, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct } from '../../parts/use-plain-act.ts'
import type { Acting } from '../../parts/use-plain-act.ts'

const CHANGED: readonly Operation[] = ['detention', 'detentionFile']

export type DetentionActing = Acting<DetentionAct, DetentionActed>

async function send(body: DetentionAct): Promise<Result<DetentionActed>> {
  return await call('detentionAct', { body })
}

export function useDetentionAct(): DetentionActing {
  return usePlainAct(send, CHANGED)
}
