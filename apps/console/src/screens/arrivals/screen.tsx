import { Button, Modal, NativeSelect } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import {
  START_TRIAGE,
  TRIAGE,
  type Arrival,
  type Arrivals,
  type FitnessCode,
  type TriageCode,
} from '@parley/api'
import {
  ArrivalColumns,
  Chip,
  Empty,
  Figure,
  PageHead,
  Panel,
  PartyMark,
  Scroll,
  TRIAGE_TONES,
  useWords,
  type Tone,
} from '@parley/ui'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { ActButton, useAct } from '../../parts/act.tsx'
import { DeskReports } from '../../parts/desk-report.tsx'
import { FitnessChoice } from '../../parts/fitness-choice.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { latestHalfHours } from './half-hours.ts'

const ONWARD_TONES: Readonly<Record<Arrival['onward'], Tone>> = {
  waiting: 'open',
  arranged: 'going',
  departed: 'going',
  home: 'done',
}

export function ArrivalsScreen(): ReactNode {
  return (
    <Loaded operation="arrivals" asking={{}}>
      {(arrivals) => <ArrivalsOf arrivals={arrivals} />}
    </Loaded>
  )
}

function ArrivalsOf({ arrivals }: { readonly arrivals: Arrivals }): ReactNode {
  const { t, n, times } = useWords()
  const halfHours = useMemo(() => latestHalfHours(arrivals.rows), [arrivals.rows])
  const latest = halfHours[0]?.from ?? ''
  return (
    <>
      <PageHead title={t('screen.arrivals')} lead={t('arrivals.care')}>
        <Figure value={n(arrivals.expected)} label={t('arrivals.expected')} />
        <Figure value={n(arrivals.arrived)} label={t('arrivals.arrived')} />
        <Figure value={n(arrivals.onward)} label={t('arrivals.onward')} />
      </PageHead>
      <Wristbands arrivals={arrivals} />
      <div className="stack">
        <DeskReports reports={arrivals.reports ?? []} />
        {arrivals.rows.length === 0 ? (
          <Empty icon="arrivals" title={t('arrivals.none')} hint={t('arrivals.none.hint')} />
        ) : (
          <>
            <div className="columns-2">
              <Panel
                title={t('arrivals.half-hours')}
                {...(latest === '' ? {} : { hint: times.day(latest) })}
              >
                <ArrivalColumns halfHours={halfHours} />
              </Panel>
              <TriageCounts arrivals={arrivals} />
            </div>
            <Rows arrivals={arrivals} />
          </>
        )}
      </div>
    </>
  )
}

/** Who is across the line and has no number yet: the number comes first, the name later. */
function Wristbands({ arrivals }: { readonly arrivals: Arrivals }): ReactNode {
  const { t } = useWords()
  const { unbanded = [] } = arrivals
  if (unbanded.length === 0) return null
  return (
    <div className="panel-acts">
      {unbanded.map(({ tranche, people }) => (
        <ActButton
          key={tranche}
          isMain
          size="md"
          command={{ do: 'wristbands.give', tranche }}
          label={t('arrivals.wristbands', { count: people })}
        />
      ))}
    </div>
  )
}

function TriageCounts({ arrivals }: { readonly arrivals: Arrivals }): ReactNode {
  const { t, n } = useWords()
  if (arrivals.triage === undefined && arrivals.beds === null) return null
  const waiting = arrivals.rows.filter((row) => row.careWaits === true).length
  return (
    <Panel title={t('arrivals.triage')}>
      <ul className="codes">
        {(arrivals.triage ?? []).map(({ code, count }) => (
          <li key={code}>
            <Chip tone={TRIAGE_TONES[code]}>{t(`triage.${code}`)}</Chip>
            <span />
            <strong>{n(count)}</strong>
          </li>
        ))}
      </ul>
      {waiting > 0 && (
        <p className="late">
          {t('desk.waits')}: {n(waiting)}
        </p>
      )}
      {arrivals.beds !== null && (
        <p className="hint">
          {t('arrivals.beds', { used: arrivals.beds.used, all: arrivals.beds.all })}
        </p>
      )}
    </Panel>
  )
}

