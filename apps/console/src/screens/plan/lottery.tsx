import type { ReactNode } from 'react'
import type { LotteryFacts } from '@parley/api'
import { Chip, HashText, Panel, PartyMark, Terms, useWords } from '@parley/ui'

/** The draw as facts that anyone can compute again. */
export function Lottery({ facts }: { readonly facts: LotteryFacts }): ReactNode {
  const { t, n } = useWords()
  return (
    <Panel title={t('plan.lottery')} hint={t('plan.lottery.frozen.hint')}>
      <p>
        {facts.alike === 0
          ? t('plan.lottery.none')
          : t('plan.lottery.drawn', { drawn: facts.drawn, alike: facts.alike })}
      </p>
      <Terms
        rows={[
          { label: t('plan.lottery.frozen'), value: <HashText value={facts.frozen} /> },
          {
            label: t('plan.lottery.seed'),
            value:
              facts.seed === null ? t('plan.lottery.seed.none') : <HashText value={facts.seed} />,
          },
        ]}
      />
      <details className="lottery-how" open>
        <summary>{t('lottery.how')}</summary>
        <ol>
          {(['1', '2', '3', '4', '5'] as const).map((step) => (
            <li key={step}>{t(`lottery.how.${step}`)}</li>
          ))}
        </ol>
        <p>{t('lottery.refusal')}</p>
      </details>
      <ul className="plain-list">
        {facts.parties.map(({ party, committed, revealed }) => (
          <li key={party}>
            <PartyMark party={party} />{' '}
            {committed !== null && t('plan.lottery.committed', { index: n(committed) })}{' '}
            <Chip tone={revealed === null ? 'open' : 'done'}>
              {revealed === null
                ? t('plan.lottery.open')
                : t('plan.lottery.revealed', { index: n(revealed) })}
            </Chip>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
