// A tablet at work: three numbers that always show how safe the records are, and one of three views.
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { Pack, RecordedFrom } from '@parley/exchange'
import type { PersonRef } from '@parley/kernel'
import { useWords } from '@parley/ui'
import type { Machine } from '../machine.ts'
import type { Standing } from '../session/opening.ts'
import { Holding } from './holding.tsx'
import { ManifestList } from './manifest-list.tsx'
import { PersonCard } from './person-card.tsx'
import { crossingOf, nextRow, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { SafetyView } from './safety-view.tsx'

type View = 'person' | 'list' | 'safe'

const VIEWS: readonly View[] = ['person', 'list', 'safe']

export interface WorkingProps {
  readonly machine: Machine
  readonly standing: Extract<Standing, { readonly is: 'open' }>
  readonly onLock: () => void
}

/** What the bounds on this tablet are judged by: its own knowledge, and its own part of a bound over several points. */
function Bounds({ pack }: { readonly pack: Pack }): ReactNode {
  const { t, n } = useWords()
  const { together } = pack
  return (
    <>
      {together !== undefined && (
        <p className="quiet alone">
          {t('tablet.share', {
            points: n(together.points),
            share: n(together.share),
            exposure: n(together.exposure),
          })}
        </p>
      )}
      <p className="quiet alone">{t('tablet.alone')}</p>
    </>
  )
}

export function Working({ machine, standing, onLock }: WorkingProps): ReactNode {
  const { t } = useWords()
  const [view, setView] = useState<View>('person')
  const rows = rowsOf(standing.desk, standing.tablet.pack)
  // The person stays on the screen until the officer goes on, whatever was stored of them meanwhile.
  const [picked, setPicked] = useState<PersonRef | null>(() => nextRow(rows, null)?.ref ?? null)
  const [from, setFrom] = useState<RecordedFrom>('screen')
  const row = rows.find((one) => one.ref === picked) ?? null
  useLockWhenLeft(onLock)
  const { holder } = machine.memory
  const pick = (ref: PersonRef): void => {
    setPicked(ref)
    setView('person')
  }
  if (holder === null) {
    return <Holding memory={machine.memory} officers={standing.tablet.pack.officers} />
  }
  return (
    <>
      <Head {...{ machine, rows, onLock }} />
      {from === 'paper' && <p className="paper">{t('tablet.paper.on')}</p>}
      {view === 'person' && row !== null && (
        <PersonCard
          key={row.ref}
          line={machine.line}
          desk={standing.desk}
          photos={machine.photos}
          row={row}
          from={from}
          onNext={() => setPicked(nextRow(rows, row.ref)?.ref ?? null)}
        />
      )}
      {view === 'person' && <Bounds pack={standing.tablet.pack} />}
      {view === 'person' && row === null && <h1 className="notice">{t('tablet.done')}</h1>}
      {view === 'list' && <ManifestList rows={rows} onPick={pick} {...{ from, setFrom }} />}
      {view === 'safe' && <SafetyView {...{ machine, rows }} tablet={standing.tablet} />}
      <nav className="tabs" aria-label={t('tablet.title')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === view ? 'page' : undefined}
            onClick={() => setView(one)}
          >
            {t(`tablet.tab.${one}`)}
          </button>
        ))}
      </nav>
    </>
  )
}

const IDLE_MS = 180_000
const HIDDEN_MS = 30_000

/** Locks a tablet that nobody touches, or whose page is out of sight; what was noted is stored already. */
function useLockWhenLeft(onLock: () => void): void {
  useEffect(() => {
    let timer = setTimeout(onLock, IDLE_MS)
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(onLock, document.hidden ? HIDDEN_MS : IDLE_MS)
    }
    const events = ['pointerdown', 'keydown', 'visibilitychange'] as const
    for (const event of events) document.addEventListener(event, wait)
    return () => {
      clearTimeout(timer)
      for (const event of events) document.removeEventListener(event, wait)
    }
  }, [onLock])
}

interface HeadProps extends Pick<WorkingProps, 'machine' | 'onLock'> {
  readonly rows: readonly Row[]
}

function Head({ machine, rows, onLock }: HeadProps): ReactNode {
  const { t, n, party } = useWords()
  const { once, twice, reported } = machine.memory.safety
  return (
    <header className="head">
      <p className="crossing">
        {crossingOf(rows).map(({ from, done, count }) => (
          <span key={from} data-party={from}>
            {t('tablet.crossing', { side: party(from), done: n(done), count: n(count) })}
          </span>
        ))}
      </p>
      <ul className="safety">
        <li data-safety="once" data-count={once}>
          <b>{n(once)}</b> {t('tablet.once')}
        </li>
        <li data-safety="twice" data-count={twice}>
          <b>{n(twice)}</b> {t('tablet.twice')}
        </li>
        <li data-safety="reported" data-count={reported}>
          <b>{n(reported)}</b> {t('tablet.reported')}
        </li>
      </ul>
      <p className="holder">
        <bdi>{machine.memory.holder}</bdi>
      </p>
      <button type="button" onClick={() => machine.memory.holdBy(null)}>
        {t('tablet.handon')}
      </button>
      <button type="button" onClick={onLock}>
        {t('tablet.lock')}
      </button>
    </header>
  )
}
