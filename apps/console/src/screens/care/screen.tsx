import { Button, NativeSelect, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { CareRowView, CareView } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  PageHead,
  Panel,
  RefusalNotice,
  Scroll,
  trancheName,
  TRIAGE_TONES,
  useWords,
} from '@parley/ui'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { DeskReports } from '../../parts/desk-report.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { OBSERVING } from './forms.tsx'
import { Look, Warning } from './marks.tsx'
import { CareStrip } from './strip.tsx'
import { Triage } from './triage.tsx'
import { useCareAct } from './use-care-act.ts'
import './care.css'

/** Everybody the treating team cares for, by wristband; who is chosen is triaged by keyboard. */
export function CareScreen(): ReactNode {
  return (
    <Loaded operation="care" asking={{}}>
      {(care) => <CareOf care={care} />}
    </Loaded>
  )
}

function CareOf({ care }: { readonly care: CareView }): ReactNode {
  const { t, n } = useWords()
  const navigate = useNavigate()
  const here = care.rows.filter((row) => row.where === 'here')
  const unseen = here.filter((row) => row.triage === null)
  const [chosen, setChosen] = useState<string | null>(null)
  const row = here.find((one) => one.wristband === chosen) ?? unseen[0] ?? here[0]
  // Whoever is on the screen stays there while others arrive, or hands would write of somebody else.
  const shown = row?.wristband ?? null
  if (shown !== chosen) setChosen(shown)
  const next = () => unseen.find((one) => one.wristband !== shown)?.wristband ?? null
  const move = (by: 1 | -1) => {
    const at = here.findIndex((one) => one.wristband === row?.wristband)
    setChosen(here[(at + by + here.length) % Math.max(1, here.length)]?.wristband ?? null)
  }
  return (
    <>
      <PageHead title={t('screen.care')} lead={t('care.lead')}>
        <Figure value={n(here.length)} label={t('care.here')} />
        <Figure
          value={n(unseen.length)}
          label={t('care.unseen')}
          tone={unseen.length > 0 ? 'look' : 'plain'}
        />
        <Figure
          value={n(care.overdue)}
          label={t('care.overdue')}
          tone={care.overdue > 0 ? 'look' : 'plain'}
        />
      </PageHead>
      <div className="stack">
        {row !== undefined && (
          <Triage
            row={row}
            onMove={move}
            onRecorded={() => setChosen(next())}
            onOpen={() => {
              void navigate({
                to: '/care/$wristband',
                params: { wristband: row.wristband },
                hash: OBSERVING,
              })
            }}
          />
        )}
        <People care={care} chosen={row?.wristband ?? null} onChoose={setChosen} />
        {care.halfHours.length > 0 && (
          <Panel title={t('care.strip')}>
            <CareStrip halfHours={care.halfHours} />
          </Panel>
        )}
        <Bands care={care} />
        <DeskReports reports={care.reports} />
        <Refused refused={care.refused} />
      </div>
    </>
  )
}

interface PeopleProps {
  readonly care: CareView
  readonly chosen: string | null
  readonly onChoose: (wristband: string) => void
}

function People({ care, chosen, onChoose }: PeopleProps): ReactNode {
  const { t } = useWords()
  if (care.rows.length === 0) {
    return <Empty icon="care" title={t('care.nobody')} hint={t('care.nobody.hint')} />
  }
  return (
    <Panel title={t('screen.people')}>
      <Scroll label={t('screen.care')} className="manifest-scroll">
        <table className="plain-table">
          <ColumnHeads
            labels={[
              t('arrivals.wristband'),
              t('people.column.ref'),
              t('arrivals.triage'),
              t('care.look'),
            ]}
          />
          <tbody>
            {care.rows.map((row) => (
              <Row
                key={row.wristband}
                row={row}
                isChosen={row.wristband === chosen}
                onChoose={() => onChoose(row.wristband)}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Panel>
  )
}

interface RowProps {
  readonly row: CareRowView
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Row({ row, isChosen, onChoose }: RowProps): ReactNode {
  const { t, times } = useWords()
  const { wristband, ref, triage, fitness, record } = row
  return (
    <tr className={isChosen ? 'care-chosen' : undefined}>
      <th scope="row" className="wristband">
        <Link to="/care/$wristband" params={{ wristband }}>
          <bdi>{wristband}</bdi>
        </Link>
        {row.waits && (
          <>
            {' '}
            <Chip tone="open">{t('desk.waits')}</Chip>
          </>
        )}
      </th>
      <td>{ref === null ? <span className="soft">{t('care.unnamed')}</span> : <bdi>{ref}</bdi>}</td>
      <td>
        {row.where === 'here' ? (
          <>
            <Chip tone={triage === null ? 'open' : TRIAGE_TONES[triage]}>
              {t(`triage.${triage ?? 'none'}`)}
            </Chip>{' '}
            {fitness !== null && <span className="soft">{t(`fitness.${fitness}`)}</span>}
          </>
        ) : (
          <Chip tone="quiet">{t(`care.where.${row.where}`)}</Chip>
        )}
      </td>
      <td>
        <Look row={row} /> <Warning row={row} />{' '}
        {record.bed !== null && (
          <span className="soft">
            {t('care.bed')} <bdi>{record.bed}</bdi>
          </span>
        )}
        {record.died !== null && (
          <bdi>
            {t('care.died.at', { time: times.clock(record.died.diedAt), bag: record.died.bag })}
          </bdi>
        )}
      </td>
      <td>
        {row.where === 'here' && !isChosen && (
          <Button size="xs" variant={triage === null ? 'filled' : 'default'} onClick={onChoose}>
            {t('arrivals.see')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Wristbands for people whose names nobody knows yet. */
function Bands({ care }: { readonly care: CareView }): ReactNode {
  const words = useWords()
  const { t } = words
  const { act, refusal } = useCareAct()
  const tranches = [...new Set(care.reports.map(({ tranche }) => tranche))]
  const [tranche, setTranche] = useState(tranches[0] ?? '')
  const [people, setPeople] = useState('1')
  if (tranches.length === 0) return null
  const count = /^\d{1,2}$/.test(people) ? Number(people) : 0
  return (
    <Panel title={t('care.bands.give')}>
      <div className="care-form">
        {tranches.length > 1 && (
          <NativeSelect
            label={t('fact.tranche')}
            value={tranche}
            onChange={(event) => setTranche(event.currentTarget.value)}
            data={tranches.map((id) => ({ value: id, label: trancheName(id, words) }))}
          />
        )}
        <TextInput
          label={t('care.bands.people')}
          inputMode="numeric"
          value={people}
          onChange={(event) => setPeople(event.currentTarget.value)}
        />
        <Button
          disabled={count < 1 || count > 60}
          onClick={() => void act({ do: 'bands', tranche, people: count })}
        >
          {t('care.bands.give')}
        </Button>
      </div>
      {refusal !== null && <RefusalNotice refusal={refusal} />}
    </Panel>
  )
}

function Refused({ refused }: { readonly refused: CareView['refused'] }): ReactNode {
  const { t, times, party, code } = useWords()
  if (refused.length === 0) return null
  return (
    <Panel
      title={t('care.refused')}
      hint={t('care.refused.hint')}
      acts={<Chip tone="look">{t('care.refused.count', { count: refused.length })}</Chip>}
    >
      <ul className="care-refused">
        {refused.map(({ index, by, desk, asked, at }) => (
          <li key={index}>
            {times.moment(at)} · {party(by)} · {code('seat', desk)} · {t(`care.asked.${asked}`)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
