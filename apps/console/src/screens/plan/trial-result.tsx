import type { ReactNode } from 'react'
import type { Clause, PlanChangeRow, PlanTrial } from '@parley/api'
import { Notice, PartyMark, Scroll, trancheNumber, useWords } from '@parley/ui'
import { stageName } from '../../parts/why.tsx'
import { NamedClauses } from '../agreement/editor-findings.tsx'

export interface TrialResultProps {
  readonly trial: PlanTrial
  readonly clauses: readonly Clause[]
}

/** What a trial comes to: the goals, then person by person; or the clauses that clash, in words. */
export function TrialResult({ trial, clauses }: TrialResultProps): ReactNode {
  const { t } = useWords()
  if (trial.outcome === 'nothing-offered') return <p>{t('trial.nothing-offered')}</p>
  if (trial.outcome === 'refused') return <TrialConflict trial={trial} clauses={clauses} />
  const isSame = trial.stages.every((stage) => stage.before === stage.after)
  return (
    <>
      <p>{t('trial.can', { count: trial.after ?? 0 })}</p>
      {!trial.isDrawn && <p className="hint">{t('trial.undrawn')}</p>}
      {trial.before !== null && isSame && trial.rows.length === 0 && <p>{t('trial.same')}</p>}
      {trial.before !== null && !isSame && <Goals trial={trial} />}
      {trial.rows.length > 0 && <People trial={trial} />}
    </>
  )
}

export function TrialConflict({ trial, clauses }: TrialResultProps): ReactNode {
  const { t } = useWords()
  return (
    <Notice tone="look" title={t('trial.refused')} live>
      <p>{t('agreement.conflict.hint')}</p>
      <NamedClauses ids={trial.conflict} clauses={clauses} />
      {trial.conflictPeople > 0 && (
        <p>{t('trial.refused.people', { count: trial.conflictPeople })}</p>
      )}
    </Notice>
  )
}

function Goals({ trial }: { readonly trial: PlanTrial }): ReactNode {
  const words = useWords()
  const { t, n } = words
  const signed = (by: number): string => {
    if (by === 0) return n(0)
    return by > 0 ? `+${n(by)}` : `−${n(-by)}`
  }
  return (
    <Scroll label={t('trial.result')}>
      <table className="plain-table">
        <thead>
          <tr>
            {(['goal', 'before', 'after', 'difference'] as const).map((head, i) => (
              <th key={head} scope="col" className={i === 0 ? '' : 'number'}>
                {t(`trial.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trial.stages.map(({ stage, before, after }) => (
            <tr key={stage} className={before === after ? '' : 'goal-changed'}>
              <td>{stageName(stage, words)}</td>
              <td className="number">{before === null ? '—' : n(before)}</td>
              <td className="number">{after === null ? '—' : n(after)}</td>
              <td className="number">
                <bdi dir="ltr">{signed((after ?? 0) - (before ?? 0))}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function People({ trial }: { readonly trial: PlanTrial }): ReactNode {
  const { t, n } = useWords()
  const total = trial.added + trial.removed + trial.moved
  return (
    <>
      <h3>{t('compare.people')}</h3>
      <p className="diff-counts">
        <span className="diff-added">+ {t('plan.diff.added', { count: n(trial.added) })}</span>
        <span className="diff-removed">
          − {t('plan.diff.removed', { count: n(trial.removed) })}
        </span>
        <span className="diff-moved">⇄ {t('plan.diff.moved', { count: n(trial.moved) })}</span>
      </p>
      <ChangedPeople rows={trial.rows} />
      {total > trial.rows.length && (
        <p className="hint">{t('trial.shown', { shown: trial.rows.length, total })}</p>
      )}
    </>
  )
}

/** Who is added, removed or moved, and between which tranches. */
export function ChangedPeople({ rows }: { readonly rows: readonly PlanChangeRow[] }): ReactNode {
  const words = useWords()
  const { t } = words
  return (
    <Scroll label={t('compare.people')}>
      <table className="plain-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row.ref} className={`diff-${row.change}`}>
              <td>{t(`plan.change.${row.change}`)}</td>
              <td>
                <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
                <span className="hint changed-category">{t(`category.${row.category}`)}</span>
              </td>
              <td>
                <bdi>
                  {[row.fromTranche, row.toTranche]
                    .flatMap((id) => (id === null ? [] : [trancheNumber(id, words)]))
                    .join(' → ')}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
