// Persons in detention as a table by keyboard: J and K move, X marks, and what is marked is noted or entered together.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DetentionRowView } from '@parley/api'
import { useWords } from '@parley/ui'
import { LongTable } from '../../parts/long-table.tsx'
import { CardMark, OpenMarks, StageMark } from './marks.tsx'

export interface PeopleTableProps {
  readonly title: string
  readonly rows: readonly DetentionRowView[]
  /** Refs that are marked; null where nothing of several can be noted. */
  readonly marked: ReadonlySet<string> | null
  readonly onMark: (refs: readonly string[], isMarked: boolean) => void
}

export function PeopleTable({ title, rows, marked, onMark }: PeopleTableProps): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <LongTable
      title={title}
      hint={t(marked === null ? 'detention.keys.read' : 'detention.keys')}
      rows={rows}
      head={(shown) => (
        <>
          {marked !== null && <MarkAll shown={shown} marked={marked} onMark={onMark} />}
          <th scope="col">{t('people.column.name')}</th>
          <th scope="col">{t('detention.column.since')}</th>
          <th scope="col">{t('detention.column.facility')}</th>
          <th scope="col">{t('detention.column.status')}</th>
          <th scope="col">{t('detention.column.card')}</th>
          <th scope="col">{t('detention.column.open')}</th>
        </>
      )}
      row={(row) => <Row key={row.ref} row={row} marked={marked} onMark={onMark} />}
    />
  )
}

interface MarkAllProps {
  readonly shown: readonly DetentionRowView[]
  readonly marked: ReadonlySet<string>
  readonly onMark: PeopleTableProps['onMark']
}

function MarkAll({ shown, marked, onMark }: MarkAllProps): ReactNode {
  const { t } = useWords()
  const refs = shown.map(({ ref }) => ref)
  return (
    <th scope="col" className="detention-mark">
      <input
        type="checkbox"
        aria-label={t('detention.mark-all')}
        checked={refs.every((ref) => marked.has(ref))}
        onChange={(event) => onMark(refs, event.currentTarget.checked)}
      />
    </th>
  )
}

interface RowProps {
  readonly row: DetentionRowView
  readonly marked: ReadonlySet<string> | null
  readonly onMark: PeopleTableProps['onMark']
}

function Row({ row, marked, onMark }: RowProps): ReactNode {
  const { t, times } = useWords()
  const name = row.name === null || row.name === '' ? row.ref : row.name
  const isMarked = marked?.has(row.ref) === true
  return (
    <tr data-ref={row.ref} className={isMarked ? 'detention-marked' : ''}>
      {marked !== null && (
        <td className="detention-mark">
          <input
            type="checkbox"
            aria-label={t('detention.mark', { name })}
            checked={isMarked}
            onChange={(event) => onMark([row.ref], event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/detention/$ref" params={{ ref: row.ref }} aria-label={name}>
          <bdi>{name}</bdi>
        </Link>
      </th>
      <td>
        {row.since === null ? (
          <StageMark stage={row.stage} />
        ) : (
          <>
            {times.date(row.since)}{' '}
            {row.days !== null && (
              <span className="soft">{t('detention.days', { count: row.days })}</span>
            )}{' '}
            {row.stage !== 'held' && <StageMark stage={row.stage} />}
          </>
        )}
      </td>
      <td>
        <Facility facility={row.facility} />
      </td>
      <td>{row.status === null ? '—' : t(`detention.status.${row.status.status}`)}</td>
      <td>
        <CardMark card={row.card} />
      </td>
      <td>
        <OpenMarks row={row} />
      </td>
    </tr>
  )
}

export function Facility({ facility }: Pick<DetentionRowView, 'facility'>): ReactNode {
  const { t, times } = useWords()
  if (facility === null) return '—'
  return (
    <>
      <bdi className="mono">{facility.code}</bdi>
      {facility.at !== null && (
        <span className="soft">
          {' '}
          {t('detention.facility.as-of', { time: times.moment(facility.at) })}
        </span>
      )}
    </>
  )
}
