// What changed from one reading of the reports to the next, the newest first: a row for each exchange and reading, and
// from every figure that a report still says the way to its sentence.
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type {
  RecordChangesView,
  RecordChangeView,
  RecordList,
  RecordReportView,
  RecordToldView,
} from '@parley/api'
import { Chip, Empty, PageHead, Panel, Scroll, STANDING_TONES } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { useNaming } from './naming.ts'
import { RecordParts, WithRecord } from './parts.tsx'
import './record.css'

const PAGE = 50

export function RecordChangesScreen(): ReactNode {
  return <WithRecord>{(record) => <Changes record={record} />}</WithRecord>
}

function Changes({ record }: { readonly record: RecordList }): ReactNode {
  const { t, times } = useNaming()
  const [offset, setOffset] = useState(0)
  const table = useRowsByKey<HTMLDivElement>()
  return (
    <>
      <PageHead title={t('record.part.changes')} lead={t('record.changes.lead')} />
      <RecordParts open={record.open} />
      <Loaded operation="recordChanges" asking={{ query: { offset, limit: PAGE } }}>
        {(changes) => (
          <div className="stack" ref={table}>
            {changes.since !== null && (
              <p className="hint">
                {t('record.changes.since', { when: times.moment(changes.since) })}
              </p>
            )}
            {changes.rows.length === 0 ? (
              <Empty
                icon="record"
                title={t('record.changes.none')}
                hint={t('record.changes.none.hint')}
              />
            ) : (
              <Panel hint={t('record.changes.keys')}>
                <ChangeTable changes={changes} />
              </Panel>
            )}
            <Pager offset={changes.offset} page={PAGE} total={changes.total} onMove={setOffset} />
          </div>
        )}
      </Loaded>
    </>
  )
}

function ChangeTable({ changes }: { readonly changes: RecordChangesView }): ReactNode {
  const { t, times } = useNaming()
  return (
    <Scroll label={t('record.part.changes')}>
      <table className="plain-table record-table record-change-table" data-rows>
        <thead>
          <tr>
            <th scope="col">{t('record.changes.exchange')}</th>
            <th scope="col">{t('record.changes.what')}</th>
            <th scope="col">{t('record.column.when')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.rows.map((row) => (
            <tr key={`${row.at} ${row.exchange ?? ''}`}>
              <th scope="row">
                <Head row={row} />
              </th>
              <td>
                <ul className="record-told">
                  {row.changes.map((change, i) => (
                    <li key={i}>
                      <ChangeLine change={change} exchange={row.exchange} />
                    </li>
                  ))}
                </ul>
                {row.left > 0 && (
                  <p className="soft">{t('record.changes.left', { count: row.left })}</p>
                )}
              </td>
              <td>
                <time dateTime={row.at}>{times.moment(row.at)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Head({ row }: { readonly row: RecordChangesView['rows'][number] }): ReactNode {
  const { t, told, parties } = useNaming()
  if (row.exchange === null) return t('record.changes.reports')
  return (
    <>
      {row.isThere ? (
        <Link to="/record/exchange/$id" params={{ id: row.exchange }}>
          {told(row.day)}
        </Link>
      ) : (
        told(row.day)
      )}
      <div className="soft">
        <bdi>{parties(row.parties)}</bdi>
      </div>
    </>
  )
}

interface ChangeLineProps {
  readonly change: RecordChangeView
  readonly exchange: string | null
}

function ChangeLine({ change, exchange }: ChangeLineProps): ReactNode {
  const { t, n, told, parties } = useNaming()
  switch (change.what) {
    case 'report-came':
    case 'report-gone':
      return <ReportWords what={t(`record.change.${change.what}`)} report={change.report} />
    case 'exchange-came':
    case 'exchange-gone':
      return (
        <>
          <strong>{t(`record.change.${change.what}`)}</strong>
          <ul className="record-told">
            {change.figures.map((figure, i) => (
              <li key={i}>
                <FigureWords figure={figure} exchange={exchange} />
              </li>
            ))}
          </ul>
        </>
      )
    case 'claim-came':
    case 'claim-gone':
      return (
        <>
          <strong>{t(`record.change.${change.what}`)}</strong>:{' '}
          <FigureWords figure={change.figure} exchange={exchange} />
        </>
      )
    case 'told-by':
      return (
        <>
          {change.came.map((report) => (
            <ReportWords key={report.id} what={t('record.change.told-came')} report={report} />
          ))}
          {change.gone.map((report) => (
            <ReportWords key={report.id} what={t('record.change.told-gone')} report={report} />
          ))}
        </>
      )
    case 'verdict':
      return <VerdictWords change={change} />
    case 'origins':
      return (
        <>
          {t('record.change.origins')}:{' '}
          {t('record.change.becomes', { was: n(change.was), is: n(change.is) })}
        </>
      )
    case 'head': {
      const [was = '', is = ''] = [change.was, change.is].map(
        (head) => `${told(head.day)} · ${parties(head.parties)}`,
      )
      return (
        <>
          {t('record.change.head')}: {t('record.change.becomes', { was, is })}
        </>
      )
    }
  }
}

interface ReportWordsProps {
  readonly what: string
  readonly report: RecordReportView
}

function ReportWords({ what, report }: ReportWordsProps): ReactNode {
  const { outlet } = useNaming()
  return (
    <div>
      {what}: <bdi>{outlet(report)}</bdi>
      {report.title !== null && (
        <span className="soft">
          {' · '}
          <bdi>{report.title}</bdi>
        </span>
      )}
    </div>
  )
}

interface FigureWordsProps {
  readonly figure: RecordToldView
  readonly exchange: string | null
}

function FigureWords({ figure: told, exchange }: FigureWordsProps): ReactNode {
  const { t, figure, side, speaker, outlet } = useNaming()
  const { claim, category, by, report, status } = told
  const said = (
    <>
      {t('record.to', { side: side(told.side) })}: {figure(told)}
    </>
  )
  return (
    <>
      {claim === null || exchange === null ? (
        said
      ) : (
        <Link to="/record/exchange/$id" params={{ id: exchange }} search={{ claim }}>
          {said}
        </Link>
      )}
      <span className="soft">
        {' · '}
        {t(`record.category.${category}`)}
        {status !== 'completed' && ` · ${t(`record.status.${status}`)}`}
        {' · '}
        <bdi>{speaker(by)}</bdi>
        {' · '}
        <bdi>{outlet(report)}</bdi>
      </span>
    </>
  )
}

interface VerdictWordsProps {
  readonly change: Extract<RecordChangeView, { readonly what: 'verdict' }>
}

function VerdictWords({ change: { side: to, values, was, is } }: VerdictWordsProps): ReactNode {
  const { t, n, side } = useNaming()
  const about = t('record.verdict.values', { side: side(to), values: values.map(n).join(' / ') })
  const before = was === null ? null : t(`record.standing.${was}`)
  return (
    <>
      {about} {is !== null && <Chip tone={STANDING_TONES[is]}>{t(`record.standing.${is}`)}</Chip>}{' '}
      {before !== null && (
        <span className="soft">· {t('record.change.verdict.over', { verdict: before })}</span>
      )}
    </>
  )
}
