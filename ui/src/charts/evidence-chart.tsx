import type { ReactNode } from 'react'
import { useWords } from '../words/context.tsx'
import { layoutEvidence, type Evidence } from './evidence.ts'
import { ChartFrame } from './frame.tsx'

export interface EvidenceRow extends Evidence {
  readonly name: string
  readonly note: string | null
  /** A sum or a starting point: drawn apart from the fields. */
  readonly isTotal: boolean
}

const ROW = 30
const NAMES = 170
const AXIS = 22

export function EvidenceChart({ rows }: { readonly rows: readonly EvidenceRow[] }): ReactNode {
  const { t, dir, language } = useWords()
  const signed = new Intl.NumberFormat(language, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const height = rows.length * ROW + AXIS
  const names = (width: number) => Math.min(NAMES, width * 0.34)
  const draw = (width: number) => {
    const shapes = layoutEvidence(rows, width - names(width), dir === 'rtl')
    const shift = dir === 'rtl' ? 0 : names(width)
    const nameX = dir === 'rtl' ? width : 0
    return (
      <svg className="evidence" width={width} height={height} aria-hidden="true">
        {shapes.ticks.map(({ x, bits }) => (
          <g key={bits} className={bits === 0 ? 'tick tick-zero' : 'tick'}>
            <line x1={x + shift} x2={x + shift} y1={0} y2={height - AXIS} />
            <text x={x + shift} y={height - 6} textAnchor="middle">
              {signed.format(bits).replace(/[.,٫]0$/, '')}
            </text>
          </g>
        ))}
        {shapes.bars.map((bar, i) => {
          const row = rows[i]
          const y = i * ROW
          const towardsEnd = bar.bits >= 0 === (dir === 'ltr')
          return (
            <g key={bar.id} className={row?.isTotal === true ? 'evidence-total' : ''}>
              <text x={nameX} y={y + 19} className="evidence-name">
                {row?.name}
              </text>
              <rect
                x={bar.x + shift}
                y={y + 6}
                width={Math.max(1.5, bar.width)}
                height={ROW - 12}
                rx={2}
                className={`evidence-${bar.speaks}`}
              />
              <text
                x={bar.labelX + shift}
                y={y + 19}
                direction="ltr"
                textAnchor={towardsEnd ? 'start' : 'end'}
                className="evidence-bits"
              >
                {signed.format(bar.bits)}
              </text>
            </g>
          )
        })}
      </svg>
    )
  }
  const table = {
    columns: [t('match.why'), t('match.agreement'), t('match.total')],
    rows: rows.map((row) => [row.name, row.note ?? '', signed.format(row.bits)]),
  }
  return <ChartFrame label={t('match.why')} table={table} draw={draw} />
}
