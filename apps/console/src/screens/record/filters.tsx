import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { CLAIM_STANDINGS, REPORT_CATEGORIES, type RecordList } from '@parley/api'
import { Icon } from '@parley/ui'
import { Choice } from '../../parts/choice.tsx'
import { useNaming } from './naming.ts'
import type { RecordSearch, SearchChange } from './search.ts'

export interface RecordFiltersProps {
  readonly search: RecordSearch
  readonly record: RecordList
  readonly change: (change: SearchChange) => void
}

const PAUSE_MS = 150

/** Filters in the address, so that a view can be sent to a colleague. */
export function RecordFilters({ search, record, change }: RecordFiltersProps): ReactNode {
  const { t, n, side, speaker } = useNaming()
  const [text, setText] = useState(search.q ?? '')
  const settle = useDebouncedCallback((q: string) => change({ q: q.trim() }), PAUSE_MS)
  const some = CLAIM_STANDINGS.map((standing) => ({
    standing,
    count: record.standings.find((one) => one.standing === standing)?.exchanges ?? 0,
  })).filter(({ count, standing }) => count > 0 || standing === search.standing)
  return (
    <div className="filters no-print">
      <TextInput
        className="filter-search"
        data-search
        type="search"
        aria-label={t('record.search')}
        placeholder={t('record.search')}
        leftSection={<Icon name="search" size={16} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          settle(event.currentTarget.value)
        }}
      />
      <Choice
        label={t('record.side')}
        value={search.side}
        options={record.sides.map((one) => [one, side(one)])}
        onChange={(value) => change({ side: value })}
      />
      <Choice
        label={t('record.category')}
        value={search.category}
        options={REPORT_CATEGORIES.map((one) => [one, t(`record.category.${one}`)])}
        onChange={(value) => change({ category: value })}
      />
      <Choice
        label={t('record.column.standing')}
        value={search.standing}
        options={some.map(({ standing, count }) => [
          standing,
          `${t(`record.standing.${standing}`)} · ${n(count)}`,
        ])}
        onChange={(value) => change({ standing: value })}
      />
      <Choice
        label={t('record.speaker')}
        value={search.by}
        options={record.speakers.map((one) => [one, speaker(one)])}
        onChange={(value) => change({ by: value })}
      />
    </div>
  )
}