function Rows({ arrivals }: { readonly arrivals: Arrivals }): ReactNode {
  const { t } = useWords()
  const { seat } = useSession()
  const [seeing, setSeeing] = useState<Arrival | null>(null)
  const isTransit = seat.kind === 'transit'
  return (
    <Panel title={t('screen.people')}>
      <Scroll label={t('screen.arrivals')} className="manifest-scroll">
        <table className="plain-table">
          <ColumnHeads
            labels={[
              t('arrivals.wristband'),
              t(hasNames(arrivals) ? 'people.column.name' : 'people.column.ref'),
              t('arrivals.arrived-at'),
              t('arrivals.triage'),
              t('arrivals.journey'),
            ]}
          />
          <tbody>
            {arrivals.rows.map((row) => (
              <Row key={row.ref} row={row} onSee={isTransit ? () => setSeeing(row) : null} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Modal
        opened={seeing !== null}
        onClose={() => setSeeing(null)}
        title={t('arrivals.see.title', { wristband: seeing?.wristband ?? '' })}
        closeButtonProps={{ 'aria-label': t('act.close') }}
      >
        {seeing !== null && <Seeing arrival={seeing} onDone={() => setSeeing(null)} />}
      </Modal>
    </Panel>
  )
}

/** The host knows those it cares for by wristband and reference. */
function hasNames({ rows }: Arrivals): boolean {
  return rows.some(({ name }) => name !== undefined)
}

/** Noted here, and in no report yet. */
function Waits(): ReactNode {
  const { t } = useWords()
  return (
    <>
      {' '}
      <Chip tone="open">{t('desk.waits')}</Chip>
    </>
  )
}

interface RowProps {
  readonly row: Arrival
  readonly onSee: (() => void) | null
}

function Row({ row, onSee }: RowProps): ReactNode {
  const { t, times } = useWords()
  const triage = row.triage ?? null
  return (
    <tr>
      <th scope="row" className="wristband">
        <bdi>{row.wristband}</bdi>
        {row.bandWaits === true && <Waits />}
      </th>
      <td>
        <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
      </td>
      <td>{times.clock(row.arrivedAt)}</td>
      <td>
        {row.triage !== undefined && (
          <Chip tone={triage === null ? 'open' : TRIAGE_TONES[triage]}>
            {t(`triage.${triage ?? 'none'}`)}
          </Chip>
        )}{' '}
        {row.fitness !== undefined && row.fitness !== null && (
          <span className="soft">{t(`fitness.${row.fitness}`)}</span>
        )}
        {row.careWaits === true && <Waits />}
      </td>
      <td>
        <Chip tone={ONWARD_TONES[row.onward]}>{t(`onward.${row.onward}`)}</Chip>{' '}
        {row.onward !== 'home' && row.departsAt !== null && (
          <span className="soft">
            {t('arrivals.departs', { time: times.clock(row.departsAt) })}
          </span>
        )}
      </td>
      <td>
        {onSee !== null && row.onward === 'waiting' && (
          <Button size="xs" variant={triage === null ? 'filled' : 'default'} onClick={onSee}>
            {t('arrivals.see')}
          </Button>
        )}
      </td>
    </tr>
  )
}

const START: ReadonlySet<TriageCode> = new Set(START_TRIAGE)

/** What can be taken back of a person: the triage first, then the wristband it is noted under. */
function waitingOf({ careWaits, bandWaits }: Arrival): 'wristband' | 'triage' | null {
  if (careWaits === true) return 'triage'
  return bandWaits === true ? 'wristband' : null
}

function Seeing({
  arrival,
  onDone,
}: {
  readonly arrival: Arrival
  readonly onDone: () => void
}): ReactNode {
  const { t } = useWords()
  const act = useAct()
  const [triage, setTriage] = useState<TriageCode>(arrival.triage ?? 'delayed')
  const [fitness, setFitness] = useState<FitnessCode>(arrival.fitness ?? 'fit')
  const about = waitingOf(arrival)
  // A level of before the scale was named is kept as it is, and offered to nobody else.
  const offered = TRIAGE.filter((each) => START.has(each) || each === arrival.triage)
  const withdraw = (noted: 'wristband' | 'triage') => {
    const { tranche, ref } = arrival
    act({ do: 'desk.withdraw', tranche, about: noted, refs: [ref] }, t('line.withdraw'))
    onDone()
  }
  return (
    <>
      <div className="stack stack-tight">
        <NativeSelect
          label={t('arrivals.triage')}
          value={triage}
          onChange={(event) =>
            setTriage(TRIAGE.find((each) => each === event.currentTarget.value) ?? triage)
          }
          data={offered.map((each) => ({ value: each, label: t(`triage.${each}`) }))}
        />
        <FitnessChoice value={fitness} onChange={setFitness} />
      </div>
      <div className="dialog-acts">
        {about !== null && (
          <Button variant="default" onClick={() => withdraw(about)}>
            {t('line.withdraw')}
          </Button>
        )}
        <Button
          onClick={() => {
            act({ do: 'arrival.triage', ref: arrival.ref, triage, fitness }, t('arrivals.save'))
            onDone()
          }}
        >
          {t('sign.title')}
        </Button>
      </div>
    </>
  )
}
