import type { ReactNode } from 'react'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import type { ChartTable } from './frame.tsx'
import { layoutHeldFigures } from './record-standing.ts'

const HEIGHT = 260

export interface HeldFigure {
  readonly day: string
  readonly count: number
  /** Who says it about whom, as a reader reads it. */
  readonly line: string
  readonly said: string
}

export interface RecordStandingChartProps {
  /** In the order of their days. */
  readonly figures: readonly HeldFigure[]
  readonly table: ChartTable
}

const SHAPES = 4 // then colours and shapes begin again, and the legend tells them apart by words

/** How many are said to be held, by who says it. */
export function RecordStandingChart({ figures, table }: RecordStandingChartProps): ReactNode {
  const { t, n, times, dir } = useWords()
  const names = [...new Set(figures.map(({ line }) => line))]
  const rtl = dir === 'rtl'
  const draw = (width: number): ReactNode => {
    const points = figures.map(({ day, count, line }) => ({
      day,
      count,
      line: names.indexOf(line),
    }))
    const shapes = layoutHeldFigures(points, { width, height: HEIGHT, rtl })
    return (
      <>
        <ul className="remaining-legend">
          {names.map((name, i) => (
            <li key={name}>
              <svg width={16} height={16} className={`held-${i % SHAPES}`}>
                <HeldMark shape={i % SHAPES} x={8} y={8} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
        <svg width={width} height={HEIGHT} aria-hidden="true" className="record-held">
          {shapes.counts.map(({ count, y }) => (
            <g key={count} className="tick">
              <line x1={0} x2={width} y1={y} y2={y} />
              <text x={rtl ? width : 0} y={y - 4}>
                {n(count)}
              </text>
            </g>
          ))}
          {shapes.days.map(({ day, x }, i) => (
            <g key={day} className="tick">
              <text
                x={x}
                y={HEIGHT - 6}
                textAnchor={i === 0 ? (shapes.days.length === 1 ? 'middle' : 'start') : 'end'}
              >
                {times.date(day)}
              </text>
            </g>
          ))}
          {shapes.lines.map(({ line, path }) => (
            <polyline key={line} points={path} className={`held-line held-${line % SHAPES}`} />
          ))}
          {shapes.points.map(({ index, x, y }) => {
            const line = points[index]?.line ?? 0
            return (
              <g key={index} className={`held-${line % SHAPES}`}>
                <title>{figures[index]?.said}</title>
                <HeldMark shape={line % SHAPES} x={x} y={y} />
              </g>
            )
          })}
        </svg>
      </>
    )
  }
  return <ChartFrame label={t('record.standing')} table={table} draw={draw} least={420} />
}

interface HeldMarkProps {
  readonly shape: number
  readonly x: number
  readonly y: number
}

function HeldMark({ shape, x, y }: HeldMarkProps): ReactNode {
  if (shape === 0) return <circle cx={x} cy={y} r={5} className="held-mark" />
  if (shape === 1) return <rect x={x - 5} y={y - 5} width={10} height={10} className="held-mark" />
  if (shape === 2) return <path d={`M${x} ${y - 6}l6 11h-12z`} className="held-mark" />
  return <path d={`M${x} ${y - 7}l6 7l-6 7l-6 -7z`} className="held-mark" />
}
