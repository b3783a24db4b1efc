// Arrivals and occupied beds by half hour: two rows of cells, darker where there are more people, each with its
// number, and the same as a table.
import type { ReactNode } from 'react'
import type { CareView } from '@parley/api'
import { ChartFrame, useWords } from '@parley/ui'

const ROWS = ['arrived', 'present'] as const
const LABEL_WIDTH = 96
const CELL_HEIGHT = 34
const LEAST_CELL = 26 // narrower, and a number of two digits does not fit

export function CareStrip({ halfHours }: { readonly halfHours: CareView['halfHours'] }): ReactNode {
  const { t, n, times, dir } = useWords()
  const table = {
    columns: [t('care.strip.from'), t('care.strip.arrived'), t('care.strip.present')],
    rows: halfHours.map(({ from, arrived, present }) => [
      times.clock(from),
      n(arrived),
      n(present),
    ]),
  }
  const draw = (width: number) => {
    const shown = halfHours.slice(-Math.max(1, Math.floor((width - LABEL_WIDTH) / LEAST_CELL)))
    const cell = Math.min(64, (width - LABEL_WIDTH) / shown.length)
    const x = (at: number, wide: number) => (dir === 'rtl' ? width - at - wide : at)
    const every = Math.max(1, Math.ceil(52 / cell))
    return (
      <svg className="care-strip" width={width} height={2 * CELL_HEIGHT + 24} aria-hidden="true">
        {ROWS.map((row, r) => {
          const most = Math.max(1, ...shown.map((one) => one[row]))
          return (
            <g key={row}>
              <text
                x={dir === 'rtl' ? width : 0}
                y={r * CELL_HEIGHT + 21}
                className="care-strip-label"
                textAnchor="start"
              >
                {t(`care.strip.${row}`)}
              </text>
              {shown.map((one, i) => {
                const share = one[row] / most
                const left = x(LABEL_WIDTH + i * cell, cell)
                return (
                  <g key={one.from}>
                    <rect
                      x={left + 1}
                      y={r * CELL_HEIGHT + 1}
                      width={cell - 2}
                      height={CELL_HEIGHT - 2}
                      className="care-cell"
                    />
                    <rect
                      x={left + 1}
                      y={r * CELL_HEIGHT + 1}
                      width={cell - 2}
                      height={CELL_HEIGHT - 2}
                      className="care-heat"
                      fillOpacity={share}
                    />
                    {one[row] > 0 && (
                      <text
                        x={left + cell / 2}
                        y={r * CELL_HEIGHT + 22}
                        textAnchor="middle"
                        className={share > 0.55 ? 'care-count care-count-dark' : 'care-count'}
                      >
                        {n(one[row])}
                      </text>
                    )}
                  </g>
                )
              })}
            </g>
          )
        })}
        {shown.map((one, i) =>
          i % every === 0 ? (
            <text
              key={one.from}
              x={x(LABEL_WIDTH + i * cell, cell) + (dir === 'rtl' ? cell : 0)}
              y={2 * CELL_HEIGHT + 17}
              textAnchor="start"
              className="care-strip-label"
            >
              {times.clock(one.from)}
            </text>
          ) : null,
        )}
      </svg>
    )
  }
  return <ChartFrame label={t('care.strip')} table={table} draw={draw} least={300} />
}
