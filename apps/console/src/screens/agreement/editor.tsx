// Proposing terms: the agreement in force, or the shape of a first day, with its numbers as fields. The node
// judges what is typed as it judges what is signed, and says so before anybody signs.
import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { AgreementCheck, AgreementDraft, Clause, PlanTrial, PlanTrialBody } from '@parley/api'
import { RefusedError, type Refusal } from '@parley/kernel'
import { Notice, PageHead, Panel, RefusalNotice, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'
import { ActButton } from '../../parts/act.tsx'
import { Loaded, Refused } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { TrialConflict } from '../plan/trial-result.tsx'
import { useTrial } from '../plan/use-trial.ts'
import {
  draftedFrom,
  isChanged,
  isWhole,
  NO_EDITS,
  withNumbers,
  type Edits,
} from './draft-model.ts'
import { EditedClauses } from './editor-clauses.tsx'
import { Changes, Clashes } from './editor-findings.tsx'

const route = getRouteApi('/agreement/new')
const PAUSE_MS = 250 // typing rests before the node is asked

export function AgreementEditorScreen(): ReactNode {
  const { seat } = useSession()
  if (seat.kind !== 'headquarters' && seat.kind !== 'mediator') {
    return <Refused refusal={{ code: 'not-allowed' }} />
  }
  return (
    <Loaded operation="agreementDraft" asking={{}}>
      {(draft) => <Editor key={draft.replaces ?? 'preset'} draft={draft} />}
    </Loaded>
  )
}

function Editor({ draft }: { readonly draft: AgreementDraft }): ReactNode {
  const { t } = useWords()
  const navigate = useNavigate()
  const { numbers } = route.useSearch()
  const wished = numbers === 'meetable' ? draft.meetable : null
  const [edits, setEdits] = useState<Edits>(() =>
    wished === null ? NO_EDITS : withNumbers(draft, NO_EDITS, wished),
  )
  const drafted = draftedFrom(draft, edits)
  const { rows, gone, wrong } = drafted
  const clauses = rows.map((row) => row.clause)
  const isDifferent = gone.length > 0 || rows.some(isChanged)
  const { check, refusal } = useCheck(clauses, isWhole(drafted))
  const clashing = new Set(check?.clashes.flatMap((clash) => clash.clauses) ?? [])
  const isReady = isWhole(drafted) && refusal === null && clashing.size === 0
  const tried = useTrial(isReady ? trialBody(clauses) : null)
  const inConflict = new Set([...clashing, ...(tried.trial?.conflict ?? [])])
  const mayPropose = isReady && (isDifferent || draft.replaces === null)
  return (
    <>
      <PageHead
        title={draft.replaces === null ? t('agreement.propose') : t('agreement.propose.changes')}
        lead={
          draft.replaces === null ? t('agreement.edit.from-preset') : t('agreement.edit.from-force')
        }
      >
        <Link to="/agreement">{t('agreement.edit.back')}</Link>
      </PageHead>
      <div className="stack">
        <PlanConflict draft={draft} isFilled={wished !== null} onFill={setEdits} edits={edits} />
        {refusal !== null && <RefusalNotice refusal={refusal} />}
        {check !== null && <Clashes clashes={check.clashes} clauses={clauses} />}
        {clashing.size === 0 && tried.trial !== null && (
          <OfferedTrial trial={tried.trial} clauses={clauses} />
        )}
        <EditedClauses
          draft={draft}
          rows={rows}
          wrong={wrong}
          tableFaults={drafted.tableFaults}
          edits={edits}
          onEdit={setEdits}
          ticks={check?.ticks ?? []}
          warnings={check?.warnings ?? []}
          clashing={inConflict}
        />
        <Changes rows={rows} gone={gone} isFromPreset={draft.replaces === null} />
        <Panel>
          <div className="panel-acts">
            {mayPropose ? (
              <ActButton
                isMain
                command={{ do: 'agreement.propose', clauses }}
                label={t('agreement.edit.sign')}
                onSubmitted={() => void navigate({ to: '/agreement' })}
              />
            ) : (
              <output className="hint">
                {isReady ? t('agreement.edit.same') : t('agreement.edit.mend')}
              </output>
            )}
            <Button variant="default" onClick={() => setEdits(NO_EDITS)}>
              {t('agreement.edit.reset')}
            </Button>
          </div>
        </Panel>
      </div>
    </>
  )
}

const trialBody = (clauses: readonly Clause[]): PlanTrialBody => ({
  clauses,
  without: null,
  nominated: [],
  vetoed: [],
})

/** What the planner finds for those offered so far: how many can cross, or which clauses stand in the way. */
function OfferedTrial({
  trial,
  clauses,
}: {
  readonly trial: PlanTrial
  readonly clauses: readonly Clause[]
}): ReactNode {
  const { t } = useWords()
  if (trial.outcome === 'nothing-offered') return null
  if (trial.outcome === 'refused') return <TrialConflict trial={trial} clauses={clauses} />
  return <output className="hint">{t('trial.can', { count: trial.after ?? 0 })}</output>
}

interface PlanConflictProps {
  readonly draft: AgreementDraft
  readonly isFilled: boolean
  readonly edits: Edits
  readonly onFill: (edits: Edits) => void
}

/** After a refused plan: what clashed, and the numbers both can meet where the node can tell. */
function PlanConflict({ draft, isFilled, edits, onFill }: PlanConflictProps): ReactNode {
  const { t } = useWords()
  const { meetable, conflict } = draft
  if (conflict === null && meetable === null) return null
  const body = (
    <>
      {conflict !== null && <p>{t('agreement.conflict.hint')}</p>}
      {isFilled && <p>{t('agreement.edit.filled')}</p>}
      {meetable !== null && !isFilled && (
        <Button
          size="xs"
          variant="default"
          onClick={() => onFill(withNumbers(draft, edits, meetable))}
        >
          {t('agreement.edit.meetable')}
        </Button>
      )}
    </>
  )
  if (conflict === null) return <div>{body}</div>
  return (
    <Notice tone="look" title={t('agreement.conflict')}>
      {body}
    </Notice>
  )
}

interface Checked {
  readonly check: AgreementCheck | null
  readonly refusal: Refusal | null
}

/** What the node says of the clauses once typing rests; while fields are wrong, what it said last. */
function useCheck(clauses: readonly Clause[], isWhole: boolean): Checked {
  const text = JSON.stringify(clauses)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    if (!isWhole || text === asked) return undefined
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, asked, isWhole])
  const query = useQuery({
    queryKey: ['agreementCheck', asked],
    queryFn: async () => {
      const body = { clauses: JSON.parse(asked) as readonly Clause[] } // written just above
      const result = await call('agreementCheck', { body })
      if (!result.ok) throw new RefusedError(result.refusal)
      return result.value
    },
    placeholderData: keepPreviousData,
  })
  const refusal = query.error instanceof RefusedError ? query.error.refusal : null
  return { check: query.data ?? null, refusal }
}
