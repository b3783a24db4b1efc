import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Icon, Panel, PartyMark, useWords } from '@parley/ui'
import { read } from '../../node-call.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../parts/session.tsx'
import { WhyText } from '../../parts/why.tsx'
import { WhatChanges } from './what-changes.tsx'

const SHOWN = 6

/** "Why not?" for a person: found by name in any script, answered by the code that chose. */
export function WhyFinder(): ReactNode {
  const { t } = useWords()
  const { screens, seat } = useSession()
  const mayTry = seat.kind === 'headquarters' || seat.kind === 'mediator'
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const [settled] = useDebouncedValue(text.trim(), 150)
  const isAsking = settled.length > 1 && screens.includes('people')
  const found = useQuery({
    ...read('people', { query: { search: settled, limit: SHOWN } }),
    enabled: isAsking,
  })
  if (!screens.includes('people')) return null
  return (
    <Panel title={t('why.title')} hint={t('why.hint')} className="no-print">
      <TextInput
        data-search
        type="search"
        aria-label={t('why.pick')}
        placeholder={t('why.pick')}
        leftSection={<Icon name="search" size={18} />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className="hits">
        {(isAsking ? (found.data?.rows ?? []) : []).map((row) => (
          <li key={row.ref}>
            <button
              type="button"
              className={row.ref === picked ? 'hit hit-at' : 'hit'}
              aria-pressed={row.ref === picked}
              onClick={() => setPicked(row.ref)}
            >
              <PartyMark party={row.home} /> <bdi>{row.name ?? row.ref}</bdi>
              <span className="hint">{t(`person.${row.state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
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
