// When somebody looks at a person again, and the sum of the last observation: small marks of several screens.
import type { ReactNode } from 'react'
import type { CareRowView } from '@parley/api'
import { Chip, useWords } from '@parley/ui'

export function Look({ row }: { readonly row: CareRowView }): ReactNode {
  const { t, times } = useWords()
  const { observeBy } = row.record
  if (row.where !== 'here') return null
  if (observeBy === null) return <span className="soft">{t('care.look.none')}</span>
  const time = times.clock(observeBy)
  if (row.isOverdue) return <Chip tone="stop">{t('care.look.late', { time })}</Chip>
  return <Chip tone="going">{t('care.look.at', { time })}</Chip>
}

/** A sum, never a decision: it has one tone whatever it is, but for a single sign that is red by itself. */
export function Warning({ row }: { readonly row: CareRowView }): ReactNode {
  const { t, n } = useWords()
  const { warning } = row
  if (warning === null) return null
  const key = warning.missing > 0 ? 'care.warning.least' : 'care.warning'
  return <Chip tone={warning.isRed ? 'look' : 'quiet'}>{t(key, { sum: n(warning.sum) })}</Chip>
}
