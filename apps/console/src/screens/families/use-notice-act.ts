import type { Answered, NoticeAct, Operation } from '@parley/api'
import type { Result } from '@parley/kernel'
import { call } from '../../node-call.ts'
import { usePlainAct, type Acting } from '../../parts/use-plain-act.ts'

type Done = Answered<'noticeAct'>

const OF_NOTICES: readonly Operation[] = ['notices']
const send = (body: NoticeAct): Promise<Result<Done>> => call('noticeAct', { body })

export type NoticeActing = Acting<NoticeAct, Done>

export const useNoticeAct = (): NoticeActing => usePlainAct(send, OF_NOTICES)
