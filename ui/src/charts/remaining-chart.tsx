import type { ReactNode } from 'react'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import { heldBars, layoutHeld, SIGN_AGES } from './remaining.ts'
import type { HeldPerson } from './remaining.ts'

const ROW = 34
const LABELS = 150
const NUMBERS = 56

export interface RemainingChartProps {
  readonly people: readonly HeldPerson[]
}

/** Days held by last sign of life, with a table that says the same. */
export function RemainingChart({ people }: RemainingChartProps): ReactNode {
  const { t, n, dir } = useWords()
  const bars = heldBars(people).filter((bar) => bar.people > 0)
  const rtl = dir === 'rtl'
  const draw = (width: number): ReactNode => {
    const room = Math.max(0, width - LABELS - NUMBERS)
    const parts = layoutHeld(bars, { width: room, rtl })
    const startsAt = rtl ? NUMBERS : LABELS
    const rowOf = new Map(bars.map(({ span }, i) => [span, i]))
    return (
      <>
        <ul className="remaining-legend">
          {SIGN_AGES.map((age) => (
            <li key={age}>
              <svg width={14} height={14}>
                <rect width={14} height={14} rx={2} className={`remaining-${age}`} />
              </svg>
              {t(`remaining.age.${age}`)}
            </li>
          ))}
        </ul>
        <svg width={width} height={bars.length * ROW} aria-hidden="true">
          {parts.map(({ span, age, x, width: w }) => (
            <rect
              key={`${span} ${age}`}
              x={startsAt + x}
              y={(rowOf.get(span) ?? 0) * ROW + 6}
              width={w}
              height={ROW - 12}
              className={`remaining-${age}`}
            />
          ))}
          {bars.map(({ span, people: count }, i) => (
            <g key={span}>
              <text x={rtl ? width : 0} y={i * ROW + 22}>
                {t(`remaining.span.${span}`)}
              </text>
              <text
                x={rtl ? 0 : width}
                y={i * ROW + 22}
                textAnchor="end"
                className="pyramid-number"
              >
                {n(count)}
              </text>
            </g>
          ))}
        </svg>
      </>
    )
  }
  const table = {
    columns: [t('remaining.column.days'), ...SIGN_AGES.map((age) => t(`remaining.age.${age}`))],
    rows: bars.map(({ span, parts }) => [
      t(`remaining.span.${span}`),
      ...parts.map((part) => n(part.people)),
    ]),
  }
  return <ChartFrame label={t('remaining.chart')} table={table} draw={draw} least={420} />
}
