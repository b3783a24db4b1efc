import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Clause, Plan } from '@parley/api'
import { RefusedError } from '@parley/kernel'
import { clauseText, clauseTitle, Panel, RefusalNotice, Scroll, useWords } from '@parley/ui'
import { call } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'

type Left = Plan['left'][number]

/** What each clause with a number allows, what the plan comes to, and what the clause costs in persons. */
export function TermsLeft({ rows }: { readonly rows: readonly Left[] }): ReactNode {
  const { t } = useWords()
  if (rows.length === 0) return null
  return (
    <Panel title={t('left.title')} hint={t('left.hint')}>
      <Loaded operation="agreement" asking={{}}>
        {({ proposals, inForce }) => {
          const clauses = proposals.find((p) => p.hash === inForce)?.clauses ?? []
          return (
            <Scroll label={t('left.title')}>
              <table className="plain-table">
                <tbody>
                  {rows.map((row) => (
                    <LeftOf
                      key={row.clause}
                      row={row}
                      clause={clauses.find((each) => each.id === row.clause)}
                    />
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }}
      </Loaded>
    </Panel>
  )
}

interface LeftOfProps {
  readonly row: Left
  readonly clause: Clause | undefined
}

function LeftOf({ row, clause }: LeftOfProps): ReactNode {
  const words = useWords()
  const { t, n } = words
  const { used, least, most } = row
  const said = {
    most: () => t('left.of', { used: n(used), most: n(most ?? 0) }),
    exactly: () => t('left.exactly', { used: n(used), most: n(most ?? 0) }),
    least: () => t('left.least', { used: n(used), least: n(least ?? 0) }),
  }
  const bounded = least === most ? 'exactly' : 'most'
  return (
    <tr className="keep">
      <th scope="row">
        {clause === undefined ? (
          <bdi className="mono">{row.clause}</bdi>
        ) : (
          clauseTitle(clause, words)
        )}
        {clause !== undefined && <p className="hint">{clauseText(clause, words)}</p>}
      </th>
      <td className="number">
        {said[most === null ? 'least' : bounded]()}
        {most !== null && (
          <meter
            className="left-meter"
            aria-hidden="true"
            min={0}
            max={Math.max(1, most)}
            value={used}
          />
        )}
      </td>
      <td className="no-print">
        <Cost clause={row.clause} />
      </td>
    </tr>
  )
}

function Cost({ clause }: { readonly clause: string }): ReactNode {
  const { t } = useWords()
  const [isAsked, setIsAsked] = useState(false)
  const query = useQuery({
    queryKey: ['planTry', 'without', clause],
    queryFn: async () => {
      const body = { clauses: null, without: clause, nominated: [], vetoed: [] }
      const result = await call('planTry', { body })
      if (!result.ok) throw new RefusedError(result.refusal)
      return result.value
    },
    enabled: isAsked,
    retry: false,
  })
  if (!isAsked) {
    return (
      <Button size="xs" variant="default" onClick={() => setIsAsked(true)}>
        {t('left.cost')}
      </Button>
    )
  }
  if (query.error instanceof RefusedError) return <RefusalNotice refusal={query.error.refusal} />
  if (query.data === undefined) return <output className="hint">{t('trial.asking')}</output>
  const more = (query.data.after ?? 0) - (query.data.before ?? 0)
  return <output>{more > 0 ? t('left.cost.more', { count: more }) : t('left.cost.none')}</output>
}
