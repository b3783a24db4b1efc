// Acts that need no signing dialog: each is one call that the node keeps in its own log before it answers, so that
// whoever writes at a bedside or at the line is not asked twice. What they change is read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Operation } from '@parley/api'
import type { Refusal, Result } from '@parley/kernel'
import { settled } from '@parley/ui'

export interface Acting<Body, Done> {
  /** What was done; null where it was refused. */
  readonly act: (body: Body) => Promise<Done | null>
  /** Why the last act was not done; null after one that was. */
  readonly refusal: Refusal | null
}

/**
 * @param send the call; the same function every time, or the act changes with every drawing
 * @param changed operations whose answers the act may change; the same array every time
 */
export function usePlainAct<Body, Done>(
  send: (body: Body) => Promise<Result<Done>>,
  changed: readonly Operation[],
): Acting<Body, Done> {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const act = useCallback(
    async (body: Body): Promise<Done | null> => {
      const done = await settled(send(body))
      setRefusal(done.ok ? null : done.refusal)
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => changed.some((operation) => operation === queryKey[0]),
      })
      return done.ok ? done.value : null
    },
    [queries, send, changed],
  )
  return { act, refusal }
}
