import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Handover } from '@parley/api'
import {
  Chip,
  Empty,
  Icon,
  Notice,
  PageHead,
  Panel,
  PartyMark,
  TRANCHE_TONES,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { HandoverActs } from './acts.tsx'
import { Barrier, Exposure, Standstill, When } from './gates.tsx'
import { Devices, Exceptions, Receipts, Refused } from './lists.tsx'
import { Manifest } from './manifest.tsx'
import { PrintedManifest } from './printed-manifest.tsx'

/** One tranche at the point; without a tranche in the address, the one that matters now. */
export function HandoverScreen(): ReactNode {
  const { tranche } = useParams({ strict: false })
  return (
    <Loaded operation="handover" asking={{ query: tranche === undefined ? {} : { tranche } }}>
      {(handover) => <HandoverOf handover={handover} />}
    </Loaded>
  )
}

function HandoverOf({ handover }: { readonly handover: Handover }): ReactNode {
  const { t, n, code } = useWords()
  const { tranche } = handover
  if (tranche === null) {
    return (
      <>
        <PageHead title={t('screen.handover')} />
        <Empty icon="handover" title={t('handover.none')} hint={t('handover.none.hint')} />
      </>
    )
  }
  return (
    <>
      <div className="no-print">
        <PageHead
          title={`${t('screen.handover')}: ${t('flow.tranche', { number: n(tranche.number) })}`}
          lead={<TrancheLinks handover={handover} />}
        >
          <Chip tone={TRANCHE_TONES[tranche.state]}>{t(`tranche.${tranche.state}`)}</Chip>
          <Button
            variant="default"
            leftSection={<Icon name="print" size={18} />}
            onClick={() => window.print()}
          >
            {t('act.print')}
          </Button>
        </PageHead>
        <div className="stack">
          {tranche.heldBecause !== null && (
            <Notice
              tone="look"
              title={t('handover.held', { reason: code('hold', tranche.heldBecause) })}
              live
            >
              {t('flow.hint')}
            </Notice>
          )}
          <Sides handover={handover} />
          <HandoverActs handover={handover} />
          <div className="columns-half">
            <When handover={handover} />
            <Standstill handover={handover} />
            <Barrier handover={handover} />
            <Exposure handover={handover} />
          </div>
          <Manifest handover={handover} />
          <div className="columns-even">
            <Exceptions handover={handover} />
            <Receipts handover={handover} />
            <Refused handover={handover} />
            <Devices handover={handover} />
          </div>
        </div>
      </div>
      <PrintedManifest handover={handover} />
    </>
  )
}

function TrancheLinks({ handover }: { readonly handover: Handover }): ReactNode {
  const { t, n } = useWords()
  return (
    <nav className="tranche-links" aria-label={t('handover.pick')}>
      {handover.tranches.map(({ id, number }) => (
        <Link
          key={id}
          to="/handover/$tranche"
          params={{ tranche: id }}
          className={id === handover.tranche?.id ? 'tranche-link tranche-here' : 'tranche-link'}
          aria-current={id === handover.tranche?.id ? 'page' : undefined}
        >
          {n(number)}
        </Link>
      ))}
    </nav>
  )
}

function Sides({ handover }: { readonly handover: Handover }): ReactNode {
  const { t, n, party } = useWords()
  return (
    <div className="sides">
      {(handover.tranche?.sides ?? []).map((side) => (
        <Panel key={side.home}>
          <p className="side-head">
            <PartyMark party={side.home} /> {t('direction.home', { party: party(side.home) })}
          </p>
          <p className="side-count">
            <strong>{n(side.received)}</strong>
            <span>/{n(side.planned)}</span>
          </p>
          <p className="hint">
            {t('crossing.present')} {n(side.present)} · {t('crossing.released')} {n(side.released)}{' '}
            · {t('crossing.received')} {n(side.received)}
          </p>
          {side.late > 0 && <p className="late">{t('handover.late', { count: side.late })}</p>}
        </Panel>
      ))}
    </div>
  )
}
