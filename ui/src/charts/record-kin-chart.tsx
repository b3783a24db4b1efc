import type { ReactNode } from 'react'
import { useWords } from '../words/context.tsx'
import { ChartFrame } from './frame.tsx'
import type { ChartTable } from './frame.tsx'
import { layoutKin, placeKin } from './record-kin.ts'
import type { KinBox } from './record-kin.ts'

const BOX = 44

export interface KinText {
  readonly id: string
  readonly name: string
  readonly day: string
}

export interface KinLine {
  readonly from: string
  readonly to: string
  readonly kind: 'copy' | 'rewrite'
  readonly isOrderKnown: boolean
  /** How many facts were added, dropped or changed on the way. */
  readonly changed: string
}

export interface RecordKinChartProps {
  readonly texts: readonly KinText[]
  readonly lines: readonly KinLine[]
  readonly table: ChartTable
}

/** Texts of one exchange, and which was made of which. */
export function RecordKinChart({ texts, lines, table }: RecordKinChartProps): ReactNode {
  const { t, dir } = useWords()
  const rtl = dir === 'rtl'
  const draw = (width: number): ReactNode => {
    const places = placeKin(
      texts.map(({ id }) => id),
      lines,
    )
    const { boxes, height } = layoutKin(places, { width, rtl })
    const byId = new Map(boxes.map((box) => [box.id, box]))
    return (
      <svg width={width} height={height} aria-hidden="true" className="record-kin">
        {lines.map((line) => (
          <Line key={line.to} line={line} from={byId.get(line.from)} to={byId.get(line.to)} />
        ))}
        {boxes.map((box) => {
          const text = texts.find(({ id }) => id === box.id)
          const at = rtl ? box.x + box.width - 12 : box.x + 12
          return (
            <g key={box.id}>
              <rect
                x={box.x + 0.5}
                y={box.y + 4.5}
                width={box.width - 1}
                height={BOX}
                rx={6}
                className="record-box"
              />
              <text x={at} y={box.y + 23} className="record-box-name">
                {shortened(text?.name ?? '', box.width - 24)}
              </text>
              <text x={at} y={box.y + 40} className="record-box-day">
                {text?.day}
              </text>
            </g>
          )
        })}
      </svg>
    )
  }
  return <ChartFrame label={t('record.kin')} table={table} draw={draw} least={320} />
}

const LETTER = 7.6 // pixels of a letter at this size, on average

const shortened = (text: string, room: number): string => {
  const most = Math.max(4, Math.floor(room / LETTER))
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

interface LineProps {
  readonly line: KinLine
  readonly from: KinBox | undefined
  readonly to: KinBox | undefined
}

/** Down from a text and into the side of what was made of it; an arrow where it is known which came first. */
function Line({ line, from, to }: LineProps): ReactNode {
  const { dir } = useWords()
  if (from === undefined || to === undefined) return null
  const rtl = dir === 'rtl'
  const x = rtl ? from.x + from.width - 22 : from.x + 22
  const end = rtl ? to.x + to.width : to.x
  const y = to.y + 4 + BOX / 2
  const tip = rtl ? 7 : -7
  return (
    <g className={`record-edge record-edge-${line.kind}`}>
      <path d={`M${x} ${from.y + 4 + BOX}V${y}H${end}`} fill="none" />
      {line.isOrderKnown && <path d={`M${end} ${y}l${tip} -5v10z`} className="record-arrow" />}
      <text x={rtl ? to.x - 10 : to.x + to.width + 10} y={y + 4} className="record-edge-note">
        {line.changed}
      </text>
    </g>
  )
}
