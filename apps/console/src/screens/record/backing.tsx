// What the figures of an exchange rest on: origins and how they were counted, mediators, reports, what a review added.
import type { ReactNode } from 'react'
import type { RecordExchangeView, RecordPlace } from '@parley/api'
import { Panel, Scroll } from '@parley/ui'
import { useNaming } from './naming.ts'
import { PlaceButton } from './place.tsx'

interface BackingProps {
  readonly exchange: RecordExchangeView
}

interface OpeningProps extends BackingProps {
  readonly onOpen: (place: RecordPlace) => void
}

/** "12 reports, 2 origins", and which. */
export function Backing({ exchange }: BackingProps): ReactNode {
  const { t, speaker, outlet } = useNaming()
  const { origins, reports, row } = exchange
  const nameOf = (id: string): string => {
    const report = reports.find((one) => one.id === id)
    return report === undefined ? id : outlet(report)
  }
  return (
    <Panel title={t('record.origins')} hint={t('record.origins.hint')}>
      <p>
        <strong>
          {t('record.count.reports', { count: row.reports })},{' '}
          {t('record.count.origins', { count: row.origins })}
        </strong>
      </p>
      <ul className="plain-list record-sources">
        {origins.map(({ speaker: by, reports: ids }) => (
          <li key={`${by ?? ''} ${ids[0] ?? ''}`}>
            <bdi>{by === null ? t('record.origins.text') : speaker(by)}</bdi>
            <div className="soft">
              {t('record.count.reports', { count: ids.length })}:{' '}
              <bdi>{[...new Set(ids.map(nameOf))].join(', ')}</bdi>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Mediators with the sentences that name them, or that nobody states any. */
export function Mediators({ exchange, onOpen }: OpeningProps): ReactNode {
  const { t, n, mediator, outlet } = useNaming()
  const { row, mediatorPlaces, reports, serials } = exchange
  const nameOf = (id: string): string => {
    const report = reports.find((one) => one.id === id)
    return report === undefined ? id : outlet(report)
  }
  return (
    <Panel title={t('record.mediators')}>
      {row.mediators === null ? (
        <p>
          <strong>{t('record.mediators.none')}</strong>
          <span className="hint"> {t('record.mediators.silent')}</span>
        </p>
      ) : (
        <>
          <p>
            <strong>
              <bdi>{row.mediators.map(mediator).join(', ')}</bdi>
            </strong>
          </p>
          <Places places={mediatorPlaces} nameOf={nameOf} onOpen={onOpen} />
        </>
      )}
      {serials.length > 0 && (
        <>
          <h3>{t('record.serials')}</h3>
          <ul className="plain-list record-sources">
            {serials.map(({ serial, place }) => (
              <li key={`${place.report} ${serial}`}>
                <PlaceButton
                  label={
                    <>
                      {t('record.serial', { serial: n(serial) })} ·{' '}
                      <bdi>{nameOf(place.report)}</bdi>
                    </>
                  }
                  onOpen={() => onOpen(place)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

interface PlacesProps {
  readonly places: readonly RecordPlace[]
  readonly nameOf: (report: string) => string
  readonly onOpen: (place: RecordPlace) => void
}

function Places({ places, nameOf, onOpen }: PlacesProps): ReactNode {
  return (
    <ul className="plain-list record-sources">
      {places.map((place) => (
        <li key={`${place.report} ${place.start}`}>
          <PlaceButton label={<bdi>{nameOf(place.report)}</bdi>} onOpen={() => onOpen(place)} />
        </li>
      ))}
    </ul>
  )
}

/** Figures that a person took in, with who and when; beside what was read and never in its place. */
export function Reviewed({ exchange, onOpen }: OpeningProps): ReactNode {
  const { t, times, figure, side, speaker } = useNaming()
  if (exchange.reviewed.length === 0) return null
  return (
    <Panel title={t('record.reviewed')} hint={t('record.reviewed.hint')}>
      <ul className="plain-list record-sources">
        {exchange.reviewed.map((one) => (
          <li key={one.item}>
            <PlaceButton
              label={
                <>
                  {figure(one)} · {t('record.to', { side: side(one.side) })} ·{' '}
                  {t(`record.category.${one.category}`)} · <bdi>{speaker(one.by)}</bdi>
                </>
              }
              onOpen={() => onOpen(one.place)}
            />
            <div className="soft">
              <bdi className="mono">{one.officer}</bdi> · {times.moment(one.at)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Reports({ exchange, onOpen }: OpeningProps): ReactNode {
  const { t, told, outlet } = useNaming()
  return (
    <Panel title={t('record.reports.of')}>
      <Scroll label={t('record.reports.of')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('record.sentence.published')}</th>
              <th scope="col">{t('record.column.report')}</th>
              <th scope="col">{t('record.column.sentence')}</th>
            </tr>
          </thead>
          <tbody>
            {exchange.reports.map((report) => (
              <tr key={report.id}>
                <td>
                  {report.published === null
                    ? t('record.sentence.undated')
                    : told(report.published)}
                </td>
                <th scope="row">
                  <bdi>{outlet(report)}</bdi>
                  {report.title !== null && (
                    <div className="soft">
                      <bdi lang={report.language}>{report.title}</bdi>
                    </div>
                  )}
                </th>
                <td>
                  <ul className="plain-list">
                    {exchange.claims
                      .filter(({ place }) => place.report === report.id)
                      .map((claim) => (
                        <li key={claim.id}>
                          <ClaimPlace claim={claim} onOpen={() => onOpen(claim.place)} />
                        </li>
                      ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

interface ClaimPlaceProps {
  readonly claim: RecordExchangeView['claims'][number]
  readonly onOpen: () => void
}

function ClaimPlace({ claim, onOpen }: ClaimPlaceProps): ReactNode {
  const { t, figure, side } = useNaming()
  return (
    <PlaceButton
      label={
        <>
          {figure(claim)} · {t('record.to', { side: side(claim.side) })}
        </>
      }
      onOpen={onOpen}
    />
  )
}
