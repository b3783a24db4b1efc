// Acts at the line need no signing dialog: each is one call, kept by the node before it answers.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { LineAct, LineActed, Operation } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { settled } from '@parley/ui'
import { call } from '../../node-call.ts'

const OF_THE_LINE: ReadonlySet<unknown> = new Set<Operation>(['line', 'lineRead'])

export interface LineActing {
  readonly act: (body: LineAct) => Promise<LineActed | null>
  /** Why the last act was not done; null after one that was. */
  readonly refusal: Refusal | null
}

export function useLineAct(): LineActing {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = useCallback(
    async (body: LineAct): Promise<LineActed | null> => {
      const done = await settled(call('lineAct', { body }))
      setRefusal(done.ok ? null : done.refusal)
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => OF_THE_LINE.has(queryKey[0]),
      })
      return done.ok ? done.value : null
    },
    [queries],
  )
  return { act, refusal }
}
