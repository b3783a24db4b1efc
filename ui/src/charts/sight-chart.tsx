import { useId, type ReactNode } from 'react'
import type { SightRow, WitnessRow } from '@parley/api'
import { sideClass } from '../components/marks.tsx'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import { GapPattern } from './gap-pattern.tsx'
import { layoutSight } from './sight.ts'

const ROW = 34
const AXIS = 24
const NAMES = 200 // “Нейтральний співрозмовник” and “Свидетель Наблюдатель” whole
const MOST_OF_WIDTH = 0.45 // on a telephone the bars still say something
const LEAST = 420

interface Reader {
  readonly name: string
  readonly side: string
  readonly seen: number
  readonly newer: number
  readonly steps: readonly number[]
  readonly stated: string
}

/** Who has seen what: a bar along the log for each party and each witness, and what none of them has stated. */
export function SightChart({
  sight,
  witnesses,
  size,
}: {
  readonly sight: readonly SightRow[]
  readonly witnesses: readonly WitnessRow[]
  readonly size: number
}): ReactNode {
  const { t, n, dir } = useWords()
  const pattern = useId()
  const readers = useReaders(sight, witnesses)
  const draw = (width: number): ReactNode => {
    const names = Math.min(NAMES, width * MOST_OF_WIDTH)
    const shapes = layoutSight(readers, size, { width, names, rtl: dir === 'rtl' })
    const height = readers.length * ROW + AXIS
    return (
      <svg className="sight" width={width} height={height} aria-hidden="true">
        <GapPattern id={pattern} />
        {shapes.lines.map(({ row, known, lag, marks }) => {
          const reader = readers[row]
          if (reader === undefined) return null
          const y = row * ROW
          return (
            <g key={row}>
              <text x={dir === 'rtl' ? width : 0} y={y + 22} className="lane-name">
                {reader.name}
              </text>
              <rect {...known} y={y + 9} height={ROW - 18} className={`lane-bar ${reader.side}`} />
              <rect {...lag} y={y + 9} height={ROW - 18} fill={`url(#${pattern})`} />
              <rect {...lag} y={y + 9} height={ROW - 18} className="sight-lag" />
              {marks.map((x) => (
                <line key={x} x1={x} x2={x} y1={y + 5} y2={y + ROW - 5} className="sight-mark" />
              ))}
            </g>
          )
        })}
        {shapes.ticks.map(({ at, x }, i) => (
          <g key={at} className="tick">
            <line x1={x} x2={x} y1={0} y2={height - AXIS + 4} />
            <text x={x} y={height - 6} textAnchor={anchorOf(i, shapes.ticks.length)}>
              {n(at)}
            </text>
          </g>
        ))}
      </svg>
    )
  }
  const columns = ['who', 'seen', 'newer', 'stated'] as const
  const table = {
    columns: columns.map((column) => t(`log.sight.column.${column}`)),
    rows: readers.map(({ name, seen, newer, stated }) => [name, n(seen), n(newer), stated]),
  }
  return <ChartFrame label={t('log.sight')} table={table} draw={draw} least={LEAST} />
}

function useReaders(
  sight: readonly SightRow[],
  witnesses: readonly WitnessRow[],
): readonly Reader[] {
  const { t, n, times, party } = useWords()
  const parties = sight.map((row) => ({
    name: party(row.party),
    side: sideClass(row.party),
    seen: row.seen,
    newer: row.newer,
    steps: row.steps.map(({ seen }) => seen),
    stated:
      row.statedAt === null
        ? t('log.sight.never')
        : t('log.entry', { index: n(row.statedAt) }) +
          (row.claimedAt === null ? '' : ` · ${times.moment(row.claimedAt)}`),
  }))
  const watching = witnesses.map(({ name, size, behind }) => ({
    name: t('log.sight.witness.name', { name: party(name) }),
    side: 'sight-witness',
    seen: size,
    newer: behind,
    steps: [],
    stated: t('log.sight.cosigned'),
  }))
  return [...parties, ...watching]
}

// `start` is the side where writing begins, so the same holds from right to left.
function anchorOf(i: number, count: number): 'start' | 'middle' | 'end' {
  if (i === 0) return 'start'
  return i === count - 1 ? 'end' : 'middle'
}
