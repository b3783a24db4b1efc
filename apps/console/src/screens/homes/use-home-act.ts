// Notes of a home desk need no signing dialog: each is kept in the seat's own log under the officer's name.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { HomeAct, Operation } from '@parley/api'
import type { Refusal } from '@parley/kernel'
import { settled } from '@parley/ui'
import { call } from '../../node-call.ts'

const OF_HOMES: ReadonlySet<unknown> = new Set<Operation>(['homes'])

export interface HomeActing {
  /** Whether the note was kept. */
  readonly act: (body: HomeAct) => Promise<boolean>
  /** Why the last note was not kept; null after one that was. */
  readonly refusal: Refusal | null
}

export function useHomeAct(): HomeActing {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = useCallback(
    async (body: HomeAct): Promise<boolean> => {
      const done = await settled(call('homeAct', { body }))
      setRefusal(done.ok ? null : done.refusal)
      await queries.invalidateQueries({ predicate: ({ queryKey }) => OF_HOMES.has(queryKey[0]) })
      return done.ok
    },
    [queries],
  )
  return { act, refusal }
}
