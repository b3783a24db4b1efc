import { useId, type ReactNode } from 'react'
import { ToneShape } from '../components/marks.tsx'
import type { Tone } from '../components/tone.ts'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import type { ChartTable } from './frame.tsx'
import { GapPattern } from './gap-pattern.tsx'
import { layoutTimeline, placeInYear } from './record-timeline.ts'

const ROW = 26
const TOP = 26
const MONTHS = 30
const LANE = 44
const UNDATED_STEP = 22

export interface TimelineMark {
  /** `YYYY-MM-DD`; null for the lane of those without a day. */
  readonly day: string | null
  readonly tone: Tone
  /** What stands above the mark: the number that reports give it. */
  readonly number: string | null
  readonly said: string
}

export interface RecordTimelineChartProps {
  readonly year: string
  readonly marks: readonly TimelineMark[]
  readonly undated: readonly TimelineMark[]
  /** Days between which nobody tells of an exchange. */
  readonly silences: readonly {
    readonly from: string
    readonly to: string
    readonly said: string
  }[]
  /** Numbers that nobody reports, between two days. */
  readonly missing: readonly {
    readonly number: string
    readonly from: string
    readonly to: string
  }[]
  readonly table: ChartTable
}

/** Exchanges of a year by day, silences and missing numbers, and a lane for those without a day. */
export function RecordTimelineChart(props: RecordTimelineChartProps): ReactNode {
  const { year, marks, undated, silences, missing, table } = props
  const { t, language, dir } = useWords()
  const pattern = useId()
  const monthName = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  const draw = (width: number): ReactNode => {
    const space = { width, rtl: dir === 'rtl' }
    const days = marks.map(({ day }) => day ?? '')
    const { marks: placed, months, rows } = layoutTimeline(days, year, space)
    const line = TOP + rows * ROW
    const height = line + MONTHS + (undated.length > 0 ? LANE : 0)
    const spanOf = (from: string, to: string) => {
      const [a, b] = [placeInYear(from, year, space), placeInYear(to, year, space)]
      return { x: Math.min(a, b), width: Math.abs(a - b) }
    }
    return (
      <svg width={width} height={height} aria-hidden="true" className="record-timeline">
        <GapPattern id={pattern} />
        {silences.map(({ from, to, said }) => (
          <rect
            key={`${from} ${to}`}
            {...spanOf(from, to)}
            y={line - 9}
            height={8}
            fill={`url(#${pattern})`}
          >
            <title>{said}</title>
          </rect>
        ))}
        <line x1={0} x2={width} y1={line} y2={line} className="record-line" />
        {months.map(({ month, x, width: room }) => (
          <g key={month} className="tick">
            <line x1={x} x2={x} y1={line} y2={line + 6} />
            {room > 34 && (
              <text x={x + room / 2} y={line + 23} textAnchor="middle">
                {monthName.format(new Date(Date.UTC(Number(year), month - 1, 15)))}
              </text>
            )}
          </g>
        ))}
        {missing.map(({ number, from, to }) => {
          const span = spanOf(from, to)
          return (
            <g key={number} className="record-missing">
              <circle cx={span.x + span.width / 2} cy={line} r={7} />
              <text x={span.x + span.width / 2} y={line - 13} textAnchor="middle">
                {`${number}?`}
              </text>
            </g>
          )
        })}
        {placed.map(({ index, x, row }) => {
          const mark = marks[index]
          if (mark === undefined) return null
          const y = line - row * ROW
          return (
            <g key={index} className={`tone-${mark.tone} record-mark`}>
              <title>{mark.said}</title>
              <g transform={`translate(${x - 8} ${y - 8}) scale(1.34)`}>
                <rect width={12} height={12} rx={6} className="record-ground" />
                <ToneShape tone={mark.tone} />
              </g>
              {mark.number !== null && (
                <text x={x} y={y - 12} textAnchor="middle">
                  {mark.number}
                </text>
              )}
            </g>
          )
        })}
        {undated.length > 0 && (
          <Undated
            marks={undated}
            top={line + MONTHS}
            width={width}
            title={t('record.timeline.undated')}
          />
        )}
      </svg>
    )
  }
  return <ChartFrame label={t('record.timeline')} table={table} draw={draw} least={420} />
}

const TITLE_ROOM = 150

interface UndatedProps {
  readonly marks: readonly TimelineMark[]
  readonly top: number
  readonly width: number
  readonly title: string
}

/** Side by side, in no order of time. */
function Undated({ marks, top, width, title }: UndatedProps): ReactNode {
  const { dir } = useWords()
  const rtl = dir === 'rtl'
  const room = Math.max(0, Math.floor((width - TITLE_ROOM - 10) / UNDATED_STEP))
  return (
    <g>
      <rect x={0} y={top + 8} width={width} height={LANE - 12} rx={4} className="record-undated" />
      <text x={rtl ? width - 10 : 10} y={top + 28}>
        {title}
      </text>
      {marks.slice(0, room).map((mark, i) => {
        const along = TITLE_ROOM + i * UNDATED_STEP
        const x = rtl ? width - along - 16 : along
        return (
          <g key={mark.said} className={`tone-${mark.tone} record-mark`}>
            <title>{mark.said}</title>
            <g transform={`translate(${x} ${top + 16}) scale(1.34)`}>
              <ToneShape tone={mark.tone} />
            </g>
          </g>
        )
      })}
    </g>
  )
}
