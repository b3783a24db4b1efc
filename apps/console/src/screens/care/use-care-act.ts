import type { Answered, CareAct, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct, type Acting } from '../../parts/use-plain-act.ts'

type Done = Answered<'careAct'>

const OF_CARE: readonly Operation[] = ['care', 'careSummary', 'arrivals']
const send = (body: CareAct): Promise<Result<Done>> => call('careAct', { body })

export type CareActing = Acting<CareAct, Done>

export const useCareAct = (): CareActing => usePlainAct(send, OF_CARE)
