import type { ReactNode } from 'react'
import type { Plan, PlanTranche } from '@parley/api'
import { Panel, PartyMark, PyramidChart, useWords } from '@parley/ui'
import { useHomes } from '../../parts/session.tsx'

/** A column per tranche: who goes which way, on how many seats and stretchers, in which order. */
export function PlanTranches({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('plan.tranches')}>
      <div className="plan-tranches">
        {plan.tranches.map((tranche) => (
          <Tranche key={tranche.id} tranche={tranche} />
        ))}
      </div>
    </Panel>
  )
}

function Tranche({ tranche }: { readonly tranche: PlanTranche }): ReactNode {
  const { t, n, party } = useWords()
  const homes = useHomes()
  const title = t('plan.tranche', { number: n(tranche.number) })
  return (
    <section className="plan-tranche keep">
      <h3>{title}</h3>
      {tranche.sides.map((side) => (
        <div key={side.home} className="plan-side">
          <p className="plan-people">
            <PartyMark party={side.home} /> <strong>{n(side.people)}</strong>
            <span className="soft">{t('direction.home', { party: party(side.home) })}</span>
          </p>
          <p className="hint">
            {side.byCategory
              .map(({ category, count }) => `${t(`category.${category}`)} ${n(count)}`)
              .join(' · ')}
          </p>
          <p className="hint">
            <Used words="plan.seats" used={side.seats} limit={side.seatLimit} />
            {' · '}
            <Used words="plan.stretchers" used={side.stretchers} limit={side.stretcherLimit} />
          </p>
        </div>
      ))}
      <PyramidChart bands={tranche.pyramid} homes={homes} label={title} least={320} />
      {tranche.legs.length > 0 && (
        <p className="hint">
          {t('plan.legs', {
            legs: tranche.legs
              .map(({ holder, people }) => t('plan.leg', { holder: party(holder), people }))
              .join(' → '),
          })}
        </p>
      )}
    </section>
  )
}

interface UsedProps {
  readonly words: 'plan.seats' | 'plan.stretchers'
  readonly used: number
  readonly limit: number | null
}

function Used({ words, used, limit }: UsedProps): string {
  const { t } = useWords()
  return limit === null ? t('plan.unlimited', { used }) : t(words, { used, limit })
}
