// Points that open together, as one strip: each with its counts, what it waits for and whose word is missing, and one
// sentence over them that says why nobody may cross yet.
import { Button, Modal, NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { HOLD_REASONS, type BarrierPoint, type BarrierRow, type HoldReason } from '@parley/api'
import { Chip, Panel, useWords } from '@parley/ui'
import { ActButton, useAct } from '../act.tsx'
import { BARRIER_TONES, becauseKey, becausePoint, reasonOf, waitOf } from './barrier-model.ts'

export interface StripProps {
  readonly row: BarrierRow
  /** The page of one tranche says which of them it is. */
  readonly here?: string
}

export function BarrierStrip({ row, here }: StripProps): ReactNode {
  const { t, n, party } = useWords()
  const agreed = row.acceptances.filter(({ at }) => at !== null)
  return (
    <Panel
      className={`barrier barrier-${row.state}`}
      title={t('barrier.name', { points: row.points.map((p) => n(p.number)).join(', ') })}
      acts={<Chip tone={BARRIER_TONES[row.state]}>{t(`barrier.state.${row.state}`)}</Chip>}
    >
      <Because row={row} />
      <ul className="barrier-points">
        {row.points.map((point) => (
          <Point key={point.tranche} row={row} point={point} isHere={point.tranche === here} />
        ))}
      </ul>
      <p className="hint">
        {t('barrier.bound', { bound: n(row.bound) })}{' '}
        {row.state !== 'proposed' &&
          (row.ahead === null
            ? t('barrier.even')
            : t('barrier.ahead', { party: party(row.ahead), people: n(row.now) }))}
        {here !== undefined && ` ${t('barrier.share')}`}
        {row.state === 'proposed' && agreed.length > 0 && (
          <> {t('barrier.agreed', { parties: agreed.map((a) => party(a.party)).join(', ') })}</>
        )}
      </p>
      <StripActs row={row} />
    </Panel>
  )
}

function Because({ row }: Pick<StripProps, 'row'>): ReactNode {
  const { t, n, party } = useWords()
  const point = becausePoint(row)
  const words = t(becauseKey(row), {
    number: n(point?.number ?? 0),
    cleared: n(point?.cleared ?? 0),
    listed: n(point?.listed ?? 0),
    present: n(point?.present ?? 0),
    parties: row.because.awaited.map(party).join(', '),
  })
  return <output className="barrier-because">{words}</output>
}

interface PointProps {
  readonly row: BarrierRow
  readonly point: BarrierPoint
  readonly isHere: boolean
}

function Point({ row, point, isHere }: PointProps): ReactNode {
  const { t, n, party } = useWords()
  const { key, tone } = waitOf(row, point)
  const counts = {
    present: n(point.present),
    cleared: n(point.cleared ?? 0),
    crossed: n(point.crossed),
    listed: n(point.listed),
  }
  return (
    <li className={`barrier-point barrier-${tone}`} aria-current={isHere ? 'true' : undefined}>
      <h3>
        {t('barrier.point', { number: n(point.number) })}
        {typeof point.point === 'string' && (
          <>
            {' · '}
            <bdi>{point.point}</bdi>
          </>
        )}
      </h3>
      <Chip tone={tone}>{t(key)}</Chip>
      <p className="barrier-counts">
        {point.crossed > 0 ? (
          <span>{t('barrier.crossed', counts)}</span>
        ) : (
          <>
            <span>{t('barrier.there', counts)}</span>
            {point.cleared !== undefined && <span>{t('barrier.cleared', counts)}</span>}
          </>
        )}
      </p>
      {point.awaited.length > 0 && (
        <p className="barrier-missing">
          {t('barrier.missing', { parties: point.awaited.map(party).join(', ') })}
        </p>
      )}
    </li>
  )
}

function StripActs({ row }: Pick<StripProps, 'row'>): ReactNode {
  const { t, n } = useWords()
  const [asking, setAsking] = useState<BarrierPoint | null>(null)
  const left = row.points.filter(({ tranche }) => row.mayGoWithout.includes(tranche))
  if (!row.mayAccept && left.length === 0) return null
  return (
    <div className="panel-acts no-print">
      {row.mayAccept && row.hash !== null && (
        <ActButton
          isMain
          size="md"
          command={{ do: 'barrier.accept', proposal: row.hash }}
          label={t('barrier.accept')}
        />
      )}
      {left.map((point) => (
        <Button key={point.tranche} size="md" onClick={() => setAsking(point)}>
          {t('barrier.reduce', { number: n(point.number) })}
        </Button>
      ))}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === null ? '' : t('barrier.reduce', { number: n(asking.number) })}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {asking !== null && <Without row={row} point={asking} onAsked={() => setAsking(null)} />}
      </Modal>
    </div>
  )
}

interface WithoutProps {
  readonly row: BarrierRow
  readonly point: BarrierPoint
  readonly onAsked: () => void
}

function Without({ row, point, onAsked }: WithoutProps): ReactNode {
  const { t, n } = useWords()
  const act = useAct()
  const [reason, setReason] = useState<HoldReason>('point-unsafe')
  const { tranche } = point
  const label = t('barrier.reduce', { number: n(point.number) })
  return (
    <>
      <p className="hint">{t('barrier.reduce.hint')}</p>
      <NativeSelect
        label={t('barrier.reduce.why')}
        value={reason}
        onChange={(event) => setReason(reasonOf(event.currentTarget.value, reason))}
        data={HOLD_REASONS.map((one) => ({ value: one, label: t(`hold.${one}`) }))}
      />
      <div className="dialog-acts">
        <Button
          onClick={() => {
            act({ do: 'barrier.reduce', barrier: row.id, tranche, reason }, label)
            onAsked()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
