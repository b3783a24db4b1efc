import type { ReactNode } from 'react'
import type { Plan } from '@parley/api'
import { Chip, Panel, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { useSession } from '../../parts/session.tsx'

const STEPS = ['commit', 'freeze', 'reveal', 'solve'] as const

/** The round under way: which steps are done, which one waits, and from whom. */
export function NextStep({ plan }: { readonly plan: Plan }): ReactNode {
  const { t, n, party } = useWords()
  const { seat } = useSession()
  const { next } = plan
  if (next === null) return null
  const isOurs = next.by.includes(seat.id)
  const others = next.by.filter((one) => one !== seat.id)
  const at = STEPS.indexOf(next.step)
  return (
    <Panel
      title={t('plan.step.title', { round: n(next.round) })}
      hint={t('plan.step.hint')}
      className="no-print"
    >
      <ol className="plan-steps">
        {STEPS.map((step, i) => (
          <li key={step} aria-current={i === at ? 'step' : undefined}>
            <Chip tone={i < at ? 'done' : i === at ? 'going' : 'open'}>
              {t(`plan.step.${step}.done`)}
            </Chip>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p>{t('plan.step.waits', { parties: others.map(party).join(', ') })}</p>
      )}
      {isOurs && (
        <div className="panel-acts">
          <ActButton isMain command={{ do: 'plan.propose' }} label={t(`plan.step.${next.step}`)} />
        </div>
      )}
    </Panel>
  )
}
