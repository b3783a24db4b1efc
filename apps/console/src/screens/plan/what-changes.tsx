import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Clause, PlanChanges } from '@parley/api'
import { clauseTitle, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { stageName } from '../../parts/why.tsx'
import { NamedClauses } from '../agreement/editor-findings.tsx'

/** What would let one person cross, each number tried by the planner; and what it would cost the goals. */
export function WhatChanges({ person }: { readonly person: string }): ReactNode {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  if (!isAsked) {
    return (
      <Button size="xs" variant="default" onClick={() => setIsAsked(true)}>
        {t('change.ask')}
      </Button>
    )
  }
  return (
    <Loaded operation="planChanges" asking={{ params: { ref: person } }}>
      {(changes) => (
        <Loaded operation="agreement" asking={{}}>
          {({ proposals, inForce }) => (
            <Told
              changes={changes}
              clauses={proposals.find((p) => p.hash === inForce)?.clauses ?? []}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface ToldProps {
  readonly changes: PlanChanges
  readonly clauses: readonly Clause[]
}

function Told({ changes, clauses }: ToldProps): ReactNode {
  const words = useWords()
  const { t, n } = words
  return (
    <div className="why">
      {changes.changes.length === 0 ? (
        <p>{t('change.none', { asked: changes.asked })}</p>
      ) : (
        <>
          <p>{t('change.would')}</p>
          <ul className="named-clauses">
            {changes.changes.map((together) => (
              <li key={JSON.stringify(together)}>
                <Numbers together={together} clauses={clauses} />
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.nominated !== null && changes.nominated.length === 0 && (
        <p>{t('change.named.nothing')}</p>
      )}
      {changes.nominated !== null && changes.nominated.length > 0 && (
        <>
          <p>{t('change.named')}</p>
          <ul className="named-clauses">
            {changes.nominated.map(({ stage, loses }) => (
              <li key={stage}>
                {t('change.loses', { loses: n(loses), stage: stageName(stage, words) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.conflict.length > 0 && (
        <>
          <p>{t('change.named.never')}</p>
          <NamedClauses ids={changes.conflict} clauses={clauses} />
        </>
      )}
    </div>
  )
}

interface NumbersProps {
  readonly together: PlanChanges['changes'][number]
  readonly clauses: readonly Clause[]
}

function Numbers({ together, clauses }: NumbersProps): ReactNode {
  const words = useWords()
  const { t, n, code } = words
  const said = together.map(({ clause: id, field, from, to }) => {
    const clause = clauses.find((each) => each.id === id)
    return t('change.number', {
      field: code('agreement.field', field),
      clause: clause === undefined ? id : clauseTitle(clause, words),
      from: n(from),
      to: n(to),
    })
  })
  if (said.length === 1) return said[0]
  return (
    <>
      {t('change.both')}
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
