import type { ReactNode } from 'react'
import type { Acceptance } from '@parley/api'
import { useWords } from '../words/context.tsx'
import { Chip, PartyMark } from './marks.tsx'

/** Who has accepted, at which entry, and who is awaited: a column per party. */
export function Signatures({ of }: { readonly of: readonly Acceptance[] }): ReactNode {
  const { t, times, n } = useWords()
  return (
    <ul className="signatures" aria-label={t('sign.column')}>
      {of.map(({ party, at, index }) => (
        <li key={party} className={at === null ? 'signature-awaited' : 'signature-given'}>
          <PartyMark party={party} named />
          <Chip tone={at === null ? 'open' : 'done'}>
            {at === null ? t('sign.awaited') : t('sign.accepted')}
          </Chip>
          {at !== null && <span className="signature-when">{times.moment(at)}</span>}
          {index !== null && (
            <span className="signature-when">{t('sign.entry', { index: n(index) })}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
