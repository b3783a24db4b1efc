// Who remains: totals by status, days held by last sign of life, and every person with why not yet.
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { Remaining, RemainingRowView } from '@parley/api'
import {
  Chip,
  Empty,
  Figure,
  PageHead,
  Panel,
  RemainingChart,
  useWords,
  type Tone,
  type Wording,
} from '@parley/ui'
import { Choice } from '../../parts/choice.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { LongTable } from '../../parts/long-table.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'

type Status = RemainingRowView['status']

const TONES: Readonly<Record<Status, Tone>> = {
  'no-answer': 'open',
  'not-held': 'look',
  contested: 'look',
  'other-answer': 'look',
  'not-nominated': 'open',
  nominated: 'going',
  'left-out': 'open',
  planned: 'going',
  'on-the-way': 'done',
}

export function RemainingScreen(): ReactNode {
  return (
    <Loaded operation="remaining" asking={{}}>
      {(remaining) => <RemainingOf remaining={remaining} />}
    </Loaded>
  )
}

function RemainingOf({
  remaining: { rows, totals },
}: {
  readonly remaining: Remaining
}): ReactNode {
  const { t, n } = useWords()
  const [status, setStatus] = useState<Status | undefined>()
  const table = useRowsByKey<HTMLDivElement>()
  if (rows.length === 0) {
    return (
      <>
        <PageHead title={t('screen.remaining')} lead={t('remaining.lead')} />
        <Empty icon="remaining" title={t('remaining.none')} hint={t('remaining.none.hint')} />
      </>
    )
  }
  const some = totals.filter(({ people }) => people > 0)
  return (
    <>
      <PageHead title={t('screen.remaining')} lead={t('remaining.lead')}>
        <Figure value={n(rows.length)} label={t('remaining.all')} tone="strong" />
        <Figure
          value={n(rows.filter((row) => row.isSilent).length)}
          label={t('remaining.silent')}
        />
      </PageHead>
      <div className="stack" ref={table}>
        <Panel title={t('remaining.totals')}>
          <div className="figures">
            {some.map((one) => (
              <Figure
                key={one.status}
                value={n(one.people)}
                label={t(`remaining.status.${one.status}`)}
              />
            ))}
          </div>
        </Panel>
        <Panel title={t('remaining.chart')}>
          <RemainingChart
            people={rows.map(({ days, sign }) => ({ days, signDays: sign?.days ?? null }))}
          />
        </Panel>
        <div className="filters no-print">
          <Choice
            label={t('remaining.column.status')}
            value={status}
            options={some.map((one) => [
              one.status,
              `${t(`remaining.status.${one.status}`)} · ${n(one.people)}`,
            ])}
            onChange={setStatus}
          />
        </div>
        <Rows rows={rows.filter((row) => status === undefined || row.status === status)} />
      </div>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly RemainingRowView[] }): ReactNode {
  const { t } = useWords()
  return (
    <LongTable
      title={t('screen.remaining')}
      hint={t('remaining.keys')}
      rows={rows}
      head={() => (
        <>
          <th scope="col">{t('people.column.name')}</th>
          <th scope="col">{t('remaining.column.days')}</th>
          <th scope="col">{t('remaining.column.status')}</th>
          <th scope="col">{t('evidence.column.last')}</th>
        </>
      )}
      row={(row) => <Row key={row.ref} row={row} />}
    />
  )
}

function Row({ row }: { readonly row: RemainingRowView }): ReactNode {
  const words = useWords()
  const { t, times } = words
  const { ref, days, since, sign, status, isSilent } = row
  const name = row.name === '' ? ref : row.name
  const why = whyOf(row, words)
  return (
    <tr>
      <th scope="row">
        <Link to="/evidence/$ref" params={{ ref }} aria-label={name}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>
        {days === null ? t('remaining.span.unknown') : t('detention.days', { count: days })}
        {since !== null && <div className="soft">{times.date(since)}</div>}
      </td>
      <td>
        <Chip tone={TONES[status]}>{t(`remaining.status.${status}`)}</Chip>
        {why !== null && <div className="soft">{why}</div>}
      </td>
      <td>
        {sign === null ? (
          <Chip tone="look">{t('remaining.no-sign')}</Chip>
        ) : (
          <>
            {t(`remaining.sign.${sign.source}`)} · {times.date(sign.on)}{' '}
            {isSilent && <Chip tone="look">{t('detention.days', { count: sign.days })}</Chip>}
          </>
        )}
      </td>
    </tr>
  )
}

/** What stands behind the status: the plan's reason, what became of a contest, or the answer itself. */
function whyOf(
  { status, reason, contest, answer }: RemainingRowView,
  { t }: Wording,
): string | null {
  if (status === 'left-out') return reason === null ? null : t(`reason.${reason}`)
  if (status === 'contested') return contest === null ? null : t(`evidence.stage.${contest}`)
  return status === 'other-answer' && answer !== null ? t(`answer.${answer}`) : null
}
