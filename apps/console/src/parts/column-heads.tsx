import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'

export interface ColumnHeadsProps {
  readonly labels: readonly string[]
}

/** The heads of a table whose last column holds what can be done with a row. */
export function ColumnHeads({ labels }: ColumnHeadsProps): ReactNode {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        {labels.map((label) => (
          <th key={label} scope="col">
            {label}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('table.acts')}</span>
        </th>
      </tr>
    </thead>
  )
}
