// How many captives are said to be held, when and by whom: a figure is its speaker's, and nothing joins two speakers.
import { useState, type ReactNode } from 'react'
import type { RecordPlace, RecordStandingView } from '@parley/api'
import { Empty, PageHead, Panel, RecordStandingChart, Scroll } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useNaming } from './naming.ts'
import { RecordParts, WithRecord } from './parts.tsx'
import { PlaceButton, Sentence } from './place.tsx'
import './record.css'

export function RecordStandingScreen(): ReactNode {
  const { t } = useNaming()
  return (
    <WithRecord>
      {(record) => (
        <>
          <PageHead title={t('record.part.standing')} lead={t('record.lead')} />
          <RecordParts open={record.open} />
          <Loaded operation="recordStanding" asking={{}}>
            {(standing) =>
              standing.rows.length === 0 ? (
                <Empty icon="record" title={t('record.standing.none')} />
              ) : (
                <Standing standing={standing} />
              )
            }
          </Loaded>
        </>
      )}
    </WithRecord>
  )
}

type HeldRow = RecordStandingView['rows'][number]

function Standing({ standing }: { readonly standing: RecordStandingView }): ReactNode {
  const { t, figure, side, speaker, told, outlet } = useNaming()
  const [place, setPlace] = useState<RecordPlace | null>(null)
  const lineOf = ({ holder, by }: HeldRow): string =>
    t('record.standing.line', { holder: side(holder), speaker: speaker(by) })
  const dated = standing.rows.filter(({ report }) => report.published !== null)
  const table = {
    columns: [
      t('record.sentence.published'),
      t('record.standing.holder'),
      t('record.column.figure'),
      t('record.column.speaker'),
    ],
    rows: standing.rows.map((row) => [
      told(row.report.published),
      side(row.holder),
      figure(row),
      speaker(row.by),
    ]),
  }
  return (
    <div className="stack">
      <Panel title={t('record.standing')} hint={t('record.standing.hint')}>
        {dated.length > 0 && (
          <RecordStandingChart
            figures={dated.map((row) => ({
              day: row.report.published ?? '',
              count: row.count,
              line: lineOf(row),
              said: `${told(row.report.published)}: ${figure(row)}, ${lineOf(row)}`,
            }))}
            table={table}
          />
        )}
      </Panel>
      {place !== null && <Sentence place={place} rule={null} onClose={() => setPlace(null)} />}
      <Panel>
        <Scroll label={t('record.standing')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('record.sentence.published')}</th>
                <th scope="col">{t('record.standing.holder')}</th>
                <th scope="col">{t('record.column.figure')}</th>
                <th scope="col">{t('record.column.speaker')}</th>
                <th scope="col">{t('record.column.report')}</th>
              </tr>
            </thead>
            <tbody>
              {standing.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {row.report.published === null
                      ? t('record.sentence.undated')
                      : told(row.report.published)}
                  </td>
                  <th scope="row">{side(row.holder)}</th>
                  <td>
                    <PlaceButton label={figure(row)} onOpen={() => setPlace(row.place)} />
                  </td>
                  <td>
                    <bdi>{speaker(row.by)}</bdi>
                  </td>
                  <td>
                    <bdi>{outlet(row.report)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Panel>
    </div>
  )
}
