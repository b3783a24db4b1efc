import { Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Families, Homecoming } from '@parley/api'
import { Panel, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'

/** Own persons received and not yet on own soil, a tranche at a time; only then do families hear. */
export function Homecomings({ families }: { readonly families: Families }): ReactNode {
  const { t } = useWords()
  const rows = families.homecomings ?? []
  if (rows.length === 0) return null
  const tranches = [...new Set(rows.map((row) => row.tranche))].sort()
  return (
    <Panel title={t('home.title')} hint={t('home.hint')}>
      {tranches.map((tranche) => (
        <OfTranche
          key={tranche}
          tranche={tranche}
          rows={rows.filter((row) => row.tranche === tranche)}
        />
      ))}
    </Panel>
  )
}

interface OfTrancheProps {
  readonly tranche: string
  readonly rows: readonly Homecoming[]
}

function OfTranche({ tranche, rows }: OfTrancheProps): ReactNode {
  const { t, times } = useWords()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const refs = rows.map(({ ref }) => ref).filter((ref) => chosen.has(ref))
  const isAll = refs.length === rows.length
  const toggle = (ref: string) => {
    const next = new Set(chosen)
    if (!next.delete(ref)) next.add(ref)
    setChosen(next)
  }
  return (
    <div className="homecomings">
      <Checkbox
        checked={isAll}
        indeterminate={refs.length > 0 && !isAll}
        label={t('home.choose-all', { tranche })}
        onChange={() => setChosen(isAll ? new Set() : new Set(rows.map(({ ref }) => ref)))}
      />
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.ref}>
            <Checkbox
              checked={chosen.has(row.ref)}
              onChange={() => toggle(row.ref)}
              label={
                <>
                  <bdi>{row.name}</bdi>{' '}
                  {row.receivedAt !== null && (
                    <span className="soft">
                      {t('home.received-at', { time: times.moment(row.receivedAt) })}
                    </span>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {refs.length > 0 && (
        <div className="panel-acts no-print">
          <ActButton
            isMain
            command={{ do: 'home.confirm', refs }}
            label={t('home.confirm', { count: refs.length })}
          />
        </div>
      )}
    </div>
  )
}
