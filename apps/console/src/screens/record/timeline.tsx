// Exchanges of a year by day, and what their numbers and sums leave open. Whatever has no day has a lane of its own.
import { useState, type ReactNode } from 'react'
import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RecordPlace, RecordRowView, RecordTimelineView } from '@parley/api'
import {
  Chip,
  Empty,
  PageHead,
  Panel,
  RecordTimelineChart,
  Scroll,
  STANDING_TONES,
  type TimelineMark,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useRowsByKey } from '../../parts/use-rows-by-key.ts'
import { useNaming, type RecordNaming } from './naming.ts'
import { RecordParts, WithRecord } from './parts.tsx'
import { PlaceButton, Sentence } from './place.tsx'
import { ExchangeTable } from './screen.tsx'
import './record.css'

export function RecordTimelineScreen(): ReactNode {
  const [year, setYear] = useState<string | undefined>()
  return (
    <WithRecord>
      {(record) => (
        <Loaded operation="recordTimeline" asking={{ query: year === undefined ? {} : { year } }}>
          {(timeline) => <Timeline timeline={timeline} open={record.open} onYear={setYear} />}
        </Loaded>
      )}
    </WithRecord>
  )
}

interface TimelineProps {
  readonly timeline: RecordTimelineView
  readonly open: number
  readonly onYear: (year: string) => void
}

function Timeline({ timeline, open, onYear }: TimelineProps): ReactNode {
  const { t, n } = useNaming()
  const [place, setPlace] = useState<RecordPlace | null>(null)
  const rows = useRowsByKey<HTMLDivElement>()
  const { year, exchanges, undated, years } = timeline
  return (
    <>
      <PageHead title={t('record.part.timeline')} lead={t('record.lead')} />
      <RecordParts open={open} />
      <div className="stack" ref={rows}>
        <Panel title={t('record.timeline')} hint={t('record.timeline.hint')}>
          {years.length > 1 && year !== null && (
            <div className="filters no-print">
              <NativeSelect
                label={t('record.timeline.year')}
                value={year}
                onChange={(event) => onYear(event.currentTarget.value)}
                data={years.map((one) => ({
                  value: one.year,
                  label: `${one.year} · ${t('record.count.exchanges', { count: one.exchanges })}`,
                }))}
              />
            </div>
          )}
          {year === null ? (
            <p className="soft">{t('record.timeline.none')}</p>
          ) : (
            <Picture timeline={timeline} year={year} />
          )}
          {timeline.total > exchanges.length && (
            <p className="hint">
              {t('record.timeline.more', { shown: n(exchanges.length), total: n(timeline.total) })}
            </p>
          )}
        </Panel>
        <Questions timeline={timeline} />
        <Sums timeline={timeline} onOpen={setPlace} />
        {place !== null && <Sentence place={place} rule={null} onClose={() => setPlace(null)} />}
        {exchanges.length === 0 ? (
          <Empty icon="record" title={t('record.none')} />
        ) : (
          <ExchangeTable rows={exchanges} />
        )}
        {undated.length > 0 && (
          <>
            <h2>{t('record.timeline.undated')}</h2>
            <p className="hint">{t('record.timeline.undated.hint')}</p>
            <ExchangeTable rows={undated} />
          </>
        )}
      </div>
    </>
  )
}

interface PictureProps {
  readonly timeline: RecordTimelineView
  readonly year: string
}

function Picture({ timeline, year }: PictureProps): ReactNode {
  const naming = useNaming()
  const { t, n, told, side } = naming
  const { exchanges, undated, silences, questions } = timeline
  const longest = silences.slice(0, 1)
  const missing = questions.filter(({ what }) => what === 'serial-missing')
  const table = {
    columns: [
      t('record.column.day'),
      t('record.serials'),
      t('record.column.figures'),
      t('record.column.backed'),
      t('record.column.standing'),
    ],
    rows: [...exchanges, ...undated].map((row) => [
      told(row.day),
      row.serials.map(n).join(' / '),
      figuresText(row, naming),
      `${t('record.count.reports', { count: row.reports })}, ${t('record.count.origins', { count: row.origins })}`,
      t(`record.standing.${row.gravest}`),
    ]),
  }
  const markOf = (row: RecordRowView): TimelineMark => ({
    day: row.day,
    tone: STANDING_TONES[row.gravest],
    number: row.serials.length === 0 ? null : row.serials.map(n).join('/'),
    said: `${told(row.day)}: ${figuresText(row, naming)}; ${t(`record.standing.${row.gravest}`)}${
      row.day === null ? ` (${row.parties.map(side).join(', ')})` : ''
    }`,
  })
  return (
    <RecordTimelineChart
      year={year}
      marks={exchanges.map(markOf)}
      undated={undated.map(markOf)}
      silences={longest.flatMap(({ after, before, days }) =>
        after.day === null || before.day === null
          ? []
          : [{ from: after.day, to: before.day, said: t('record.silence', { count: days }) }],
      )}
      missing={missing.flatMap(missingIn(n))}
      table={table}
    />
  )
}

