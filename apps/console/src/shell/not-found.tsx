import type { ReactNode } from 'react'
import { Empty, useWords } from '@parley/ui'

export function NotFound(): ReactNode {
  const { t } = useWords()
  return (
    <Empty isPage icon="search" title={t('state.not-found')} hint={t('state.not-found.hint')} />
  )
}
