// Scores rows that were read against labels, by the rules that reports are scored by (side, category, count; equal rows
// once, derived ones neither right nor wrong).

export interface LabelledRow {
  readonly side_released_to: string
  readonly category: string
  readonly count: number | null
  readonly derived?: boolean
}

export interface Label {
  readonly is_exchange_report: boolean
  readonly exchanges: readonly {
    readonly role: string
    readonly status: string
    readonly event_date: string | null
    readonly event_date_alternatives?: readonly string[]
    readonly year_inferred?: boolean
    readonly event_id?: string
    readonly released: readonly LabelledRow[]
    readonly mediators: readonly string[]
  }[]
  readonly standing_figures: readonly { readonly holder: string; readonly count: number | null }[]
}

export interface Row {
  readonly side: string
  readonly category: string
  readonly count: number
  readonly exchange: number
  readonly isDerived: boolean
}

export interface Tally {
  right: number
  wrong: number
  missed: number
}

export interface Score {
  readonly strict: Tally
  readonly lenient: Tally
  readonly sided: Tally
  readonly standing: Tally
  onNonReports: number
}

const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 })

export const newScore = (): Score => ({
  strict: tally(),
  lenient: tally(),
  sided: tally(),
  standing: tally(),
  onNonReports: 0,
})

export const f1Of = ({ right, wrong, missed }: Tally): number =>
  (2 * right) / Math.max(1, 2 * right + wrong + missed)
export const precisionOf = ({ right, wrong }: Tally): number => right / Math.max(1, right + wrong)
export const recallOf = ({ right, missed }: Tally): number => right / Math.max(1, right + missed)

/** The exchanges that a report is about. */
export const mainOf = ({ exchanges }: Label): Label['exchanges'] =>
  exchanges.filter(({ role }) => (role ?? 'main') === 'main')

/** The labelled rows of main exchanges done, with their number. */
export const goldRows = ({ exchanges }: Label): readonly Row[] =>
  rowsOf(
    exchanges.map((one) =>
      (one.role ?? 'main') === 'main' && ['completed', 'in_progress'].includes(one.status)
        ? one
        : { ...one, released: [] },
    ),
  )

/** The labelled rows of some exchanges that have a number. */
export const rowsOf = (exchanges: Label['exchanges']): readonly Row[] =>
  exchanges.flatMap(({ released }, exchange) =>
    released.flatMap(({ side_released_to: side, category, count, derived }) =>
      count === null || count === undefined
        ? []
        : [{ side, category, count, exchange, isDerived: derived === true }],
    ),
  )

const strictKey = ({ side, category, count }: Row): string => `${side} ${category} ${count}`
const sidedKey = ({ side, category, count }: Row): string =>
  `${side} ${category === 'body' ? 'bodies' : 'persons'} ${count}`

interface Keyed extends Row {
  readonly key: string
}

function once(rows: readonly Row[], key: (row: Row) => string): readonly Keyed[] {
  const found = new Map<string, Keyed>()
  for (const row of rows) {
    const k = `${row.exchange} ${key(row)}`
    const known = found.get(k)
    if (known === undefined) found.set(k, { ...row, key: key(row) })
    else if (!row.isDerived) found.set(k, { ...known, isDerived: false })
  }
  return [...found.values()]
}

const SOFT = new Set(['military', 'unknown'])
const isSoft = (a: Row, b: Row): boolean =>
  a.side === b.side && a.count === b.count && SOFT.has(a.category) && SOFT.has(b.category)

function matched(
  gold: readonly Row[],
  read: readonly Row[],
  key: (row: Row) => string,
): { pairs: number; partial: number; missed: Keyed[]; wrong: Keyed[] } {
  const left = [...once(read, key)]
  const take = (test: (row: Keyed) => boolean): boolean => {
    const i = left.findIndex(test)
    if (i >= 0) left.splice(i, 1)
    return i >= 0
  }
  const all = once(gold, key)
  let pairs = 0
  const missed: Keyed[] = []
  for (const one of all.filter(({ isDerived }) => !isDerived))
    if (take((row) => row.key === one.key)) pairs++
    else missed.push(one)
  for (const one of all.filter(({ isDerived }) => isDerived))
    if (!take((row) => row.key === one.key)) take((row) => isSoft(row, one))
  const before = { missed: [...missed], wrong: [...left] }
  let partial = 0
  for (const one of missed) if (take((row) => isSoft(row, one))) partial++
  return { pairs, partial, ...before }
}

/** Adds a report's figures of captives held, each with its holder. */
export function addStanding(
  { standing }: Score,
  { standing_figures: labelled }: Label,
  read: readonly { readonly holder: string; readonly count: number | null }[],
): void {
  const gold = labelled.flatMap(({ holder, count: n }) => (n === null ? [] : [`${holder} ${n}`]))
  const keys = read.map(({ holder, count: n }) => `${holder} ${n}`)
  const right = keys.filter((key) => gold.includes(key)).length
  count(standing, right, keys.length - right, gold.length - right)
}

/** Adds a report's rows to a score; gives what was missed and what was wrong. */
export function addTo(
  score: Score,
  label: Label,
  read: readonly Row[],
): { readonly missed: readonly string[]; readonly wrong: readonly string[] } {
  if (!label.is_exchange_report) {
    score.onNonReports += read.length
    return { missed: [], wrong: read.map(strictKey) }
  }
  const gold = goldRows(label)
  const { pairs, partial, missed, wrong } = matched(gold, read, strictKey)
  count(score.strict, pairs, wrong.length, missed.length)
  const half = partial / 2
  count(score.lenient, pairs + half, wrong.length - half, missed.length - half)
  const sided = matched(gold, read, sidedKey)
  count(score.sided, sided.pairs, sided.wrong.length, sided.missed.length)
  return { missed: missed.map(({ key }) => key), wrong: wrong.map(({ key }) => key) }
}

function count(into: Tally, right: number, wrong: number, missed: number): void {
  into.right += right
  into.wrong += wrong
  into.missed += missed
}

/** Whether a labelled exchange was on a day: one of those that its label accepts, or like it where no year is told. */
export function isOnDay(
  {
    event_date: day,
    event_date_alternatives: others,
    year_inferred: isYearInferred,
  }: Label['exchanges'][number],
  date: string | null,
): boolean {
  const accepted = [day ?? null, ...(others ?? [])]
  if (accepted.includes(date)) return true
  if (date === null || !(isYearInferred === true || date.startsWith('XXXX'))) return false
  const yearless = (one: string): string => (one.length === 10 ? one.slice(5) : one)
  return accepted.some((one) => one !== null && yearless(one) === yearless(date))
}