type Question = RecordTimelineView['questions'][number]

/** Between which days a number that nobody reports would fall. */
const missingIn =
  (n: RecordNaming['n']) =>
  ({ serials, exchanges: [after, before] }: Question) => {
    const [from, to] = [after?.day ?? null, before?.day ?? null]
    if (from === null || to === null) return []
    return serials.map((serial) => ({ number: n(serial), from, to }))
  }

function figuresText({ figures }: RecordRowView, { t, n, side }: RecordNaming): string {
  return figures
    .map(({ side: to, values }) => {
      const written = values.map((value) => (value === null ? t('record.count.missing') : n(value)))
      return `${t('record.to', { side: side(to) })} ${written.join(' / ')}`
    })
    .join('; ')
}

/** What the numbers leave open, and the longest silences. */
function Questions({ timeline }: { readonly timeline: RecordTimelineView }): ReactNode {
  const { t, n, told } = useNaming()
  const { questions, silences } = timeline
  return (
    <Panel title={t('record.row')} hint={t('record.row.hint')}>
      {questions.length === 0 && <p className="soft">{t('record.row.none')}</p>}
      <ul className="plain-list record-sources">
        {questions.map(({ what, serials, exchanges }) => (
          <li key={`${what} ${serials.join(' ')} ${exchanges[0]?.id ?? ''}`}>
            <Chip tone="look">
              {t(`record.row.${what}`, {
                serials: serials.map(n).join(', '),
                exchanges: exchanges.map(({ day }) => told(day)).join(' – '),
              })}
            </Chip>{' '}
            {exchanges.map(({ id, day }) => (
              <Link key={id} to="/record/exchange/$id" params={{ id }} className="record-near">
                {told(day)}
              </Link>
            ))}
          </li>
        ))}
        {silences.map(({ after, before, days }) => (
          <li key={`${after.id} ${before.id}`} className="soft">
            {t('record.silence', { count: days })}:{' '}
            <bdi>
              {told(after.day)} – {told(before.day)}
            </bdi>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface SumsProps {
  readonly timeline: RecordTimelineView
  readonly onOpen: (place: RecordPlace) => void
}

/** Sums since the war began: whether what was told in between makes the next one. */
function Sums({ timeline: { sums }, onOpen }: SumsProps): ReactNode {
  const { t, n, side, told } = useNaming()
  return (
    <Panel title={t('record.sums')} hint={t('record.sums.hint')}>
      {sums.length === 0 ? (
        <p className="soft">{t('record.sums.none')}</p>
      ) : (
        <Scroll label={t('record.sums')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('record.sums.side')}</th>
                <th scope="col">{t('record.sums.before')}</th>
                <th scope="col">{t('record.sums.after')}</th>
                <th scope="col" className="number">
                  {t('record.sums.grown')}
                </th>
                <th scope="col">{t('record.sums.told')}</th>
                <th scope="col">{t('record.column.standing')}</th>
              </tr>
            </thead>
            <tbody>
              {sums.map(({ side: of, from, to, grown, least, most, uncounted, closes }) => (
                <tr key={`${of ?? ''} ${from.id} ${to.id}`}>
                  <th scope="row">{of === null ? '–' : side(of)}</th>
                  {[from, to].map((end) => (
                    <td key={end.id}>
                      <PlaceButton
                        label={
                          <>
                            {n(end.count)} · {told(end.day)}
                          </>
                        }
                        onOpen={() => onOpen(end.place)}
                      />
                    </td>
                  ))}
                  <td className="number">{n(grown)}</td>
                  <td>
                    {least === null || most === null
                      ? '–'
                      : least === most
                        ? n(least)
                        : t('record.sums.range', { least: n(least), most: n(most) })}
                    {uncounted > 0 && (
                      <div className="soft">{t('record.sums.uncounted', { count: uncounted })}</div>
                    )}
                  </td>
                  <td>
                    <Chip tone={closes ? 'done' : 'look'}>
                      {t(closes ? 'record.sums.closes' : 'record.sums.open')}
                    </Chip>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  )
}
