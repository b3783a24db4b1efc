// What if: clauses with their numbers as fields and persons singled out on one side, what the planner answers
// on the other. The clauses can be proposed as they stand, vetoes become an objection.
import { Button, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { AgreementDraft, Plan } from '@parley/api'
import { PageHead, Panel, RefusalNotice, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded, Refused } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import {
  draftedFrom,
  fieldKey,
  isChanged,
  isWhole,
  NO_EDITS,
  type Edits,
} from '../agreement/draft-model.ts'
import { EditedClauses } from '../agreement/editor-clauses.tsx'
import { Changes } from '../agreement/editor-findings.tsx'
import { OBJECTIONS, type Objection } from './objecting.tsx'
import { TrialPeople, type Wish, type Wishes } from './trial-people.tsx'
import { TrialResult } from './trial-result.tsx'
import { useTrial } from './use-trial.ts'

const BUS = { seats: 15, stretchers: 5 } // five stretchers take three seats each

export function PlanTrialScreen(): ReactNode {
  const { seat } = useSession()
  if (seat.kind !== 'headquarters' && seat.kind !== 'mediator') {
    return <Refused refusal={{ code: 'not-allowed' }} />
  }
  return (
    <Loaded operation="agreementDraft" asking={{}}>
      {(draft) => (
        <Loaded operation="plan" asking={{}}>
          {(plan) => <TrialOf key={draft.replaces ?? 'preset'} draft={draft} plan={plan} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface TrialOfProps {
  readonly draft: AgreementDraft
  readonly plan: Plan
}

function TrialOf({ draft, plan }: TrialOfProps): ReactNode {
  const { t, n } = useWords()
  const [edits, setEdits] = useState<Edits>(NO_EDITS)
  const [wishes, setWishes] = useState<Wishes>(new Map())
  const drafted = draftedFrom(draft, edits)
  const { rows, gone, wrong } = drafted
  const clauses = rows.map((row) => row.clause)
  const isChangedAtAll = gone.length > 0 || rows.some(isChanged)
  const refs = (wish: Wish) =>
    [...wishes].flatMap(([ref, each]) => (each.wish === wish ? [ref] : []))
  const body = {
    clauses: isChangedAtAll ? clauses : null,
    without: null,
    nominated: refs('nominate'),
    vetoed: refs('veto'),
  }
  const { trial, refusal, isFresh } = useTrial(isWhole(drafted) ? body : null)
  const clashing = new Set(trial?.conflict ?? [])
  return (
    <>
      <PageHead title={t('trial.title')} lead={t('trial.lead')}>
        <Link to="/plan">{t('trial.back')}</Link>
      </PageHead>
      <div className="columns-2">
        <div className="stack">
          <div className="panel-acts">
            <Button variant="default" onClick={() => setEdits(withBus(draft, edits))}>
              {t('trial.bus')}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setEdits(NO_EDITS)
                setWishes(new Map())
              }}
            >
              {t('agreement.edit.reset')}
            </Button>
          </div>
          {trial?.outcome === 'planned' && isFresh && (
            <output className="trial-sum">
              {t('trial.can', { count: trial.after ?? 0 })}{' '}
              <bdi dir="ltr" className="soft">
                + {n(trial.added)} · − {n(trial.removed)} · ⇄ {n(trial.moved)}
              </bdi>
            </output>
          )}
          <TrialPeople wishes={wishes} onWish={setWishes} />
          <EditedClauses
            draft={draft}
            rows={rows}
            wrong={wrong}
            tableFaults={drafted.tableFaults}
            edits={edits}
            onEdit={setEdits}
            ticks={[]}
            warnings={[]}
            clashing={clashing}
          />
        </div>
        <div className="stack">
          <Panel title={t('trial.result')}>
            <div aria-live="polite" aria-busy={!isFresh}>
              {refusal !== null && <RefusalNotice refusal={refusal} />}
              {trial !== null && <TrialResult trial={trial} clauses={clauses} />}
              {!isFresh && <p className="hint">{t('trial.asking')}</p>}
            </div>
          </Panel>
          <Changes rows={rows} gone={gone} isFromPreset={draft.replaces === null} />
          <Proposing
            clauses={isChangedAtAll && trial?.outcome === 'planned' && isFresh ? clauses : null}
            proposal={plan.mayObject[0] ?? null}
            vetoed={body.vetoed}
          />
        </div>
      </div>
    </>
  )
}

interface ProposingProps {
  /** Clauses under which there is a plan, and which differ from those in force. */
  readonly clauses:
    | Extract<Parameters<typeof ActButton>[0]['command'], { do: 'agreement.propose' }>['clauses']
    | null
  readonly proposal: string | null
  readonly vetoed: readonly string[]
}

function Proposing({ clauses, proposal, vetoed }: ProposingProps): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const [code, setCode] = useState<Objection>('identity-open')
  const mayObject = proposal !== null && vetoed.length > 0
  if (clauses === null && !mayObject) return null
  return (
    <Panel>
      <div className="panel-acts">
        {clauses !== null && (
          <ActButton
            isMain
            command={{ do: 'agreement.propose', clauses }}
            label={t('agreement.edit.sign')}
            onSubmitted={() => void navigate({ to: '/agreement' })}
          />
        )}
        {mayObject && (
          <>
            <NativeSelect
              label={t('plan.object.reason')}
              value={code}
              onChange={({ currentTarget: { value } }) =>
                setCode(OBJECTIONS.find((each) => each === value) ?? code)
              }
              data={OBJECTIONS.map((each) => ({ value: each, label: t(`objection.${each}`) }))}
            />
            <ActButton
              command={{ do: 'plan.object', proposal, code, refs: vetoed }}
              label={t('trial.object')}
              onSubmitted={() => void navigate({ to: '/plan' })}
            />
          </>
        )}
      </div>
    </Panel>
  )
}

/** The edits with room for five stretchers more on each side of the last tranche. */
function withBus(draft: AgreementDraft, edits: Edits): Edits {
  const rooms = draftedFrom(draft, edits).rows.flatMap(({ clause }) =>
    clause.kind === 'capacity' ? [clause] : [],
  )
  const last = rooms.at(-1)?.tranche
  const texts = new Map(edits.texts)
  for (const room of rooms.filter((each) => each.tranche === last)) {
    texts.set(fieldKey(room, 'seats'), String(room.seats + BUS.seats))
    texts.set(fieldKey(room, 'stretchers'), String(room.stretchers + BUS.stretchers))
  }
  return { ...edits, texts }
}
