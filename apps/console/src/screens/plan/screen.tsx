import type { ReactNode } from 'react'
import type { Plan } from '@parley/api'
import {
  Chip,
  Empty,
  HashText,
  Notice,
  PageHead,
  Panel,
  PyramidChart,
  StageBars,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useHomes } from '../../parts/session.tsx'
import { stageName } from '../../parts/why.tsx'
import { NamedClauses } from '../agreement/editor-findings.tsx'
import { OtherNumbers } from '../agreement/other-numbers.tsx'
import { Lottery } from './lottery.tsx'
import { NextStep } from './next-step.tsx'
import { Rounds } from './rounds.tsx'
import { PlanTranches } from './tranches.tsx'
import { WhyFinder } from './why-finder.tsx'

export function PlanScreen(): ReactNode {
  return (
    <Loaded operation="plan" asking={{}}>
      {(plan) => <PlanOf plan={plan} />}
    </Loaded>
  )
}

function PlanOf({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useWords()
  return (
    <>
      <PageHead
        title={t('screen.plan')}
        lead={plan.hash !== null && <HashText value={plan.hash} />}
      />
      <div className="stack">
        <NextStep plan={plan} />
        {plan.outcome === 'none' && plan.next === null && (
          <Empty icon="plan" title={t('plan.none')} hint={t('plan.none.hint')} />
        )}
        {plan.outcome === 'refused' && <Conflict plan={plan} />}
        {plan.outcome === 'planned' && <Planned plan={plan} />}
        {plan.rounds.length > 0 && <Rounds plan={plan} />}
      </div>
    </>
  )
}

function Conflict({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useWords()
  return (
    <Notice tone="look" title={t('plan.refused')} live>
      <p>{t('agreement.conflict.hint')}</p>
      <Loaded operation="agreement" asking={{}}>
        {({ proposals, inForce }) => (
          <NamedClauses
            ids={plan.conflict}
            clauses={proposals.find((p) => p.hash === inForce)?.clauses ?? []}
          />
        )}
      </Loaded>
      <OtherNumbers />
    </Notice>
  )
}

function Planned({ plan }: { readonly plan: Plan }): ReactNode {
  const words = useWords()
  const { t } = words
  const homes = useHomes()
  return (
    <>
      <Panel
        title={t('plan.bound')}
        hint={t('plan.bound.hint')}
        acts={
          <Chip tone={plan.proved ? 'done' : 'look'}>
            {plan.proved ? t('plan.proved') : t('plan.not-proved')}
          </Chip>
        }
      >
        <StageBars stages={plan.stages} nameOf={(stage) => stageName(stage, words)} />
      </Panel>
      <PlanTranches plan={plan} />
      <div className="columns-2">
        <div className="stack">
          <Panel title={t('plan.pyramid')} hint={t('plan.pyramid.hint')}>
            <PyramidChart bands={plan.pyramid} homes={homes} />
          </Panel>
          {plan.lottery !== null && <Lottery facts={plan.lottery} />}
        </div>
        <div className="stack">
          <WhyFinder />
          <NotChosen plan={plan} />
        </div>
      </div>
    </>
  )
}

function NotChosen({ plan }: { readonly plan: Plan }): ReactNode {
  const { t, n } = useWords()
  if (plan.notChosen.length === 0) return null
  return (
    <Panel title={t('plan.not-chosen')}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('plan.reason')}</th>
            <th scope="col" className="number">
              {t('flow.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.notChosen.map(({ reason, count }) => (
            <tr key={reason}>
              <td>{t(`reason.${reason}`)}</td>
              <td className="number">{n(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
