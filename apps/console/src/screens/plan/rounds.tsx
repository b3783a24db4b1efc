import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Plan, PlanDiff, PlanRound } from '@parley/api'
import { Chip, HashText, Panel, PartyMark, Signatures, useWords, type Tone } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { ClauseChanges } from '../agreement/editor-findings.tsx'
import { Objecting } from './objecting.tsx'
import { ChangedPeople } from './trial-result.tsx'

const ROUND_TONES: Readonly<Record<PlanRound['state'], Tone>> = {
  proposed: 'open',
  objected: 'look',
  binding: 'done',
  superseded: 'quiet',
}

/** The rounds, newest first: what each changed, who objected and why, who has accepted. */
export function Rounds({ plan }: { readonly plan: Plan }): ReactNode {
  const { t } = useWords()
  return (
    <Panel title={t('plan.rounds')}>
      <ol className="rounds">
        {plan.rounds.toReversed().map((round) => (
          <Round key={round.hash} round={round} plan={plan} />
        ))}
      </ol>
    </Panel>
  )
}

function Round({ round, plan }: { readonly round: PlanRound; readonly plan: Plan }): ReactNode {
  const { t, n, times, party, code } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li className="round keep">
      <div className="panel-head">
        <h3>
          {t('plan.round', { round: n(round.round), party: party(round.by) })}
          <span className="soft"> {times.moment(round.at)}</span>
        </h3>
        <Chip tone={ROUND_TONES[round.state]}>{t(`plan.round.state.${round.state}`)}</Chip>
      </div>
      <p>
        {t('count.people', { count: round.people })} <HashText value={round.hash} />
      </p>
      <p className="diff-counts">
        <span className="diff-added">+ {t('plan.diff.added', { count: n(round.added) })}</span>
        <span className="diff-removed">
          − {t('plan.diff.removed', { count: n(round.removed) })}
        </span>
        <span className="diff-moved">⇄ {t('plan.diff.moved', { count: n(round.moved) })}</span>
        <button type="button" className="link-button no-print" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('act.hide') : t('plan.diff')}
        </button>
      </p>
      {isOpen && <Compared round={round} rounds={plan.rounds} />}
      {round.objections.map((objection) => (
        <p key={objection.index}>
          <PartyMark party={objection.party} />{' '}
          {t('plan.objection', {
            party: party(objection.party),
            reason: `${t('count.people', { count: objection.people })}, ${code('objection', objection.code)}`,
          })}
        </p>
      ))}
      {(round.state === 'proposed' || round.state === 'binding') && (
        <Signatures of={round.acceptances} />
      )}
      <div className="panel-acts no-print">
        {plan.mayAccept.includes(round.hash) && (
          <ActButton
            isMain
            command={{ do: 'plan.accept', proposal: round.hash }}
            label={t('plan.accept')}
          />
        )}
        {plan.mayObject.includes(round.hash) && <Objecting proposal={round.hash} />}
      </div>
    </li>
  )
}

interface ComparedProps {
  readonly round: PlanRound
  readonly rounds: readonly PlanRound[]
}

/** A round set against another one, the one before unless another is chosen. */
function Compared({ round, rounds }: ComparedProps): ReactNode {
  const { t, n, party } = useWords()
  const others = rounds.filter((each) => each.hash !== round.hash)
  const before = rounds[rounds.indexOf(round) - 1] ?? null
  const [against, setAgainst] = useState<string | null>(before?.hash ?? null)
  const query = against === null ? {} : { against }
  return (
    <>
      {others.length > 0 && (
        <NativeSelect
          className="no-print"
          label={t('compare.with')}
          value={against ?? ''}
          onChange={({ currentTarget: { value } }) => setAgainst(value === '' ? null : value)}
          data={[
            ...(against === null ? [{ value: '', label: '—' }] : []),
            ...others.map((each) => ({
              value: each.hash,
              label: t('plan.round', { round: n(each.round), party: party(each.by) }),
            })),
          ]}
        />
      )}
      <Loaded operation="planDiff" asking={{ params: { hash: round.hash }, query }}>
        {(diff) => <Diff diff={diff} />}
      </Loaded>
    </>
  )
}

function Diff({ diff }: { readonly diff: PlanDiff }): ReactNode {
  const { t } = useWords()
  return (
    <>
      {diff.clauses.length > 0 && (
        <>
          <h4>{t('compare.clauses')}</h4>
          <ClauseChanges changes={diff.clauses} />
        </>
      )}
      <h4>{t('compare.people')}</h4>
      {diff.rows.length === 0 ? <p>{t('compare.none')}</p> : <ChangedPeople rows={diff.rows} />}
    </>
  )
}
