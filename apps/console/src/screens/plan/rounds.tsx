import { useState, type ReactNode } from 'react'
import type { Plan, PlanDiff, PlanRound } from '@parley/api'
import {
  Chip,
  HashText,
  Panel,
  PartyMark,
  Scroll,
  Signatures,
  useWords,
  type Tone,
} from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { Objecting } from './objecting.tsx'

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
      {isOpen && (
        <Loaded operation="planDiff" asking={{ params: { hash: round.hash } }}>
          {(diff) => <Diff diff={diff} />}
        </Loaded>
      )}
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

function Diff({ diff }: { readonly diff: PlanDiff }): ReactNode {
  const { t } = useWords()
  return (
    <Scroll label={t('plan.diff')}>
      <table className="plain-table">
        <tbody>
          {diff.rows.map((row) => (
            <tr key={row.ref} className={`diff-${row.change}`}>
              <td>{t(`plan.change.${row.change}`)}</td>
              <td>
                <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
              </td>
              <td>{t(`category.${row.category}`)}</td>
              <td>
                <bdi>{[row.fromTranche, row.toTranche].filter((x) => x !== null).join(' → ')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
