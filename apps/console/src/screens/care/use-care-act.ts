// Acts of the treating team need no signing dialog: each is a note of the seat's own log, kept before it is
// answered, so that whoever writes at a bedside is not asked twice.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { CareAct, Operation } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { settled } from '@parley/ui'
import { call } from '../../node-call.ts'

const OF_CARE: ReadonlySet<unknown> = new Set<Operation>(['care', 'careSummary', 'arrivals'])

export interface CareActing {
  /** Whether it was done. */
  readonly act: (body: CareAct) => Promise<boolean>
  /** Why the last act was not done; null after one that was. */
  readonly refusal: Refusal | null
}

export function useCareAct(): CareActing {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = useCallback(
    async (body: CareAct): Promise<boolean> => {
      const done = await settled(call('careAct', { body }))
      setRefusal(done.ok ? null : done.refusal)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => OF_CARE.has(queryKey[0]) })
      return done.ok
    },
    [queries],
  )
  return { act, refusal }
}
