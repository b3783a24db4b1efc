// Both sides' counts at one glance, how far one is ahead, and who stays back because somebody is missing.
import type { ReactNode } from 'react'
import type { Line } from '@parley/api'
import { Figure, Notice, Panel, PartyMark, useWords } from '@parley/ui'

const COUNTS = ['expected', 'checked', 'released', 'received', 'missing'] as const

export function Counts({ line }: { readonly line: Line }): ReactNode {
  const { t, n, party } = useWords()
  const { exposure, sides, leg } = line
  return (
    <div className="columns-even">
      {sides.map((side) => (
        <Panel key={side.holder}>
          <p className="side-head">
            <PartyMark party={side.holder} named /> ·{' '}
            {t('direction.home', { party: party(side.home) })}
          </p>
          <div className="figures">
            {COUNTS.map((count) => (
              <Figure
                key={count}
                value={n(side[count])}
                label={t(`line.count.${count}`)}
                tone={count === 'missing' && side[count] > 0 ? 'look' : 'plain'}
              />
            ))}
          </div>
        </Panel>
      ))}
      {leg === 'line' && sides.length > 1 && (
        <Panel title={t('handover.exposure')}>
          <p className="gate-main">
            {exposure.ahead === null
              ? t('handover.exposure.even')
              : t('handover.exposure.now', {
                  party: party(exposure.ahead),
                  people: exposure.now,
                })}
          </p>
          <p className="hint">{t('handover.exposure.bound', { bound: n(exposure.bound) })}</p>
        </Panel>
      )}
    </div>
  )
}

export function Short({ line }: { readonly line: Line }): ReactNode {
  const { t, noun, party } = useWords()
  if (line.short.length === 0) return null
  return (
    <Notice tone="look" title={t('line.short')} live>
      {line.short.map(({ holder, category, people }) => (
        <p key={`${holder} ${category}`}>
          {t('line.short.row', {
            party: party(holder),
            people: t('count.people', { count: people }),
            category: noun(`category.${category}`),
          })}
        </p>
      ))}
    </Notice>
  )
}
