import type { ReactNode } from 'react'
import type { Arrivals, Milestone, PlanStage, WitnessRow } from '@parley/api'
import { Chip } from '../components/marks.tsx'
import { useWords } from '../words/context.tsx'
import { useWidth, ChartFrame } from './frame.tsx'
import { layoutColumns, layoutLag, layoutRange, stepStates } from './strips.ts'

const LAG_WINDOW = 64 // a witness further behind than this is simply far behind

/** One line per witness: how far it has followed the log. */
export function WitnessStrip({
  witnesses,
  size,
}: {
  readonly witnesses: readonly WitnessRow[]
  readonly size: number
}): ReactNode {
  const { t, n, times, dir, party } = useWords()
  const [width, ref] = useWidth()
  const inner = Math.max(0, width - 16)
  const shapes = layoutLag(
    witnesses,
    { size, window: LAG_WINDOW },
    { width: inner, rtl: dir === 'rtl' },
  )
  // Where a number of any of them is enough, none is needed by itself.
  const isTold = witnesses.some(({ needed }) => !needed)
  return (
    <ul className="witnesses">
      {witnesses.map((witness, i) => {
        const shape = shapes[i]
        return (
          <li key={witness.name}>
            <span className="witness-name">
              <bdi>{party(witness.name)}</bdi>
              {isTold && witness.needed && <span className="hint"> · {t('log.needed')}</span>}
            </span>
            <span className="witness-line" ref={i === 0 ? ref : undefined} aria-hidden="true">
              <svg width={width} height={16}>
                <line x1={8} x2={width - 8} y1={8} y2={8} className="lag-line" />
                {shape !== undefined && (
                  <circle
                    cx={8 + shape.x}
                    cy={8}
                    r={6}
                    className={shape.behind === 0 ? 'lag-level' : 'lag-behind'}
                  />
                )}
              </svg>
            </span>
            <span className="witness-words">
              <Chip tone={witness.behind === 0 ? 'done' : 'look'}>
                {witness.behind === 0
                  ? t('log.level-with')
                  : t('log.behind', { count: witness.behind })}
              </Chip>
              <span className="hint">
                {n(witness.size)}
                {witness.at !== null && ` · ${times.clock(witness.at)}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

export interface StageBarsProps {
  readonly stages: readonly PlanStage[]
  readonly nameOf: (stage: string) => string
}

/** Each goal in its order: the value reached against the proved bound. */
export function StageBars({ stages, nameOf }: StageBarsProps): ReactNode {
  const { t, n, dir } = useWords()
  const [width, ref] = useWidth()
  const most = Math.max(1, ...stages.map(({ value, bound }) => Math.max(value, bound ?? 0)))
  return (
    <ul className="stages">
      {stages.map(({ stage, value, bound }, i) => {
        const shape = layoutRange(value, bound, { most, width })
        const x = (w: number) => (dir === 'rtl' ? width - w : 0)
        const isFull = bound === value
        return (
          <li key={stage}>
            <span className="stage-name">{nameOf(stage)}</span>
            <span className="stage-bar" ref={i === 0 ? ref : undefined} aria-hidden="true">
              <svg width={width} height={18}>
                {shape.bound !== null && (
                  <rect
                    x={x(shape.bound)}
                    y={3}
                    width={shape.bound}
                    height={12}
                    rx={2}
                    className="range-bound"
                  />
                )}
                <rect
                  x={x(shape.reached)}
                  y={3}
                  width={shape.reached}
                  height={12}
                  rx={2}
                  className="range-reached"
                />
              </svg>
            </span>
            <span className="stage-words">
              <Chip tone={isFull ? 'done' : 'look'}>
                {bound === null
                  ? t('plan.reached.open', { value: n(value) })
                  : t('plan.reached', { value: n(value), bound: n(bound) })}
              </Chip>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Arrivals by half hour. */
export function ArrivalColumns({
  halfHours,
}: {
  readonly halfHours: Arrivals['halfHours']
}): ReactNode {
  const { t, n, times, dir } = useWords()
  const draw = (width: number) => (
    <svg className="columns" width={width} height={116} aria-hidden="true">
      {layoutColumns(
        halfHours.map(({ people }) => people),
        { width, height: 74, rtl: dir === 'rtl' },
      ).map((column, i) => (
        <g key={halfHours[i]?.from}>
          <rect
            x={column.x}
            y={column.y + 16}
            width={column.width}
            height={column.height}
            rx={2}
            className="column"
          />
          {column.people > 0 && (
            <text
              x={column.x + column.width / 2}
              y={column.y + 11}
              textAnchor="middle"
              className="column-count"
            >
              {n(column.people)}
            </text>
          )}
          {i % Math.ceil((halfHours.length * 46) / width) === 0 && (
            <text
              x={column.x + column.width / 2}
              y={110}
              textAnchor="middle"
              className="column-label"
            >
              {times.clock(halfHours[i]?.from ?? '')}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
  const table = {
    columns: [t('arrivals.arrived-at'), t('flow.people')],
    rows: halfHours.map(({ from, people }) => [times.clock(from), n(people)]),
  }
  return <ChartFrame label={t('arrivals.half-hours')} table={table} draw={draw} />
}

/** The steps of a tranche as a strip of marks: done, done late, next, late, ahead. */
export function StepStrip({
  milestones,
  now,
}: {
  readonly milestones: readonly Milestone[]
  readonly now: string
}): ReactNode {
  const { t, n, code, times, party } = useWords()
  const states = stepStates(milestones, now)
  const done = milestones.filter((step) => step.actual !== null).length
  const titleOf = (step: Milestone) => {
    const target = step.target ?? null
    const owner = step.owner === null ? t('board.step.all') : party(step.owner)
    const words = [code('milestone', step.code), owner]
    if (step.actual !== null) words.push(t('board.step.actual', { time: times.clock(step.actual) }))
    else if (target !== null) words.push(t('board.step.target', { time: times.clock(target) }))
    return words.join(' · ')
  }
  return (
    <span className="steps">
      <span className="visually-hidden">
        {t('board.steps', { done: n(done), all: n(milestones.length) })}
      </span>
      {milestones.map((step, i) => (
        <span
          key={step.code}
          aria-hidden="true"
          className={`step step-${states[i] ?? 'ahead'}`}
          title={titleOf(step)}
        />
      ))}
    </span>
  )
}
