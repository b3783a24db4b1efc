// Exchanges that are on record already, as a table of claims, and what the table says of its own completeness: the
// serial numbers that parties give their exchanges, and sums that should close. Nothing here is a finding.
export const KINDS = ['persons', 'bodies', 'civilians', 'children', 'family_reunification'] as const

export type KnownKind = (typeof KINDS)[number]

/** Least and most of the figures on record; `isAbout` where a source says about so many. */
export interface Figure {
  readonly least: number
  readonly most: number
  readonly isAbout: boolean
}

export interface KnownSide {
  readonly military: Figure | null
  readonly civilian: Figure | null
  readonly child: Figure | null
  readonly body: Figure | null
  /** Persons in all, as stated. */
  readonly total: Figure | null
}

export interface KnownExchange {
  readonly id: string
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly date: string
  readonly kind: KnownKind
  /** To whom they went, by code of the side. */
  readonly to: ReadonlyMap<string, KnownSide>
  /** Whether any number was given at all. */
  readonly isDisclosed: boolean
  readonly mediators: readonly string[]
  readonly agreement: string | null
  /** Who confirms it: both parties, one of them, the press, or a sum alone. */
  readonly confirmedBy: string
  readonly serial: number | null
  readonly isSerialStated: boolean
  readonly sources: readonly string[]
}

/** A cell that is not what its column holds: line and column, what was expected and found. */
export interface TableFault {
  readonly line: number
  readonly column: string
  readonly expected: string
  readonly found: string
}

export interface KnownTable {
  readonly exchanges: readonly KnownExchange[]
  readonly faults: readonly TableFault[]
}

const SIDE_COLUMN = /^to_([A-Z][A-Z-]{0,11})_(military|civilian|children|bodies|total)$/
const OTHERS = [
  'event_id',
  'date',
  'kind',
  'counts_disclosed',
  'mediators',
  'agreement',
  'confirmed_by',
  'serial',
  'serial_basis',
  'sources',
] as const
type Column = (typeof OTHERS)[number]

/**
 * Reads a table of exchanges, a line each, comma between cells, `sources` last. Lines that hold something else than
 * their head says are left out and named; the others go on.
 */
export function readKnown(text: string): KnownTable {
  const lines = text.split(/\r\n|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const head = lines[first]?.split(',') ?? []
  const missing = OTHERS.filter((column) => !head.includes(column))
  if (missing.length > 0 || head.at(-1) !== 'sources') {
    const [column = 'sources'] = missing
    const found = lines[first]?.slice(0, 80) ?? ''
    return {
      exchanges: [],
      faults: [{ line: first + 1, column, expected: 'a head with it', found }],
    }
  }
  const exchanges: KnownExchange[] = []
  const faults: TableFault[] = []
  for (const [i, line] of lines.entries()) {
    if (i <= first || line.trim() === '') continue
    const read = rowOf(head, line)
    if ('expected' in read) faults.push({ line: i + 1, ...read })
    else if (exchanges.some(({ id }) => id === read.id)) {
      faults.push({ line: i + 1, column: 'event_id', expected: 'an id of its own', found: read.id })
    } else exchanges.push(read)
  }
  return { exchanges, faults }
}

type Fault = Omit<TableFault, 'line'>

function rowOf(head: readonly string[], line: string): KnownExchange | Fault {
  const cells = cellsOf(line, head.length)
  if (cells === null)
    return { column: 'sources', expected: `${head.length} cells`, found: line.slice(0, 80) }
  const at = (column: Column): string => cells[head.indexOf(column)]?.trim() ?? ''
  const to = sidesOf(head, cells)
  if ('expected' in to) return to
  for (const [column, pattern, expected] of CELLS) {
    if (!pattern.test(at(column))) return { column, expected, found: at(column) }
  }
  const kind = KINDS.find((one) => one === at('kind'))
  if (kind === undefined) return { column: 'kind', expected: KINDS.join(', '), found: at('kind') }
  return {
    id: at('event_id'),
    date: at('date'),
    kind,
    to,
    isDisclosed: at('counts_disclosed') === 'yes',
    mediators: listed(at('mediators')),
    agreement: at('agreement') === '' ? null : at('agreement'),
    confirmedBy: at('confirmed_by'),
    serial: at('serial') === '' ? null : Number(at('serial')),
    isSerialStated: at('serial_basis') === 'stated',
    sources: listed(at('sources')),
  }
}

const CELLS: readonly (readonly [Column, RegExp, string])[] = [
  ['event_id', /^[A-Z0-9-]{3,60}$/, 'an id of capital letters, digits and dashes'],
  ['date', /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'YYYY-MM-DD or YYYY-MM'],
  ['counts_disclosed', /^(?:yes|no)$/, 'yes or no'],
  [
    'confirmed_by',
    /^(?:both|press|derived|[A-Z][A-Z-]{0,11})$/,
    'both, press, derived or the code of a side',
  ],
  ['serial', /^(?:[1-9]\d{0,3})?$/, 'a whole number or nothing'],
  ['serial_basis', /^(?:stated|counted)?$/, 'stated, counted or nothing'],
  ['sources', /\S/, 'a source'],
]

// The last cell may have commas of its own.
function cellsOf(line: string, count: number): readonly string[] | null {
  const parts = line.split(',')
  if (parts.length < count) return null
  return [
    ...parts.slice(0, count - 1),
    parts
      .slice(count - 1)
      .join(',')
      .replaceAll(/^"|"$/g, ''),
  ]
}

const listed = (cell: string): readonly string[] =>
  cell.split(';').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))

const FIELDS = {
  military: 'military',
  civilian: 'civilian',
  children: 'child',
  bodies: 'body',
  total: 'total',
} as const

function sidesOf(
  head: readonly string[],
  cells: readonly string[],
): ReadonlyMap<string, KnownSide> | Fault {
  const to = new Map<string, KnownSide>()
  for (const [i, column] of head.entries()) {
    const [, side = '', what] = SIDE_COLUMN.exec(column) ?? []
    if (what === undefined) continue
    const cell = cells[i]?.trim() ?? ''
    const figure = cell === '' ? null : figureOf(cell)
    if (figure === undefined)
      return { column, expected: 'a number, ~ before it or | between two', found: cell }
    const known = to.get(side) ?? {
      military: null,
      civilian: null,
      child: null,
      body: null,
      total: null,
    }
    to.set(side, { ...known, [FIELDS[what as keyof typeof FIELDS]]: figure }) // the pattern has these alone
  }
  return to
}

function figureOf(cell: string): Figure | undefined {
  if (!/^~?\d{1,6}(?:\|\d{1,6})*$/.test(cell)) return undefined
  const all = cell.replace('~', '').split('|').map(Number)
  return { least: Math.min(...all), most: Math.max(...all), isAbout: cell.startsWith('~') }
}
