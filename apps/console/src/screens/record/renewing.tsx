// The record is read again while somebody looks at it. Pages take up a newer reading by themselves; a review does not, for
// a key that is on its way would decide another sentence.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { RecordList } from '@parley/api'
import { Notice, useWords } from '@parley/ui'
import { read } from '../../node-call.ts'

const LOOK_MS = 10_000

export interface RenewingProps {
  /** Whether a newer reading waits until somebody asks for it. */
  readonly isHeld: boolean
}

export function Renewing({ isHeld }: RenewingProps): ReactNode {
  const query = useQuery({
    ...read('record', { query: { limit: 1, offset: 0 } }),
    refetchInterval: LOOK_MS,
  })
  return query.data === undefined ? null : <Renewed record={query.data} isHeld={isHeld} />
}

interface RenewedProps extends RenewingProps {
  readonly record: RecordList
}

function Renewed({ record, isHeld }: RenewedProps): ReactNode {
  const { t, times } = useWords()
  const { readAt, failedAt, isRenewing } = record
  return (
    <div aria-live="polite" className="record-renewing no-print">
      {isRenewing && <p className="hint">{t('record.renew.renewing')}</p>}
      {failedAt !== null && readAt !== null && (
        <Notice tone="look">
          {t('record.renew.failed', { when: times.moment(failedAt), since: times.moment(readAt) })}
        </Notice>
      )}
      {isHeld ? <Offered readAt={readAt} /> : <TakenUp readAt={readAt} />}
    </div>
  )
}

type ReadProps = Pick<RecordList, 'readAt'>

/** Asks for everything of the record anew when it was read again. */
function TakenUp({ readAt }: ReadProps): ReactNode {
  const renew = useRenewal()
  const seen = useRef(readAt)
  useEffect(() => {
    if (seen.current === readAt) return
    seen.current = readAt
    renew()
  }, [readAt, renew])
  return null
}

/** Says that it was read again, and asks anew when somebody wants it. */
function Offered({ readAt }: ReadProps): ReactNode {
  const { t } = useWords()
  const renew = useRenewal()
  const [shown, setShown] = useState(readAt)
  if (shown === readAt) return null
  return (
    <Notice tone="done">
      {t('record.renew.newer')}{' '}
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setShown(readAt)
          renew()
        }}
      >
        {t('record.renew.newer.show')}
      </Button>
    </Notice>
  )
}

function useRenewal(): () => void {
  const queries = useQueryClient()
  return useCallback(() => {
    void queries.invalidateQueries({ predicate: ({ queryKey: [of] }) => isOfRecord(of) })
  }, [queries])
}

const isOfRecord = (operation: unknown): boolean =>
  typeof operation === 'string' && operation.startsWith('record')
