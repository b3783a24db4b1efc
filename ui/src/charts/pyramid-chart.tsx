import type { ReactNode } from 'react'
import type { PyramidBand } from '@parley/api'
import { PartyMark, sideClass } from '../components/marks.tsx'
import { useWords } from '../words/context.tsx'
import { layoutPyramid } from './pyramid.ts'
import { ChartFrame } from './frame.tsx'

const ROW = 30
const LETTER = 7.6 // width of a letter of a label in the middle, with a margin

export interface PyramidChartProps {
  readonly bands: readonly PyramidBand[]
  /** The two parties people go home to: the first is drawn towards the start. */
  readonly homes: readonly [string, string]
  /** What the picture shows, where it is not the whole plan; and the width below which it is a table. */
  readonly label?: string
  readonly least?: number
}

export function PyramidChart({ bands, homes, label, least = 440 }: PyramidChartProps): ReactNode {
  const { t, n, dir, party } = useWords()
  const rows = bands.map((band) => ({
    id: `${band.class} ${band.category}`,
    label: `${n(band.class)} · ${t(`category.${band.category}`)}`,
    sides: [sideOf(band, homes[0]), sideOf(band, homes[1])] as const,
  }))
  const height = rows.length * ROW
  const anyStays = rows.some(({ sides }) => sides.some(({ stays }) => stays > 0))
  const draw = (width: number) => {
    const longest = Math.max(0, ...rows.map(({ label: text }) => text.length))
    const labels = Math.min(190, Math.max(width * 0.32, longest * LETTER + 8))
    const space = { width, labels, numbers: 58, rtl: dir === 'rtl' }
    const shapes = layoutPyramid(rows, space)
    const rowOf = new Map(rows.map(({ id }, i) => [id, i]))
    return (
      <>
        <div className="pyramid-heads">
          {homes.map((home) => (
            <span key={home}>
              <PartyMark party={home} /> {t('direction.home', { party: party(home) })}
            </span>
          ))}
        </div>
        <svg className="pyramid" width={width} height={height} aria-hidden="true">
          {shapes.bars.map((bar) => (
            <rect
              key={`${bar.id} ${bar.side} ${bar.part}`}
              x={bar.x}
              y={(rowOf.get(bar.id) ?? 0) * ROW + 5}
              width={bar.width}
              height={ROW - 10}
              className={`pyramid-${bar.part} ${sideClass(homes[bar.side])}`}
            />
          ))}
          {rows.map((row, i) => (
            <g key={row.id}>
              <text
                x={shapes.middle}
                y={i * ROW + 19}
                textAnchor="middle"
                className="pyramid-label"
              >
                {row.label}
              </text>
              {([0, 1] as const).map((side) => (
                <text
                  key={side}
                  x={shapes.ends[i]?.xs[side] ?? 0}
                  y={i * ROW + 19}
                  direction="ltr"
                  textAnchor={(side === 1) === (dir === 'ltr') ? 'start' : 'end'}
                  className="pyramid-number"
                >
                  {n(row.sides[side].chosen)}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </>
    )
  }
  const table = {
    columns: [
      t('people.column.category'),
      ...homes.flatMap((home) => [
        `${party(home)}: ${t('plan.chosen')}`,
        ...(anyStays ? [`${party(home)}: ${t('plan.stays')}`] : []),
      ]),
    ],
    rows: rows.map((row) => [
      row.label,
      ...row.sides.flatMap(({ chosen, stays }) => [n(chosen), ...(anyStays ? [n(stays)] : [])]),
    ]),
  }
  return <ChartFrame label={label ?? t('plan.pyramid')} table={table} draw={draw} least={least} />
}

function sideOf(band: PyramidBand, home: string) {
  const side = band.sides.find((s) => s.home === home)
  return { chosen: side?.chosen ?? 0, stays: side?.stays ?? 0 }
}
