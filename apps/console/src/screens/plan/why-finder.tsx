import { useState, type ReactNode } from 'react'
import { Panel, PartyMark, useWords } from '@parley/ui'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { WhyText } from '../../parts/why.tsx'
import { PersonSearch } from './person-search.tsx'
import { WhatChanges } from './what-changes.tsx'

/** "Why not?" for a person: found by name in any script, answered by the code that chose. */
export function WhyFinder(): ReactNode {
  const { t } = useWords()
  const { screens, seat } = useSession()
  const mayTry = seat.kind === 'headquarters' || seat.kind === 'mediator'
  const [picked, setPicked] = useState<string | null>(null)
  if (!screens.includes('people')) return null
  return (
    <Panel title={t('why.title')} hint={t('why.hint')} className="no-print">
      <PersonSearch takesSlash>
        {(row) => (
          <button
            type="button"
            className={row.ref === picked ? 'hit hit-at' : 'hit'}
            aria-pressed={row.ref === picked}
            onClick={() => setPicked(row.ref)}
          >
            <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
            <span className="hint">{t(`person.${row.state}`)}</span>
          </button>
        )}
      </PersonSearch>
      {picked !== null && (
        <div aria-live="polite">
          <Loaded operation="planWhy" asking={{ params: { ref: picked } }}>
            {(why) => (
              <>
                <WhyText why={why} />
                {why.outcome === 'not-chosen' && mayTry && (
                  <WhatChanges key={picked} person={picked} />
                )}
              </>
            )}
          </Loaded>
        </div>
      )}
    </Panel>
  )
}
