// What the screens of the record share: its parts as tabs, and what to say while there is no record.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RecordList } from '@parley/api'
import { Empty, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { Renewing } from './renewing.tsx'

const PARTS = [
  ['exchanges', '/record'],
  ['claims', '/record/claims'],
  ['changes', '/record/changes'],
  ['timeline', '/record/timeline'],
  ['standing', '/record/standing'],
  ['review', '/record/review'],
] as const

interface PartsProps {
  /** Items of the review that are open; null where a page does not know. */
  readonly open: number | null
  /** Whether a newer reading waits until somebody asks for it. */
  readonly isHeld?: boolean
}

export function RecordParts({ open, isHeld = false }: PartsProps): ReactNode {
  const { t, n } = useWords()
  return (
    <>
      <nav className="record-parts no-print" aria-label={t('record.part')}>
        {PARTS.map(([part, to]) => (
          <Link
            key={part}
            to={to}
            className="record-part"
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`record.part.${part}`)}
            {part === 'review' && open !== null && open > 0 && (
              <span className="record-open">{n(open)}</span>
            )}
          </Link>
        ))}
      </nav>
      <Renewing isHeld={isHeld} />
    </>
  )
}

interface WithRecordProps {
  readonly children: (record: RecordList) => ReactNode
}

/** The head of the record, or why there is none. */
export function WithRecord({ children }: WithRecordProps): ReactNode {
  return (
    <Loaded operation="record" asking={{ query: { limit: 1, offset: 0 } }}>
      {(record) =>
        record.state === 'ready' ? children(record) : <NoRecord state={record.state} />
      }
    </Loaded>
  )
}

export function NoRecord({ state }: { readonly state: RecordList['state'] }): ReactNode {
  const { t } = useWords()
  if (state === 'ready') return null
  return (
    <div aria-live="polite">
      <Empty
        icon="record"
        isPage
        title={t(`record.state.${state}`)}
        hint={t(`record.state.${state}.hint`)}
      />
    </div>
  )
}
