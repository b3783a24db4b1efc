// Everybody of this place in one list, to find a person by eye; and the way to enter what was kept on paper.
import type { ReactNode } from 'react'
import type { RecordedFrom } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Row } from './rows.ts'

export interface ManifestListProps {
  readonly rows: readonly Row[]
  readonly from: RecordedFrom
  readonly setFrom: (from: RecordedFrom) => void
  readonly onPick: (ref: PersonRef) => void
}

export function ManifestList({ rows, from, setFrom, onPick }: ManifestListProps): ReactNode {
  const { t, code } = useWords()
  return (
    <section className="list" aria-label={t('tablet.tab.list')}>
      <h1>{t('tablet.tab.list')}</h1>
      <ol>
        {rows.map((row) => (
          <li key={row.ref}>
            <button type="button" data-party={row.from} onClick={() => onPick(row.ref)}>
              <span className="ref">{row.place}</span>
              <bdi className="name">{row.known?.names[0] ?? t('tablet.noname')}</bdi>
              <span className="state" data-state={row.state}>
                {row.exception === null
                  ? row.isCleared
                    ? t(`tablet.state.${row.state}`)
                    : code('exception', 'not-presented')
                  : code('exception', row.exception)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="big"
        aria-pressed={from === 'paper'}
        onClick={() => setFrom(from === 'paper' ? 'screen' : 'paper')}
      >
        {t('tablet.paper')}
      </button>
      <p className="quiet">{t('tablet.paper.hint')}</p>
    </section>
  )
}
