// Acts on notices need no signing dialog: the node signs the notice and notes whose desk asked for it.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { NoticeAct, NoticeView, Operation } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { settled } from '@parley/ui'
import { call } from '../../node-call.ts'

const OF_NOTICES: ReadonlySet<unknown> = new Set<Operation>(['notices'])

export interface NoticeActing {
  /** The notice it was about; null where it was about none, or was refused. */
  readonly act: (body: NoticeAct) => Promise<NoticeView | null>
  /** Why the last act was not done; null after one that was. */
  readonly refusal: Refusal | null
}

export function useNoticeAct(): NoticeActing {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = useCallback(
    async (body: NoticeAct): Promise<NoticeView | null> => {
      const done = await settled(call('noticeAct', { body }))
      setRefusal(done.ok ? null : done.refusal)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => OF_NOTICES.has(queryKey[0]) })
      return done.ok ? done.value.notice : null
    },
    [queries],
  )
  return { act, refusal }
}
