import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Answered, Asking, Operation } from '@parley/api'
import { RefusedError, type Refusal } from '@parley/kernel'
import { Empty, RefusalNotice, useWords } from '@parley/ui'
import { read } from '../node-call.ts'

export interface LoadedProps<Op extends Operation> {
  readonly operation: Op
  readonly asking: Asking<Op>
  readonly children: (value: Answered<Op>) => ReactNode
  /** What to show in place of a refusal, by its code. */
  readonly refused?: Readonly<Record<string, ReactNode>>
}

/**
 * A read model with its four faces: loading, refused, failed, and there. While another page or filter of
 * the same thing is on the way the last one stays; another person's data never stands in for this one's.
 */
export function Loaded<Op extends Operation>({
  operation,
  asking,
  children,
  refused = {},
}: LoadedProps<Op>): ReactNode {
  const query = useQuery({
    ...read(operation, asking),
    placeholderData: (previous, before) =>
      isSameThing(before?.queryKey[1], asking) ? previous : undefined,
  })
  const { t } = useWords()
  if (query.data !== undefined) return children(query.data as Answered<Op>)
  if (query.isPending) {
    return (
      <div className="stack" aria-busy="true">
        <span className="visually-hidden">{t('state.loading')}</span>
        <Skeleton height={34} width="38%" />
        <Skeleton height={150} />
        <Skeleton height={240} />
      </div>
    )
  }
  if (query.error instanceof RefusedError) {
    const { refusal } = query.error
    return refused[refusal.code] ?? <Refused refusal={refusal} />
  }
  return (
    <Empty icon="warning" title={t('state.failed')} hint={t('state.failed.hint')}>
      <Button variant="default" mt="sm" onClick={() => void query.refetch()}>
        {t('state.retry')}
      </Button>
    </Empty>
  )
}

/** Asked of the same person, list or tranche: paths alike, whatever the query. */
function isSameThing(before: unknown, now: unknown): boolean {
  const paramsOf = (asking: unknown) =>
    typeof asking === 'object' && asking !== null && 'params' in asking ? asking.params : null
  return JSON.stringify(paramsOf(before)) === JSON.stringify(paramsOf(now))
}

export function Refused({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { t } = useWords()
  if (refusal.code === 'not-allowed') return <Empty icon="lock" title={t('state.not-allowed')} />
  if (refusal.code === 'not-found') {
    return <Empty icon="search" title={t('state.not-found')} hint={t('state.not-found.hint')} />
  }
  return <RefusalNotice refusal={refusal} />
}
