import type { Answered, LineAct, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct, type Acting } from '../../parts/use-plain-act.ts'

type Done = Answered<'lineAct'>

const OF_THE_LINE: readonly Operation[] = ['line', 'lineRead']
const send = (body: LineAct): Promise<Result<Done>> => call('lineAct', { body })

export type LineActing = Acting<LineAct, Done>

export const useLineAct = (): LineActing => usePlainAct(send, OF_THE_LINE)
