import type { ReactNode } from 'react'
import {
  CLAIM_STANDINGS,
  type RecordClaimView,
  type RecordExchangeView,
  type RecordPlace,
} from '@parley/api'
import { Chip, Panel, STANDING_TONES } from '@parley/ui'
import { useNaming } from './naming.ts'
import { PlaceButton } from './place.tsx'

export interface VerdictsProps {
  readonly exchange: RecordExchangeView
  readonly onOpen: (claim: RecordClaimView) => void
}

/** Figures that differ, the gravest first, each with the sentences that give them. */
export function Verdicts({ exchange, onOpen }: VerdictsProps): ReactNode {
  const { t, n, side, figure, speaker, outlet } = useNaming()
  const verdicts = exchange.verdicts.toSorted(
    (a, b) => CLAIM_STANDINGS.indexOf(a.verdict) - CLAIM_STANDINGS.indexOf(b.verdict),
  )
  const reports = new Map(exchange.reports.map((report) => [report.id, report]))
  return (
    <Panel title={t('record.verdicts')} hint={t('record.verdicts.hint')}>
      {verdicts.length === 0 && <p className="soft">{t('record.verdicts.none')}</p>}
      <ol className="record-verdicts">
        {verdicts.map(({ verdict, side: to, values, claims }) => (
          <li key={`${verdict} ${to} ${values.join(' ')}`}>
            <p>
              <Chip tone={STANDING_TONES[verdict]}>{t(`record.standing.${verdict}`)}</Chip>{' '}
              <strong>
                {t('record.verdict.values', {
                  side: side(to),
                  values: values.map(n).join(t('record.verdict.or')),
                })}
              </strong>
            </p>
            <p className="hint">{t(`record.why.${verdict}`)}</p>
            <ul className="plain-list record-sources">
              {exchange.claims
                .filter(({ id }) => claims.includes(id))
                .map((claim) => {
                  const report = reports.get(claim.place.report)
                  return (
                    <li key={claim.id}>
                      <PlaceButton
                        label={
                          <>
                            {figure(claim)} · <bdi>{speaker(claim.by)}</bdi> ·{' '}
                            <bdi>{report === undefined ? '' : outlet(report)}</bdi>
                          </>
                        }
                        onOpen={() => onOpen(claim)}
                      />
                    </li>
                  )
                })}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

export interface DiscordsProps {
  readonly exchange: RecordExchangeView
  readonly onOpen: (place: RecordPlace) => void
}

/** Statements without a figure that cannot both be true; both sides, each with its sentence. */
export function Discords({ exchange, onOpen }: DiscordsProps): ReactNode {
  const { t, side, mediator } = useNaming()
  const reports = new Map(exchange.reports.map((report) => [report.id, report]))
  if (exchange.discords.length === 0) return null
  return (
    <Panel title={t('record.discords')}>
      <ul className="plain-list record-discords">
        {exchange.discords.map(({ topic, about, assumes, sides }, i) => (
          // Discords have no name of their own and never move.
          <li key={i}>
            <strong>
              {t(`record.discord.${topic}`, {
                about: topic === 'whereabouts' ? side(about) : mediator(about),
              })}
            </strong>
            {assumes !== null && (
              <span className="hint"> {t(`record.discord.assumes.${assumes}`)}</span>
            )}
            <div className="record-sides">
              {sides.map((all, at) => (
                <ul key={at} className="plain-list">
                  {all.map(({ says, place }) => (
                    <li key={`${place.report} ${place.start}`}>
                      <PlaceButton
                        label={
                          <>
                            <bdi>{mediator(says)}</bdi> ·{' '}
                            <bdi>{reports.get(place.report)?.outlet ?? place.report}</bdi>
                          </>
                        }
                        onOpen={() => onOpen(place)}
                      />
                    </li>
                  ))}
                </ul>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
