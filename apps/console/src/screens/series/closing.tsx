import type { ReactNode } from 'react'
import type { Closing, Series } from '@parley/api'
import { Figure, Notice, Panel, Signatures, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'

/** The account that ends a day: proposed by the mediator once nobody is under way, signed by all three. */
export function ClosingAccount({ series }: { readonly series: Series }): ReactNode {
  const { t } = useWords()
  const { closing } = series
  if (closing === undefined || closing === null) return null
  return (
    <Panel title={t('closing.title')} hint={t('closing.hint')}>
      <Counts closing={closing} />
      {closing.openTranches > 0 && (
        <Notice tone="calm">{t('closing.open', { count: closing.openTranches })}</Notice>
      )}
      {closing.proposed === null ? (
        <p className="hint">{t('closing.waits')}</p>
      ) : (
        <Signatures of={closing.acceptances} />
      )}
      <Beyond closing={closing} />
      <div className="panel-acts no-print">
        {closing.mayPropose && (
          <ActButton isMain command={{ do: 'exchange.close' }} label={t('closing.propose')} />
        )}
        {closing.mayAccept && (
          <ActButton isMain command={{ do: 'exchange.close' }} label={t('closing.accept')} />
        )}
      </div>
    </Panel>
  )
}

/** What receipts that came late say beyond the account: beside it, never in it. */
function Beyond({ closing }: { readonly closing: Closing }): ReactNode {
  const { t, noun, party } = useWords()
  if (closing.beyond.length === 0) return null
  return (
    <Notice tone="look">
      {closing.beyond.map(({ home, category, people }) => (
        <p key={`${home} ${category}`}>
          {t('closing.beyond', {
            home: t('direction.home', { party: party(home) }),
            people: t('count.people', { count: people }),
            category: noun(`category.${category}`),
          })}
        </p>
      ))}
      <p>{t('closing.beyond.hint')}</p>
    </Notice>
  )
}

function Counts({ closing }: { readonly closing: Closing }): ReactNode {
  const { t, n, party } = useWords()
  return (
    <div className="figures">
      {closing.home.map((side) => (
        <Figure
          key={side.party}
          value={n(side.people)}
          label={t('closing.home', { party: party(side.party) })}
        />
      ))}
      <Figure
        value={n(closing.unaccounted)}
        label={t('closing.unaccounted')}
        tone={closing.unaccounted > 0 ? 'look' : 'plain'}
      />
    </div>
  )
}
