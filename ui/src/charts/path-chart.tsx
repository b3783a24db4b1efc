import type { ReactNode } from 'react'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import { layoutPath } from './path.ts'

export interface PathRow {
  /** Base64 hashes. */
  readonly sibling: string
  readonly isBefore: boolean
  readonly parent: string
}

export interface PathChartProps {
  /** Hash of the entry itself. */
  readonly leaf: string
  /** From the entry up; the last parent is the root. */
  readonly steps: readonly PathRow[]
}

const ROW = 34
const TREE_SHARE = 0.42
const TREE_MOST = 300 // the words stay beside it

/** The way from an entry to the root: what is given, and what each pair makes. */
export function PathChart({ leaf, steps }: PathChartProps): ReactNode {
  const { t, n, dir } = useWords()
  const rtl = dir === 'rtl'
  // Isolated: base64 is no word of any language.
  const short = (hash: string): string => `\u2066${hash.slice(0, 8)}…\u2069`
  const saidAt = (i: number): string => {
    const hash = short(i === 0 ? leaf : (steps[i - 1]?.parent ?? ''))
    if (i === 0) return `${t('log.path.entry')} · ${hash}`
    return i === steps.length ? `${t('log.path.root')} · ${hash}` : hash
  }
  const draw = (width: number) => {
    const treeWidth = Math.min(TREE_MOST, width * TREE_SHARE)
    const shift = rtl ? width - treeWidth : 0
    const points = layoutPath(
      steps.map(({ isBefore }) => isBefore),
      { width: treeWidth, row: ROW, rtl },
    )
    const textX = rtl ? shift - 12 : treeWidth + 12
    return (
      <svg width={width} height={points.length * ROW} className="path-chart" aria-hidden="true">
        {points.map(({ x, y, sibling }, i) => {
          const parent = points[i + 1]
          return parent === undefined || sibling === null ? null : (
            <g key={y}>
              <line
                x1={x + shift}
                y1={y}
                x2={parent.x + shift}
                y2={parent.y}
                className="path-way"
              />
              <line
                x1={sibling.x + shift}
                y1={y}
                x2={parent.x + shift}
                y2={parent.y}
                className="path-given"
              />
              <circle cx={sibling.x + shift} cy={y} r={5} className="path-sibling" />
            </g>
          )
        })}
        {points.map(({ x, y }, i) => (
          <g key={y}>
            <circle
              cx={x + shift}
              cy={y}
              r={i === 0 || i === steps.length ? 7 : 5}
              className="path-node"
            />
            <text
              x={textX}
              y={y + 5}
              textAnchor="start"
              className={i % steps.length === 0 ? 'path-end' : ''}
            >
              {saidAt(i)}
            </text>
          </g>
        ))}
      </svg>
    )
  }
  const table = {
    columns: [t('log.path.step'), t('log.path.side'), t('log.path.sibling'), t('log.path.makes')],
    rows: steps.map(({ sibling, isBefore, parent }, i) => [
      n(i + 1),
      isBefore ? t('log.path.before') : t('log.path.after'),
      <bdi key="sibling" className="mono">
        {sibling}
      </bdi>,
      <bdi key="parent" className="mono">
        {parent}
      </bdi>,
    ]),
  }
  return <ChartFrame label={t('log.path')} table={table} draw={draw} least={420} />
}
