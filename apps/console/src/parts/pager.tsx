import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '@parley/ui'

export interface PagerProps {
  readonly offset: number
  readonly page: number
  readonly total: number
  readonly onMove: (offset: number) => void
}

/** Back and forth through a list that has more than one page; nothing where it has one. */
export function Pager({ offset, page, total, onMove }: PagerProps): ReactNode {
  const { t, n } = useWords()
  if (total <= page) return null
  const last = Math.min(total, offset + page)
  return (
    <div className="pager no-print">
      <Button
        variant="default"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - page))}
      >
        {t('pager.previous')}
      </Button>
      <span>{t('people.shown', { shown: `${n(offset + 1)}–${n(last)}`, total: n(total) })}</span>
      <Button variant="default" disabled={last >= total} onClick={() => onMove(offset + page)}>
        {t('pager.next')}
      </Button>
    </div>
  )
}
