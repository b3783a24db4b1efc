// What every chart shares: it measures its own width and is laid out again when that changes - never scaled,
// so its letters stay readable - and it has a table twin that says the same.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Scroll } from '../components/scroll.tsx'
import { useWords } from '../words/context.tsx'

export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}

export interface ChartFrameProps {
  /** What the picture shows, for whoever does not see it. */
  readonly label: string
  readonly table: ChartTable
  readonly draw: (width: number) => ReactNode
  /** Below this width the table is shown at once: the picture would not be readable. */
  readonly least?: number
}

export function ChartFrame({ label, table, draw, least = 0 }: ChartFrameProps): ReactNode {
  const { t } = useWords()
  const [asTable, setAsTable] = useState(false)
  const [width, ref] = useWidth()
  const isNarrow = width > 0 && width < least
  return (
    <figure className="chart" aria-label={label}>
      <div ref={ref}>
        {asTable || isNarrow ? <TableTwin table={table} label={label} /> : width > 0 && draw(width)}
      </div>
      {!asTable && !isNarrow && (
        <div className="visually-hidden">
          <PlainTable table={table} />
        </div>
      )}
      {!isNarrow && (
        <button type="button" className="link-button no-print" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('table.picture') : t('table.twin')}
        </button>
      )}
    </figure>
  )
}

/** The picture itself is hidden from screen readers; they get the table at once. */
function TableTwin({
  table,
  label,
}: {
  readonly table: ChartTable
  readonly label: string
}): ReactNode {
  return (
    <Scroll label={label}>
      <PlainTable table={table} />
    </Scroll>
  )
}

function PlainTable({ table }: { readonly table: ChartTable }): ReactNode {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          // Rows of a chart have no identity of their own and never move.
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Width of an element in whole pixels, kept up to date; 0 before the first measure. */
export function useWidth(): readonly [number, (element: HTMLElement | null) => void] {
  const [width, setWidth] = useState(0)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const last = useRef(0)
  useEffect(() => {
    if (element === null) return undefined
    const measure = () => {
      const now = Math.floor(element.clientWidth)
      if (now === last.current) return
      last.current = now
      setWidth(now)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [element])
  return [width, setElement]
}
