// Where people are, as ribbons: a small layered layout of our own, because the columns are fixed by the
// meaning (agreed, tranche, place) and every ribbon must keep the same scale: one person, one height.

export interface FlowNode {
  readonly id: string
  readonly column: number
}

export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly people: number
  /** Decides the colour: the party people go home to. */
  readonly home: string
}

export interface NodeShape {
  readonly id: string
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly people: number
}

export interface RibbonShape extends FlowLink {
  readonly path: string
}

export interface FlowShapes {
  readonly width: number
  readonly height: number
  readonly nodes: readonly NodeShape[]
  readonly ribbons: readonly RibbonShape[]
}

export interface FlowSpace {
  readonly width: number
  readonly height: number
  /** Left free after the last column, for its labels. */
  readonly labels: number
  readonly rtl: boolean
}

const NODE_WIDTH = 10
const GAP = 14
const LABEL = 36 // two lines of 13 px
const STEPS = 40 // halvings: far below a pixel
const MIN_HEIGHT = 2 // one person among thousands still shows

/**
 * Lays nodes out in columns, ribbons between them; heights are in proportion to people throughout.
 * Nodes keep the order given within their column; a node nobody passes is left out.
 */
export function layoutFlow(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  space: FlowSpace,
): FlowShapes {
  const moving = links.filter((link) => link.people > 0)
  const weights = new Map(nodes.map((node) => [node.id, weightOf(node.id, moving)]))
  const shown = nodes.filter((node) => (weights.get(node.id) ?? 0) > 0)
  const columns = groupByColumn(shown)
  const scale = scaleOf(columns, weights, space.height)
  const last = Math.max(0, ...columns.keys())
  const step = last === 0 ? 0 : (space.width - space.labels - NODE_WIDTH) / last
  const placed = [...columns].flatMap(([column, members]) =>
    stack(members, { x: column * step, scale, weights, height: space.height }),
  )
  const ribbons = ribbonsOf(moving, placed, scale)
  const shapes = { width: space.width, height: space.height, nodes: placed, ribbons }
  return space.rtl ? mirrored(shapes, ribbonsOf(moving, flip(placed, space.width), scale)) : shapes
}

function weightOf(id: string, links: readonly FlowLink[]): number {
  const sum = (side: 'from' | 'to') =>
    links.reduce((total, link) => (link[side] === id ? total + link.people : total), 0)
  return Math.max(sum('from'), sum('to'))
}

function groupByColumn(nodes: readonly FlowNode[]): ReadonlyMap<number, readonly FlowNode[]> {
  const columns = new Map<number, FlowNode[]>()
  for (const node of nodes) columns.set(node.column, [...(columns.get(node.column) ?? []), node])
  return columns
}

/** Height of one person: the largest at which every column still fits. */
function scaleOf(
  columns: ReadonlyMap<number, readonly FlowNode[]>,
  weights: ReadonlyMap<string, number>,
  height: number,
): number {
  const fits = (scale: number) =>
    [...columns.values()].every((members) => {
      const slots = members.map(({ id }) => slotOf(heightOf(weights.get(id) ?? 0, scale)))
      return slots.reduce((sum, slot) => sum + slot, 0) <= height
    })
  let [low, high] = [0, height]
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

function heightOf(people: number, scale: number): number {
  return Math.max(MIN_HEIGHT, people * scale)
}

/** The room of a node with what lies below it: a thin one still needs its two lines of label. */
function slotOf(height: number): number {
  return Math.max(height + GAP, LABEL)
}

interface Column {
  readonly x: number
  readonly scale: number
  readonly weights: ReadonlyMap<string, number>
  readonly height: number
}

function stack(members: readonly FlowNode[], column: Column): readonly NodeShape[] {
  const sized = members.map((node) => {
    const people = column.weights.get(node.id) ?? 0
    return { node, people, height: heightOf(people, column.scale) }
  })
  const used = sized.reduce((sum, { height }) => sum + slotOf(height), 0)
  let y = Math.max(0, (column.height - used) / 2)
  return sized.map(({ node, people, height }) => {
    const slot = slotOf(height)
    const top = y + (slot - GAP - height) / 2
    y += slot
    return { ...node, x: column.x, y: Math.max(0, top), width: NODE_WIDTH, height, people }
  })
}

function ribbonsOf(
  links: readonly FlowLink[],
  nodes: readonly NodeShape[],
  scale: number,
): readonly RibbonShape[] {
  const at = new Map(nodes.map((node) => [node.id, node]))
  const order = new Map(nodes.map((node, i) => [node.id, i]))
  const rank = (id: string) => order.get(id) ?? 0
  const sorted = [...links].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to))
  const used = new Map<string, number>()
  const take = (id: string, height: number) => {
    const from = used.get(id) ?? 0
    used.set(id, from + height)
    return from
  }
  return sorted.flatMap((link) => {
    const from = at.get(link.from)
    const to = at.get(link.to)
    if (from === undefined || to === undefined) return []
    const height = Math.max(1, link.people * scale)
    const y0 = from.y + take(`>${link.from}`, height)
    const y1 = to.y + take(`<${link.to}`, height)
    return [{ ...link, path: ribbon(from, to, [y0, y1, height]) }]
  })
}

function ribbon(
  from: NodeShape,
  to: NodeShape,
  [y0, y1, height]: readonly [number, number, number],
) {
  const forward = to.x >= from.x
  const x0 = forward ? from.x + from.width : from.x
  const x1 = forward ? to.x : to.x + to.width
  const middle = (x0 + x1) / 2
  const curve = (fromY: number, x: number, y: number) =>
    `C${r(middle)},${r(fromY)} ${r(middle)},${r(y)} ${r(x)},${r(y)}`
  const out = curve(y0, x1, y1)
  const back = curve(y1 + height, x0, y0 + height)
  return `M${r(x0)},${r(y0)}${out}L${r(x1)},${r(y1 + height)}${back}Z`
}

function flip(nodes: readonly NodeShape[], width: number): readonly NodeShape[] {
  return nodes.map((node) => ({ ...node, x: width - node.x - node.width }))
}

function mirrored(shapes: FlowShapes, ribbons: readonly RibbonShape[]): FlowShapes {
  return { ...shapes, nodes: flip(shapes.nodes, shapes.width), ribbons }
}

function r(value: number): string {
  return String(Math.round(value * 10) / 10)
}
