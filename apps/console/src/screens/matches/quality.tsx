// How far review can be trusted: a drawn sample is decided twice, and what the agreement asks of officers.
import type { ReactNode } from 'react'
import type { MatchQueue } from '@parley/api'
import { Figure, Panel, useWords } from '@parley/ui'

export function Quality({ review }: Pick<MatchQueue, 'review'>): ReactNode {
  const { t, n, percent } = useWords()
  const { officers, sampled, doubled, agreed, half, disputed } = review
  if (sampled === 0 && officers === 1) return null
  const rate = doubled === 0 ? null : Math.floor((agreed * 10_000) / doubled)
  return (
    <Panel title={t('match.quality')} hint={t('match.quality.hint')}>
      {officers > 1 && <p>{t('match.two')}</p>}
      <div className="figures">
        <Figure value={n(sampled)} label={t('match.quality.sampled')} />
        <Figure value={n(doubled)} label={t('match.quality.doubled')} />
        <Figure value={n(agreed)} label={t('match.quality.agreed')} />
        <Figure
          value={rate === null ? '—' : percent(rate)}
          label={t('match.quality.rate')}
          tone="strong"
        />
        {officers > 1 && <Figure value={n(half)} label={t('match.quality.half')} />}
        <Figure
          value={n(disputed)}
          label={t('match.quality.disputed')}
          tone={disputed > 0 ? 'look' : 'plain'}
        />
      </div>
    </Panel>
  )
}
