// The exchanges that reports tell of, the newest first: figures by side, what they rest on, and how they stand.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { RecordList, RecordRowView } from '@parley/api'
import { Chip, Empty, Figure, Notice, PageHead, Panel, Scroll, STANDING_TONES } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { RecordFilters } from './filters.tsx'
import { merged, type RecordSearch, type SearchChange } from './search.ts'
import { useNaming } from './naming.ts'
import { NoRecord, RecordParts } from './parts.tsx'
import './record.css'

const route = getRouteApi('/record')
const PAGE = 50
const LOOK_AGAIN_MS = 1_500

export function RecordScreen(): ReactNode {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/record' })
  const [offset, setOffset] = useState(0)
  const change = (given: SearchChange): void => {
    setOffset(0)
    void navigate({ search: (before: RecordSearch) => merged(before, given), replace: true })
  }
  return (
    <Loaded operation="record" asking={{ query: { ...search, offset, limit: PAGE } }}>
      {(record) =>
        record.state === 'ready' ? (
          <Exchanges record={record} search={search} change={change} onMove={setOffset} />
        ) : (
          <Waiting record={record} />
        )
      }
    </Loaded>
  )
}

/** While the node reads nothing in the log changes, so nothing else would make the page look again. */
function Waiting({ record: { state } }: { readonly record: RecordList }): ReactNode {
  const queries = useQueryClient()
  useEffect(() => {
    if (state !== 'reading') return undefined
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: ['record'] }),
      LOOK_AGAIN_MS,
    )
    return () => clearInterval(timer)
  }, [queries, state])
  return <NoRecord state={state} />
}

interface ExchangesProps {
  readonly record: RecordList
  readonly search: RecordSearch
  readonly change: (change: SearchChange) => void
  readonly onMove: (offset: number) => void
}

function Exchanges({ record, search, change, onMove }: ExchangesProps): ReactNode {
  const { t, n } = useNaming()
  const table = useRowsByKey<HTMLDivElement>()
  return (
    <>
      <PageHead title={t('screen.record')} lead={t('record.lead')}>
        <Figure value={n(record.reports)} label={t('record.reports')} />
        <Figure value={n(record.exchanges)} label={t('record.exchanges')} tone="strong" />
        <Figure value={n(record.claims)} label={t('record.claims')} />
      </PageHead>
      <RecordParts open={record.open} />
      <RecordFilters search={search} record={record} change={change} />
      {record.problems > 0 && (
        <Notice tone="look">{t('record.problems', { count: record.problems })}</Notice>
      )}
      <div className="stack" ref={table}>
        {record.rows.length === 0 ? (
          <Empty icon="record" title={t('record.none')} hint={t('record.none.hint')} />
        ) : (
          <ExchangeTable rows={record.rows} />
        )}
        <Pager offset={record.offset} page={PAGE} total={record.total} onMove={onMove} />
      </div>
    </>
  )
}

export function ExchangeTable({ rows }: { readonly rows: readonly RecordRowView[] }): ReactNode {
  const { t } = useNaming()
  return (
    <Panel hint={t('record.keys')}>
      <Scroll label={t('record.part.exchanges')}>
        <table className="plain-table record-table" data-rows>
          <thead>
            <tr>
              <th scope="col">{t('record.column.day')}</th>
              <th scope="col">{t('record.column.figures')}</th>
              <th scope="col">{t('record.column.backed')}</th>
              <th scope="col">{t('record.column.mediators')}</th>
              <th scope="col">{t('record.column.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

function Row({ row }: { readonly row: RecordRowView }): ReactNode {
  const { t, n, side, told, mediator, parties } = useNaming()
  const { id, day, figures, mediators, gravest, reports, origins, serials, kind } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/record/exchange/$id" params={{ id }}>
          {told(day)}
        </Link>
        <div className="soft">
          <bdi>{parties(row.parties)}</bdi>
          {kind === 'bodies' && ` · ${t('record.category.body')}`}
          {serials.map((serial) => ` · ${t('record.serial', { serial: n(serial) })}`)}
        </div>
      </th>
      <td>
        {figures.map(({ side: to, values }) => (
          <div key={to}>
            {t('record.to', { side: side(to) })}:{' '}
            <strong>
              {values
                .map((value) => (value === null ? t('record.count.missing') : n(value)))
                .join(' / ')}
            </strong>
          </div>
        ))}
      </td>
      <td>
        {t('record.count.reports', { count: reports })}
        <div>{t('record.count.origins', { count: origins })}</div>
      </td>
      <td>
        {mediators === null ? (
          <span className="soft">{t('record.mediators.none')}</span>
        ) : (
          <bdi>{mediators.map(mediator).join(', ')}</bdi>
        )}
      </td>
      <td>
        <Chip tone={STANDING_TONES[gravest]}>{t(`record.standing.${gravest}`)}</Chip>
      </td>
    </tr>
  )
}
