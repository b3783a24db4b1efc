// What must hold before and while people move: an agreed time, the standstill with both goes, counts that
// agree, and an exposure within its bound.
import type { ReactNode } from 'react'
import type { Handover } from '@parley/api'
import { Chip, Panel, PartyMark, Signatures, useWords } from '@parley/ui'

interface GateProps {
  readonly handover: Handover
}

export function When({ handover }: GateProps): ReactNode {
  const { t, times } = useWords()
  const { schedule } = handover
  return (
    <Panel
      title={t('handover.schedule')}
      acts={
        schedule !== null && (
          <Chip tone={schedule.binding ? 'done' : 'look'}>
            {schedule.binding ? t('handover.schedule.agreed') : t('handover.schedule.not')}
          </Chip>
        )
      }
    >
      {schedule === null ? (
        <p className="hint">{t('handover.schedule.none')}</p>
      ) : (
        <>
          <p className="gate-main">
            {times.moment(schedule.at)} · <bdi>{schedule.point}</bdi>
          </p>
          <Signatures of={schedule.acceptances} />
        </>
      )}
      <Move handover={handover} />
    </Panel>
  )
}

/** Another hour or place that somebody has proposed; the agreed one above stands until both accept it. */
function Move({ handover }: GateProps): ReactNode {
  const { t, times, party } = useWords()
  const { move } = handover
  if (move === null) return null
  return (
    <div className="move">
      <div className="panel-head">
        <h3>{t('handover.move', { party: party(move.proposedBy) })}</h3>
        <Chip tone="look">{t('handover.move.not')}</Chip>
      </div>
      <p className="gate-main">
        {times.moment(move.at)} · <bdi>{move.point}</bdi>
      </p>
      <Signatures of={move.acceptances} />
    </div>
  )
}

export function Standstill({ handover }: GateProps): ReactNode {
  const { t, times } = useWords()
  const { standstill } = handover
  if (standstill === undefined || standstill === null) return null
  return (
    <Panel title={t('handover.standstill')}>
      <p className="gate-main">
        {times.moment(standstill.from)} –{' '}
        {times.day(standstill.from) === times.day(standstill.until)
          ? times.clock(standstill.until)
          : times.moment(standstill.until)}
      </p>
      <ul className="plain-list">
        {standstill.go.map(({ party, given, at, withdrawnAt }) => (
          <li key={party}>
            <PartyMark party={party} />{' '}
            <Chip tone={given ? 'done' : 'open'}>
              {given && at !== null
                ? t('handover.go.given', { time: times.clock(at) })
                : t('handover.go.awaited')}
            </Chip>{' '}
            {withdrawnAt !== null && (
              <Chip tone="look">
                {t('handover.go.withdrawn', { time: times.clock(withdrawnAt) })}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Barrier({ handover }: GateProps): ReactNode {
  const { t } = useWords()
  const { barrier } = handover
  return (
    <Panel
      title={t('handover.barrier')}
      hint={t('handover.barrier.hint')}
      acts={barrier.armed && <Chip tone="done">{t('handover.barrier.open')}</Chip>}
    >
      <ul className="plain-list">
        {barrier.sides.map(({ holder, expected, counted, armed }) => (
          <li key={holder}>
            <PartyMark party={holder} />{' '}
            {counted === null
              ? t('handover.barrier.not', { expected })
              : t('handover.barrier.counted', { counted, expected })}{' '}
            {armed && <Chip tone="done">{t('handover.barrier.armed')}</Chip>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function Exposure({ handover }: GateProps): ReactNode {
  const { t, n, party } = useWords()
  const { exposure } = handover
  const ahead = exposure.now >= 0 ? exposure.plus : exposure.minus
  const share = exposure.bound === null || exposure.bound === 0 ? 0 : exposure.now / exposure.bound
  return (
    <Panel title={t('handover.exposure')} hint={t('handover.exposure.hint')}>
      <p className="gate-main">
        {exposure.now === 0 || ahead === null
          ? t('handover.exposure.even')
          : t('handover.exposure.now', { party: party(ahead), people: Math.abs(exposure.now) })}
      </p>
      <div className="balance" aria-hidden="true">
        <span
          className="balance-at"
          style={{ insetInlineStart: `${50 + 50 * Math.max(-1, Math.min(1, share))}%` }}
        />
      </div>
      <p className="hint balance-ends">
        <span>{exposure.minus !== null && <PartyMark party={exposure.minus} />}</span>
        <span>
          {exposure.bound === null
            ? t('handover.exposure.unbound')
            : t('handover.exposure.bound', { bound: n(exposure.bound) })}
        </span>
        <span>{exposure.plus !== null && <PartyMark party={exposure.plus} />}</span>
      </p>
    </Panel>
  )
}
