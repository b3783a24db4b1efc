import type { ReactNode } from 'react'
import type { ListCounts, Series } from '@parley/api'
import { Notice, Panel, sideClass, useWords } from '@parley/ui'
import { ActButton } from '../../parts/act.tsx'

/** What each list counted, as its side committed to it before and opens it after the account. */
export function ListsCounted({ series }: { readonly series: Series }): ReactNode {
  const { t } = useWords()
  const { counts } = series
  if (counts === undefined || counts.rows.length === 0) return null
  return (
    <Panel title={t('counts.title')} hint={t('counts.hint')}>
      <ul className="plain-list">
        {counts.rows.map((row) => (
          <li key={`${row.party} ${row.list}`} className={sideClass(row.party)}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {counts.mayOpen && (
        <div className="panel-acts no-print">
          <ActButton isMain command={{ do: 'counts.open' }} label={t('counts.open')} />
        </div>
      )}
    </Panel>
  )
}

function Row({ row }: { readonly row: ListCounts }): ReactNode {
  const { t, n, party } = useWords()
  const name = t(`counts.list.${row.list}`, { party: party(row.party) })
  if (row.counts === null || row.state !== 'opened') {
    const state = row.state === 'opened' ? 'unopened' : row.state
    return (
      <>
        {name}: <span className="soft">{t(`counts.state.${state}`)}</span>
      </>
    )
  }
  const { soldier, civilian, unstated } = row.counts
  return (
    <>
      {name}: <strong>{t('count.people', { count: soldier + civilian + unstated })}</strong>{' '}
      <span className="soft">
        {t('category.soldier')}: {n(soldier)} · {t('category.civilian')}: {n(civilian)}
        {unstated > 0 && ` · ${t('counts.unstated')}: ${n(unstated)}`}
        {row.index !== null && ` · ${t('counts.opened', { index: n(row.index) })}`}
      </span>
      {row.findings.map((found) => (
        <Notice key={`${found.code} ${found.category ?? ''}`} tone="look">
          {found.category !== null && `${t(`category.${found.category}`)}: `}
          {t(`counts.finding.${found.code}`, {
            counted: n(found.counted),
            stated: n(found.stated),
          })}
        </Notice>
      ))}
    </>
  )
}
