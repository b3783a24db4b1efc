// The care summary on paper for the receiving hospital, in the language of the screen, and the same as a file.
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CARE_LISTS, type CareRowView } from '@parley/api'
import { Empty, Icon, PageHead, Panel, Terms, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { Warning } from './marks.tsx'
import { partText, Standing } from './lists.tsx'
import './care.css'

const route = getRouteApi('/care/$wristband/summary')

export function CareSummaryScreen(): ReactNode {
  const { wristband } = route.useParams()
  const { t } = useWords()
  return (
    <Loaded operation="care" asking={{}}>
      {(care) => {
        const row = care.rows.find((one) => one.wristband === wristband)
        if (row === undefined) return <Empty icon="search" title={t('state.not-found')} isPage />
        return <Summary row={row} />
      }}
    </Loaded>
  )
}

function Summary({ row }: { readonly row: CareRowView }): ReactNode {
  const words = useWords()
  const { t, times } = words
  const { wristband, ref, record } = row
  const { support } = record
  return (
    <>
      <PageHead title={t('care.summary')} lead={t('care.summary.lead')}>
        <Button
          variant="default"
          className="no-print"
          leftSection={<Icon name="print" size={18} />}
          onClick={() => window.print()}
        >
          {t('care.summary.print')}
        </Button>
        <Save wristband={wristband} />
        <Link className="no-print" to="/care/$wristband" params={{ wristband }}>
          {t('care.notes')}
        </Link>
      </PageHead>
      <div className="stack care-summary">
        <Panel>
          <Terms
            rows={[
              { label: t('arrivals.wristband'), value: <bdi>{wristband}</bdi> },
              { label: t('people.column.ref'), value: <bdi>{ref ?? t('care.unnamed')}</bdi> },
              { label: t('arrivals.arrived-at'), value: times.moment(row.arrivedAt) },
              { label: t('care.triage.title'), value: t(`triage.${row.triage ?? 'none'}`) },
              {
                label: t('arrivals.fitness'),
                value: row.fitness === null ? t('triage.none') : t(`fitness.${row.fitness}`),
              },
              {
                label: t('care.risk'),
                value: support === null ? t('care.not-asked') : partText(support, words),
              },
              ...(record.died === null
                ? []
                : [{ label: t('care.died'), value: partText(record.died, words) }]),
            ]}
          />
        </Panel>
        <div className="care-columns care-lists">
          {CARE_LISTS.map((of) => (
            <Panel key={of} title={t(`care.list.${of}`)}>
              <Standing row={row} of={of} />
            </Panel>
          ))}
        </div>
        <Panel title={t('care.vitals')} acts={<Warning row={row} />}>
          {record.vitals.length === 0 ? (
            <p className="hint">{t('care.notes.none')}</p>
          ) : (
            <ul className="care-list">
              {record.vitals.map((vitals) => (
                <li key={vitals.at}>
                  {times.moment(vitals.at)} · <bdi>{partText(vitals, words)}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <div className="sign-lines">
          <p className="sign-line">{t('care.summary.sign')}</p>
          <p className="sign-line">{t('care.summary.sign.to')}</p>
        </div>
      </div>
    </>
  )
}

function Save({ wristband }: { readonly wristband: string }): ReactNode {
  const { t } = useWords()
  return (
    <Loaded operation="careSummary" asking={{ params: { wristband } }}>
      {({ fileName, document }) => (
        <Button
          className="no-print"
          onClick={() => saveFile(fileName, [document], 'application/fhir+json')}
        >
          {t('care.summary.save')}
        </Button>
      )}
    </Loaded>
  )
}
