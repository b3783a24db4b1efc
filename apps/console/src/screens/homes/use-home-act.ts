import type { Answered, HomeAct, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct, type Acting } from '../../parts/use-plain-act.ts'

type Done = Answered<'homeAct'>

const OF_HOMES: readonly Operation[] = ['homes']
const send = (body: HomeAct): Promise<Result<Done>> => call('homeAct', { body })

export type HomeActing = Acting<HomeAct, Done>

export const useHomeAct = (): HomeActing => usePlainAct(send, OF_HOMES)
