import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Board, BoardTranche, SideCounts } from '@parley/api'
import { Chip, PartyMark, sideClass, StepStrip, TRANCHE_TONES, useWords } from '@parley/ui'
import { useSession } from '../../parts/session.tsx'
import { nowCell } from './model.ts'

/** The departures board: a line per tranche, read from across a room. */
export function Departures({ board }: { readonly board: Board }): ReactNode {
  const { t } = useWords()
  return (
    <div className="departures">
      <table>
        <caption className="visually-hidden">{t('screen.board')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.column.tranche')}</th>
            <th scope="col">{t('board.column.point')}</th>
            <th scope="col">{t('board.column.planned')}</th>
            <th scope="col">{t('board.column.now')}</th>
            <th scope="col">{t('board.column.counts')}</th>
            <th scope="col">{t('board.column.milestones')}</th>
            <th scope="col">{t('board.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {board.tranches.map((tranche) => (
            <Line key={tranche.id} tranche={tranche} now={board.now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({
  tranche,
  now,
}: {
  readonly tranche: BoardTranche
  readonly now: string
}): ReactNode {
  const { t, n } = useWords()
  return (
    <tr className={`departure departure-${tranche.state}`}>
      <th scope="row">
        <TrancheLink tranche={tranche} />
      </th>
      <td data-label={t('board.column.point')} className="departure-point">
        {tranche.point === undefined ? (
          <span className="departure-soft">{t('board.hidden')}</span>
        ) : (
          <bdi>{tranche.point ?? '—'}</bdi>
        )}
      </td>
      <td data-label={t('board.column.planned')}>
        <Planned tranche={tranche} />
      </td>
      <td data-label={t('board.column.now')}>
        <Now tranche={tranche} />
      </td>
      <td data-label={t('board.column.counts')} className="departure-counts">
        {tranche.sides.map((side) => (
          <Count key={side.home} side={side} />
        ))}
      </td>
      <td data-label={t('board.column.milestones')}>
        <StepStrip milestones={tranche.milestones} now={now} />
      </td>
      <td className="departure-state">
        <Chip tone={TRANCHE_TONES[tranche.state]}>{t(`tranche.${tranche.state}`)}</Chip>
        <span className="visually-hidden">{n(tranche.number)}</span>
      </td>
    </tr>
  )
}

function TrancheLink({ tranche }: { readonly tranche: BoardTranche }): ReactNode {
  const { t, n } = useWords()
  const { screens } = useSession()
  if (!screens.includes('handover'))
    return <span className="departure-number">{n(tranche.number)}</span>
  return (
    <Link
      to="/handover/$tranche"
      params={{ tranche: tranche.id }}
      className="departure-number"
      aria-label={t('board.open', { number: n(tranche.number) })}
    >
      {n(tranche.number)}
    </Link>
  )
}

function Planned({ tranche }: { readonly tranche: BoardTranche }): ReactNode {
  const { t, times } = useWords()
  if (tranche.planned === undefined)
    return <span className="departure-soft">{t('board.hidden')}</span>
  if (tranche.planned === null) return <span className="departure-soft">—</span>
  return (
    <>
      {times.clock(tranche.planned)}
      {!tranche.agreed && <span className="not-agreed">{t('board.not-agreed')}</span>}
    </>
  )
}

function Now({ tranche }: { readonly tranche: BoardTranche }): ReactNode {
  const { t, times } = useWords()
  const cell = nowCell(tranche)
  if (cell.kind === 'hidden') return <span className="departure-soft">{t('board.hidden')}</span>
  if (cell.kind === 'none') return <span className="departure-soft">—</span>
  const time = times.clock(cell.at)
  const said = cell.how === 'actual' ? t('board.actual', { time }) : t('board.estimated', { time })
  return (
    <span className={`now-${cell.how}`}>
      <span aria-hidden="true">{time}</span>
      <span className="visually-hidden">{said}</span>
    </span>
  )
}

function Count({ side }: { readonly side: SideCounts }): ReactNode {
  const { t, n, party } = useWords()
  const share = side.planned === 0 ? 0 : (100 * side.received) / side.planned
  const values = {
    home: party(side.home),
    received: n(side.received),
    planned: n(side.planned),
    released: n(side.released),
  }
  return (
    <span className={`count ${sideClass(side.home)}`} title={t('board.count.label', values)}>
      <PartyMark party={side.home} />
      <span className="count-words" dir="ltr">
        <strong>{n(side.received)}</strong>
        <span className="count-of">/{n(side.planned)}</span>
      </span>
      <span className="count-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </span>
    </span>
  )
}
