// What stands out in a proposal before it is signed: clauses that contradict each other, by title and sentence,
// and what differs from where it started.
import type { ReactNode } from 'react'
import type { AgreementCheck, Clause } from '@parley/api'
import { clauseDifference, clauseText, clauseTitle, Notice, Panel, useWords } from '@parley/ui'
import { isChanged, type DraftRow } from './draft-model.ts'

interface ClashesProps {
  readonly clashes: AgreementCheck['clashes']
  readonly clauses: readonly Clause[]
}

export function Clashes({ clashes, clauses }: ClashesProps): ReactNode {
  const { t } = useWords()
  return clashes.map((clash) => (
    <Notice key={clash.clauses.join(' ')} tone="look" title={t('agreement.edit.clash')} live>
      <p>{t(`clash.${clash.code}`, { needed: clash.needed, allowed: clash.allowed })}</p>
      <NamedClauses ids={clash.clauses} clauses={clauses} />
    </Notice>
  ))
}

/** Clauses by title and sentence; one that nobody states as a sentence, by its id. */
export function NamedClauses({
  ids,
  clauses,
}: {
  readonly ids: readonly string[]
  readonly clauses: readonly Clause[]
}): ReactNode {
  const words = useWords()
  return (
    <ul className="named-clauses">
      {ids.map((id) => {
        const clause = clauses.find((each) => each.id === id)
        return (
          <li key={id}>
            {clause === undefined ? (
              <bdi className="mono">{id}</bdi>
            ) : (
              <>
                <strong>{clauseTitle(clause, words)}</strong> · {clauseText(clause, words)}
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface ChangesProps {
  readonly rows: readonly DraftRow[]
  readonly gone: readonly Clause[]
  readonly isFromPreset: boolean
}

/** Changed clauses as one sentence each, the old number struck through. */
export function Changes({ rows, gone, isFromPreset }: ChangesProps): ReactNode {
  const words = useWords()
  const { t } = words
  const changed = rows.filter(isChanged)
  if (changed.length + gone.length === 0) {
    return (
      <Panel title={t('agreement.edit.changes')}>
        <p className="hint">
          {isFromPreset ? t('agreement.edit.changes.preset') : t('agreement.edit.changes.none')}
        </p>
      </Panel>
    )
  }
  return (
    <Panel title={t('agreement.edit.changes')}>
      <ul className="named-clauses">
        {changed.map(({ clause, before }) => (
          <li key={clause.id}>
            <strong>{clauseTitle(clause, words)}</strong> ·{' '}
            {before === null ? (
              <ins>{clauseText(clause, words)}</ins>
            ) : (
              <Difference before={clauseText(before, words)} after={clauseText(clause, words)} />
            )}
          </li>
        ))}
        {gone.map((clause) => (
          <li key={clause.id}>
            <strong>{clauseTitle(clause, words)}</strong> · <del>{clauseText(clause, words)}</del>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

interface ClauseChangesProps {
  readonly changes: readonly { readonly before: Clause | null; readonly after: Clause | null }[]
}

/** Clauses that two sets of terms say otherwise, the old number struck through. */
export function ClauseChanges({ changes }: ClauseChangesProps): ReactNode {
  const words = useWords()
  return (
    <ul className="named-clauses">
      {changes.map(({ before, after }) => {
        const clause = after ?? before
        if (clause === null) return null
        return (
          <li key={clause.id}>
            <strong>{clauseTitle(clause, words)}</strong> ·{' '}
            {before === null && <ins>{clauseText(clause, words)}</ins>}
            {after === null && <del>{clauseText(clause, words)}</del>}
            {before !== null && after !== null && (
              <Difference before={clauseText(before, words)} after={clauseText(after, words)} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Difference({
  before,
  after,
}: {
  readonly before: string
  readonly after: string
}): ReactNode {
  return clauseDifference(before, after).map((part, i) => {
    const key = `${i} ${part.text}`
    if (part.is === 'old') return <del key={key}>{part.text} </del>
    if (part.is === 'new') return <ins key={key}>{part.text} </ins>
    return <span key={key}>{part.text} </span>
  })
}
