// Every claim by itself, in search of words, speakers and figures; each row has its sentence.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { RecordClaimsPage, RecordLedger, RecordList } from '@parley/api'
import { LEDGER_STANDINGS } from '@parley/api'
import { Chip, Empty, PageHead, Panel, Scroll, STANDING_TONES } from '@parley/ui'
import { read } from '../../node-call.ts'
import { Choice } from '../../parts/choice.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { RecordFilters } from './filters.tsx'
import { LedgerChip } from './ledger-chip.tsx'
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
  const { t } = useNaming()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/record/claims' })
  const [offset, setOffset] = useState(0)
  const change = (given: SearchChange): void => {
    setOffset(0)
    void navigate({ search: (before: RecordSearch) => merged(before, given), replace: true })
  }
  const table = useRowsByKey<HTMLDivElement>()
  const { ledger: _ledger, ...bare } = search
  return (
    <>
      <PageHead title={t('record.part.claims')} lead={t('record.lead')} />
      <RecordParts open={record.open} />
      <RecordFilters search={search} record={record} change={change} />
      <LedgerFilter search={search} change={change} />
      <div ref={table}>
        {search.ledger === undefined ? (
          <Loaded operation="recordClaims" asking={{ query: { ...bare, offset, limit: PAGE } }}>
            {(page) => <Found page={page} onMove={setOffset} />}
          </Loaded>
        ) : (
          <Loaded operation="recordLedger" asking={{ query: { ...search, offset, limit: PAGE } }}>
            {(page) => <Found page={page} onMove={setOffset} />}
          </Loaded>
        )}
      </div>
    </>
  )
}

interface LedgerFilterProps {
  readonly search: RecordSearch
  readonly change: (change: SearchChange) => void
}

/** Only where something is compared: nothing of it stands here before the embargo ends. */
function LedgerFilter({ search, change }: LedgerFilterProps): ReactNode {
  const { t, n } = useNaming()
  const { ledger, ...bare } = search
  const { data } = useQuery(read('recordLedger', { query: { ...bare, offset: 0, limit: 1 } }))
  if (data === undefined || (data.state !== 'compared' && ledger === undefined)) return null
  return (
    <div className="filters no-print">
      <Choice
        label={t('ledger.filter')}
        value={ledger}
        options={LEDGER_STANDINGS.map((standing) => [
          standing,
          `${t(`ledger.standing.${standing}`)} · ${n(countOf(data.standings, standing))}`,
        ])}
        onChange={(value) => change({ ledger: value })}
      />
    </div>
  )
}

const countOf = (
  standings: RecordLedger['standings'],
  asked: RecordLedger['standings'][number]['standing'],
): number => standings.find(({ standing }) => standing === asked)?.claims ?? 0

interface FoundProps {
  readonly page: RecordClaimsPage | RecordLedger
  readonly onMove: (offset: number) => void
}

function Found({ page, onMove }: FoundProps): ReactNode {
  const { t, n } = useNaming()
  return (
    <div className="stack">
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
      <Pager offset={page.offset} page={PAGE} total={page.total} onMove={onMove} />
    </div>
  )
}

function ClaimTable({ page }: Pick<FoundProps, 'page'>): ReactNode {
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
          {page.rows.map(({ claim, exchange, day, report, sentence, ...more }) => (
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
                {'judged' in more && 'source' in page && (
                  <LedgerChip judged={more.judged} source={page.source} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
