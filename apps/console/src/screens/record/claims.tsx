// Every claim by itself, in search of words, speakers and figures; each row has its sentence.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { RecordClaimsPage, RecordList } from '@parley/api'
import { Chip, Empty, PageHead, Panel, Scroll, STANDING_TONES } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { RecordFilters } from './filters.tsx'
import { merged, type RecordSearch, type SearchChange } from './search.ts'
import { useNaming } from './naming.ts'
import { RecordParts, WithRecord } from './parts.tsx'
import './record.css'

const route = getRouteApi('/record/claims')
const PAGE = 50

export function RecordClaimsScreen(): ReactNode {
  return <WithRecord>{(record) => <Claims record={record} />}</WithRecord>
}

function Claims({ record }: { readonly record: RecordList }): ReactNode {
  const { t, n } = useNaming()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/record/claims' })
  const [offset, setOffset] = useState(0)
  const change = (given: SearchChange): void => {
    setOffset(0)
    void navigate({ search: (before: RecordSearch) => merged(before, given), replace: true })
  }
  const table = useRowsByKey<HTMLDivElement>()
  return (
    <>
      <PageHead title={t('record.part.claims')} lead={t('record.lead')} />
      <RecordParts open={record.open} />
      <RecordFilters search={search} record={record} change={change} />
      <Loaded operation="recordClaims" asking={{ query: { ...search, offset, limit: PAGE } }}>
        {(page) => (
          <div className="stack" ref={table}>
            {page.rows.length === 0 ? (
              <Empty icon="record" title={t('record.none.claims')} hint={t('record.none.hint')} />
            ) : (
              <Panel
                hint={t('record.keys')}
                acts={<span className="soft">{n(page.total)}</span>}
                title={t('record.part.claims')}
              >
                <ClaimTable page={page} />
              </Panel>
            )}
            <Pager offset={page.offset} page={PAGE} total={page.total} onMove={setOffset} />
          </div>
        )}
      </Loaded>
    </>
  )
}

function ClaimTable({ page }: { readonly page: RecordClaimsPage }): ReactNode {
  const { t, figure, speaker, side, told, outlet } = useNaming()
  return (
    <Scroll label={t('record.part.claims')}>
      <table className="plain-table record-table" data-rows>
        <thead>
          <tr>
            <th scope="col">{t('record.column.figure')}</th>
            <th scope="col">{t('record.column.speaker')}</th>
            <th scope="col">{t('record.column.sentence')}</th>
            <th scope="col">{t('record.column.report')}</th>
            <th scope="col">{t('record.column.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {page.rows.map(({ claim, exchange, day, report, sentence }) => (
            <tr key={claim.id}>
              <th scope="row">
                <Link
                  to="/record/exchange/$id"
                  params={{ id: exchange }}
                  search={{ claim: claim.id }}
                >
                  {figure(claim)}
                </Link>
                <div className="soft">
                  {t('record.to', { side: side(claim.side) })} ·{' '}
                  {t(`record.category.${claim.category}`)}
                </div>
              </th>
              <td>
                <bdi>{speaker(claim.by)}</bdi>
              </td>
              <td className="record-said" dir="auto" lang={report.language}>
                {sentence}
              </td>
              <td>
                <bdi>{outlet(report)}</bdi>
                <div className="soft">{told(day)}</div>
              </td>
              <td>
                <Chip tone={STANDING_TONES[claim.standing]}>
                  {t(`record.standing.${claim.standing}`)}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
