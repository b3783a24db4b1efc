import type { ReactNode } from 'react'
import type { Board } from '@parley/api'
import { sideClass } from '../components/marks.tsx'
import { useWords, type Wording } from '../words/context.tsx'
import { layoutFlow } from './flow.ts'
import { flowModel, type FlowPoint, type PlaceKind } from './flow-model.ts'
import { ChartFrame } from './frame.tsx'

const HEIGHT = 370
const LABELS = 150 // the longest place name in four languages, at 13 px
const PLACE_KEYS = {
  withHolder: 'flow.with-holder',
  notPresented: 'flow.not-presented',
  withTransit: 'flow.with-transit',
  inHospital: 'flow.in-hospital',
  withOwnSide: 'flow.with-own-side',
  home: 'flow.home',
} as const satisfies Readonly<Record<PlaceKind, string>>

export function FlowChart({
  board,
}: {
  readonly board: Pick<Board, 'flow' | 'tranches'>
}): ReactNode {
  const words = useWords()
  const { t, n, dir } = words
  const model = flowModel(board)
  const nameOf = new Map(model.nodes.map(({ id, point }) => [id, pointName(point, board, words)]))
  const pointOf = new Map(model.nodes.map(({ id, point }) => [id, point]))
  const table = {
    columns: [t('flow.from'), t('flow.to'), t('people.column.home'), t('flow.people')],
    rows: model.links
      .filter(({ people }) => people > 0)
      .map((link) => [
        nameOf.get(link.from),
        nameOf.get(link.to),
        words.party(link.home),
        n(link.people),
      ]),
  }
  const draw = (width: number) => {
    const space = { width, height: HEIGHT, labels: LABELS, rtl: dir === 'rtl' }
    const shapes = layoutFlow(model.nodes, model.links, space)
    return (
      <svg className="flow" width={width} height={HEIGHT} aria-hidden="true">
        {shapes.ribbons.map((ribbon) => (
          <path
            key={`${ribbon.from} ${ribbon.to} ${ribbon.home}`}
            d={ribbon.path}
            className={`ribbon ${sideClass(ribbon.home)} ${ribbon.to.startsWith('withHolder') ? 'ribbon-waits' : ''}`}
          />
        ))}
        {shapes.nodes.map((node) => {
          const point = pointOf.get(node.id)
          const x = dir === 'rtl' ? node.x - 7 : node.x + node.width + 7
          const y = node.y + node.height / 2
          return (
            <g key={node.id}>
              <rect
                x={node.x}
                y={node.y}
                width={node.width}
                height={node.height}
                rx={2}
                className={`flow-node ${sideClass(pointParty(point))}`}
              />
              <text x={x} y={y - 3} className="flow-name">
                {nameOf.get(node.id)}
              </text>
              <text x={x} y={y + 13} className="flow-count">
                {n(node.people)}
              </text>
            </g>
          )
        })}
      </svg>
    )
  }
  return <ChartFrame label={t('flow.title')} table={table} draw={draw} least={560} />
}

function pointParty(point: FlowPoint | undefined): string {
  if (point === undefined || point.kind === 'tranche') return ''
  return point.kind === 'agreed' ? point.home : (point.party ?? '')
}

function pointName(
  point: FlowPoint,
  board: Pick<Board, 'tranches'>,
  { t, party }: Pick<Wording, 't' | 'party'>,
): string {
  if (point.kind === 'agreed') return t('flow.confirmed', { home: party(point.home) })
  if (point.kind === 'tranche') {
    const number = board.tranches.find(({ id }) => id === point.tranche)?.number
    return t('flow.tranche', { number: number ?? point.tranche })
  }
  return t(PLACE_KEYS[point.place], { party: party(point.party ?? '') })
}
