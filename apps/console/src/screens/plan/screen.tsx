import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Plan } from '@parley/api'
import {
  Chip,
  Empty,
  HashText,
  Icon,
  Notice,
  PageHead,
  Panel,
  PyramidChart,
  StageBars,
  useWords,
} from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useHomes, useSession } from '../../parts/session.tsx'
import { stageName } from '../../parts/why.tsx'
import { NamedClauses } from '../agreement/editor-findings.tsx'
import { OtherNumbers } from '../agreement/other-numbers.tsx'
import { Lottery } from './lottery.tsx'
import { NextStep } from './next-step.tsx'
import { Rounds } from './rounds.tsx'
import { TermsLeft } from './terms-left.tsx'
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
      >
        <PlanWays plan={plan} />
      </PageHead>
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

/** The ways on from the plan: to a trial, and to its annex on paper. */
function PlanWays({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useWords()
  const { seat } = useSession()
  const navigate = useNavigate()
  const mayTry = seat.kind === 'headquarters' || seat.kind === 'mediator'
  return (
    <>
      {mayTry && (
        <Button className="no-print" onClick={() => void navigate({ to: '/plan/try' })}>
          {t('trial.open')}
        </Button>
      )}
      {plan.outcome === 'planned' && (
        <Button
          className="no-print"
          variant="default"
          leftSection={<Icon name="print" size={18} />}
          onClick={() => void navigate({ to: '/plan/annex' })}
        >
          {t('annex.open')}
        </Button>
      )}
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
      <TermsLeft rows={plan.left} />
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
