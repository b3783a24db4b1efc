// A long table whose rows exist only while they are seen. It stays a real table: rows out of sight are two
// empty rows of the right height, so that screen readers and the browser's own search keep their footing.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type ReactNode } from 'react'
import { Scroll, useWords } from '@parley/ui'

export interface VirtualColumn<Row, Sort extends string = string> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** In `fr`; the table's own width is shared out. */
  readonly share: number
  readonly sort?: Sort
}

export interface VirtualTableProps<Row, Sort extends string> {
  readonly label: string
  readonly columns: readonly VirtualColumn<Row, Sort>[]
  /** In all, loaded or not. */
  readonly total: number
  /** The row at a position, or null while its page is on the way. */
  readonly rowAt: (rowIndex: number) => Row | null
  readonly keyOf: (row: Row) => string
  readonly onSeen?: (first: number, last: number) => void
  readonly sorted?: { readonly by: Sort; readonly order: 'up' | 'down' }
  readonly onSort?: (by: Sort) => void
  readonly onOpen?: (row: Row) => void
}

const ROW_HEIGHT = 44

export function VirtualTable<Row, Sort extends string>(
  props: VirtualTableProps<Row, Sort>,
): ReactNode {
  const { label, columns, total, rowAt, keyOf, onSeen } = props
  const scroller = useRef<HTMLElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    onChange: (v) => {
      const shown = v.getVirtualItems()
      onSeen?.(shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0)
    },
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return (
    <Scroll label={label} className="virtual" scrollRef={scroller}>
      <table aria-rowcount={total + 1}>
        <colgroup>
          {columns.map(({ id, share }) => (
            <col
              key={id}
              className={`col-${id}`}
              style={{ inlineSize: `${(100 * share) / whole}%` }}
            />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          <Space height={before} />
          {items.map(({ index }) => {
            const row = rowAt(index)
            return (
              <BodyRow key={row === null ? index : keyOf(row)} index={index} row={row} {...props} />
            )
          })}
          <Space height={after} />
        </tbody>
      </table>
    </Scroll>
  )
}

function Space({ height }: { readonly height: number }): ReactNode {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ blockSize: height }} className="virtual-space" />
}

function Head<Row, Sort extends string>({
  columns,
  sorted,
  onSort,
}: VirtualTableProps<Row, Sort>): ReactNode {
  const { t } = useWords()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, head, sort }) => {
          const order = sort !== undefined && sorted?.by === sort ? sorted.order : null
          const ariaSort = order === null ? undefined : order === 'up' ? 'ascending' : 'descending'
          return (
            <th key={id} scope="col" aria-sort={ariaSort} className={`col-${id}`}>
              {sort === undefined || onSort === undefined ? (
                head
              ) : (
                <button
                  type="button"
                  onClick={() => onSort(sort)}
                  title={t('table.sort', { column: head })}
                >
                  {head}
                  <span aria-hidden="true" className="sort-mark">
                    {order === 'up' ? '▲' : order === 'down' ? '▼' : ''}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface BodyRowProps<Row, Sort extends string> extends VirtualTableProps<Row, Sort> {
  readonly index: number
  readonly row: Row | null
}

function BodyRow<Row, Sort extends string>({
  index,
  row,
  columns,
  onOpen,
}: BodyRowProps<Row, Sort>): ReactNode {
  const open = row === null || onOpen === undefined ? undefined : () => onOpen(row)
  return (
    // The row's own link is the keyboard's way in; a click anywhere in it is a convenience.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr
      aria-rowindex={index + 2}
      onClick={open}
      className={open === undefined ? '' : 'opens'}
      style={{ blockSize: ROW_HEIGHT }}
    >
      {columns.map(({ id, cell }) => (
        <td key={id} className={`col-${id}`}>
          {row === null ? <span className="cell-wait" /> : cell(row)}
        </td>
      ))}
    </tr>
  )
}
