// A trial asked of the node once typing rests; while it is on the way the last answer stays.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PlanTrial, PlanTrialBody } from '@parley/api'
import { RefusedError, type Refusal } from '@parley/kernel'
import { call } from '../../node-call.ts'

const PAUSE_MS = 350 // a plan is worked out for every answer, so it waits a little longer than a check

export interface Tried {
  readonly trial: PlanTrial | null
  readonly refusal: Refusal | null
  /** Whether what is shown answers what is asked now. */
  readonly isFresh: boolean
}

/** The trial of a body; null asks nothing. */
export function useTrial(body: PlanTrialBody | null): Tried {
  const text = body === null ? '' : JSON.stringify(body)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    if (text === '' || text === asked) return undefined
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, asked])
  const query = useQuery({
    queryKey: ['planTry', asked],
    queryFn: async () => {
      const result = await call('planTry', { body: JSON.parse(asked) as PlanTrialBody }) // written just above
      if (!result.ok) throw new RefusedError(result.refusal)
      return result.value
    },
    enabled: asked !== '',
    retry: false,
    placeholderData: keepPreviousData,
  })
  const refusal = query.error instanceof RefusedError ? query.error.refusal : null
  const isFresh = text === asked && !query.isFetching
  return { trial: refusal === null ? (query.data ?? null) : null, refusal, isFresh }
}
