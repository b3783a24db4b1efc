import { useId, type ReactNode } from 'react'
import { LANES, type Lane } from '@parley/api'
import { sideClass } from '../components/marks.tsx'
import { partyLetter, useWords } from '../words/context.tsx'
import { layoutLanes } from './lanes.ts'
import { ChartFrame } from './frame.tsx'
import { GapPattern } from './gap-pattern.tsx'

const ROW = 40
const AXIS = 40
const NAMES = 128

/** Custody over time: who had it, who attested it, and where nobody did. */
export function LanesChart({
  lanes,
  now,
}: {
  readonly lanes: readonly Lane[]
  readonly now: string
}): ReactNode {
  const { t, times, party, dir } = useWords()
  const pattern = useId()
  const stretches = lanes.map(({ lane, from, until }) => ({
    lane,
    from: secondsOf(from),
    until: until === null ? null : secondsOf(until),
  }))
  const draw = (width: number) => {
    const space = { width, names: NAMES, now: secondsOf(now), rtl: dir === 'rtl' }
    const shapes = layoutLanes(stretches, LANES, space)
    const height = shapes.rows.length * ROW + AXIS
    return (
      <svg className="lanes" width={width} height={height} aria-hidden="true">
        <GapPattern id={pattern} />
        {shapes.rows.map((lane, row) => (
          <g key={lane}>
            <line
              x1={0}
              x2={width}
              y1={row * ROW + ROW - 0.5}
              y2={row * ROW + ROW - 0.5}
              className="lane-rule"
            />
            <text x={dir === 'rtl' ? width : 0} y={row * ROW + 25} className="lane-name">
              {t(`lane.${lane}`)}
            </text>
          </g>
        ))}
        {shapes.gaps.map((gap) => (
          <rect
            key={gap.x}
            x={gap.x}
            y={0}
            width={gap.width}
            height={height - AXIS}
            fill={`url(#${pattern})`}
          >
            <title>{t('person.gap')}</title>
          </rect>
        ))}
        {shapes.stretches.map((shape) => {
          const lane = lanes[shape.stretchIndex]
          if (lane === undefined) return null
          const said = `${t(`lane.${lane.lane}`)}, ${t('person.attested', { parties: lane.attestedBy.map(party).join(', ') })}`
          return (
            <g key={shape.stretchIndex}>
              <rect
                x={shape.x}
                y={shape.row * ROW + 8}
                width={Math.max(3, shape.width)}
                height={ROW - 16}
                rx={4}
                className={`lane-bar ${sideClass(lane.party ?? '')} ${lane.level === 'provisional' ? 'lane-provisional' : ''}`}
              >
                <title>{said}</title>
              </rect>
              {shape.width > (partyLetter(lane.party ?? '') === null ? 96 : 26) && (
                <text
                  x={shape.x + shape.width / 2}
                  y={shape.row * ROW + 25}
                  textAnchor="middle"
                  className="lane-party"
                >
                  {lane.party === null ? '' : party(lane.party)}
                </text>
              )}
            </g>
          )
        })}
        {spread(shapes.ticks).map(({ at, x }) => (
          <g key={at} className="tick">
            <line x1={x} x2={x} y1={0} y2={height - AXIS + 4} />
            <text x={x} y={height - 22} textAnchor={anchorAt(x, width, dir)}>
              {times.day(new Date(at * 1000).toISOString())}
            </text>
            <text x={x} y={height - 6} textAnchor={anchorAt(x, width, dir)}>
              {times.clock(new Date(at * 1000).toISOString())}
            </text>
          </g>
        ))}
      </svg>
    )
  }
  const table = {
    columns: [t('person.timeline'), t('flow.from'), t('flow.to'), t('log.column.author')],
    rows: lanes.map((lane) => [
      t(`lane.${lane.lane}`),
      times.moment(lane.from),
      lane.until === null ? t('person.until-now') : times.moment(lane.until),
      lane.attestedBy.map(party).join(', '),
    ]),
  }
  return <ChartFrame label={t('person.timeline')} table={table} draw={draw} least={520} />
}

const LABEL_ROOM = 118 // a day with its month and year

/**
 * Leaves out labels that would lie on one another; the first and the last always stay. The last hangs from
 * its end and not its middle, so it needs half a label more.
 */
function spread<Tick extends { readonly x: number }>(ticks: readonly Tick[]): readonly Tick[] {
  const last = ticks.at(-1)
  const kept: Tick[] = []
  for (const tick of ticks) {
    const before = kept.at(-1)
    const fitsBefore = before === undefined || Math.abs(tick.x - before.x) >= LABEL_ROOM
    const fitsLast = last === undefined || Math.abs(last.x - tick.x) >= 1.5 * LABEL_ROOM
    if (tick === last || (fitsBefore && fitsLast)) kept.push(tick)
  }
  return kept
}

function anchorAt(x: number, width: number, dir: 'ltr' | 'rtl'): 'start' | 'middle' | 'end' {
  const isLeft = x < LABEL_ROOM / 2
  const isRight = x > width - LABEL_ROOM / 2
  if (!isLeft && !isRight) return 'middle'
  return isLeft === (dir === 'ltr') ? 'start' : 'end'
}

function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000
}
