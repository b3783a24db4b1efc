import { Button, Skeleton } from '@mantine/core'
import { useQuery, keepPreviousData } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Answered, Asking, Operation } from '@parley/api'
import { RefusedError, type Refusal } from '@parley/kernel'
import { Empty, RefusalNotice, useWords } from '@parley/ui'
import { read } from '../node-call.ts'

export interface LoadedProps<Op extends Operation> {
  readonly operation: Op
  readonly asking: Asking<Op>
  readonly children: (value: Answered<Op>) => ReactNode
}

/** A read model with its four faces: loading, refused, failed, and there. The last value stays while a new one comes. */
export function Loaded<Op extends Operation>({
  operation,
  asking,
  children,
}: LoadedProps<Op>): ReactNode {
  const query = useQuery({ ...read(operation, asking), placeholderData: keepPreviousData })
  const { t } = useWords()
  if (query.data !== undefined) return children(query.data as Answered<Op>)
  if (query.isPending) {
    return (
      <div className="stack" aria-busy="true" aria-label={t('state.loading')}>
        <Skeleton height={34} width="38%" />
        <Skeleton height={150} />
        <Skeleton height={240} />
      </div>
    )
  }
  if (query.error instanceof RefusedError) return <Refused refusal={query.error.refusal} />
  return (
    <Empty icon="warning" title={t('state.failed')} hint={t('state.failed.hint')}>
      <Button variant="default" mt="sm" onClick={() => void query.refetch()}>
        {t('state.retry')}
      </Button>
    </Empty>
  )
}

export function Refused({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { t } = useWords()
  if (refusal.code === 'not-allowed') return <Empty icon="lock" title={t('state.not-allowed')} />
  if (refusal.code === 'not-found') {
    return <Empty icon="search" title={t('state.not-found')} hint={t('state.not-found.hint')} />
  }
  return <RefusalNotice refusal={refusal} />
}
