// A table of persons that shows its first hundred and, asked, a hundred more.
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Panel, Scroll, useWords } from '@parley/ui'

const PAGE = 100

interface LongTableProps<Row> {
  readonly title: string
  readonly hint: string
  readonly rows: readonly Row[]
  /** The cells of the head; what marks all marks those that are shown. */
  readonly head: (shown: readonly Row[]) => ReactNode
  readonly row: (row: Row) => ReactNode
}

export function LongTable<Row>({ title, hint, rows, head, row }: LongTableProps<Row>): ReactNode {
  const { t, n } = useWords()
  const [limit, setLimit] = useState(PAGE)
  const shown = rows.slice(0, limit)
  return (
    <Panel
      title={title}
      hint={hint}
      acts={
        <span className="soft">
          {t('table.shown', { shown: n(shown.length), total: n(rows.length) })}
        </span>
      }
    >
      <Scroll label={title} className="manifest-scroll">
        <table className="plain-table" data-rows>
          <thead>
            <tr>{head(shown)}</tr>
          </thead>
          <tbody>{shown.map(row)}</tbody>
        </table>
      </Scroll>
      {shown.length < rows.length && (
        <Button variant="default" onClick={() => setLimit(limit + PAGE)}>
          {t('table.more')}
        </Button>
      )}
    </Panel>
  )
}
